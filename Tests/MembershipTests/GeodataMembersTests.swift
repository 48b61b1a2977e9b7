import Foundation
import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// The synthetic members of Geodata, counted by country; their units and coordinates left out, as
/// the boundaries here are invented squares.
@Suite struct GeodataMembersTests {
  static func table() throws -> Table {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Geodata/members/members.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = try #require(cells.first).map(String.init)
    let kept = columns.indices.filter {
      !["unit", "longitude", "latitude"].contains(columns[$0])
    }
    return Table(
      source: "members.csv", columns: kept.map { columns[$0] },
      rows: cells.dropFirst().enumerated().map { index, cells in
        TableRow(
          number: index + 2, values: kept.map { cells[$0].isEmpty ? nil : String(cells[$0]) })
      })
  }

  @Test("At least twelve countries have a count at k = 5")
  func shownCountries() throws {
    let table = try Self.table()
    let column = try #require(table.column("iso3"))
    let countries = Set(table.rows.compactMap { $0.values[column] }).sorted()
    #expect(countries.count == 25)
    let world = SquareWorld(countries: countries.map { ($0, 1) })
    let (published, _) = try MemberPublication(
      rules: MemberRules.strips(ceilings: ["AFG": .none]), sets: world.sets
    ).published(from: table, today: #require(CalendarDate(iso: "2026-11-23")))
    for members in published {
      let shown = members.counts(of: "countries").compactMap(\.count).filter { $0 > 0 }
      #expect(shown.count >= 12)
      #expect(shown.allSatisfy { $0 >= 5 })
      // Counted with awk over the file: rows with consent, not withdrawn, not expired.
      let counts = members.table("countries")
      #expect(counts["KEN"] == 47)
      #expect(counts["BIH"] == 9)
      #expect(counts["AFG"] == 0)
      #expect(counts["SRB"] == .some(nil))
    }
    #expect(published[0].counts == published[1].counts)
  }

  @Test("The breakdowns of Geodata are those of an independent count")
  func breakdowns() throws {
    let table = try Self.table()
    let column = try #require(table.column("iso3"))
    let world = SquareWorld(
      countries: Set(table.rows.compactMap { $0.values[column] }).sorted().map { ($0, 1) })
    let rules = try MemberRules(
      buildingBlock: "provinces", ceilings: ["AFG": .none], breakdowns: [.theme, .language])
    let members = try MemberPublication(rules: rules, sets: world.sets)
      .published(from: table, today: #require(CalendarDate(iso: "2026-11-26"))).members
    #expect(members[0].breakdowns == members[1].breakdowns)
    // Counted with Python's csv module over the file: rows with consent, not withdrawn, not expired
    // on 26 November 2026, not of AFG, with both print and web; a cell where the country has five
    // such rows, and those with the word, those without, and the unnamed of either are none or five.
    func shown(_ facet: MemberFacet) -> [MemberBreakdown.Cell] {
      (members[0].breakdowns.first { $0.facet == facet }?.cells ?? [])
        .filter { $0.value != .suppressed }
    }
    func numbers(_ facet: MemberFacet, _ country: String) -> [String: Int] {
      Dictionary(
        shown(facet).filter { $0.unitCode == country }.compactMap { cell in
          if case .count(let number) = cell.value { (cell.word, number) } else { nil }
        }, uniquingKeysWith: { first, _ in first })
    }
    #expect(Set(members[0].breakdowns.flatMap(\.cells).map(\.unitCode)).count == 15)
    #expect(shown(.theme).count == 65 && shown(.language).count == 150)
    #expect(
      numbers(.theme, "KEN") == [
        "education": 7, "localization": 8, "media": 5, "mediation": 15, "participation": 9,
        "protection": 10, "relief and recovery": 8, "youth": 12,
      ])
    #expect(numbers(.theme, "COD") == ["participation": 9])
    #expect(numbers(.theme, "GEO").isEmpty && numbers(.theme, "ARM").isEmpty)
    #expect(numbers(.language, "GEO").filter { $0.value > 0 } == ["en": 19, "ka": 19])
    #expect(numbers(.language, "BGD")["bn"] == 13 && numbers(.language, "BGD")["fr"] == 0)
  }
}
