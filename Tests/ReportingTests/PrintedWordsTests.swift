import CairoRendering
import Drawing
import Foundation
import Hyphenation
import Prose
import TestSupport
import Testing

@testable import Reporting

/// What `pdftotext` (poppler-utils) reads in a report that is set in the real fonts, with tables,
/// columns, lists, notes, maps and a chart.
@Suite struct PrintedWordsTests {
  private static func content(_ language: String) -> ReportContent {
    var content = SampleReport.report(language: language)
    content.sourceNumbers = ["https://example.org/a": 7]
    content.texts = [
      ReportText(
        report: "annual", name: "methods", place: .summary, language: language,
        text: ProseText(title: titles[language] ?? "How to read", blocks: blocks(language)))
    ]
    return content
  }

  private static let titles = [
    "uk": "Як читати цей звіт", "ne": "यो प्रतिवेदन कसरी पढ्ने", "ar": "كيف يقرأ هذا التقرير",
    "fr": "Comment lire ce rapport", "es": "Cómo leer este informe",
  ]

  /// By language.
  static let sentences = [
    "en": "Municipalities are implementing the resolution together with organisations of women.",
    "fr": "Les municipalités mettent en œuvre la résolution avec des organisations de femmes.",
    "es": "Los municipios aplican la resolución junto con organizaciones de mujeres.",
    "uk": "Громади впроваджують резолюцію разом з організаціями жінок.",
    "ne": "नगरपालिकाहरूले महिला संस्थाहरूसँग मिलेर प्रस्ताव कार्यान्वयन गर्छन्।",
    "ar": "تنفذ البلديات القرار 1325 (2000) مع منظمات النساء في 14 ولاية.",
  ]

  private static func blocks(_ language: String) -> [ProseBlock] {
    let sentence = sentences[language] ?? ""
    let long = Array(repeating: sentence, count: 9).joined(separator: " ")
    return [
      .paragraph([ProseSpan(long)]), .heading(level: 2, text: sentence),
      .paragraph([
        ProseSpan("\(sentence) "), ProseSpan("\(sentence)", isStrong: true),
        ProseSpan(" \(sentence) "),
        ProseSpan(sentence, target: .address("https://example.org/a")),
        ProseSpan(" \(long) "), ProseSpan(sentence, isEmphasized: true, target: .place("sources")),
      ]),
      .list(ProseList(firstNumber: 1, items: [[.paragraph([ProseSpan(long)])]])),
      .quotation([.paragraph([ProseSpan(long)])]),
    ]
  }

  private func composed(_ language: String) throws -> (Document, [UInt8], TextMeasurer) {
    let measurer = try TextMeasurer(fonts: FontSet())
    var metadata = SampleReport.metadata
    metadata.language = language
    let document = try ReportComposer(measuring: measurer, hyphenation: Hyphenator()).document(
      Self.content(language), paper: .a4, metadata: metadata)
    return (document, try PDFPainter().pdf(of: document, fonts: measurer), measurer)
  }

  private func pages(_ pdf: [UInt8], _ options: [String] = []) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let file = try folder.write("report.pdf", pdf)
    let text = String(
      decoding: try SystemTool("pdftotext").output(options + ["-enc", "UTF-8", file, "-"]),
      as: UTF8.self)
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private func texts(of elements: [SceneElement]) -> [SceneElement.Text] {
    elements.flatMap { element -> [SceneElement.Text] in
      switch element {
      case .text(let text): [text]
      case .group(let group): texts(of: group.elements)
      default: []
      }
    }
  }

  @Test(
    "Every word comes back whole and in reading order",
    arguments: ["en", "fr", "es", "uk", "ne"])
  func order(language: String) throws {
    let (document, pdf, measurer) = try composed(language)
    let read = try pages(pdf, ["-raw"])
    #expect(read.count == document.pages.count + 1)
    for (index, page) in document.pages.enumerated() {
      let difference = try PrintedWords(page, measurer: measurer)
        .firstDifference(from: read[index])
      #expect(difference == nil, "page \(index + 1)")
    }
  }

  @Test(
    "Readers who go by where words stand keep the order of all that is no picture",
    arguments: ["en", "fr", "es", "uk"])
  func visibleOrder(language: String) throws {
    let (document, pdf, measurer) = try composed(language)
    let read = try pages(pdf)
    #expect(read.count == document.pages.count + 1)
    var pictures = 0
    for (index, page) in document.pages.enumerated() {
      let words = try PrintedWords(page, measurer: measurer)
      pictures += words.hasPictures ? 1 : 0
      let difference = words.firstDifference(from: read[index], picturesAreOrdered: false)
      #expect(difference == nil, "page \(index + 1)")
    }
    // Pages without a picture are compared word by word: most of them.
    #expect(pictures > 0 && 2 * pictures < document.pages.count)
  }

