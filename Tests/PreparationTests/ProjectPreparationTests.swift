import AtlasFile
import Diagnostics
import HostSystem
import Localization
import SimpleFeatures
import Testing

@testable import Preparation

/// Expected values were worked out by hand from the files of `SmallProject`.
@Suite("Preparing a project")
struct ProjectPreparationTests {
  @Test("Vertices that an atlas lends are those that it copies, in the file's own memory")
  func lentVertices() throws {
    let project = try SmallProject()
    let copying = try project.atlas()
    let lending = try Atlas(path: copying.path, lendsVertices: true)
    let set = try lending.boundarySet(named: "provinces")
    #expect(try set == copying.boundarySet(named: "provinces"))
    func address(of set: BoundarySet) -> UnsafeRawPointer? {
      set.ordinates.withSpan { $0.withUnsafeBytes(\.baseAddress) }
    }
    lending.forgetBoundarySets()
    #expect(try address(of: lending.boundarySet(named: "provinces")) == address(of: set))
  }

  @Test("Corrections move a square to the other country, which becomes one unit of two features")
  func corrections() throws {
    let atlas = try SmallProject().atlas()
    let countries = try atlas.boundarySet(named: "countries")
    #expect(countries.units.map(\.code) == ["AAA", "BBB"])
    #expect(countries.units.map(\.name) == ["Aland", "Beland"])
    #expect(countries.units[1].boundingBox == GeographicBox(west: 0, south: 1, east: 2, north: 2))
    let provinces = try atlas.boundarySet(named: "provinces")
    #expect(provinces.units.map(\.code) == ["AAA-1", "AAA-2", "BBB-1", "BBB-2"])
    #expect(provinces.units.map(\.parentCode) == ["AAA", "AAA", "BBB", "BBB"])
    #expect(provinces.units.map(\.iso3) == ["AAA", "AAA", "BBB", "BBB"])
    #expect(provinces.edition.codeSystem == "T")
    #expect(provinces.edition.parentSet == "countries")
    let merged = try atlas.findings().filter { $0.code == "merged-by-correction" }
    #expect(merged.map(\.samples) == [["BBB of 2"]])
  }

