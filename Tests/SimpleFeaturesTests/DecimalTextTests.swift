import Testing

@testable import SimpleFeatures

@Suite("Numbers as people write them")
struct DecimalTextTests {
  @Test(
    "Forms that allow one reading only",
    arguments: [
      ("0,5", 0.5), ("12.5", 12.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 234,5", 1234.5),
      ("1\u{202F}234", 1234), ("1\u{A0}234\u{A0}567", 1_234_567), ("\u{2212}3,25", -3.25),
      ("1'234.5", 1234.5), ("12,34,567.5", 1_234_567.5), ("1.234.567", 1_234_567), ("42", 42),
      ("1.5e3", 1500), ("٣٫٥", 3.5), ("१२", 12), (" 7 ", 7), ("405638000", 405_638_000),
    ])
  func unambiguous(text: String, expected: Double) {
    #expect(DecimalText.parse(text) == expected)
  }

  @Test(
    "What is no number",
    arguments: [
      "", "abc", "1,2,3", "1.2.3", "inf", "nan", "0x10", "1 2", "--1", "1e", "12,3456,789", "5 %",
      "1,23,45", ".", ",",
    ])
  func unreadable(text: String) {
    #expect(DecimalText.parse(text) == nil)
  }

  @Test("One thousand or one: undecided alone, decided by its convention")
  func ambiguous() {
    #expect(DecimalText.isAmbiguous("1,234"))
    #expect(DecimalText.parse("1,234") == nil)
    #expect(DecimalText.parse("1,234", convention: .point) == 1234)
    #expect(DecimalText.parse("1,234", convention: .comma) == 1.234)
    #expect(DecimalText.parse("1.234") == 1.234)
    #expect(DecimalText.parse("1.234", convention: .comma) == 1234)
    #expect(!DecimalText.isAmbiguous("12"))
  }

  @Test("A column with one clear value decides for the doubtful ones")
  func columnDecides() {
    let found = DecimalConvention.detected(in: ["1,234", nil, "0,5", "x"])
    #expect(found.convention == .comma)
    #expect(found.isCertain)
    #expect(found.ambiguous == [0])
    #expect(found.unreadable == [3])
    #expect(found.contradicting.isEmpty)
  }

  @Test("A column of doubtful values only is read with a point, and is not certain")
  func columnUndecided() {
    let found = DecimalConvention.detected(in: ["1,234", "5,678"])
    #expect(found.convention == .point)
    #expect(!found.isCertain)
    #expect(found.ambiguous == [0, 1])
  }

  @Test("A column that mixes both names the values against the majority")
  func columnMixed() {
    let found = DecimalConvention.detected(in: ["0,5", "0,7", "12.5"])
    #expect(found.convention == .comma)
    #expect(!found.isCertain)
    #expect(found.contradicting == [2])
  }

  @Test("An empty column is read with a point")
  func emptyColumn() {
    #expect(DecimalConvention.detected(in: []).convention == .point)
    #expect(DecimalConvention.detected(in: [nil, nil]).isCertain == false)
  }
}
