import Testing

@testable import Localization

/// The project's table of statuses: each line at its three dates.
@Suite("The table of statuses")
struct StatusTableTests {
  private static let dates = ["2018-12-31", "2021-12-31", "2026-11-23"]

  struct Line: CustomTestStringConvertible, Sendable {
    let unit: String
    let expected: [String]
    var testDescription: String { unit }

    init(_ unit: String, _ expected: String...) {
      self.unit = unit
      // One text stands for all three dates.
      self.expected = expected.count == 1 ? [expected[0], expected[0], expected[0]] : expected
    }
  }

  @Test(
    "A unit has the status of its line",
    arguments: [
      Line("UGA-Dokolo", "in-force, no end known"),
      Line("UGA-Bushenyi", "in-force, no end known"),
      Line("UGA-Lira", "in-force, no end known"),
      Line(
        "UGA-Kitgum", "in-force, to 2020-06-30", "lapsed, to 2020-06-30", "lapsed, to 2020-06-30"),
      Line(
        "UGA-Amuria", "in-force, to 2020-12-31", "in-force, to 2025-12-31",
        "lapsed, to 2025-12-31"),
      Line("UGA-Gulu", "no-data"),
      Line("KEN-KWALE", "no-data", "no-data", "in-force, no end known"),
      Line("KEN-Garissa", "no-data", "no-data", "in-force, no end known"),
      Line("KEN-Vihiga", "no-data", "no-data", "in-force, no end known"),
      Line(
        "KEN-Baringo", "no-data, may have", "no-data, may have",
        "in-force, no end known, undated"),
      Line(
        "KEN-Samburu", "no-data, may have", "no-data, may have",
        "in-force, no end known, undated"),
      Line(
        "KEN-Mandera", "no-data, may have", "no-data, may have",
        "in-force, no end known, undated"),
      Line("KEN-Murang’a", "no-data, may have", "no-data, may have", "drafted, undated"),
      Line("NG025", "no-data"),
      Line("NPL-Banke", "preparing"),
      Line("NPL-Kaski", "preparing"),
      Line("GEO-Shida Kartli", "preparing"),
      Line("SRB-Pirot", "preparing"),
      Line("SL0301", "preparing"),
      Line("SL0402", "no-data"),
      Line("PHL-Kalinga", "no-data", "no-data", "no-data, outcome listed"),
      Line("PHL-Lanao del Sur", "no-data", "no-data", "in-force, to 2029-12-31, undated"),
      Line("BIH-Ilijaš", "lapsed, to 2017-12-31"),
      Line(
        "UKR-Zakarpattia", "no-data", "no-data",
        "in-force-funded, no end known, adoption not seen"),
      Line("LR02", "preparing, announced"),
      Line("LR04", "preparing, announced"),
    ])
  func unitHasTheStatusOfItsLine(_ line: Line) throws {
    let atlas = Atlas.localization()
    for (date, expected) in zip(Self.dates, line.expected) {
      #expect(try summary(atlas.status(line.unit, at: date)) == expected, "at \(date)")
    }
  }

  @Test("Workshops of June 2018 count at the end of 2018")
  func workshopsInUkraine() throws {
    let atlas = Atlas.localization()
    #expect(try atlas.status("UKR-Kherson", at: "2018-06-29").status == .noData)
    #expect(try atlas.status("UKR-Kherson", at: "2018-06-30").status == .preparing)
    #expect(try atlas.status("UKR-Lviv", at: "2018-12-31").status == .preparing)
  }

  @Test("A period's start counts as a launch on its first day")
  func amuria() throws {
    let atlas = Atlas.localization()
    let first = try atlas.status("UGA-Amuria", at: "2018-12-31")
    #expect(first.since == date("2016-01-01"))
    let second = try atlas.status("UGA-Amuria", at: "2021-12-31")
    #expect(second.deciding?.generation == "2")
    #expect(second.since == date("2021-01-31"))
    #expect(try atlas.status("UGA-Amuria", at: "2015-12-31").status == .preparing)
  }

