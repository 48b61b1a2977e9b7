import Diagnostics
import Localization
import SimpleFeatures

@testable import Membership

/// One row of an invented members table. No organisation, person or place in these tests is real.
struct SyntheticMember {
  var id: String
  var name: String?
  var iso3: String? = "AAA"
  var unit: String?
  var longitude: String?
  var latitude: String?
  var consent: String? = "admin1"
  var purposes: String? = "print;web"
  var expires: String?
  var withdrawn: String?
  var web: String?
  var themes: String? = "youth"

  static let columns = [
    "id", "kind", "name", "iso3", "unit", "longitude", "latitude", "consent", "purposes", "expires",
    "withdrawn", "languages", "themes", "web",
  ]

  var values: [String?] {
    [
      id.isEmpty ? nil : id, "organisation", name, iso3, unit, longitude, latitude, consent,
      purposes, expires, withdrawn, "en", themes, web,
    ]
  }

  static func table(_ members: [SyntheticMember]) -> Table {
    Table(
      source: "synthetic.csv", columns: columns,
      rows: members.enumerated().map { TableRow(number: $0 + 2, values: $1.values) })
  }

  /// Members of one unit, all alike.
  static func group(
    _ count: Int, _ prefix: String, iso3: String = "AAA", unit: String? = nil,
    consent: String = "admin1", purposes: String = "print;web"
  ) -> [SyntheticMember] {
    (0..<count).map { number in
      SyntheticMember(
        id: "\(prefix)-\(number)", name: "Invented \(prefix) \(number)", iso3: iso3, unit: unit,
        consent: consent, purposes: purposes)
    }
  }
}

extension MemberRules {
  /// Rules over the strips of a `SquareWorld`.
  static func strips(
    k: Int = 5, purposes: [PublicationPurpose] = [.print, .web],
    ceilings: [String: ConsentLevel] = [:], freeze: [String] = []
  ) throws -> MemberRules {
    try MemberRules(
      minimumCount: k, buildingBlock: "provinces", purposes: purposes, ceilings: ceilings,
      freeze: freeze)
  }
}

extension PublishedMembers {
  /// The counts of a set by code; nil for suppressed.
  func table(_ boundaries: String) -> [String: Int?] {
    Dictionary(
      counts(of: boundaries).map { ($0.unitCode, $0.count) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension MemberPublication {
  /// The publications and the report of `edition`.
  func published(
    from table: Table, today: CalendarDate
  ) throws(MembershipError) -> (members: [PublishedMembers], report: [Diagnostic]) {
    let edition = try edition(from: table, today: today)
    return (edition.members, edition.report)
  }
}