  @Test("In Devanagari, whose signs some readers part, the letters keep their order")
  func visibleOrderOfDevanagari() throws {
    let (document, pdf, measurer) = try composed("ne")
    let read = try pages(pdf)
    for (index, page) in document.pages.enumerated() {
      let words = try PrintedWords(page, measurer: measurer)
      if words.hasPictures { continue }
      #expect(read[index].joined().precomposed == words.letters, "page \(index + 1)")
    }
  }

  @Test("Divided words are whole words for every reader", arguments: ["en", "fr", "es", "uk"])
  func dividedWords(language: String) throws {
    let (document, pdf, _) = try composed(language)
    let divided = document.pages.flatMap { texts(of: $0.elements) }.compactMap(\.replacement)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(divided.count > 3)
    for options in [[], ["-raw"], ["-layout"]] {
      let words = Set(try pages(pdf, options).joined())
      for word in divided { #expect(words.contains(word), "\(options)") }
      #expect(!words.contains { $0.contains("\u{AD}") })
    }
  }

  @Test("Headings, names and tables have no divided words")
  func whereWordsAreDivided() throws {
    let (document, _, _) = try composed("en")
    func check(_ elements: [SceneElement], _ roles: Set<SceneElement.Group.Role>) {
      for element in elements {
        switch element {
        case .text(let text):
          guard text.replacement != nil else { continue }
          #expect(
            roles.isDisjoint(with: [
              .heading1, .heading2, .heading3, .table, .contents, .figure, .caption,
            ]))
          #expect(!roles.isDisjoint(with: [.paragraph, .listItem, .quotation]))
        case .group(let group): check(group.elements, roles.union([group.role]))
        default: continue
        }
      }
    }
    for page in document.pages { check(page.elements, []) }
  }

  @Test("Languages without patterns have no divided words", arguments: ["ne", "ar"])
  func undivided(language: String) throws {
    let (document, _, _) = try composed(language)
    #expect(document.pages.flatMap { texts(of: $0.elements) }.allSatisfy { $0.replacement == nil })
  }

  @Test("Arabic words come back whole, and every ActualText is a logical string")
  func arabic() throws {
    let (document, pdf, _) = try composed("ar")
    let controls = CharacterSet(charactersIn: "\u{200E}\u{200F}\u{061C}")
      .union(CharacterSet(charactersIn: "\u{202A}"..."\u{202E}"))
      .union(CharacterSet(charactersIn: "\u{2066}"..."\u{2069}"))
    func isArabic(_ word: String) -> Bool {
      word.unicodeScalars.contains {
        (0x0600...0x06FF).contains($0.value) && $0.properties.isAlphabetic
      }
    }
    let read = try pages(pdf)
    for (index, page) in document.pages.enumerated() {
      // Brackets are read as they are drawn, and stand beside the other word of a line's end.
      func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      }
      let expected = texts(of: page.elements).flatMap { words($0.block.string) }
      let found = read[index].flatMap { words($0.components(separatedBy: controls).joined()) }
      #expect(
        found.filter(isArabic).sorted() == expected.filter(isArabic).sorted(), "page \(index + 1)")
    }
    let folder = try TemporaryFolder()
    let file = try folder.write("report.pdf", pdf)
    let json = try JSONSerialization.jsonObject(
      with: SystemTool("qpdf").output(["--json", "--json-key=qpdf", file]))
    let replacements = Self.values(of: "/ActualText", in: json)
    let strings = Set(document.pages.flatMap { texts(of: $0.elements) }.map(\.block.string))
    #expect(replacements.count > 100)
    #expect(replacements.filter { !strings.contains($0) } == [])
  }

  /// Every value of a key in any dictionary, as qpdf's JSON (version 2) gives it.
  private static func values(of key: String, in value: Any) -> [String] {
    if let dictionary = value as? [String: Any] {
      return dictionary.flatMap { name, inner in
        (name == key
          ? [inner as? String].compactMap { $0 }
            // The dash of a list, in PDFDocEncoding, is no text of JSON.
            .map { $0 == "b:85" ? "–" : $0.replacing("u:", with: "") } : [])
          + values(of: key, in: inner)
      }
    }
    return (value as? [Any])?.flatMap { values(of: key, in: $0) } ?? []
  }
}
