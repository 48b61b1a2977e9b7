import Diagnostics
import Testing

@testable import Configuration

@Suite struct AcknowledgementTests {
  let gaps: Acknowledgement
  let rows: Acknowledgement

  init() throws {
    let read = try ExampleProject.parse(ExampleProject.text).acknowledgements
    try #require(read.count == 2)
    (gaps, rows) = (read[0], read[1])
  }

  /// Two gaps of Malta for each of Anguilla.
  private func warning(
    _ severity: Diagnostic.Severity = .warning, code: String = "gap",
    file: String? = "boundaries/provinces.fgb.zip", count: Int = 7,
    samples: [String] = ["MLT-A | MLT-B", "AIA-C | AIA-D"]
  ) -> Diagnostic {
    let all = (0..<7).map { samples[$0 % samples.count] }
    return Diagnostic(
      severity, code, "gaps", at: Place(file: file, row: 63), count: count, samples: all)
  }

  @Test("What stands in the project file is read, with its place")
  func reading() {
    #expect(gaps.finding == "gap")
    #expect(gaps.subject == "boundaries/provinces.fgb.zip")
    #expect(gaps.count == 7)
    #expect(gaps.items == ["MLT-*", "AIA-*"])
    #expect(gaps.reason == "Slivers.")
    #expect(gaps.place.file == "peacemap.yaml")
    #expect(gaps.place.key == "acknowledged.1")
    #expect(rows.count == 1)
    #expect(rows.items == nil)
  }

  @Test("The very warning fits, in whichever row it was found")
  func fitting() {
    #expect(gaps.difference(from: warning()) == nil)
    let bare = Diagnostic(.warning, "unmatched-row", "rows join no unit")
    #expect(rows.difference(from: bare) == nil)
  }

  @Test("Another finding, another file, an error or a note is not the one")
  func unrelated() {
    #expect(gaps.difference(from: warning(code: "overlap")) == .unrelated)
    #expect(gaps.difference(from: warning(file: "boundaries/countries.fgb.zip")) == .unrelated)
    #expect(gaps.difference(from: warning(file: nil)) == .unrelated)
    #expect(gaps.difference(from: warning(.error)) == .unrelated)
    #expect(gaps.difference(from: warning(.note)) == .unrelated)
    #expect(
      rows.difference(from: Diagnostic(.warning, "unmatched-row", "", at: Place(file: "a.csv")))
        == .unrelated)
  }

  @Test("One more, one less, something else, or something unnamed is reported")
  func different() {
    #expect(gaps.difference(from: warning(count: 8)) == .count(8))
    #expect(gaps.difference(from: warning(count: 6)) == .count(6))
    #expect(
      gaps.difference(
        from: warning(samples: ["MLT-A", "GHA-B", "MLT-C", "MLT-D", "MLT-E", "F", "G"]))
        == .items(["GHA-B", "F", "G"]))
    var partly = warning()
    partly.samples.removeLast()
    #expect(gaps.difference(from: partly) == .unnamedItems)
  }

  @Test(
    "A star stands for any text, also for none",
    arguments: [
      ("Bo City Council", "*City Council", true), ("City Council", "*City Council", true),
      ("Bo City Council", "City*", false), ("row 63: Bo", "row *: Bo", true),
      ("row 63: Bo", "row*6*Bo", true), ("abab", "*ab", true), ("ab", "ab*ab", false),
      ("Bo", "bo", false), ("Bo", "Bo", true), ("Bo", "*", true),
    ])
  func patterns(_ text: String, _ pattern: String, _ fits: Bool) {
    #expect(Acknowledgement.fits(text, pattern: pattern) == fits)
  }

  @Test("An acknowledgement without a reason or with an unknown key is refused")
  func refused() throws {
    let nameless = ExampleProject.changed(", reason: Named in no edition.", to: "")
    let error = try #require(throws: ConfigurationError.self) {
      try ExampleProject.parse(nameless)
    }
    #expect(error.diagnostics.map(\.code) == ["missing-key"])
    #expect(error.diagnostics.first?.message == "missing key \"reason\"")
  }
}
