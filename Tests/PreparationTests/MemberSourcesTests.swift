import HostSystem
import Localization
import TestSupport
import Testing

@testable import Preparation

/// The members' table in other formats, and members placed by a gazetteer. Everybody is invented.
@Suite("Sources of members")
struct MemberSourcesTests {
  /// Six members of AAA-1 by coordinates, one of them lettered, and two of BBB-1 by name.
  private static let rows: [[String]] =
    [
      [
        "id", "name", "iso3", "unit", "longitude", "latitude", "consent", "purposes", "expires",
        "withdrawn",
      ]
    ]
    + (1...8).map { number in
      let isFirst = number <= 6
      return [
        "0\(number)", "Org \(number)", isFirst ? "AAA" : "BBB", isFirst ? "" : "Gamma",
        isFirst ? (number == 1 ? "0°30'E" : "0.\(number)5") : "", isFirst ? "0.5" : "", "admin1",
        "print;web", "2028-0\(number)-15", "",
      ]
    }

  private static func isNumber(_ text: String) -> Bool { Double(text) != nil && text.contains(".") }

  private static func published(_ project: SmallProject) throws -> [PublishedMembers] {
    let prepared = try project.prepared()
    // The report of a sheet is confidential and names no value; a doubt would be a warning.
    #expect(!prepared.diagnostics.contains { $0.code.hasPrefix("coordinate") })
    return prepared.contents.members
  }

  @Test("CSV, XLSX and ODS give the same publication, dates and numbers as cells of their kind")
  func sheets() throws {
    let csv = try SmallProject()
    try csv.write(
      Self.rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "members.csv")
    let expected = try Self.published(csv)
    #expect(
      expected.first?.counts(of: "provinces").map(\.unitCode) == [
        "AAA-1", "AAA-2", "BBB-1", "BBB-2",
      ])
    #expect(expected.first?.counts(of: "provinces").map(\.count) == [6, 0, nil, nil])
    #expect(expected.first?.validUntil == SmallProject.day("2028-01-14"))

    let xlsx = try SmallProject()
    try AtomicFile.write(Workbook.xlsx([("Members", Self.xlsxRows)]), to: xlsx.path("people.xlsx"))
    try xlsx.replace("source: members.csv", with: "source: people.xlsx", in: "peacemap.yaml")
    #expect(try Self.published(xlsx) == expected)

    let ods = try SmallProject()
    try AtomicFile.write(Workbook.ods(rows: Self.odsRows), to: ods.path("people.ods"))
    try ods.replace("source: members.csv", with: "source: people.ods", in: "peacemap.yaml")
    #expect(try Self.published(ods) == expected)
  }

  /// Dates as days since 30 December 1899 with style 1, coordinates as numbers, the rest as texts.
  private static var xlsxRows: String {
    rows.enumerated().map { row, cells in
      let inner = cells.enumerated().map { column, text -> String in
        let name = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row + 1)"
        if row > 0, column == 8 { return #"<c r="\#(name)" s="1"><v>\#(days[row - 1])</v></c>"# }
        if isNumber(text) { return #"<c r="\#(name)"><v>\#(text)</v></c>"# }
        return text.isEmpty
          ? "" : #"<c r="\#(name)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
      }
      return #"<row r="\#(row + 1)">\#(inner.joined())</row>"#
    }.joined()
  }

  /// The fifteenth of January to August 2028 in days since 30 December 1899 (by Python's datetime).
  private static let days = [46767, 46798, 46827, 46858, 46888, 46919, 46949, 46980]

  private static var odsRows: String {
    rows.enumerated().map { row, cells in
      let inner = cells.enumerated().map { column, text -> String in
        if row > 0, column == 8 {
          return #"<table:table-cell office:value-type="date" office:date-value="\#(text)"/>"#
        }
        if isNumber(text) {
          return #"<table:table-cell office:value-type="float" office:value="\#(text)"/>"#
        }
        return text.isEmpty
          ? "<table:table-cell/>"
          : #"<table:table-cell office:value-type="string"><text:p>\#(text)</text:p></table:table-cell>"#
      }
      return "<table:table-row>\(inner.joined())</table:table-row>"
    }.joined()
  }

  @Test("A gazetteer places members by the name of their town, and its file is a source")
  func gazetteer() throws {
    let project = try SmallProject()
    let header = "id,name,iso3,place,consent,purposes,expires,withdrawn\n"
    try project.write(
      header
        + (1...6).map { "M\($0),Org \($0),AAA,Old Town,admin1,print,,\n" }.joined(),
      to: "members.csv")
    let place = [
      "1", "Old Town", "Old Town", "", "0.5", "1.5", "P", "PPL", "AA", "", "", "", "", "", "0", "",
      "0", "", "2026-01-01",
    ]
    try project.write(place.joined(separator: "\t") + "\n", to: "places.txt")
    let without = try Self.published(project)
    #expect(without.first?.counts(of: "provinces").map(\.count) == [0, 0, 0, 0])
    try project.replace(
      "source: members.csv", with: "source: members.csv\n  gazetteer: places.txt",
      in: "peacemap.yaml")
    let prepared = try project.prepared()
    #expect(
      prepared.contents.members.first?.counts(of: "provinces").map(\.count) == [0, 6, 0, 0])
    #expect(prepared.sources.contains { $0.path == project.path("places.txt") })
    #expect(!prepared.contents.specification.contains("places.txt"))
    try project.write("no gazetteer\n", to: "places.txt")
    #expect(
      project.failure()?.diagnostics.first { $0.severity == .error }?.place.file == "places.txt")
  }
}
