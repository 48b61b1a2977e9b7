/// The files of `SquareSite`.
enum SquareFiles {
  static let all: [(name: String, text: String)] = [
    ("units.geojson", layer(names.indices.map(square))),
    ("countries.geojson", layer([country("WST", "Westland", 0), country("EST", "Eastland", 2)])),
    ("milestones.csv", milestones), ("members.csv", members), ("peacemap.yaml", project),
  ]

  static let names = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"]

  private static func square(_ index: Int) -> String {
    let (x, y) = (index % 4, index / 4)
    return feature(
      "S\(index + 1)", x < 2 ? "WST" : "EST", names[index],
      [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)])
  }

  private static func country(_ code: String, _ name: String, _ west: Int) -> String {
    feature(code, "", name, [(west, 0), (west + 2, 0), (west + 2, 2), (west, 2), (west, 0)])
  }

  private static func feature(
    _ code: String, _ parent: String, _ name: String, _ corners: [(Int, Int)]
  ) -> String {
    let ring = corners.map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
    return """
      {"type": "Feature", "properties": {"code": "\(code)", "parent": "\(parent)", \
      "name": "\(name)"}, "geometry": {"type": "Polygon", "coordinates": [[\(ring)]]}}
      """
  }

  private static func layer(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  private static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,,TEST,S1,LAP,adopted,2021-03-08,day,https://data.example.org/1
    unit,,TEST,S3,LAP,drafted,2019-05-01,day,https://data.example.org/3

    """

  /// Six members in Westland, two in Eastland.
  private static let members =
    "id,name,iso3,unit,consent,purposes,expires,withdrawn\n"
    + (1...8).map { number in
      let place = number <= 6 ? "WST,S1" : "EST,S4"
      let expiry = number == 1 ? "2026-12-31" : "2030-01-01"
      return "M\(number),Synthetic \(number),\(place),admin1,print;web,\(expiry),\n"
    }.joined()

  private static let project = """
    peacemap: 1
    organisation:
      name: {en: Squares, fr: Carrés}
      disclaimer: {en: All of this is invented., fr: Tout est inventé.}
    languages: [en, fr]
    data-date: 2026-01-01
    boundaries:
      units:
        source: units.geojson
        edition: made-up
        code-system: TEST
        level: 1
        parent: countries
        fields: {code: code, parent-code: parent, name: name}
        attribution: Surveyors
        licence: public domain
      countries:
        source: countries.geojson
        edition: made-up
        level: 0
        fields: {code: code, name: name}
    unit-types: {unit: own}
    instruments: {plan: [LAP]}
    milestones:
      localization:
        source: milestones.csv
        boundaries: [units]
        fields: {unit-type: type, unit: unit, code-system: system, code: code, instrument: instrument,
                 kind: milestone, from: from, precision: precision, source: source}
    members:
      source: members.csv
      policy: {minimum-count: 5, building-block: units, purposes: [print, web]}
      note: {en: All members are invented., fr: Tous les membres sont inventés.}
    maps:
      plans:
        title: {en: Plans in the squares, fr: Plans des carrés}
        subtitle: {en: One plan is in force, fr: Un plan est en vigueur}
        boundaries: units
        extent: [WST, EST]
        fill: {status: localization}
        size: {width: 600, height: 400}
        notes: {en: The squares are invented, fr: Les carrés sont inventés}
      early:
        title: {en: Plans in 2020, fr: Plans en 2020}
        boundaries: units
        extent: [WST, EST]
        as-of: 2020-06-01
        fill: {status: localization}
        size: {paper: A4, orientation: portrait}
      people:
        title: {en: Members by country, fr: Membres par pays}
        boundaries: countries
        extent: [WST, EST]
        symbols: {count: members}
        size: {width: 600, height: 400}
        notes: {en: All members are invented., fr: Tous les membres sont inventés.}
      hidden:
        title: {en: Not for the web, fr: Pas pour le web}
        boundaries: units
        extent: [WST, EST]
        fill: {status: localization}
        size: {width: 600, height: 400}
    reports:
      brief:
        template: annual
        title: {en: Squares in brief, fr: Les carrés en bref}
        maps: [plans]
      inner:
        template: annual
        title: {en: Not for the web, fr: Pas pour le web}
        maps: [hidden]
    server: {publish: {maps: [plans, early, people], reports: [brief], members: true}}

    """
}
