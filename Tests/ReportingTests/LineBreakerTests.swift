import Drawing
import Testing

@testable import Reporting

/// Ragged lines with divided words; each character is half an em wide.
struct LineBreakerTests {
  private static let style = TextStyle(size: 10, lineHeight: 13)

  private func setter(_ language: String = "en") -> Typesetter {
    Typesetter(
      measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
      wording: SampleReport.words(language), hyphenation: EveryThreeLetters())
  }

  /// The lines of a text in `columns` characters, each as it is printed.
  private func lines(_ runs: [TextRun], columns: Int) throws -> [String] {
    try LineBreaker(setter: setter(), width: Double(columns) * 5).lines(of: runs).map { line in
      line.words.map { $0.parts.map(\.string).joined() }.joined(separator: " ")
    }
  }

  private func lines(_ text: String, columns: Int) throws -> [String] {
    try lines([TextRun(string: text, style: Self.style)], columns: columns)
  }

  @Test("A word is divided where the line would else end short, as late as it has room")
  func division() throws {
    #expect(
      try lines("to put into localization here", columns: 20) == [
        "to put into locali-", "zation here",
      ])
    // Five characters and less, two and a half ems, may stay free.
    #expect(
      try lines("to put into a localization here", columns: 18) == [
        "to put into a", "localization here",
      ])
  }

  @Test(
    "Names, words with figures or hyphens of their own, and short words stay whole",
    arguments: ["Mindanao", "UNSCR1325", "well-kept", "about", "people’s-own"])
  func whole(word: String) throws {
    let lines = try lines("to put \(word) and so on", columns: word.count + 6)
    #expect(lines.contains { $0.contains(word) })
  }

  @Test("Quotation marks and elided articles stay with the first half")
  func elision() throws {
    #expect(
      try lines("to put in “l’administration” and on", columns: 21)[0] == "to put in “l’admini-")
  }

  @Test("The last word of a paragraph is not divided")
  func last() throws {
    #expect(
      try lines("to put into localization", columns: 20) == [
        "to put into", "localization",
      ])
  }

  @Test("Three lines that follow each other never all end with a hyphen")
  func ladder() throws {
    let text = (0..<40).map { _ in "implementation" }.joined(separator: " ")
    let broken = try LineBreaker(setter: setter(), width: 100)
      .lines(of: [TextRun(string: text, style: Self.style)])
    #expect(broken.contains { $0.isDivided })
    for index in broken.indices.dropFirst(2) {
      let hyphens = broken[(index - 2)...index].count { $0.isDivided }
      #expect(hyphens < 3)
    }
  }

  @Test("Looks do not part a word from what follows it without a space")
  func looks() throws {
    var strong = Self.style
    strong.weight = .bold
    let runs = [
      TextRun(string: "one ", style: Self.style), TextRun(string: "two", style: strong),
      TextRun(string: ", three", style: Self.style),
    ]
    #expect(try lines(runs, columns: 7) == ["one", "two,", "three"])
  }

  @Test("A newline breaks the line, and a space that holds words together does not")
  func breaks() throws {
    #expect(try lines("one\ntwo three", columns: 40) == ["one", "two three"])
    #expect(try lines("a page\u{A0}12 and", columns: 8) == ["a", "page\u{A0}12", "and"])
  }

  @Test("Addresses that are longer than a line are broken without a hyphen")
  func addresses() throws {
    let lines = try lines("see https://example.org/a/long/address/of/a/page now", columns: 20)
    #expect(lines.allSatisfy { $0.count <= 20 && !$0.hasSuffix("-") })
    let characters = lines.joined().filter { $0 != " " }
    #expect(characters == "seehttps://example.org/a/long/address/of/a/pagenow")
  }

  @Test("A break of a page leaves two lines on either side and no word on both")
  func pages() throws {
    let text = (0..<30).map { _ in "implementation" }.joined(separator: " ")
    let set = try SetLines(
      [TextRun(string: text, style: Self.style)], Self.style, setter: setter(), width: 100)
    #expect(set.hasDividedWords)
    for lines in 5..<Int(set.height / 13) {
      let (first, second) = try #require(set.divided(13 * Double(lines), least: 2))
      #expect(first.height >= 26 && second.height >= 26)
      let words = try SceneReading(first.elements(at: Point(x: 0, y: 0))).strings
      #expect(words.last?.contains("-") == false)
      #expect(first.height + second.height == set.height)
    }
    #expect(set.divided(13, least: 2) == nil)
  }

  @Test("Words that run against the language keep their own order on the line")
  func direction() throws {
    var strong = Self.style
    strong.weight = .bold
    let runs = [
      TextRun(string: "قرار ", style: Self.style), TextRun(string: "UN ", style: Self.style),
      TextRun(string: "Women", style: strong), TextRun(string: " سلام", style: Self.style),
    ]
    let set = try SetLines(runs, Self.style, setter: setter("ar"), width: 200)
    let lines = try SceneReading(set.elements(at: Point(x: 0, y: 0))).lines
    let places = Dictionary(
      lines.map { ($0.string.split(separator: " ").joined(), $0.area.minX) },
      uniquingKeysWith: { first, _ in first })
    let (first, un, women, last) = try (
      #require(places["قرار"]), #require(places["UN"]), #require(places["Women"]),
      #require(places["سلام"])
    )
    #expect(last < un && un < women && women < first)
  }

  @Test("The halves of a divided word stand for the whole and for nothing")
  func replacements() throws {
    let set = try SetLines(
      [TextRun(string: "to put into localization here", style: Self.style)], Self.style,
      setter: setter(), width: 100)
    let texts = set.elements(at: Point(x: 0, y: 0)).compactMap { element in
      if case .text(let text) = element { text } else { nil }
    }
    #expect(texts.map(\.block.string) == ["to put into ", "locali-", "zation ", "here"])
    #expect(texts.map(\.replacement) == [nil, "localization", " ", nil])
  }
}
