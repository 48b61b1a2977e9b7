import Drawing
import Hyphenation
import Prose
import Wording

@testable import Cartography
@testable import Reporting

/// An author's text as a report sets it.
extension ElementScenes {
  /// A column with a heading, divided words, strong words and emphasis, a link with the number of
  /// its source, a reference to a page, a list and a quotation.
  func runningText() throws -> Scene {
    let wording = Phrasebook(language: "en")
    let setter = Typesetter(
      measuring: measuring, style: PageStyle(Self.theme), wording: wording,
      hyphenation: Hyphenator())
    let builder = ProseBuilder(
      paragraphs: ParagraphBuilder(setter: setter, sources: [3]), wording: wording,
      name: "element", sourceNumbers: ["https://example.org/resolution": 3],
      pageNumbers: ["map-world": 12])
    let blocks = try builder.blocks(
      [
        .heading(level: 2, text: "What is localized"),
        .paragraph([
          ProseSpan("Districts and some municipalities implement the "),
          ProseSpan("resolution", target: .address("https://example.org/resolution")),
          ProseSpan(" by plans of their own, which are "),
          ProseSpan("dated", isEmphasized: true), ProseSpan(" and "),
          ProseSpan("sourced", isStrong: true), ProseSpan("; see "),
          ProseSpan("the map", target: .place("map-world")),
          ProseSpan(". They differ in what they have:"),
        ]),
        .list(
          ProseList(
            firstNumber: 1,
            items: [
              [.paragraph([ProseSpan("a plan that the municipal council has adopted;")])],
              [.paragraph([ProseSpan("money, and somebody who is responsible.")])],
            ])),
        .quotation([.paragraph([ProseSpan("A plan without a budget is a letter.")])]),
      ], width: 190)
    let stack = Block.stack(blocks, grid: LineGrid(pitch: 13))
    return picture(210, stack.height + 20, stack.elements(Point(x: 10, y: 10)))
  }
}
