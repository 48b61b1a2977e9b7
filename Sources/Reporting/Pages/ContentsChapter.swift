import Drawing
import Wording

/// The list of chapters, countries and maps with the pages on which they begin.
struct ContentsChapter {
  let context: ChapterContext

  /// For the page's number, in points: the same for every number, so that the list is as long
  /// before the numbers are known as after.
  private static let numberWidth = 34.0
  private static let indent = 16.0

  private var setter: Typesetter { context.setter }
  private var style: PageStyle { context.style }

  /// - Parameters:
  ///   - maps: a list of their own under the contents; empty for none.
  ///   - pageNumbers: by destination; empty while they are not known yet.
  func chapter(
    _ entries: [Chapter.Entry], maps: [Chapter.Entry] = [], pageNumbers: [String: Int],
    columns: Int = 1
  ) throws(ReportingError) -> Chapter {
    let title = context.wording(.reportContents)
    let geometry = context.upright
    var flow = context.flow(geometry)
    let width = geometry.columnWidth(columns)
    var blocks: [Block] = []
    for entry in entries {
      blocks.append(try block(entry, number: pageNumbers[entry.destination], width: width))
    }
    flow.add(
      blocks, columns: columns,
      heading: try context.opening(
        title, destination: Destination.contents, width: geometry.body.width))
    if !maps.isEmpty {
      var list: [Block] = []
      for map in maps {
        let entry = Chapter.Entry(title: map.title, level: 1, destination: map.destination)
        list.append(
          try block(
            entry, number: pageNumbers[map.destination], width: width, inset: 0,
            container: "maps"))
      }
      flow.add(
        list, columns: columns, spaceBefore: 2 * style.line,
        heading: [
          try context.paragraphs.heading(
            context.wording(.reportMaps), style.heading2, role: .heading2,
            width: geometry.body.width, spaceAfter: 4)
        ])
    }
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.contents)],
      pages: flow.finished(title: title))
  }

  private func block(
    _ entry: Chapter.Entry, number: Int?, width: Double, inset ownInset: Double? = nil,
    container: String = "contents"
  ) throws(ReportingError) -> Block {
    let isChapter = entry.level == 0
    let textStyle = style.style(
      isChapter ? 11 : 9.5, isChapter ? .bold : .regular, lineHeight: isChapter ? 17 : 15)
    let inset = ownInset ?? Double(entry.level) * Self.indent
    let textWidth = width - inset - Self.numberWidth
    let text = try setter.set(entry.title, textStyle, width: textWidth)
    let number = try setter.set(
      context.wording.pageNumber(number ?? 0), textStyle, width: Self.numberWidth,
      alignment: .trailing)
    let lastLine = text.metrics.lines.last ?? entry.title
    let end = try setter.width(of: lastLine, textStyle)
    let leader = Stroke(
      color: style.mixed(style.theme.ink, 0.45), width: 0.7, dash: [0, 3.2], cap: .round)
    let isRightToLeft = setter.isRightToLeft
    let setter = setter
    return Block(
      height: text.height, spaceBefore: isChapter ? 7 : 0,
      container: .init(id: container, role: .contents)
    ) { corner in
      let textX = setter.x(inset, width: textWidth, from: corner.x, areaWidth: width)
      let numberX = setter.x(
        width - Self.numberWidth, width: Self.numberWidth, from: corner.x, areaWidth: width)
      let lastTop = corner.y + text.height - text.lineHeight
      let baseline = lastTop + text.metrics.ascent
      let (from, to) = (inset + end + 6, width - Self.numberWidth + 8)
      var elements: [SceneElement] = [text.element(at: Point(x: textX, y: corner.y))]
      if to - from > 8 {
        // Dots stand under each other: their places are counted from the numbers.
        let far = isRightToLeft ? corner.x + width - to : corner.x + to
        let near = isRightToLeft ? corner.x + width - from : corner.x + from
        let line = Path(line: [Point(x: far, y: baseline - 0.6), Point(x: near, y: baseline - 0.6)])
        elements.append(
          .group(.init(role: .artifact, elements: [.shape(.init(line, stroke: leader))])))
      }
      elements.append(number.element(at: Point(x: numberX, y: lastTop)))
      return [
        .group(
          .init(
            role: .contentsItem,
            elements: [
              .group(
                .init(
                  link: .init(
                    to: .destination(entry.destination),
                    area: Rectangle(
                      x: corner.x, y: corner.y, width: width, height: text.height)),
                  elements: elements))
            ]))
      ]
    }
  }
}
