import Foundation
import TestSupport
import Testing

@testable import Wording

@Suite("Unused phrases")
struct UnusedPhraseTests {
  /// The phrases that no text names as `.phrase`: with no receiver before the dot, and nothing of a
  /// longer name behind it.
  static func unused(in texts: [String]) -> [Phrase] {
    var names: Set<Substring> = []
    for text in texts {
      var hasReceiver = true
      for piece in text.split(separator: ".", omittingEmptySubsequences: false) {
        if !hasReceiver { names.insert(piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
        hasReceiver = piece.last.map { $0.isLetter || $0.isNumber || ")]?_".contains($0) } ?? true
      }
    }
    return Phrase.allCases.filter { !names.contains(Substring($0.rawValue)) }
  }

  private static func declaresPhrases(_ file: URL) -> Bool {
    let name = file.lastPathComponent
    return name == "Phrase.swift" || name.hasPrefix("Catalog+")
  }

  @Test("A phrase counts as used only by its whole name")
  func wholeNames() {
    let unused = Self.unused(
      in: ["words(.dataAsOf, [:])", "words(\n  .statusAsOf)", "meters", "map.members"])
    #expect(!unused.contains(.dataAsOf))
    #expect(!unused.contains(.statusAsOf))
    #expect(unused.contains(.meters))
    #expect(unused.contains(.members))
    #expect(unused.contains(.legendUnder))
    #expect(unused.count == Phrase.allCases.count - 2)
  }

  @Test("Every phrase is used outside the catalogs")
  func sources() throws {
    let sources = URL(filePath: Repository.path("Sources"))
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var texts: [String] = []
    for case let file as URL in files
    where file.pathExtension == "swift" && !Self.declaresPhrases(file) {
      texts.append(try String(contentsOf: file, encoding: .utf8))
    }
    #expect(Self.unused(in: texts) == [])
  }
}
