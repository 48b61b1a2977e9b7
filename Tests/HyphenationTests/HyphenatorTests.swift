import Testing

@testable import Hyphenation

/// Words divided by the installed patterns. The expected divisions are those of dictionaries:
/// Oxford (British), Larousse's rules by syllable, the Real Academia's syllables, and the Ukrainian
/// orthography of 2019 (§ 56).
@Suite struct HyphenatorTests {
  private func divided(_ word: String, _ language: String) -> String {
    var parts: [Substring] = []
    var rest = word[...]
    var taken = 0
    for place in Hyphenator().divisions(of: word, language: language) {
      parts.append(rest.prefix(place - taken))
      rest = rest.dropFirst(place - taken)
      taken = place
    }
    return (parts + [rest]).joined(separator: "-")
  }

  @Test(
    "Words are divided where their language divides them",
    arguments: [
      ("en", "implementation", "im-ple-ment-a-tion"), ("fr", "gouvernement", "gou-ver-ne-ment"),
      ("es", "localización", "lo-ca-li-za-ción"), ("uk", "організація", "ор-га-ні-за-ція"),
    ] as [(String, String, String)])
  func words(language: String, word: String, parts: String) {
    let expected = parts.split(separator: "-").map(\.count)
    var allowed: Set<Int> = []
    _ = expected.dropLast().reduce(0) { sum, count in
      allowed.insert(sum + count)
      return sum + count
    }
    let divisions = Hyphenator().divisions(of: word, language: language)
    #expect(!divisions.isEmpty)
    #expect(Set(divisions).isSubset(of: allowed), "\(divided(word, language))")
  }

  @Test("A word is divided alike whatever lies behind it in memory; no word in no way")
  func lengths() {
    #expect(Hyphenator().divisions(of: "", language: "en").isEmpty)
    // Lengths at which a buffer of bytes has room for nothing more.
    for count in [8, 16, 24, 32, 64, 90] {
      let word = String(String(repeating: "implementation", count: 7).prefix(count))
      let all = (1...8).map { _ in Hyphenator().divisions(of: word, language: "en") }
      #expect(Set(all).count == 1, "\(word)")
    }
  }

  @Test("Two letters at least stand before a hyphen and three behind it")
  func minima() {
    for word in ["about", "action", "every", "only", "able", "idea", "apenas", "elle"] {
      for language in ["en", "en-US", "fr", "es"] {
        for place in Hyphenator().divisions(of: word, language: language) {
          #expect(place >= 2 && word.count - place >= 3, "\(word) after \(place)")
        }
      }
    }
  }

  @Test("American English has patterns of its own")
  func regions() {
    #expect(Hyphenator.patterns(for: "en-US")?.file == "hyph_en_US.dic")
    #expect(Hyphenator.patterns(for: "en-UG")?.file == "hyph_en_GB.dic")
    #expect(Hyphenator.patterns(for: "fr-CA")?.file == "hyph_fr.dic")
  }

  @Test("Arabic and Nepali words are not divided", arguments: ["ar", "ne", "xx"])
  func without(language: String) {
    #expect(Hyphenator().divisions(of: "implementation", language: language).isEmpty)
    #expect(Hyphenator().missingPatterns(for: language) == nil)
  }

  @Test("Without the pattern file words stay whole, and its package is named")
  func missing() {
    let hyphenator = Hyphenator(folder: "/nowhere")
    #expect(hyphenator.divisions(of: "implementation", language: "en").isEmpty)
    #expect(hyphenator.missingPatterns(for: "en")?.debianPackage == "hyphen-en-gb")
    #expect(Hyphenator().missingPatterns(for: "en") == nil)
  }

  @Test("What is no word is not divided", arguments: ["", "a", "e\u{301}le\u{301}mentaire", "…"])
  func noWords(word: String) {
    #expect(Hyphenator().divisions(of: word, language: "fr").isEmpty)
    let long = String(repeating: "implementation", count: 20)
    #expect(Hyphenator().divisions(of: long, language: "en").isEmpty)
  }
}
