import Cartography
import Foundation
import MapPipeline
import Testing

@Suite("Outlines of a map as GeoJSON")
struct OutlineWriterTests {
  /// What is read back of a feature, with its rings in degrees.
  private struct Feature {
    var id: String
    var properties: [String: Any]
    var polygons: [[[[Double]]]]

    var name: String? { properties["name"] as? String }
    var facts: [[String]]? { properties["facts"] as? [[String]] }

    /// Positive where a ring runs anticlockwise, in square degrees.
    static func area(_ ring: [[Double]]) -> Double {
      zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] } / 2
    }

    var area: Double { polygons.joined().reduce(0) { $0 + Self.area($1) } }
  }

  private func features(_ fixture: PreparedFixture, _ request: MapRequest) throws -> [Feature] {
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let text = try OutlineWriter(project: project).geoJSON(request)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["type"] as? String == "FeatureCollection")
    return try #require(root["features"] as? [[String: Any]]).map { feature in
      #expect(feature["type"] as? String == "Feature")
      let geometry = try #require(feature["geometry"] as? [String: Any])
      #expect(geometry["type"] as? String == "MultiPolygon")
      return Feature(
        id: try #require(feature["id"] as? String),
        properties: try #require(feature["properties"] as? [String: Any]),
        polygons: try #require(geometry["coordinates"] as? [[[[Double]]]]))
    }
  }

  private func project(_ units: [String], language: String = "en") throws -> PreparedFixture {
    var files = PreparedFixture.files(units: units, extent: "world", map: "map")
    files["peacemap.yaml"] = files["peacemap.yaml"]?
      .replacing("languages: [en]", with: "languages: [\(language)]")
    return try PreparedFixture(files)
  }

  private func polygon(_ rings: String) -> String {
    "{\"type\": \"Polygon\", \"coordinates\": [\(rings)]}"
  }

  private func box(_ west: Double, _ south: Double, _ side: Double) -> String {
    let (east, north) = (west + side, south + side)
    return "[[\(west), \(south)], [\(east), \(south)], [\(east), \(north)], [\(west), \(north)], "
      + "[\(west), \(south)]]"
  }

  /// Exteriors anticlockwise, holes clockwise, all closed (RFC 7946, 3.1.6).
  private func checkRings(_ feature: Feature) {
    for polygon in feature.polygons {
      for (index, ring) in polygon.enumerated() {
        #expect(ring.count >= 4 && ring.first == ring.last, "\(feature.id)")
        #expect((Feature.area(ring) > 0) == (index == 0), "\(feature.id)")
      }
    }
  }

  @Test("Each unit has its code, name and outline; holes lie in their exterior")
  func geometry() throws {
    let islands = """
      {"type": "MultiPolygon", "coordinates": [[\(box(5, 0, 1))], [\(box(7, 0, 1))]]}
      """
    // The last runs clockwise, and the hole runs as its exterior does: files do as they like.
    let fixture = try project([
      PreparedFixture.feature("O", "Outer", polygon("\(box(0, 0, 4)), \(box(1, 1, 1))")),
      PreparedFixture.feature("E", "Enclave", polygon(box(1, 1, 1))),
      PreparedFixture.feature("N", "Islands", islands),
      PreparedFixture.feature(
        "S", "South", polygon("[[0, -1], [0, -0.5], [-0.25, -0.5], [-0.25, -1], [0, -1]]")),
    ])
    let features = try features(fixture, PreparedFixture.request("map"))
    #expect(Set(features.map(\.id)) == ["O", "E", "N", "S"])
    for feature in features {
      #expect(feature.properties["code"] as? String == feature.id)
      checkRings(feature)
    }
    func unit(_ code: String) throws -> Feature { try #require(features.first { $0.id == code }) }
    #expect(try unit("O").polygons.map(\.count) == [2] && unit("O").area == 15)
    #expect(try unit("E").polygons.map(\.count) == [1] && unit("E").area == 1)
    #expect(try unit("N").polygons.map(\.count) == [1, 1] && unit("N").area == 2)
    #expect(try unit("S").area == 0.125)
    #expect(try unit("O").name == "Outer")
  }

  @Test("A hole that touches its exterior in a point is still a hole")
  func touching() throws {
    let triangle = "[[4, 2], [3, 3], [3, 1], [4, 2]]"
    let fixture = try project([
      PreparedFixture.feature("O", "Outer", polygon("\(box(0, 0, 4)), \(triangle)")),
      PreparedFixture.feature("E", "Enclave", polygon(triangle)),
    ])
    let features = try features(fixture, PreparedFixture.request("map"))
    for feature in features { checkRings(feature) }
    #expect(features.first { $0.id == "E" }?.area == 1)
    #expect(features.first { $0.id == "O" }?.area == 15)
  }

  @Test("Facts are the cells of the map's table, without name, code and sources")
  func facts() throws {
    let fixture = try ViewFixture.fixture()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = try PreparedFixture.request("map")
    let features = try features(fixture, request)
    let table = try MapContentBuilder(project: project, request: request).content().0.makeTable()
    let keys = table.columns.map(\.key)
    let code = try #require(keys.firstIndex(of: "code"))
    #expect(features.count == 8 && table.rows.count == 8)
    for feature in features {
      let row = try #require(table.rows.first { $0[code] == feature.id })
      let expected = zip(table.columns, row).compactMap { column, cell -> [String]? in
        ["unit", "code", "source"].contains(column.key) ? nil : cell.map { [column.heading, $0] }
      }
      #expect(feature.facts == expected)
    }
    let alder = try #require(features.first { $0.id == "S1" })
    #expect(alder.name == "Alder")
    #expect(alder.facts?.first == ["Status", "in force"])
    #expect(alder.facts?.contains { $0[1].contains("8 March 2021") } == true)
    #expect(alder.facts?.joined().contains { $0.contains("example.org") } == false)
    #expect(features.first { $0.id == "S2" }?.facts == [["Status", "no data"]])
  }

  @Test("On an earlier day the facts are those of that day")
  func asOf() throws {
    let fixture = try ViewFixture.fixture()
    let features = try features(fixture, PreparedFixture.request("map", asOf: "2020-06-30"))
    #expect(features.first { $0.id == "S1" }?.facts == [["Status", "no data"]])
    #expect(features.first { $0.id == "S7" }?.facts?.first == ["Status", "in force"])
  }

  @Test(
    "Names come back as they are, whatever is in them",
    arguments: [
      "القاهرة", "काठमाडौं", "Київ", "Côte d’Ivoire", "A \"quoted\" name", "back\\slash", "</script>",
      "{\"a\":[1]}", "\u{1F54A}\u{FE0F} dove", "line\u{2028}separator",
    ])
  func hostile(_ name: String) throws {
    let properties = try JSONSerialization.data(
      withJSONObject: ["code": "E", "name": name], options: [.sortedKeys])
    let feature = """
      {"type": "Feature", "properties": \(String(decoding: properties, as: UTF8.self)), \
      "geometry": \(polygon(box(0, 0, 1)))}
      """
    let features = try features(project([feature]), PreparedFixture.request("map"))
    #expect(features.map(\.name) == [name])
  }

  @Test("Headings and facts are in the language that is asked for")
  func language() throws {
    let unit = PreparedFixture.feature("E", "East", polygon(box(0, 0, 1)))
    let fixture = try project([unit], language: "en, fr")
    let facts = try features(fixture, PreparedFixture.request("map", language: "fr")).first?.facts
    #expect(facts?.first?.first == "Situation")
    #expect(facts != (try features(fixture, PreparedFixture.request("map")).first?.facts))
  }

  @Test("Coordinates have no more digits than the whole map can show")
  func digits() throws {
    let unit = PreparedFixture.feature("E", "East", polygon(box(0.123456, 0, 1)))
    let fixture = try project([unit])
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let text = try OutlineWriter(project: project).geoJSON(PreparedFixture.request("map"))
    // The map is of the world: 360° / 3000 is 0.12°, told in hundredths.
    let numbers = text.matches(of: /\d+\.(\d+)[,\]]/).map(\.output.1.count)
    #expect(numbers.contains(2))
    #expect(numbers.allSatisfy { $0 <= 2 })
  }

  @Test("A map that there is not is the request's mistake")
  func unknown() throws {
    let project = try ViewFixture.project()
    let error = #expect(throws: PipelineError.self) {
      try OutlineWriter(project: project).geoJSON(PreparedFixture.request("mop"))
    }
    #expect(error?.kind == .usage)
  }
}
