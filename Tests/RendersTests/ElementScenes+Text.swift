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
    try column(
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
      ], language: "en")
  }

  /// A remark with a title of its own between two paragraphs, and a key figure.
  func callouts(language: String) throws -> Scene {
    let isArabic = language == "ar"
    return try column(
      [
        .paragraph([
          ProseSpan(
            isArabic ? "تستند كل حالة إلى مصدر." : "Every status has a source that dates it.")
        ]),
        .callout(
          ProseCallout(
            kind: .important, title: isArabic ? "ما لا يقال" : "What is not said",
            blocks: [
              .paragraph([
                ProseSpan(
                  isArabic
                    ? "حيث لا توجد بيانات، لا أحد يعرف؛ وهذا "
                    : "Where there is no data, nobody knows; that is "
                ),
                ProseSpan(isArabic ? "ليس صفرًا" : "not zero", isStrong: true), ProseSpan("."),
              ])
            ])),
        .callout(
          ProseCallout(
            kind: .figure, title: isArabic ? "14 من 37" : "14 of 37",
            blocks: [
              .paragraph([
                ProseSpan(isArabic ? "ولاية لديها خطة سارية" : "states with a plan in force")
              ])
            ])),
        .paragraph([ProseSpan(isArabic ? "ثم يستمر النص." : "Then the text goes on.")]),
      ], language: language)
  }

  private func column(_ blocks: [ProseBlock], language: String) throws -> Scene {
    let wording = Phrasebook(language: language)
    let setter = Typesetter(
      measuring: measuring, style: PageStyle(Self.theme), wording: wording,
      hyphenation: Hyphenator())
    let builder = ProseBuilder(
      paragraphs: ParagraphBuilder(setter: setter, sources: [3]), wording: wording,
      name: "element", sourceNumbers: ["https://example.org/resolution": 3],
      pageNumbers: ["map-world": 12], columnHeight: 600)
    let stack = Block.stack(
      try builder.blocks(blocks, width: 190), grid: LineGrid(pitch: 13))
    return picture(210, stack.height + 20, stack.elements(Point(x: 10, y: 10)))
  }
}
