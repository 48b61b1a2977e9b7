import Drawing
import Wording

@testable import Reporting

extension ElementScenes {
  /// The chapter of a report on what changed since the last edition, on a small page.
  static func changes(measuring: any TextMeasuring) throws -> Scene {
    let content = ReportContent(
      id: "annual", wording: Phrasebook(language: "en"), title: "Year", organisation: "Test",
      disclaimer: "", asOfLine: "")
    let size = Size(width: 560, height: 290)
    let chapter = try ChangesChapter(
      context: ChapterContext(content: content, measuring: measuring, size: size)
    ).chapter(
      EditionChanges(
        title: "What changed since the last edition",
        subtitle: "Status as of 1 January 2026 compared with 1 January 2025",
        parts: [
          .init(
            heading: "Advanced",
            lines: ["River Side: drafted, now in force", "Green Plain: no data, now preparing"]),
          .init(heading: "Lapsed", lines: ["Old Port: in force, now lapsed"]),
        ], nothing: ""))
    return Scene(size: size, background: .white, elements: chapter.pages[0].elements)
  }
}
