import Testing

/// The repository's Nigerian milestones through the whole tool. The states are squares with the codes
/// and names of the repository's edition, which writes "Nassarawa".
@Suite struct NigeriaStatusTests {
  private static let states = [
    "Abia", "Adamawa", "Akwa Ibom", "Anambra", "Bauchi", "Bayelsa", "Benue", "Borno",
    "Cross River", "Delta", "Ebonyi", "Edo", "Ekiti", "Enugu", "Federal Capital Territory",
    "Gombe", "Imo", "Jigawa", "Kaduna", "Kano", "Katsina", "Kebbi", "Kogi", "Kwara", "Lagos",
    "Nassarawa", "Niger", "Ogun", "Ondo", "Osun", "Oyo", "Plateau", "Rivers", "Sokoto", "Taraba",
    "Yobe", "Zamfara",
  ]

  private static let project = """
    peacemap: 1
    organisation: {name: {en: Test}, disclaimer: {en: None.}}
    languages: [en]
    data-date: 2026-11-23
    boundaries:
      provinces:
        source: states.geojson
        edition: squares
        code-system: NE
        level: 1
        fields: {code: code, parent-code: iso3, name: name}
    unit-types: {state: own, LGA: below}
    aliases: aliases.csv
    kinds: {validation: validated}
    instruments:
      plan: [LAP, state action plan]
    milestones:
      localization:
        source: milestones.csv
        boundaries: [provinces]
        fields: {country: iso3, unit-type: unit_type, unit: unit_name, parent: parent_name,
                 code-system: code_system, code: code, parent-code: parent_code,
                 code-edition: code_edition, instrument: instrument, generation: generation,
                 kind: milestone, from: date_from, to: date_to, precision: date_precision,
                 period: period, evidence: evidence, source: source_url, note: note}
    maps:
      nigeria-localization:
        title: {en: Nigeria}
        boundaries: provinces
        extent: NGA
        fill: {status: localization}
        size: {width: 480, height: 400}

    """

  private func bench() throws -> Workbench {
    let bench = try Workbench()
    let units = Self.states.map { name in
      [
        ("code", "NGA-" + name.uppercased().replacing(" ", with: "-")), ("iso3", "NGA"),
        ("name", name),
      ]
    }
    try bench.folder.write(
      SquareLayer(units: units.map { $0.map { (key: $0.0, value: $0.1) } }).geoJSON,
      to: "project/states.geojson")
    for (table, file) in [("milestones.csv", "milestones.csv"), ("aliases.csv", "aliases.csv")] {
      try bench.folder.write(
        Geodata.rows(of: table, beginning: "NGA,"), to: "project/\(file)")
    }
    try bench.folder.write(Self.project, to: "project/peacemap.yaml")
    return bench
  }

  /// The states in force at a date, and how many rows the table has.
  private func inForce(_ bench: Workbench, _ date: String?) throws -> (states: [String], of: Int) {
    let asOf = date.map { ["--as-of", $0] } ?? []
    let run = try bench.run(
      ["table", "nigeria-localization", "-p", "project", "--format", "csv"] + asOf)
    try #require(run.code == 0, "\(run.messages)")
    let rows = run.lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return (rows.filter { $0[2] == "in force" }.map { String($0[0]) }, rows.count)
  }

  @Test("None of 37 states in force on 1 January 2017, 14 at the data's date")
  func counts() throws {
    let bench = try bench()
    let early = try inForce(bench, "2017-01-01")
    #expect(early.states.isEmpty)
    #expect(early.of == 37)
    let now = try inForce(bench, nil)
    #expect(
      now.states == [
        "Adamawa", "Bauchi", "Bayelsa", "Benue", "Borno", "Delta", "Edo", "Gombe", "Kaduna",
        "Kano", "Kogi", "Nassarawa", "Plateau", "Rivers",
      ])
    #expect(now.of == 37)
    // Gombe's launch counts on the last day of December 2017, Nasarawa's on 6 August 2020.
    #expect(try inForce(bench, "2017-12-30").states.isEmpty)
    #expect(try inForce(bench, "2017-12-31").states == ["Gombe"])
    #expect(try inForce(bench, "2020-08-05").states == ["Gombe"])
    #expect(try inForce(bench, "2020-08-06").states == ["Gombe", "Nassarawa"])
  }

  @Test("Plans of local government areas are counted on their state")
  func below() throws {
    let bench = try bench()
    let run = try bench.run(
      "table", "nigeria-localization", "-p", "project", "--format", "csv")
    let gombe = try #require(run.lines.first { $0.hasPrefix("Gombe,") })
    for text in [
      "Kaltungo: in force", "Yamaltu Deba: in force", "Balanga: drafted", "Kwami: drafted",
    ] { #expect(gombe.contains(text), "\(gombe)") }
  }

  @Test("The maps of the two dates differ")
  func maps() throws {
    let bench = try bench()
    for (name, date) in [("now", "2026-11-23"), ("then", "2017-01-01")] {
      let run = try bench.run(
        "render", "nigeria-localization", "-p", "project", "--as-of", date, "-o", "\(name).svg")
      #expect(run.code == 0, "\(run.messages)")
    }
    #expect(try bench.folder.text("now.svg").contains("in force (14)"))
    #expect(try bench.folder.text("then.svg").contains("no data (37)"))
    let late = try bench.run(
      "render", "nigeria-localization", "-p", "project", "--as-of", "2026-11-24", "-o", "late.svg")
    #expect(late.code == 2)
    #expect(!bench.folder.exists("late.svg"))
  }
}
