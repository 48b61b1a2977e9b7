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
    let numberStyle = style.style(7.5, .bold, lineHeight: 10.5)
    var widest = 0.0
    for source in sources {
      widest = max(
        widest, try setter.width(of: context.wording.integer(source.number), numberStyle))
    }
    var blocks: [Block] = []
    var listed = Set<Int>()
    for source in sources {
      blocks.append(
        try block(
          source, isFirst: listed.insert(source.number).inserted, numberStyle, indent: widest + 6,
          width: geometry.columnWidth(2)))
    }
    flow.add(
      blocks, columns: 2,
      heading: try context.opening(
        title, destination: Destination.sources, width: geometry.body.width))
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.sources)],
      pages: flow.finished(title: title))
  }

  /// - Parameter isFirst: false for a number that was listed before, which is no destination again.
  private func block(
    _ source: NumberedSource, isFirst: Bool, _ numberStyle: TextStyle, indent: Double,
    width: Double
  ) throws(ReportingError) -> Block {
    let number = try setter.line(context.wording.integer(source.number), numberStyle)
    var lines: [SetText] = []
    for line in try LongWords(setter: setter, style: style.address, width: width - indent)
      .lines(of: source.address)
    {
      lines.append(try setter.line(line, style.address))
    }
    let note: SetText? =
      if let text = source.note, !text.isEmpty {
        try setter.set(text, style.quiet, width: width - indent)
      } else { nil }
    let addressHeight = lines.reduce(0) { $0 + $1.height }
    return Block(
      height: addressHeight + (note?.height ?? 0), spaceBefore: 4,
      container: .init(id: "sources", role: .list)
    ) { corner in
      let left = setter.x(indent, width: width - indent, from: corner.x, areaWidth: width)
      // Numbers are right-aligned (in left-to-right languages) in their margin.
      let numberX = setter.x(
        indent - 6 - number.width, width: number.width, from: corner.x, areaWidth: width)
      var elements = [number.element(at: Point(x: numberX, y: corner.y))]
      elements += address(source.address, lines, at: Point(x: left, y: corner.y), width - indent)
      if let note {
        elements.append(note.element(at: Point(x: left, y: corner.y + addressHeight)))
      }
      return [
        .group(
          .init(
            role: .listItem,
            destination: isFirst ? Destination.source(source.number) : nil, elements: elements))
      ]
    }
  }

  /// The lines of an address over a fine rule each, all one link.
  private func address(
    _ address: String, _ lines: [SetText], at corner: Point, _ width: Double
  ) -> [SceneElement] {
    var elements: [SceneElement] = []
    var rules: [SceneElement] = []
    var y = corner.y
    let stroke = Stroke(color: style.mixed(style.theme.accent, 0.6), width: 0.35)
    for line in lines {
      let x = setter.x(0, width: line.width, from: corner.x, areaWidth: width)
      elements.append(line.element(at: Point(x: x, y: y)))
      let below = y + line.metrics.ascent + 1.4
      rules.append(
        .shape(
          .init(
            Path(line: [Point(x: x, y: below), Point(x: x + line.width, y: below)]),
            stroke: stroke)))
      y += line.height
    }
    guard Self.isWebAddress(address) else { return elements }
    return [
      .group(.init(role: .artifact, elements: rules)),
      .group(
        .init(
          link: .init(
            to: .address(address),
            area: Rectangle(x: corner.x, y: corner.y, width: width, height: y - corner.y)),
          elements: elements)),
    ]
  }

  /// Only these become links: what else a table may hold (a file, a script) is printed.
  static func isWebAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }
}
