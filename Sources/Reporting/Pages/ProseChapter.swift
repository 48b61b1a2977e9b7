import Drawing
import Prose
import Wording

/// An author's text in two columns under its title.
struct ProseChapter {
  let context: ChapterContext

  /// - Parameter pageNumbers: of the report's places, by destination; nil while they are not known.
  func chapter(
    _ text: ReportText, pageNumbers: [String: Int]?
  ) throws(ReportingError) -> Chapter {
    let geometry = context.upright
    let (paragraphs, wording) = words(of: text)
    let heading = try paragraphs.heading(
      text.text.title, context.style.heading1, role: .heading1, width: geometry.body.width,
      spaceAfter: context.style.line, destination: text.destination)
    let builder = ProseBuilder(
      paragraphs: paragraphs, wording: wording, name: text.name,
      sourceNumbers: context.content.sourceNumbers, pageNumbers: pageNumbers,
      columnHeight: geometry.body.height - heading.height - context.style.line)
    var flow = context.flow(geometry)
    flow.add(
      try builder.blocks(text.text.blocks, width: geometry.columnWidth(2)), columns: 2,
      heading: [heading])
    return Chapter(
      entries: [.init(title: text.text.title, level: 0, destination: text.destination)],
      pages: flow.finished(title: text.text.title))
  }

  /// The report's own words, or those of the language in which the text stands in for another.
  private func words(of text: ReportText) -> (ParagraphBuilder, Phrasebook) {
    guard text.language != context.wording.tag.text else {
      return (context.paragraphs, context.wording)
    }
    let wording = Phrasebook(language: text.language, digits: context.wording.digits)
    let setter = Typesetter(
      measuring: context.setter.measuring, style: context.style, wording: wording,
      hyphenation: context.setter.hyphenation)
    return (ParagraphBuilder(setter: setter, sources: context.sources), wording)
  }
}
