import Diagnostics
import SimpleFeatures
import Testing

@testable import Localization

/// A join that takes nothing says why it may be so.
@Suite("Doubts about a plain join")
struct PlainJoinDoubtsTests {
  private let layer = FeatureCollection(
    source: "b.geojson", layer: "b", columns: ["code", "name"],
    features: [["D01", "North"], ["D02", "South"]].enumerated().map { index, values in
      Feature(row: index + 1, values: values, geometry: .none)
    })

  private func doubts(
    _ csv: [[String]], _ filters: [(String, String)] = [], key: String = "code=id"
  ) throws -> [Diagnostic] {
    let columns = try #require(csv.first)
    let table = Table(
      source: "t.csv", columns: columns,
      rows: csv.dropFirst().enumerated().map { TableRow(number: $0 + 2, values: $1) })
    let join = PlainJoin(
      filters: filters.map { .init(column: $0.0, value: $0.1) },
      key: PlainJoin.ColumnPair(key))
    return try join.result(boundaries: layer, table: table).diagnostics
  }

  private let rows = [
    ["iso3", "level", "id"], ["NGA", "1", "D01"], ["UGA", "1", "D02"], ["NGA", "2", "D02"],
  ]

  @Test("A filter that no row passes: the column, a few of its values, and the nearest")
  func filter() throws {
    let found = try #require(try doubts(rows, [("iso3", "NGR")]).first)
    #expect(found.code == "no-row-passes")
    #expect(found.severity == .warning)
    #expect(found.place.key == "iso3")
    #expect(found.reason == "it has NGA, UGA")
    #expect(found.advice?.contains("NGA") == true)
  }

  @Test("Filters that rows pass one by one and not together")
  func together() throws {
    let found = try doubts(rows, [("iso3", "UGA"), ("level", "2")])
    #expect(found.map(\.message) == ["no row has iso3 UGA and level 2 together"])
  }

  @Test("Columns with nothing in common: what each has")
  func nothing() throws {
    let other = rows.prefix(1) + rows.dropFirst().map { [$0[0], $0[1], "X-\($0[2])"] }
    let found = try #require(try doubts(Array(other)).first { $0.code == "nothing-joined" })
    #expect(found.message == "none of the 3 rows joins a unit")
    #expect(
      found.reason == "code of the boundaries has D01, D02; id of the table has X-D01, X-D02")
  }

  @Test("A join that takes something, and an empty table, are not doubted")
  func silent() throws {
    #expect(try doubts(rows, [("iso3", "UGA")]).isEmpty)
    #expect(try doubts(Array(rows.prefix(1)), [("iso3", "UGA")]).isEmpty)
  }
}
