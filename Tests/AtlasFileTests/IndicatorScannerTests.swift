import FoundationEssentials
import Localization
import Testing

@testable import AtlasFile

@Suite("Indicator scanner")
struct IndicatorScannerTests {
  private static func named(_ values: [Indicator]) -> NamedIndicatorSeries {
    NamedIndicatorSeries(
      name: "seats", boundaries: "units",
      series: IndicatorSeries(name: "seats", boundaries: nil, values: values))
  }

  private static let all = [
    named([
      Indicator(
        row: 2, unitCode: "UGA-KAMPALA", period: "2021", value: 4.5, denominator: 12,
        source: "https://example.org/"),
      Indicator(
        row: 3, unitCode: "नेपाल", period: "2021", value: -0.1, source: "https://example.org/"),
      Indicator(row: 4, unitCode: nil, period: "2022", value: 1e-300, denominator: 0),
      Indicator(row: 5, unitCode: "x", period: nil, value: 0.30000000000000004, source: ""),
      Indicator(row: 6, unitCode: "y", period: "2021", value: 123_456_789_012_345),
      Indicator(row: 7, unitCode: "z", period: "2021", value: 1_234_567_890_123_456_768),
      Indicator(row: 8, unitCode: "z", period: "2021", value: 1e21, denominator: 99.99),
      Indicator(row: 9, unitCode: "z", period: "2021", value: .leastNormalMagnitude),
    ]),
    named([]),
    NamedIndicatorSeries(
      name: "", boundaries: "b", series: IndicatorSeries(name: "n", boundaries: "b", values: [])),
  ]

  private static func scan(_ bytes: [UInt8]) -> [NamedIndicatorSeries]? {
    bytes.withUnsafeBytes { IndicatorScanner.scan($0) }
  }

  @Test("What the encoder writes is read, to the last bit of each number")
  func roundTrip() throws {
    #expect(Self.scan(try AtlasSection.encode(Self.all)) == Self.all)
    #expect(Self.scan(try AtlasSection.encode([NamedIndicatorSeries]())) == [])
  }

  /// Numbers in all forms of RFC 8259, section 6; the decoder is the other reader.
  @Test(
    "A number is what the decoder makes of it",
    arguments: [
      "0", "-0", "7", "0.1", "-12.5", "999999999999999", "99999999999999.9", "9999999999999999",
      "0.000000000000001", "1.7976931348623157e308", "2.2250738585072014e-308", "4E+3", "4e-3",
      "123456789.123456789123456789",
    ])
  func numbers(_ text: String) throws {
    let json = Array(
      """
      [{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":\(text)}]}}]
      """.utf8)
    let decoded = try AtlasSection.decode([NamedIndicatorSeries].self, from: json)
    let value = try #require(Self.scan(json)?.first?.series.values.first?.value)
    #expect(value.bitPattern == decoded[0].series.values[0].value.bitPattern)
  }

  @Test(
    "What is not in the known form is left to the decoder",
    arguments: [
      "", "[", "[]]", "{}", "[ ]", "[{}]", #"[{"boundaries":"u","name":"n"}]"#,
      #"[{"boundaries":"a\\u0041","name":"n","series":{"name":"n","values":[]}}]"#,
      #"[{"name":"n","boundaries":"u","series":{"name":"n","values":[]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":01}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":1.}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":.5}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":1e999}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":5e-325}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2.5,"value":1}]}}]"#,
      #"[{"boundaries":"u","name":"n","series":{"name":"n","values":[{"row":2,"value":1},]}}]"#,
    ])
  func otherForms(_ text: String) {
    #expect(Self.scan(Array(text.utf8)) == nil)
  }

  @Test("Bytes cut off or changed anywhere are read as the decoder reads them, or not at all")
  func damage() throws {
    let bytes = try AtlasSection.encode(Self.all)
    for end in bytes.indices { #expect(Self.scan(Array(bytes[..<end])) == nil) }
    for index in bytes.indices {
      for change in [UInt8(0x01), 0x10, 0x80] {
        var damaged = bytes
        damaged[index] ^= change
        guard let scanned = Self.scan(damaged) else { continue }
        let decoded = try AtlasSection.decode([NamedIndicatorSeries].self, from: damaged)
        #expect(scanned == decoded)
      }
    }
  }
}