  @Test("Names that a layer has not come from the table, then of countries from CLDR")
  func furtherNames() throws {
    let project = try SmallProject()
    try project.replace("languages: [en]", with: "languages: [en, fr, ar]", in: "peacemap.yaml")
    try project.replace(
      "code: code, name: name}\n    corrections: corrections.csv",
      with: "code: code, name: name}\n    corrections: corrections.csv\n    names: names.csv\n"
        + "    country-names: [fr, ar]", in: "peacemap.yaml")
    try project.replace("BBB", with: "NER", in: "countries.geojson")
    try project.write(
      "code,language,name\nAAA,fr,Alandie\nNER,ar,نيجر\nZZZ,fr,Rien\n", to: "names.csv")
    let atlas = try project.atlas()
    let names = try atlas.boundarySet(named: "countries").units.map { ($0.code, $0.names) }
    // AAA is no code of ISO 3166-1.
    #expect(names.first { $0.0 == "AAA" }?.1 == ["fr": "Alandie"])
    #expect(names.first { $0.0 == "NER" }?.1 == ["fr": "Niger", "ar": "نيجر"])
    #expect(
      try atlas.findings().filter { $0.code == "name-without-unit" }.map(\.samples)
        == [["row 4: ZZZ"]])
  }

  @Test("Rows of a table of names that are no names are told with their place")
  func wrongNames() throws {
    let project = try SmallProject()
    try project.replace(
      "code: code, name: name}\n    corrections: corrections.csv",
      with: "code: code, name: name}\n    corrections: corrections.csv\n    names: names.csv",
      in: "peacemap.yaml")
    try project.write(
      "code,language,name\nAAA,english,Aland\nAAA,fr,\nBBB,fr,Un\nBBB,fr,Deux\n", to: "names.csv")
    let faults = (project.failure()?.diagnostics ?? []).filter { $0.severity == .error }
    #expect(
      faults.map { "\($0.code) \($0.place.row ?? 0) \($0.place.key ?? "")" } == [
        "bad-language 2 language", "incomplete-name 3 name", "second-name 5 name",
      ])
    try project.write("code,name\nAAA,Aland\n", to: "names.csv")
    #expect(
      project.failure()?.diagnostics.filter { $0.severity == .error }.map {
        "\($0.code) \($0.place.key ?? "")"
      }
        == ["missing-column language"])
  }

  @Test("All columns that a set lacks are told at once, those of short forms with the others")
  func missingColumns() throws {
    let project = try SmallProject()
    try project.replace(
      "fields: {code: code, parent-code: country, name: name}",
      with: "fields: {code: code, parent-code: land, name: title, abbreviation: short}",
      in: "peacemap.yaml")
    let missing = project.failure()?.diagnostics.filter { $0.code == "missing-column" }
    #expect(missing?.compactMap(\.place.key).sorted() == ["land", "short", "title"])
  }

  @Test("Short forms that do not tell units of a country apart are told, by their codes")
  func sharedAbbreviations() throws {
    let project = try SmallProject()
    // Alpha and Bêta have one form; Gamma's is the name of Delta. Delta's is Alpha's, in another country.
    for (name, form) in [("Alpha", "N"), ("Bêta", "N"), ("Gamma", "Delta"), ("Delta", "N")] {
      try project.replace(
        "\"name\": \"\(name)\"", with: "\"name\": \"\(name)\", \"short\": \"\(form)\"",
        in: "provinces.geojson")
    }
    try project.replace(
      "fields: {code: code, parent-code: country, name: name}",
      with: "fields: {code: code, parent-code: country, name: name, abbreviation: short}",
      in: "peacemap.yaml")
    let found = try project.atlas().findings().filter { $0.code == "shared-abbreviation" }
    #expect(found.map(\.samples) == [["Delta (BBB-1, BBB-2)", "N (AAA-1, AAA-2)"]])
  }

  @Test("The sets stand in the order of the project file, the lines with their sides")
  func orderAndLines() throws {
    let atlas = try SmallProject().atlas()
    #expect(atlas.manifest.boundarySets == ["provinces", "countries"])
    #expect(atlas.manifest.dataDate == SmallProject.day("2026-01-31"))
    let lines = try atlas.borderLines()
    #expect(lines.map(\.name) == ["Claim"])
    #expect(lines.map(\.leftCode) == ["AAA"])
    #expect(lines.map(\.rightCode) == ["BBB"])
  }

  @Test(
    "Each row is matched by name, folded name, alias or parent, or is unmatched with its reason")
  func ledger() throws {
    let joins = try SmallProject().atlas().joins()
    #expect(joins.map(\.source) == ["localization", "national", "budget"])
    let ledger = joins[0].ledger
    #expect(ledger.table.rows == 8)
    #expect(ledger.table.outside == 1)
    #expect(ledger.table.unmatched.map(\.row) == [5, 7])
    #expect(
      ledger.matches == [
        .init(row: 2, code: "AAA-1", how: .name), .init(row: 3, code: "AAA-2", how: .folded),
        .init(row: 4, code: "BBB-1", how: .alias), .init(row: 6, code: "BBB-2", how: .parent),
        .init(row: 8, code: "R1", how: .name),
      ])
    #expect(ledger.boundaries.matched == 4)
    #expect(joins[1].ledger.matches == [.init(row: 2, code: "AAA", how: .code)])
    #expect(joins[1].ledger.table.outside == 1)
  }

  @Test("Statuses follow from the atlas alone; a council counts on the district its row names")
  func statuses() throws {
    let atlas = try SmallProject().atlas()
    let provinces = try atlas.boundarySet(named: "provinces")
    let source = try #require(try atlas.milestones().first { $0.name == "localization" })
    let derivation = StatusDerivation(
      milestones: source.milestones, dataDate: atlas.manifest.dataDate)
    let units = StatusUnits(provinces)
    func statuses(_ day: String) throws -> [Status] {
      try derivation.statuses(of: units, at: SmallProject.day(day)).map(\.status)
    }
    #expect(try statuses("2015-01-31") == [.noData, .noData, .noData, .noData])
    #expect(try statuses("2015-02-01") == [.inForce, .noData, .noData, .noData])
    #expect(try statuses("2019-12-31") == [.inForce, .inForce, .inForce, .inForce])
    let delta = try #require(
      try derivation.statuses(of: units, at: SmallProject.day("2020-12-31")).last)
    #expect(delta.authorities.map(\.authority) == ["Delta City Council"])
    #expect(delta.coveredBy.map(\.authority) == ["Northern Region"])
  }

  @Test("Counts over time and values by unit are told apart by their columns")
  func indicators() throws {
    let atlas = try SmallProject().atlas()
    let counts = try atlas.countSeries()
    #expect(counts.map(\.name) == ["plans"])
    #expect(counts[0].series.points.map(\.value) == [1, 2])
    let series = try atlas.indicators()
    #expect(series.map(\.boundaries) == ["provinces"])
    let places = series[0].series.places(in: "2020")
    #expect(places.keys.sorted() == ["AAA-1", "BBB-1"])
    #expect(places["BBB-1"].map { series[0].series.values[$0].value } == 1.5)
    #expect(places["AAA-1"].map { series[0].series.values[$0].share } == 0.25)
  }

  @Test("Members are published as counts, small ones suppressed, and expire with the first consent")
  func members() throws {
    let atlas = try SmallProject().atlas()
    let published = try atlas.members()
    #expect(published.map(\.purpose) == [.print])
    let counts = published[0].counts(of: "provinces")
    #expect(counts.first { $0.unitCode == "BBB-1" }?.value == .suppressed)
    #expect(atlas.manifest.membersValidUntil == SmallProject.day("2028-01-14"))
  }

  @Test("Neither a way to a source nor anything about members' rows is in the atlas")
  func privacy() throws {
    let project = try SmallProject()
    try project.replace("AAA,AAA-1,,,admin1", with: "AAA,AAA-1,,,nonsense", in: "members.csv")
    let prepared = try project.prepared()
    #expect(!prepared.contents.findings.contains { $0.place.file == "members.csv" })
    #expect(prepared.diagnostics.contains { $0.place.file == "members.csv" })
    #expect(!prepared.contents.specification.contains("milestones.csv"))
    let (bytes, _) = try AtlasWriter.bytes(of: prepared.contents)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains(project.folder))
    #expect(!text.contains("Org 1"))
  }

  @Test("Two projects with equal files give equal bytes, wherever they stand")
  func determinism() throws {
    let first = try AtlasWriter.bytes(of: try SmallProject().prepared().contents)
    let second = try AtlasWriter.bytes(of: try SmallProject().prepared().contents)
    #expect(first.bytes == second.bytes)
    #expect(first.digest == second.digest)
  }

  @Test("The order of features in the boundary file changes nothing")
  func featureOrder() throws {
    let project = try SmallProject()
    let expected = try project.prepared().contents.boundarySets
    let text = String(
      decoding: try FileSystem.bytes(of: project.path("provinces.geojson")), as: UTF8.self)
    var features: [String] = text.split(separator: "\n").dropFirst().dropLast().map {
      $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
    }
    #expect(features.count == 4)
    features.swapAt(0, 3)
    try project.write(SmallProject.layer(features), to: "provinces.geojson")
    #expect(try project.prepared().contents.boundarySets == expected)
  }

  @Test("A region without a polygon is found by its alias and covers its provinces")
  func regionByAlias() throws {
    let project = try SmallProject()
    try project.replace(
      "region,Northern Region", with: "region,NR", in: "milestones.csv")
    try project.replace(
      "2026-01-02", with: "2026-01-02\nBBB,1,BBB,NR,T,R1,abbreviation,2026-01-02",
      in: "aliases.csv")
    let contents = try project.prepared().contents
    #expect(contents.joins[0].ledger.matches.last == .init(row: 8, code: "R1", how: .alias))
    let milestone = try #require(contents.milestones[0].milestones.first { $0.row == 8 })
    #expect(milestone.covers == ["BBB-1", "BBB-2"])
  }

  @Test("Of two sets each row takes the first that has its unit; the later ledger leaves it out")
  func severalSets() throws {
    let project = try SmallProject()
    try project.replace(
      "    boundaries: [countries]", with: "    boundaries: [provinces, countries]",
      in: "peacemap.yaml")
    try project.write(
      """
      iso3,instrument,milestone,date
      AAA,NAP,adopted,2015
      AAA-1,LAP,adopted,2016
      QQQ,NAP,adopted,2016

      """, to: "national.csv")
    try project.replace(
      "country: iso3, code: iso3, instrument", with: "code: iso3, instrument",
      in: "peacemap.yaml")
    let contents = try project.prepared().contents
    let joins = contents.joins.filter { $0.source == "national" }
    #expect(joins.map(\.boundaries) == ["provinces", "countries"])
    #expect(joins[0].ledger.matches.map(\.row) == [3])
    #expect(joins[1].ledger.matches.map(\.row) == [2])
    #expect(joins[1].ledger.table.outside == 1)
    #expect(joins[1].ledger.table.unmatched.map(\.row) == [4])
    let milestones = contents.milestones[1].milestones
    #expect(milestones.map(\.row) == [2, 3, 4])
    #expect(milestones.map(\.unitCode) == ["AAA", "AAA-1", nil])
    #expect(milestones.map(\.boundaries) == ["countries", "provinces", nil])
  }

  @Test("The columns of a known publisher need no naming")
  func dialect() throws {
    let project = try SmallProject()
    try project.replace(
      "fields: {code: code, parent-code: country, name: name}", with: "dialect: cod-ab",
      in: "peacemap.yaml")
    for (old, new) in [("code", "ADM1_PCODE"), ("country", "ADM0_PCODE"), ("name", "ADM1_EN")] {
      try project.replace("\"\(old)\":", with: "\"\(new)\":", in: "provinces.geojson")
    }
    try project.replace("BBB-2,country", with: "BBB-2,ADM0_PCODE", in: "corrections.csv")
    let units = try project.prepared().contents.boundarySets[0].units
    #expect(units.map(\.code) == ["AAA-1", "AAA-2", "BBB-1", "BBB-2"])
    #expect(units.map(\.name) == ["Alpha", "Bêta", "Gamma", "Delta"])
    #expect(units.map(\.parentCode) == ["AAA", "AAA", "BBB", "BBB"])
  }
}
