import SimpleFeatures
import Testing

@testable import Localization

/// The facts read, joined to a small edition and ready to derive statuses from.
struct Atlas {
  let derivation: StatusDerivation
  let units: StatusUnits
  let result: JoinResult
  let diagnostics: [String]

  /// The date of the data in the table of statuses.
  static let dataDate = date("2026-11-23")

  static func localization() -> Atlas {
    Atlas(
      MilestoneFacts.localization, fields: .localization, rules: rules, units: polygons,
      withoutPolygon: [barmm], codeSystem: "COD-AB", level: 1)
  }

  static func national() -> Atlas {
    let countries = ["UGA", "SLE", "NGA", "COD", "GEO", "SSD", "PHL", "NPL", "DNK", "FRA"]
    return Atlas(
      MilestoneFacts.national, fields: .national, rules: rules,
      units: countries.map { JoinUnit(code: $0, name: $0, iso3: $0, level: 0) },
      withoutPolygon: [], codeSystem: nil, level: 0)
  }

  init(
    _ csv: String, fields: MilestoneFields, rules: LocalizationRules, units: [JoinUnit],
    withoutPolygon: [JoinUnit] = [], codeSystem: String?, level: Int
  ) {
    let reading = MilestoneReader(fields: fields, rules: rules, name: "test")
      .reading(of: table(csv))
    let joiner = Joiner(
      units: units, unitsWithoutPolygon: withoutPolygon, codeSystem: codeSystem, level: level)
    result = joiner.join(reading.rows.map(\.join))
    let milestones = MilestoneRow.milestones(
      reading.rows, joinedBy: result, boundaries: "polygons")
    derivation = StatusDerivation(milestones: milestones, dataDate: rules.dataDate)
    self.units = StatusUnits(
      boundaries: "polygons", level: level,
      units: units.map { .init(code: $0.code, parentCode: $0.parentCode) })
    diagnostics = reading.diagnostics.map(\.description)
  }

  /// The status of the unit with this code.
  func status(_ code: String, at iso: String) throws -> UnitStatus {
    let all = try derivation.statuses(of: units, at: date(iso))
    return try #require(all.first { $0.unitCode == code })
  }

  static let rules = LocalizationRules(
    dataDate: dataDate,
    fiscalYearEnds: ["NPL": FiscalYearEnd("07-15") ?? .juneThirtieth],
    unitTypes: [
      "state": .init(.own), "province": .init(.own), "district": .init(.own),
      "oblast": .init(.own), "county": .init(.own, countries: ["SSD": .below]),
      "district council": .init(.authority), "city/municipal council": .init(.authority),
      "municipality": .init(.below, countries: ["SRB": .own, "BIH": .own]),
      "municipality/city": .init(.below), "city": .init(.below), "zone": .init(.below),
      "LGA": .init(.below), "region": .init(.above, countries: ["GEO": .own]),
    ])

  private static let barmm = JoinUnit(code: "BARMM", name: "BARMM", iso3: "PHL", level: 1)

  /// An edition of the shape that the rows ask for, with the codes that they use.
  private static let polygons: [JoinUnit] = {
    func units(_ iso3: String, _ list: [(String, String)]) -> [JoinUnit] {
      list.map { JoinUnit(code: $0.0, name: $0.1, iso3: iso3, level: 1) }
    }
    func named(_ iso3: String, _ names: String...) -> [JoinUnit] {
      units(iso3, names.map { ("\(iso3)-\($0)", $0) })
    }
    var all = named("UGA", "Dokolo", "Bushenyi", "Lira", "Kitgum", "Amuria", "Gulu")
    all += named("KEN", "KWALE", "Garissa", "Vihiga", "Baringo", "Samburu", "Mandera")
    all += named("KEN", "Murang’a", "Bungoma", "Isiolo")
    all += units(
      "NGA",
      [
        ("NG002", "Adamawa"), ("NG005", "Bauchi"), ("NG006", "Bayelsa"), ("NG007", "Benue"),
        ("NG008", "Borno"), ("NG010", "Delta"), ("NG012", "Edo"), ("NG016", "Gombe"),
        ("NG019", "Kaduna"), ("NG020", "Kano"), ("NG023", "Kogi"), ("NG026", "Nasarawa"),
        ("NG032", "Plateau"), ("NG033", "Rivers"), ("NG025", "Lagos"),
      ])
    all += named("PHL", "Quezon", "Samar", "Kalinga", "Nueva Ecija", "Agusan del Norte")
    all.append(
      JoinUnit(
        code: "PHL-Lanao del Sur", name: "Lanao del Sur", extraParents: ["BARMM"], iso3: "PHL",
        level: 1))
    all += named("NPL", "Banke", "Dang", "Kanchanpur", "Baglung", "Syangja", "Kaski")
    all += units(
      "SLE",
      [
        ("SL0101", "Kailahun"), ("SL0102", "Kenema"), ("SL0103", "Kono"), ("SL0201", "Bombali"),
        ("SL0202", "Kambia"), ("SL0203", "Koinadugu"), ("SL0204", "Port Loko"),
        ("SL0205", "Tonkolili"), ("SL0301", "Bo"), ("SL0302", "Bonthe"), ("SL0303", "Moyamba"),
        ("SL0304", "Pujehun"), ("SL0401", "Western Area Rural"), ("SL0402", "Western Area Urban"),
      ])
    all += units("LBR", [("LR02", "Bong"), ("LR04", "Grand Bassa")])
    all += named("SSD", "Central Equatoria", "Eastern Equatoria")
    all += units("COD", [("CD61", "Nord-Kivu"), ("CD82", "Kasaï-Oriental")])
    all += named("COL", "Valle del Cauca", "Cauca", "Chocó")
    all += named("SRB", "Pirot")
    all += named("GEO", "Shida Kartli", "Samegrelo")
    all += named("UKR", "Lviv", "Kherson", "Zakarpattia")
    all += named("BIH", "Ilijaš")
    return all
  }()
}

extension MilestoneFields {
  static let localization = MilestoneFields(
    kind: "milestone", country: "iso3", unitType: "unit_type", unit: "unit_name",
    parent: "parent_name", codeSystem: "code_system", code: "code", parentCode: "parent_code",
    codeEdition: "code_edition", instrument: "instrument", generation: "generation",
    from: "date_from", to: "date_to", precision: "date_precision", period: "period",
    evidence: "evidence")

  static let national = MilestoneFields(
    kind: "milestone", country: "iso3", code: "iso3", instrument: "instrument",
    generation: "generation", from: "date_from", to: "date_to", precision: "date_precision",
    period: "period")
}

/// A day that the test writes itself; 0001-01-01 where it is misspelt.
func date(_ iso: String) -> CalendarDate {
  CalendarDate(iso: iso) ?? CalendarDate(dayNumber: .min)
}
