import Cartography
import MapPipeline
import Testing

/// A map's table and words as files.
@Suite struct TableWriterTests {
  private let words = MapWords(
    alternativeText: "A map.", description: "A map of squares.",
    table: { MapTable(columns: [], rows: []) })

  @Test(
    "A page runs as its language is written, whatever the language",
    arguments: [("ar", "rtl"), ("dv", "rtl"), ("ps-AF", "rtl"), ("ku-Arab", "rtl"), ("arn", "ltr")])
  func direction(_ language: String, _ direction: String) throws {
    let html = try TableWriter.text(of: words, title: "Squares", language: language, format: .html)
    #expect(html.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
  }
}