  @Test(
    "Fourteen Nigerian states are in force at the data's date, and Gombe and Nasarawa before",
    arguments: [
      ("2017-01-01", [String]()),
      ("2018-12-31", ["NG016"]),
      ("2021-12-31", ["NG016", "NG026"]),
      (
        "2026-11-23",
        [
          "NG002", "NG005", "NG006", "NG007", "NG008", "NG010", "NG012", "NG016", "NG019", "NG020",
          "NG023", "NG026", "NG032", "NG033",
        ]
      ),
    ])
  func nigeria(_ iso: String, _ expected: [String]) throws {
    let atlas = Atlas.localization()
    let all = try atlas.derivation.statuses(of: atlas.units, at: date(iso))
    let states = all.filter { $0.unitCode.hasPrefix("NG") }
    #expect(states.filter { $0.status.isInForce }.map(\.unitCode).sorted() == expected)
    let others = states.filter { !$0.status.isInForce && $0.unitCode != "NG025" }
    #expect(others.allSatisfy { $0.status == .noData && !$0.mayHave.isEmpty })
  }

  @Test("Gombe is in force since December 2017, Nasarawa since 6 August 2020")
  func gombeAndNasarawa() throws {
    let atlas = Atlas.localization()
    #expect(try atlas.status("NG016", at: "2018-12-31").since == date("2017-12-31"))
    #expect(try atlas.status("NG026", at: "2021-12-31").since == date("2020-08-06"))
  }

  @Test(
    "Units below the polygons are counted on them by their own status",
    arguments: [
      ("NG016", "Kaltungo", ["in-force, no end known"]),
      ("NG016", "Yamaltu Deba", ["in-force, no end known"]),
      ("NG016", "Balanga", ["no-data, may have", "no-data, may have", "drafted"]),
      ("NG016", "Kwami", ["no-data, may have", "no-data, may have", "drafted"]),
      ("SSD-Central Equatoria", "Yei", ["preparing"]),
      ("COL-Valle del Cauca", "Cali", ["preparing, inferred year"]),
      ("COL-Cauca", "Popayán", ["preparing, inferred year"]),
      ("COL-Chocó", "Quibdó", ["preparing, inferred year"]),
      ("PHL-Samar", "Calbiga", ["preparing, may have", "preparing, may have", "drafted, undated"]),
      (
        "PHL-Kalinga", "City of Tabuk",
        ["preparing, may have", "preparing, may have", "drafted, undated"]
      ),
      (
        "PHL-Nueva Ecija", "Cuyapo",
        ["preparing, may have", "preparing, may have", "drafted, undated"]
      ),
      (
        "PHL-Quezon", "Real",
        ["preparing, may have", "preparing, may have", "in-force, no end known"]
      ),
      ("PHL-Lanao del Sur", "City of Marawi", ["preparing"]),
    ])
  func below(_ polygon: String, _ name: String, _ expected: [String]) throws {
    let atlas = Atlas.localization()
    for (index, iso) in Self.dates.enumerated() {
      let status = try atlas.status(polygon, at: iso)
      let unit = try #require(status.below.first { $0.name == name })
      #expect(summary(unit) == (expected.count == 1 ? expected[0] : expected[index]), "at \(iso)")
    }
  }

  @Test("They do not change the polygon's own status")
  func belowDoesNotChangeThePolygon() throws {
    let atlas = Atlas.localization()
    let gombe = try atlas.status("NG016", at: "2021-12-31")
    #expect(gombe.belowCount(.inForce) == 2)
    #expect(try atlas.status("NG016", at: "2026-11-23").belowCount(.drafted) == 2)
    let quezon = try atlas.status("PHL-Quezon", at: "2026-11-23")
    #expect(quezon.status == .noData)
    #expect(quezon.belowCount(.inForce) == 1)
    let kalinga = try atlas.status("PHL-Kalinga", at: "2026-11-23")
    #expect(kalinga.belowCount(.drafted) == 1)
  }

