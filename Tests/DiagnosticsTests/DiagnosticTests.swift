import Foundation
import Testing

@testable import Diagnostics

@Suite struct DiagnosticTests {
  @Test("A diagnostic reads as one sentence with place, reason and advice")
  func sentence() {
    let diagnostic = Diagnostic(
      .error, "unknown-key", "unknown key \"tilte\"",
      at: Place(file: "peacemap.yaml", line: 12, column: 5, key: "maps.x.tilte"),
      reason: "expected title or notes", advice: "did you mean \"title\"?")
    #expect(
      diagnostic.description
        == "peacemap.yaml:12:5, maps.x.tilte: error: unknown key \"tilte\" (expected title or notes); "
        + "did you mean \"title\"?")
  }

  @Test("One diagnostic that stands for many says how many and shows some")
  func many() {
    let diagnostic = Diagnostic(
      .warning, "unknown-kind", "unknown kinds", count: 7, samples: ["a", "b"])
    #expect(diagnostic.description == "warning: unknown kinds (7 times): a, b")
  }

  @Test("Of a long list of samples the sentence gives ten; a program gets them all")
  func shortened() throws {
    let samples = (1...12).map(String.init)
    let diagnostic = Diagnostic(.warning, "x", "rows", count: 12, samples: samples)
    #expect(
      diagnostic.description == "warning: rows (12 times): 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …")
    let data = try JSONEncoder().encode(diagnostic)
    #expect(try JSONDecoder().decode(Diagnostic.self, from: data).samples == samples)
  }

  @Test("A diagnostic survives being written as JSON")
  func codable() throws {
    let diagnostic = Diagnostic(
      .note, "x", "बाँके", at: Place(file: "f", layer: "l", row: 2, key: "k"), samples: ["s"])
    let data = try JSONEncoder().encode(diagnostic)
    #expect(try JSONDecoder().decode(Diagnostic.self, from: data) == diagnostic)
  }
}

@Suite struct PlaceTests {
  @Test(
    "A place names what is known",
    arguments: [
      (Place(), ""), (Place(file: "a.csv"), "a.csv"), (Place(file: "a", line: 3), "a:3"),
      (Place(file: "a", line: 3, column: 4), "a:3:4"),
      (Place(file: "a", layer: "x", row: 7, key: "code"), "a, layer x, row 7, code"),
      (Place(row: 7), "row 7"), (Place(file: "a", column: 4), "a"),
    ])
  func description(_ place: Place, _ expected: String) {
    #expect(place.description == expected)
  }
}
