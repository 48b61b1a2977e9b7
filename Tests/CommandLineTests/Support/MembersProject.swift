/// A project with a members map and a directory: two invented countries, three provinces, and members
/// of whom one agreed to be named.
enum MembersProject {
  static let named = "Invented Women's Council"

  /// Nine members in the first province of AAA, twelve in the second and seven in BBB.
  static func write(to bench: Workbench, ledger: Bool = true) throws {
    let folder = bench.folder
    try folder.write(
      project.replacing("LEDGER", with: ledger ? ", ledger: members/releases.csv" : ""),
      to: "project/peacemap.yaml")
    try folder.write(
      SquareLayer(units: [unit("AAA", "Aland"), unit("BBB", "Beland")]).geoJSON,
      to: "project/countries.geojson")
    try folder.write(
      SquareLayer(units: [
        unit("AAA-1", "Alpha", "AAA"), unit("AAA-2", "Beta", "AAA"), unit("BBB-1", "Gamma", "BBB"),
      ]).geoJSON, to: "project/provinces.geojson")
    try folder.write(members, to: "project/members/members.csv")
  }

  private static func unit(
    _ code: String, _ name: String, _ country: String = ""
  ) -> [(key: String, value: String)] {
    [("code", code), ("name", name), ("country", country)]
  }

  static var members: String {
    let header = "id,name,iso3,unit,consent,purposes,expires,withdrawn\n"
    let groups = [("AAA", "AAA-1", 9), ("AAA", "AAA-2", 12), ("BBB", "BBB-1", 7)]
    let rows = groups.flatMap { country, unit, count in
      (1...count).map { number in
        let isNamed = unit == "BBB-1" && number == 1
        return "\(unit)-M\(number),\(isNamed ? named : "Concealed \(unit) \(number)"),\(country),"
          + "\(unit),\(isNamed ? "named-place" : "admin1"),print;web,,\n"
      }
    }
    return header + rows.joined()
  }

  private static let project = """
    peacemap: 1
    organisation:
      name: {en: Test Network}
    languages: [en]
    data-date: 2026-01-31
    boundaries:
      provinces:
        source: provinces.geojson
        edition: test-1
        level: 1
        parent: countries
        fields: {code: code, parent-code: country, name: name}
      countries:
        source: countries.geojson
        edition: test-1
        level: 0
        fields: {code: code, name: name}
    members:
      source: members/members.csv
      policy: {minimum-count: 5, building-block: provinces, purposes: [print, web]LEDGER}
    maps:
      members:
        title: {en: Members}
        boundaries: provinces
        symbols: {count: members}
    server: {port: 1325, publish: {maps: all, reports: all, members: true}}

    """
}