  @Test("Real has a resolution in force and a local action plan drafted")
  func real() throws {
    let status = try Atlas.localization().status("PHL-Quezon", at: "2026-11-23")
    let real = try #require(status.below.first)
    #expect(real.tracks.map(\.instrument) == ["resolution", "LAP", nil])
    #expect(real.tracks.map(\.status) == [.inForce, .drafted, .preparing])
  }

  @Test("Sixteen councils of Sierra Leone are on thirteen polygons, each listed")
  func sierraLeone() throws {
    let atlas = Atlas.localization()
    let all = try atlas.derivation.statuses(of: atlas.units, at: date("2026-11-23"))
    let polygons = all.filter { $0.unitCode.hasPrefix("SL") && $0.status == .preparing }
    #expect(polygons.count == 13)
    #expect(polygons.flatMap(\.authorities).count == 16)
    let bo = try atlas.status("SL0301", at: "2018-12-31")
    #expect(bo.authorities.map(\.authority) == ["Bo City Council", "Bo District Council"])
    #expect(bo.authorities.allSatisfy { $0.status == .preparing })
  }

  @Test(
    "BARMM's plan covers the provinces inside it and no others",
    arguments: [
      ("2018-12-31", nil),
      ("2021-12-31", "in-force, no end known"),
      ("2026-11-23", "in-force, to 2028-12-31"),
    ] as [(String, String?)])
  func barmm(_ iso: String, _ expected: String?) throws {
    let atlas = Atlas.localization()
    let inside = try atlas.status("PHL-Lanao del Sur", at: iso)
    #expect(inside.coveredBy.map(\.authority) == (expected == nil ? [] : ["BARMM"]))
    #expect(inside.coveredBy.first.map { summary($0.finding) } == expected)
    #expect(try atlas.status("PHL-Quezon", at: iso).coveredBy.isEmpty)
  }

  @Test("Every row of the facts is read without an error")
  func readsWithoutErrors() {
    #expect(Atlas.localization().diagnostics.filter { $0.contains("error") } == [])
    #expect(Atlas.national().diagnostics.filter { $0.contains("error") } == [])
  }

  @Test("Uganda's national plan has lapsed at the data's date, although its first has no period")
  func uganda() throws {
    let atlas = Atlas.national()
    #expect(try summary(atlas.status("UGA", at: "2018-12-31")) == "in-force, no end known")
    #expect(try summary(atlas.status("UGA", at: "2021-12-31")) == "in-force, to 2025-12-31")
    #expect(try summary(atlas.status("UGA", at: "2026-11-23")) == "lapsed, to 2025-12-31")
  }

  @Test("A lapsed plan with a draft of the next says so")
  func nigeriaNational() throws {
    let status = try Atlas.national().status("NGA", at: "2026-11-23")
    #expect(summary(status) == "lapsed, to 2020-12-31, successor in preparation")
    #expect(status.since == date("2021-01-01"))
  }

  @Test("Nepal's fiscal years end in July")
  func nepalNational() throws {
    let atlas = Atlas.national()
    #expect(try atlas.status("NPL", at: "2014-01-01").until == date("2016-07-15"))
    #expect(try atlas.status("NPL", at: "2026-11-23").until == date("2025-07-15"))
  }

  @Test("Of two years for one adoption the earlier row counts and the other is footnoted")
  func sierraLeoneNational() throws {
    let status = try Atlas.national().status("SLE", at: "2020-06-30")
    #expect(summary(status) == "in-force, to 2023-12-31")
    #expect(status.since == date("2019-12-31"))
    #expect(status.disagreements.map { $0.others.count } == [1])
    #expect(status.disagreements.first?.chosen.period?.text == "2019-2023")
    #expect(status.disagreements.first?.others.first?.period?.text == "2018-2023")
    let congo = try Atlas.national().status("COD", at: "2026-11-23")
    #expect(congo.until == date("2022-12-31"))
  }
}
