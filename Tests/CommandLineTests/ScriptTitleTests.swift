import Foundation
import Testing

/// Titles in several scripts, from the project file to what `pdftotext` reads in the PDF.
@Suite struct ScriptTitleTests {
  struct Title: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    var testDescription: String { language }
  }

  static let titles = [
    Title(language: "ne", text: "नेपालको राष्ट्रिय कार्ययोजना: कर्णाली र क्षेत्र"),
    Title(language: "uk", text: "Україна: національний план дій — їжак"),
    Title(language: "ka", text: "საქართველოს ეროვნული გეგმა"),
    Title(language: "hy", text: "Հայաստան՝ ազգային ծրագիր և"),
    Title(language: "ar", text: "الشباب والسلام والأمن (لا إله) في 2018"),
  ]

  private static let bidirectionalControls = CharacterSet(charactersIn: "\u{200E}\u{200F}\u{061C}")
    .union(CharacterSet(charactersIn: "\u{202A}"..."\u{202E}"))
    .union(CharacterSet(charactersIn: "\u{2066}"..."\u{2069}"))

  @Test("The title comes back from the PDF, and every format is drawn", arguments: titles)
  func title(title: Title) throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace(
      "languages: [en]", with: "languages: [en, \(title.language)]", in: "project/peacemap.yaml")
    try bench.folder.replace(
      "title: {en: Localization of UNSCR 1325 in Sampleland}",
      with: "title: {en: Title, \(title.language): \"\(title.text)\"}", in: "project/peacemap.yaml")
    // A glyph that no font has is an error, so 0 says that none is missing.
    let run = try bench.run(
      "render", "sample", "-p", "project", "-l", title.language, "--width", "600", "--height",
      "450", "-f", "png", "-f", "svg", "-f", "pdf", "-o", "other/")
    #expect(run.code == 0, "\(run.messages)")
    let text = try Program(system: "/usr/bin/pdftotext").run(
      ["-enc", "UTF-8", "other/sample.pdf", "-"], in: bench.folder.path)
    #expect(text.code == 0, "\(text.messages)")
    let lines = text.lines.map {
      $0.components(separatedBy: Self.bidirectionalControls).joined()
        .precomposedStringWithCanonicalMapping
    }
    let expected = title.text.precomposedStringWithCanonicalMapping
    if title.language == "ar" {
      func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
      }
      #expect(lines.contains { words($0) == words(expected) }, "\(lines)")
    } else {
      #expect(lines.contains(expected), "\(lines)")
    }
    // In SVG the title is real text in logical order.
    #expect(try bench.folder.text("other/sample.svg").contains(title.text))
  }
}
