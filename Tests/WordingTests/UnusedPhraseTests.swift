import Foundation
import Testing

@testable import Wording

@Suite("Unused phrases")
struct UnusedPhraseTests {
  /// The phrases that no text names as `.phrase` with nothing of a longer name behind it.
  static func unused(in texts: [String]) -> [Phrase] {
    var names: Set<Substring> = []
    for text in texts {
      for piece in text.split(separator: ".", omittingEmptySubsequences: false).dropFirst() {
        names.insert(piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      }
    }
    return Phrase.allCases.filter { !names.contains(Substring($0.rawValue)) }
  }

  @Test("A phrase counts as used only by its whole name")
  func wholeNames() {
    let unused = Self.unused(in: ["words(.legend, [:])", "words(\n  .statusAsOf)", "scale"])
    #expect(!unused.contains(.legend))
    #expect(!unused.contains(.statusAsOf))
    #expect(unused.contains(.scale))
    #expect(unused.contains(.legendUnder))
    #expect(unused.count == Phrase.allCases.count - 2)
  }

  @Test(
    "Every phrase is used outside this module",
    .disabled("the sheets and reports do not name their phrases yet"))
  func sources() throws {
    let sources = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var texts: [String] = []
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path().contains("/Sources/Wording/") {
      texts.append(try String(contentsOf: file, encoding: .utf8))
    }
    #expect(Self.unused(in: texts) == [])
  }
}
