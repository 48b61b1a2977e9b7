import CairoRendering
import Drawing
import Hyphenation
import Prose
import Testing

@testable import Reporting

/// Running text of all columns and pages stands on one grid of lines.
@Suite struct LineGridTests {
  private let grid = LineGrid(pitch: 13)

  private func block(_ height: Double, firstLine: Double? = nil, before space: Double = 0) -> Block
  {
    var block = Block(height: height, spaceBefore: space) { _ in [] }
    block.firstLine = firstLine
    return block
  }

  @Test("Text under a table begins on the next line of the grid, whatever the table's height")
  func snapping() {
    let blocks = [
      block(20.3), block(26, firstLine: 0), block(31, before: 5),
      block(13, firstLine: 0, before: 2),
    ]
    let filling = ColumnFilling(blocks, columns: 1, height: 200, grid: grid, isForced: true)
    // 26 is the second line; the table ends at 52 + 5 + 31 = 88, and 90 is followed by 91.
    #expect(filling.placements.map(\.y) == [0, 26, 57, 91])
    #expect(filling.height == 104)
  }

  @Test("The grid is counted from the page's top and not from that of the columns")
  func origin() {
    let text = block(13, firstLine: 0)
    let filling = ColumnFilling(
      [block(10), text, text], columns: 2, height: 39, grid: grid.moved(to: 42), isForced: true)
    // 42 + 10 is a line (4 × 13).
    #expect(filling.placements.map(\.y) == [0, 10, 23])
    let second = ColumnFilling(
      [text, text, text], columns: 2, height: 36, grid: grid.moved(to: 42), isForced: true)
    #expect(second.placements.map(\.y) == [10, 23, 10])
    #expect(second.placements.map(\.column) == [0, 0, 1])
  }

  @Test("What the snap to the grid takes is no room for a line")
  func room() {
    // 30 points hold two lines, but not from 10 on.
    let filling = ColumnFilling(
      [block(10), block(13, firstLine: 0), block(13, firstLine: 0)], columns: 1, height: 30,
      grid: grid, isForced: true)
    #expect(filling.placements.count == 2)
    #expect(filling.rest.count == 1)
  }

  @Test("A box whose first line stands in keeps that line on the grid")
  func padding() {
    let filling = ColumnFilling(
      [
        block(13, firstLine: 0), block(31, firstLine: 9, before: 13),
        block(13, firstLine: 0, before: 13),
      ],
      columns: 1, height: 200, grid: grid, isForced: true)
    #expect(filling.placements.map(\.y) == [0, 30, 78])
  }

  @Test("Lines inside of a stack are whole lines from its first one, also where it is broken")
  func stack() throws {
    var odd = block(17.5, before: 4)
    odd.firstLine = nil
    let stack = Block.stack(
      [block(26, firstLine: 0), odd, block(26, firstLine: 0, before: 13), block(13, firstLine: 0)],
      grid: grid)
    #expect(stack.firstLine == 0)
    // 26 + 4 + 17.5 + 13 = 60.5, then 65 + 26 + 13.
    #expect(stack.height == 104)
    let (first, second) = try #require(stack.divided(95))
    #expect(first.height == 91)
    #expect(second.height == 13 && second.firstLine == 0)
  }

  // MARK: Pages

  private struct Line {
    var page: Int
    var x: Double
    var baseline: Double
    var string: String
  }

  /// Words of several scripts, whose lines have their baselines at several heights.
  private static func mixed(_ language: String) -> String {
    let sentence = PrintedWordsTests.sentences[language] ?? ""
    return "\(sentence) Women, Peace and Security 1325 (2000) Організації संस्था منظمات."
  }

  private static func prose(_ language: String) -> [ProseBlock] {
    let sentence = PrintedWordsTests.sentences[language] ?? ""
    let mixed = mixed(language)
    func text(_ count: Int) -> ProseBlock {
      .paragraph([
        ProseSpan(Array(repeating: sentence, count: count).joined(separator: " ") + " "),
        ProseSpan(mixed, isEmphasized: count % 2 == 1, isStrong: count % 2 == 0),
      ])
    }
    let list = ProseBlock.list(ProseList(items: [[text(1)], [text(1)]]))
    let numbered = ProseBlock.list(
      ProseList(firstNumber: 9, items: [[text(1), list], [text(1), text(1)]]))
    return (0..<4).flatMap { part -> [ProseBlock] in
      [
        .heading(level: 2, text: part % 2 == 0 ? "\(part). \(mixed)" : "\(part)"), text(part + 1),
        .heading(level: 3, text: mixed), list, text(3), numbered,
        .quotation([text(1), list, text(2)]), text(part + 3),
        .callout(ProseCallout(kind: .note, title: mixed, blocks: [text(1), list, text(2)])),
        text(1), .callout(ProseCallout(kind: .figure, title: "14 / 37", blocks: [text(1)])),
      ]
    }
  }

