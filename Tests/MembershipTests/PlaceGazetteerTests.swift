import Localization
import SimpleFeatures
import Testing
import Topology

@testable import Membership

/// Country AAA is 10…20° E, 20…30° N in two strips; BBB is 20…30° E with one. No place is real.
@Suite struct PlaceGazetteerTests {
  static let world = SquareWorld(countries: [("AAA", 2), ("BBB", 1)])

  static let table = Table(
    source: "places.txt",
    columns: [
      "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class",
    ],
    rows: [
      ["Ébène", "Ebene", "Ebène Ville,إبان", "25", "12", "P"],
      ["Mora", "Mora", nil, "22", "17", "P"],
      // Another of that name abroad, and a second spelling of the same town.
      ["Mora", "Mora", nil, "22", "25", "P"],
      ["Mora", "Mora", nil, "22.01", "17.01", "P"],
      ["Twin", "Twin", nil, "25", "12", "P"], ["Twin", "Twin", nil, "25", "17", "P"],
      ["Edge", "Edge", nil, "25", "15", "P"],
      ["Peak", "Peak", nil, "25", "12", "T"],
      ["Sea", "Sea", nil, "0.5", "0.5", "P"],
      ["Broken", "Broken", nil, nil, "12", "P"],
    ].enumerated().map { TableRow(number: $0 + 1, values: $1) })

  static func forest() throws -> UnitForest {
    try UnitForest(buildingBlock: "provinces", sets: world.sets)
  }

  @Test(
    "A place is found in its country by its folded names, and only one that is beyond doubt",
    arguments: [
      ("Ébène", "AAA", "AAA-1"), ("EBENE", "AAA", "AAA-1"), ("ebene ville", "AAA", "AAA-1"),
      ("إبان", "AAA", "AAA-1"), ("Mora", "AAA", "AAA-2"), ("Mora", "BBB", "BBB-1"),
      ("Ébène", "BBB", "unknown"), ("Twin", "AAA", "ambiguous"), ("Edge", "AAA", "ambiguous"),
      ("Peak", "AAA", "unknown"), ("Sea", "AAA", "unknown"), ("Broken", "AAA", "unknown"),
      ("Nowhere", "AAA", "unknown"), ("", "AAA", "unknown"), ("Mora", "QQQ", "unknown"),
    ])
  func places(name: String, country: String, expected: String) throws {
    let forest = try Self.forest()
    let gazetteer = PlaceGazetteer(
      Self.table, forest: forest, points: PointLocator(forest.sets[1]))
    let answer =
      switch gazetteer.unit(of: name, in: country) {
      case .unit(let node): forest.nodes[node].unit.code
      case .unknown: "unknown"
      case .ambiguous: "ambiguous"
      }
    #expect(answer == expected)
  }

  @Test("A table without the needed columns knows no place")
  func columns() throws {
    var table = Self.table
    table.columns[5] = "class"
    let forest = try Self.forest()
    let gazetteer = PlaceGazetteer(table, forest: forest, points: PointLocator(forest.sets[1]))
    #expect(gazetteer.unit(of: "Mora", in: "AAA") == .unknown)
  }

  /// A row that states these; what it is counted in, and the codes of its doubts.
  func loaded(
    unit: String? = nil, place: String? = nil, longitude: String? = nil, latitude: String? = nil,
    gazetteer: Table? = table
  ) throws -> [String] {
    var table = SyntheticMember.table([
      SyntheticMember(id: "S-1", unit: unit, longitude: longitude, latitude: latitude)
    ])
    table.columns.append("place")
    table.rows[0].values.append(place)
    let forest = try Self.forest()
    let loader = MemberLoader(
      rules: try MemberRules.strips(), forest: forest, gazetteer: gazetteer)
    let loaded = try loader.members(
      of: table, today: try #require(CalendarDate(iso: "2026-11-23")))
    for diagnostic in loaded.report {
      #expect(diagnostic.message.contains("S-1"))
      for value in [unit, place, longitude, latitude].compactMap(\.self) {
        #expect(!diagnostic.description.contains(value))
      }
    }
    return loaded.members.map { forest.nodes[$0.node].unit.code } + loaded.report.map(\.code)
  }

  @Test("A row without unit and coordinate is placed by its place, or by a unit that is one")
  func placedRows() throws {
    #expect(try loaded(place: "Mora") == ["AAA-2"])
    #expect(try loaded(unit: "Mora") == ["AAA-2"])
    // The name of a unit needs no gazetteer.
    #expect(try loaded(place: "aaa strip 1", gazetteer: nil) == ["AAA-1"])
    #expect(try loaded(place: "Mora", gazetteer: nil) == ["AAA", "place-unknown"])
    #expect(try loaded(place: "Twin") == ["AAA", "place-ambiguous"])
    #expect(try loaded(place: "Nowhere") == ["AAA", "place-unknown"])
    #expect(try loaded(unit: "Twin") == ["AAA", "unit-unknown"])
    #expect(try loaded(unit: "Nowhere", place: "Mora") == ["AAA-2", "unit-unknown"])
  }

  @Test("A unit and a coordinate go before a place")
  func precedence() throws {
    #expect(try loaded(unit: "AAA-1", place: "Mora") == ["AAA-1"])
    #expect(try loaded(place: "Mora", longitude: "12.5", latitude: "25.5") == ["AAA-1"])
    // A doubtful coordinate is not replaced by a place.
    #expect(try loaded(place: "Mora", longitude: "0", latitude: "0") == ["coordinate-zero"])
    #expect(try loaded(place: "Mora", longitude: "12.5") == ["coordinate-incomplete"])
  }
}
