import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

@Suite struct ReleaseLedgerTests {
  static let header = ReleaseLedger.Column.allCases.map(\.rawValue)

  /// Rows as comma-separated texts; an empty value is none.
  static func table(_ rows: [String], columns: [String] = header) -> Table {
    Table(
      source: "releases.csv", columns: columns,
      rows: rows.enumerated().map { index, row in
        TableRow(
          number: index + 2,
          values: row.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.isEmpty ? nil : String($0)
          })
      })
  }

  static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  static let rows = [
    "2025,release,2025-12-01,ab12,,,,,,,,",
    "2025,count,,,print,countries,AAA,,,17,3,",
    "2025,count,,,print,countries,BBB,,,suppressed,,",
    "2025,breakdown,,,web,countries,AAA,theme,youth,6,1,",
    "2025,breakdown,,,web,countries,AAA,language,fr,suppressed,,",
    "2025,member,,,,,,,,,,M-1",
    "2026,release,2026-06-01,cd34,,,,,,,,",
    "2026,member,,,,,,,,,,m-2",
  ]

  static func release() throws -> Release {
    Release(
      name: "2025", issued: try day("2025-12-01"), atlas: "ab12",
      cells: [
        ReleasedCell(
          purpose: .print, boundaries: "countries", unitCode: "AAA", value: .count(17), named: 3),
        ReleasedCell(
          purpose: .print, boundaries: "countries", unitCode: "BBB", value: .suppressed),
        ReleasedCell(
          purpose: .web, boundaries: "countries", unitCode: "AAA",
          part: ReleasedCell.Part(facet: .theme, word: "youth"), value: .count(6), named: 1),
        ReleasedCell(
          purpose: .web, boundaries: "countries", unitCode: "AAA",
          part: ReleasedCell.Part(facet: .language, word: "fr"), value: .suppressed),
      ], members: ["M-1"])
  }

  @Test("Releases are read with their counts and members")
  func reading() throws {
    let ledger = try ReleaseLedger(Self.table(Self.rows))
    #expect(ledger.releases.map(\.name) == ["2025", "2026"])
    #expect(ledger.releases.first == (try Self.release()))
    #expect(ledger.releases.last?.members == ["m-2"])
  }

  @Test("A release is entered in the rows from which it is read")
  func writing() throws {
    let rows = ReleaseLedger.rows(of: try Self.release()).map { row in
      Self.header.map { row[$0] ?? "" }.joined(separator: ",")
    }
    #expect(rows == Array(Self.rows.prefix(6)))
  }

  @Test("Columns in another order, and further ones, are read too")
  func otherColumns() throws {
    let columns = Array(Self.header.reversed()) + ["remark"]
    let rows = Self.rows.map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).reversed()
        .joined(separator: ",") + ",checked"
    }
    #expect(
      try ReleaseLedger(Self.table(rows, columns: columns))
        == ReleaseLedger(Self.table(Self.rows)))
  }

  @Test("A ledger without rows has no releases")
  func empty() throws {
    #expect(try ReleaseLedger(Self.table([])) == .empty)
  }

  @Test("A ledger without one of its columns is refused")
  func missingColumns() {
    let columns = Self.header.filter { $0 != "named" && $0 != "atlas" }
    #expect(
      throws: MembershipError.missingLedgerColumns(["atlas", "named"], source: "releases.csv")
    ) {
      try ReleaseLedger(Self.table([], columns: columns))
    }
  }

  @Test(
    "A bad row is told by its number and column",
    arguments: [
      (",count,,,print,countries,CCC,,,5,0,", ReleaseLedger.Column.release),
      ("2027,count,,,print,countries,CCC,,,5,0,", .release),
      ("2025,release,2025-12-01,ab12,,,,,,,,", .release),
      ("2025,total,,,print,countries,CCC,,,5,0,", .record),
      ("2027,release,1 May,ab12,,,,,,,,", .issued), ("2027,release,,ab12,,,,,,,,", .issued),
      ("2027,release,2027-01-01,,,,,,,,,", .atlas),
      ("2025,count,,,press,countries,CCC,,,5,0,", .purpose),
      ("2025,count,,,print,,CCC,,,5,0,", .boundaries),
      ("2025,count,,,print,countries,,,,5,0,", .unit),
      ("2025,count,,,print,countries,AAA,,,5,0,", .unit),
      ("2025,count,,,print,countries,CCC,,,-1,0,", .count),
      ("2025,count,,,print,countries,CCC,,,,0,", .count),
      ("2025,count,,,print,countries,CCC,,,secret,0,", .count),
      ("2025,count,,,print,countries,CCC,,,9223372036854775807,0,", .count),
      ("2025,count,,,print,countries,CCC,,,5,,", .named),
      ("2025,count,,,print,countries,CCC,,,5,6,", .named),
      ("2025,breakdown,,,print,countries,CCC,kind,youth,5,0,", .facet),
      ("2025,breakdown,,,print,countries,CCC,theme,,5,0,", .word),
      ("2025,member,,,,,,,,,,", .member),
      // A row with values of another record was cut or pasted.
      ("2025,count,,,print,countries,CCC,theme,youth,5,0,", .facet),
      ("2025,count,,,print,countries,CCC,,,5,0,M-7", .member),
      ("2025,member,,,,,,,,5,,M-7", .count),
      ("2027,release,2027-01-01,ef56,print,,,,,,,", .purpose),
      ("2025,count,,,print,countries,CCC,,,suppressed,2,", .named),
      ("2025,member,,,,,,,,,,m-1", .member),
      // Of AAA seventeen are counted in print; the count of BBB was kept back.
      ("2025,breakdown,,,print,countries,AAA,theme,youth,18,0,", .count),
      ("2025,breakdown,,,print,countries,BBB,theme,youth,6,0,", .count),
    ])
  func badRow(row: String, column: ReleaseLedger.Column) throws {
    let mistake = LedgerMistake(row: 10, column: column)
    let expected = MembershipError.unreadableLedgerRows([mistake], source: "releases.csv")
    #expect(throws: expected) { try ReleaseLedger(Self.table(Self.rows + [row])) }
    #expect(expected.diagnostic.place == Place(file: "releases.csv", row: 10, key: column.rawValue))
    #expect(!expected.description.contains("secret"))
  }

  @Test("Words that are counted as often as everybody, or kept back, fit")
  func fittingWords() throws {
    let ledger = try ReleaseLedger(
      Self.table(
        Self.rows + [
          "2025,breakdown,,,print,countries,AAA,theme,youth,17,3,",
          "2025,breakdown,,,print,countries,BBB,theme,youth,suppressed,,",
        ]))
    #expect(ledger.releases.first?.cells.count == 6)
  }

  @Test("All bad rows are told at once")
  func allBadRows() throws {
    let error = try #require(throws: MembershipError.self) {
      try ReleaseLedger(Self.table(["x,count", "y,release,2025"] + Self.rows))
    }
    #expect(error.diagnostic.samples == ["row 2: release", "row 3: issued"])
    #expect(error.diagnostic.count == 2)
  }

  @Test("A member is found in every release that has it, whatever its capitals")
  func containing() throws {
    let ledger = try ReleaseLedger(Self.table(Self.rows + ["2026,member,,,,,,,,,,M-1"]))
    #expect(ledger.releases(containing: "m-1").map(\.name) == ["2025", "2026"])
    #expect(ledger.releases(containing: "M-2").map(\.name) == ["2026"])
    #expect(ledger.releases(containing: "M").isEmpty)
  }

  @Test("A name is used once, whatever its capitals")
  func names() throws {
    let ledger = ReleaseLedger(releases: [
      Release(name: "Annual", issued: try Self.day("2025-12-01"), atlas: "ab12")
    ])
    #expect(throws: MembershipError.releaseExists("annual")) { try ledger.checkNew("annual") }
    for name in ["", " Web", "Web ", "A\nB"] {
      #expect(throws: MembershipError.unusableReleaseName) { try ledger.checkNew(name) }
    }
    try ledger.checkNew("Annual 2026, second printing")
  }
}