  private func composed(_ language: String) throws -> (Document, TextMeasurer) {
    let measurer = try TextMeasurer(fonts: FontSet())
    var content = SampleReport.report(language: language)
    content.texts = [
      ReportText(
        report: "annual", name: "methods", place: .summary, language: language,
        text: ProseText(title: "Methods", blocks: Self.prose(language)))
    ]
    let mixed = Self.mixed(language)
    content.summary = [mixed, Array(repeating: mixed, count: 12).joined(separator: " "), mixed]
    content.profiles[0].introduction = [mixed, mixed]
    content.profiles[0].nationalPlans = [
      Statement(mixed, sourceNumbers: [1, 2]), Statement("2010", sourceNumbers: [3]),
    ]
    content.changes = EditionChanges(
      title: "Changes", subtitle: "Since 2025",
      parts: [.init(heading: "Added", lines: [mixed, "1325", mixed])],
      nothing: "")
    let document = try ReportComposer(measuring: measurer, hyphenation: Hyphenator())
      .document(content, paper: .a4, metadata: SampleReport.metadata)
    return (document, measurer)
  }

  /// The lines of a document whose type is chosen.
  private func lines(
    _ document: Document, _ measurer: TextMeasurer, where isChosen: (TextStyle) -> Bool
  ) throws -> [Line] {
    var lines: [Line] = []
    func read(_ elements: [SceneElement], page: Int) throws {
      for element in elements {
        switch element {
        case .group(let group): try read(group.elements, page: page)
        case .text(let text):
          guard isChosen(text.block.style) else { continue }
          let metrics = try measurer.measure(text.block)
          for (index, string) in metrics.lines.enumerated() {
            lines.append(
              Line(
                page: page, x: text.origin.x,
                baseline: text.origin.y + metrics.ascent
                  + Double(index) * (text.block.style.lineHeight ?? 0), string: string))
          }
        default: break
        }
      }
    }
    for (index, page) in document.pages.enumerated() { try read(page.elements, page: index) }
    return lines
  }

  @Test(
    "Every line of running text stands on the grid, in every language",
    arguments: ["en", "fr", "es", "ar", "ne", "uk"])
  func everyLine(language: String) throws {
    let (document, measurer) = try composed(language)
    let style = PageStyle(.init())
    let bodies = document.pages.map { PageGeometry(size: $0.size, style: style).body }
    let ascent = try measurer.measure(TextBlock("x", style: style.body)).ascent
    func check(_ line: Line) {
      let top = line.baseline - ascent - bodies[line.page].y
      let number = (top / 13).rounded()
      #expect(abs(top - number * 13) < 0.01, "page \(line.page + 1): \(line.string) at \(top)")
      #expect(top > -0.01 && top + 13 < bodies[line.page].height + 0.01)
    }
    let body = style.body
    let text = try lines(document, measurer) {
      $0.size == body.size && $0.lineHeight == body.lineHeight && $0.color == body.color
    }
    // Of texts, the summary, notes of charts, countries, the directory, the appendix and changes.
    #expect(Set(text.map(\.page)).count >= 10)
    #expect(text.count > 300)
    for line in text { check(line) }
    let headings = try lines(document, measurer) {
      $0.size == style.columnHeading2.size && $0.weight == .bold
        && $0.lineHeight == style.line
    }
    #expect(headings.count == 2)
    for line in headings { check(line) }

    // Neighbouring columns and the pages of an opening have their lines at the same heights.
    let pages = Set(text.filter { document.pages[$0.page].title == "Methods" }.map(\.page)).sorted()
    #expect(pages.count >= 2)
    let middle = bodies[pages[0]].minX + bodies[pages[0]].width / 2
    func heights(_ page: Int, isRight: Bool) -> Set<Int> {
      Set(
        text.filter { $0.page == page && ($0.x > middle) == isRight }
          .map { Int(($0.baseline * 100).rounded()) })
    }
    let shared = pages.reduce(0) { sum, page in
      sum + heights(page, isRight: false).intersection(heights(page, isRight: true)).count
    }
    #expect(shared > 30)
    let (first, second) = (heights(pages[0], isRight: false), heights(pages[1], isRight: false))
    #expect(first.intersection(second).count > 10)
  }
}
