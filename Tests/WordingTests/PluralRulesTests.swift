import Testing

@testable import Wording

/// Samples of the CLDR chart "Language Plural Rules" (cardinal).
@Suite("Plural rules")
struct PluralRulesTests {
  struct Sample: CustomTestStringConvertible {
    let language: String
    let category: PluralCategory
    let numbers: [String]
    init(_ language: String, _ category: PluralCategory, _ numbers: [String]) {
      self.language = language
      self.category = category
      self.numbers = numbers
    }
    var testDescription: String { "\(language) \(category): \(numbers)" }
  }

  static let samples = [
    Sample("en", .one, ["1"]),
    Sample("en", .other, ["0", "2", "16", "100", "1000000", "0.0", "1.0", "1.5"]),
    Sample("fr", .one, ["0", "1", "0.0", "1.5"]),
    Sample("fr", .many, ["1000000", "2000000"]),
    Sample("fr", .other, ["2", "17", "100", "10000", "2.0", "3.5", "1000000.0"]),
    Sample("es", .one, ["1", "1.0", "1.00"]),
    Sample("es", .many, ["1000000"]),
    Sample("es", .other, ["0", "2", "16", "100000", "0.0", "1.5"]),
    Sample("ar", .zero, ["0", "0.0"]),
    Sample("ar", .one, ["1", "1.0"]),
    Sample("ar", .two, ["2", "2.0"]),
    Sample("ar", .few, ["3", "10", "103", "110", "1003", "3.0"]),
    Sample("ar", .many, ["11", "26", "99", "111", "1011", "11.0"]),
    Sample("ar", .other, ["100", "102", "200", "202", "1000", "0.1", "10.1"]),
    Sample("ne", .one, ["1", "1.0"]),
    Sample("ne", .other, ["0", "2", "16", "0.9", "1.1"]),
    Sample("uk", .one, ["1", "21", "31", "101", "1001"]),
    Sample("uk", .few, ["2", "4", "22", "24", "62", "102", "1002"]),
    Sample("uk", .many, ["0", "5", "11", "12", "14", "19", "100", "111", "1000000"]),
    Sample("uk", .other, ["0.0", "1.5", "10.0"]),
    Sample("ka", .one, ["1", "1.0"]),
    Sample("ka", .other, ["0", "2", "0.9", "1.6"]),
    Sample("hy", .one, ["0", "1", "0.0", "1.5"]),
    Sample("hy", .other, ["2", "17", "2.0"]),
    Sample("sr", .one, ["1", "21", "0.1", "1.1", "10.1"]),
    Sample("sr", .few, ["2", "4", "22", "0.2", "1.4"]),
    Sample("sr", .other, ["0", "5", "11", "19", "0.0", "1.0"]),
    Sample("hi", .one, ["0", "1", "0.5", "1.0"]),
    Sample("hi", .other, ["2", "1.1", "1.6"]),
    Sample("it", .one, ["1"]),
    Sample("it", .other, ["0", "1.0", "16"]),
    Sample("ja", .other, ["0", "1", "15", "1.5"]),
  ]

  @Test("Numbers take the categories of CLDR", arguments: samples)
  func categories(_ sample: Sample) throws {
    for number in sample.numbers {
      let operands = try #require(PluralOperands(decimal: number))
      #expect(
        PluralRules.category(of: operands, language: sample.language) == sample.category,
        "\(number)")
    }
  }

  @Test("A region does not change the rule, an unknown language takes the commonest")
  func fallback() {
    #expect(PluralRules.category(of: PluralOperands(0), language: "fr-CA") == .one)
    #expect(PluralRules.category(of: PluralOperands(1), language: "tlh") == .one)
    #expect(PluralRules.category(of: PluralOperands(0), language: "tlh") == .other)
  }

  @Test("The sign does not matter, also of the least integer")
  func sign() {
    #expect(PluralRules.category(of: PluralOperands(-1), language: "en") == .one)
    #expect(PluralRules.category(of: PluralOperands(.min), language: "uk") != .one)
  }

  @Test(
    "What is no decimal number has no operands",
    arguments: ["", "-", "1,5", "1.", ".5", "٣", "1.2.3"])
  func operandErrors(_ text: String) {
    #expect(PluralOperands(decimal: text) == nil)
  }

  @Test("A rule gives no category that a check would call impossible")
  func possible() {
    for language in ["en", "fr", "es", "ar", "ne", "uk", "ka", "hy", "sr", "it", "hi", "ja"] {
      let possible = PluralRules.possibleCategories(language: language)
      for number in 0...200 {
        #expect(
          possible.contains(
            PluralRules.category(of: PluralOperands(number), language: language)))
      }
    }
  }
}
