import Drawing
import Wording

/// The numbered sources in two columns: each address in full, broken where it is too long, and a
/// link to where it leads.
struct SourcesChapter {
  let context: ChapterContext

  private var setter: Typesetter { context.setter }
  private var style: PageStyle { context.style }

  func chapter(_ sources: [NumberedSource]) throws(ReportingError) -> Chapter? {
    guard !sources.isEmpty else { return nil }
    let title = context.wording(.reportSources)
    let geometry = context.upright
    var flow = context.flow(geometry)
    flow.add(
      try blocks(sources, isDestination: true), columns: 2,
      heading: try context.opening(
        title, destination: Destination.sources, width: geometry.body.width))
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.sources)],
      pages: flow.finished(title: title))
  }

  /// The list, for two columns.
  /// - Parameter isDestination: whether numbers in the text lead to it.
  func blocks(
    _ sources: [NumberedSource], isDestination: Bool
  ) throws(ReportingError) -> [Block] {
    let numberStyle = style.style(7.5, .bold, lineHeight: 10.5)
    var widest = 0.0
    for source in sources {
      widest = max(
        widest, try setter.width(of: context.wording.integer(source.number), numberStyle))
    }
    var blocks: [Block] = []
    var listed = isDestination ? Set<Int>() : Set(sources.map(\.number))
    for source in sources {
      blocks.append(
        try block(
          source, isFirst: listed.insert(source.number).inserted, numberStyle, indent: widest + 6,
          width: context.upright.columnWidth(2)))
    }
    return blocks
  }

  /// - Parameter isFirst: false for a number that was listed before, which is no destination again.
  private func block(
    _ source: NumberedSource, isFirst: Bool, _ numberStyle: TextStyle, indent: Double,
    width: Double
  ) throws(ReportingError) -> Block {
    let number = try setter.line(context.wording.integer(source.number), numberStyle)
    let address = try LinkedAddress(source.address, setter: setter, width: width - indent)
    let note: SetText? =
      if let text = source.note, !text.isEmpty {
        try setter.set(text, style.quiet, width: width - indent)
      } else { nil }
    return Block(
      height: address.height + (note?.height ?? 0), spaceBefore: 4,
      container: .init(id: "sources", role: .list)
    ) { corner in
      let left = setter.x(indent, width: width - indent, from: corner.x, areaWidth: width)
      // Numbers are right-aligned (in left-to-right languages) in their margin.
      let numberX = setter.x(
        indent - 6 - number.width, width: number.width, from: corner.x, areaWidth: width)
      var elements = [number.element(at: Point(x: numberX, y: corner.y))]
      elements += address.elements(at: Point(x: left, y: corner.y))
      if let note {
        elements.append(note.element(at: Point(x: left, y: corner.y + address.height)))
      }
      return [
        .group(
          .init(
            role: .listItem,
            destination: isFirst ? Destination.source(source.number) : nil, elements: elements))
      ]
    }
  }
}
