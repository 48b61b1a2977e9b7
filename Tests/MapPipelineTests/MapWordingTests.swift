import Cartography
import Foundation
import MapPipeline
import Testing

/// What maps say in words: sources, regions, members, and the repository's own project.
@Suite struct MapWordingTests {
  private static let map = """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]

    """
  private static let header =
    "type,unit,system,code,instrument,milestone,from,precision,source\n"

  private func milestones(hosts: Int) -> String {
    (1...hosts).map {
      "unit,,TEST,S\($0),LAP,adopted,2020,year,https://host\($0).example.org/page\n"
    }.joined()
  }

  @Test("Up to five hosts are all named; of more, three with the number of sources")
  func sources() throws {
    let map = Self.map + "    fill: {status: localization}\n"
    let few = try SquareCountry.fixture(
      maps: map, milestones: Self.header + milestones(hosts: 5))
    let all = (1...5).map { "host\($0).example.org" }.joined(separator: "; ")
    #expect(try SquareCountry.sheet(few).svg.replacing("\n", with: " ").contains("Sources: \(all)"))
    let many = try SquareCountry.fixture(
      maps: map, milestones: Self.header + milestones(hosts: 6))
    let words = try description(many)
    #expect(
      words.contains(
        "Sources: host1.example.org; host2.example.org; host3.example.org and others (6 sources in all)"
      ))
  }

  /// All words of the SVG in one line.
  private func description(_ fixture: PreparedFixture) throws -> String {
    try SquareCountry.sheet(fixture).svg.replacing(/<[^>]*>/, with: " ")
      .replacing(/\s+/, with: " ")
  }

  @Test("A region above the units has the name of the list of units, not the table's abbreviation")
  func region() throws {
    let fixture = try SquareCountry.fixture(
      maps: Self.map + "    fill: {status: localization}\n",
      milestones: Self.header
        + "region,ART,,,LAP,adopted,2020,year,https://example.org/\n")
    let words = try description(fixture)
    #expect(words.contains("covered by the plan of Autonomous Region of the Trees (2)"))
    #expect(!words.contains("ART"))
    #expect(try SquareCountry.sheet(fixture).svg.contains("id=\"covered\""))
  }

  /// A map with symbols for six members of S1 and two of S2, which are suppressed with the others
  /// of their country; the other country has none.
  private func membersFixture(fill: String = "") throws -> PreparedFixture {
    let header =
      "id,kind,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn,languages,"
      + "themes,web\n"
    let rows = (1...8).map {
      "M\($0),organisation,Org \($0),WST,\($0 <= 6 ? "S1" : "S2"),,,admin1,print;web,2028-01-15,,,,\n"
    }
    return try SquareCountry.fixture(
      maps: Self.map + fill + "    symbols: {count: members}\n",
      milestones: Self.header + "unit,,TEST,S3,LAP,adopted,2015,year,https://a.example.org/\n",
      members: header + rows.joined())
  }

  @Test(
    "A past date does not move members: their map has the date of the data, a mixed one both",
    arguments: [
      ("", "Data as of 1 January 2026", nil),
      (
        "    fill: {status: localization}\n", "Status as of 1 January 2017",
        "Members as of 1 January 2026"
      ),
    ] as [(String, String, String?)])
  func membersDate(fill: String, asOf: String, members: String?) throws {
    let fixture = try membersFixture(fill: fill)
    let (content, choices) = try MapContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: PreparedFixture.request("map", asOf: "2017-01-01")
    ).content()
    #expect(content.furniture.asOfLine == asOf)
    #expect(content.furniture.membersLine == members)
    let choice = try #require(choices.first { $0.subject == "members" })
    #expect(choice.sentence.contains("2026-01-01"))
    #expect(choice.sentence.contains("does not move"))
  }

  @Test("A table has words where none are published, never a 0")
  func membersTable() throws {
    let fixture = try membersFixture()
    let (content, _) = try MapContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath), request: PreparedFixture.request("map")
    ).content()
    let cells = Dictionary(
      content.makeTable().rows.map { ($0[1] ?? "", $0[2] ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(cells["S8"] == "no published members")
    #expect(!cells.values.contains("0"))
    let words = MapWords(alternativeText: "", description: "", table: content.makeTable)
    for format in [TableWriter.Format.csv, .json, .html] {
      let text = try TableWriter.text(of: words, title: "", language: "en", format: format)
      #expect(text.contains("no published members"))
    }
  }

  @Test("Land without published members has its word and a colour of its own")
  func members() throws {
    let fixture = try membersFixture()
    let words = try description(fixture)
    #expect(words.contains("no published members ("))
    #expect(!words.contains(" 0 "))
    let svg = try SquareCountry.sheet(fixture).svg
    let fills = ["S1", "S8"].compactMap { code -> Substring? in
      guard let start = svg.range(of: "<g id=\"unit-\(code)\"") else { return nil }
      return svg[start.upperBound...].firstMatch(of: /fill="([^"]*)"/)?.output.1
    }
    #expect(fills.count == 2 && fills.first != fills.last)
  }

  private func geodata(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Geodata")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("Nasarawa has its own name on the map, and both spellings are matched")
  func nasarawa() throws {
    #expect(
      try geodata("boundaries/corrections.csv").contains(
        "\nNGA-NASSARAWA,name,Nassarawa,Nasarawa,"))
    let aliases = try geodata("status/aliases.csv")
    #expect(aliases.contains("\nNGA,1,NGA,Nasarawa,NE,NGA-NASSARAWA,"))
    #expect(aliases.contains("\nNGA,1,NGA,Nassarawa,NE,NGA-NASSARAWA,"))
  }

  @Test("The map of Uganda says in each language that its districts run across Lake Victoria")
  func lake() throws {
    let project = try geodata("peacemap.yaml")
    let start = try #require(project.range(of: "  uganda-localization:"))
    let end = try #require(project.range(of: "  philippines-localization:"))
    let map = project[start.upperBound..<end.lowerBound]
    for lake in ["Lake Victoria", "lac Victoria", "lago Victoria"] {
      #expect(map.contains(lake), "\(lake)")
    }
  }
}
