import Diagnostics
import Testing

@testable import Configuration

/// One change of the example and the one diagnostic that follows.
struct Mistake: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let code: String
  let key: String
  var advice: String?

  init(_ old: String, _ new: String, _ code: String, _ key: String, advice: String? = nil) {
    self.old = old
    self.new = new
    self.code = code
    self.key = key
    self.advice = advice
  }

  var testDescription: String { "\(code): \(new)" }
}

@Suite struct ProjectMistakesTests {
  static let mistakes = [
    Mistake("accent:", "acent:", "unknown-key", "theme.acent", advice: #"did you mean "accent"?"#),
    Mistake(
      "data-date:", "dataDate:", "unknown-key", "dataDate", advice: #"did you mean "data-date"?"#),
    Mistake(
      "sequential: YlGnBu", "sequential: YlGnBuu", "unknown-word",
      "theme.palette.sequential", advice: #"did you mean "YlGnBu"?"#),
    Mistake(
      "method: quantile", "method: quantiles", "unknown-word", "maps.rates.fill.method",
      advice: #"did you mean "quantile"?"#),
    Mistake(
      "paper: A3", "paper: a3", "unknown-word", "maps.norway.size.paper",
      advice: #"did you mean "A3" or "A4" or "A5"?"#),
    Mistake(
      "validation: validated", "validation: valdated", "unknown-word", "kinds.validation",
      advice: #"did you mean "validated"?"#),
    Mistake(
      "state: own", "state: onw", "unknown-word", "unit-types.state",
      advice: #"did you mean "own"?"#),
    Mistake(
      "class: disputed", "class: dispute", "unknown-word", "borders.rules.1.class",
      advice: #"did you mean "disputed"?"#),
    Mistake(
      "languages: [en, fr]", "languages: [en, fr, frr]", "unknown-word", "languages.3",
      advice: #"did you mean "fr"?"#),
    Mistake(
      "second: fr", "second: fra", "unknown-word", "maps.pair.labels.second",
      advice: #"did you mean "fr"?"#),
    Mistake(
      "{kind: units, second: fr}", "{kind: parents, second: fr}", "conflicting-keys",
      "maps.pair.labels.second"),
    Mistake(
      "fill: {indicator: plans}, legend: {histogram: true}",
      "fill: {status: localization}, legend: {histogram: true}", "histogram",
      "maps.bars.legend.histogram"),
    Mistake(
      "fill: {indicator: plans}, legend: {histogram: true}",
      "fill: {indicator: plans, with: people}, legend: {histogram: true}", "histogram",
      "maps.bars.legend.histogram"),
    Mistake(
      "fill: {indicator: plans}, legend: {histogram: true}",
      "fill: {indicator: plans}, legend: {histogram: true}, multiples: {indicators: [plans, people]}",
      "histogram", "maps.bars.legend.histogram"),
    Mistake(
      "fill: {indicator: plans}, legend: {histogram: true}",
      "fill: {indicator: plans}, legend: {histogram: true}, cartogram: {by: people}", "histogram",
      "maps.bars.legend.histogram"),
    Mistake(
      "second: fr", "second: Local", "bad-value", "maps.pair.labels.second",
      advice: #"did you mean "local"?"#),
    Mistake("second: fr", "second: f/r", "bad-value", "maps.pair.labels.second"),
    Mistake("{kind: units, second: fr}", "{second: fr}", "missing-key", "maps.pair.labels"),
    Mistake("languages: [en, fr]", "languages: [en, fr, en]", "duplicate-item", "languages"),
    Mistake("fr: Norvège", "xy: Norvège", "unknown-word", "maps.norway.title.xy"),
    Mistake("fr: Norvège", "'2': Norvège", "bad-name", "maps.norway.title.2"),
    Mistake("data-date: 2026-11-23", "data-date: 2026-02-29", "bad-value", "data-date"),
    Mistake("data-date: 2026-11-23", "data-date: 2018-02-09", "as-of", "maps.norway.as-of"),
    Mistake("default: 06-30", "default: 06-31", "bad-value", "fiscal-year-ends.default"),
    Mistake("default: 06-30, ", "", "missing-key", "fiscal-year-ends"),
    Mistake("NPL: 07-15", "Nepal: 07-15", "bad-name", "fiscal-year-ends.Nepal"),
    Mistake(
      "parent: countries", "parent: contries", "unknown-reference",
      "boundaries.provinces.parent", advice: #"did you mean "countries"?"#),
    Mistake(
      "parent: countries", "parent: provinces", "parent-level", "boundaries.provinces.parent"),
    Mistake(
      "status: localization", "status: localisation", "unknown-reference",
      "maps.norway.fill.status", advice: #"did you mean "localization"?"#),
    Mistake(
      "maps: [rates]", "maps: [rate]", "unknown-reference", "reports.annual.maps.1",
      advice: #"did you mean "rates"?"#),
    Mistake(
      "charts: [plans-over-time", "charts: [plan-over-time", "unknown-word",
      "reports.annual.charts.1", advice: #"did you mean "plans-over-time"?"#),
    Mistake(
      "in-force-by-country,", "plans-over-time,", "duplicate-item", "reports.annual.charts.3"),
    Mistake(
      "measure: count", "measure: counts", "unknown-word",
      "reports.annual.charts.2.status-by-country.measure", advice: #"did you mean "count"?"#),
    Mistake(
      "{measure: count}", "{}", "missing-key", "reports.annual.charts.2.status-by-country"),
    Mistake(
      "from: 2015-01-01", "from: 2018-02-10", "from",
      "reports.annual.charts.4.change-between.to"),
    Mistake(
      "to: 2018-02-10", "to: 2026-11-24", "as-of", "reports.annual.charts.4.change-between.to"),
    Mistake(
      "from: 2015-01-01, to: 2018-02-10", "from: 2026-11-23", "from",
      "reports.annual.charts.4.change-between.from"),
    Mistake("countries: [NGA], maps", "maps", "missing-key", "reports.annual.charts.2"),
    Mistake("country: UGA", "subtitle: None", "missing-key", "reports.profile"),
    Mistake(
      "country: UGA", "country: UGA, countries: [NGA]", "conflicting-keys",
      "reports.profile.country"),
    Mistake(
      "country: UGA", "country: UGA, members: true", "conflicting-keys",
      "reports.profile.members"),
    Mistake("country: UGA", "country: Uganda", "bad-value", "reports.profile.country"),
    Mistake(
      "template: directory, title: Members", "template: directory, title: Members, maps: [rates]",
      "conflicting-keys", "reports.members.maps"),
    Mistake(
      "reports: [annual], members: true", "reports: [annual, members]", "unpublished-members",
      "server.publish.reports", advice: "publish the members, or leave the report out"),
    Mistake(
      "template: country,", "template: annual,", "conflicting-keys", "reports.profile.country"),
    Mistake(
      "before: sources", "before: appendix", "unknown-word", "reports.annual.texts.end.before"),
    Mistake(
      "paper: Letter", "texts: {x: {file: x.md}}", "conflicting-keys", "reports.atlas.texts"),
    Mistake("bleed: 3mm", "bleed: 3", "bad-value", "reports.atlas.bleed"),
    Mistake("bleed: 3mm", "bleed: 30mm", "out-of-range", "reports.atlas.bleed"),
    Mistake(
      "template: atlas,", "template: atlas-pain,", "unknown-word", "reports.atlas.template",
      advice: #"did you mean "atlas-plain"?"#),
    Mistake("bleed: 3mm", "members: true", "conflicting-keys", "reports.atlas.members"),
    Mistake(
      "bleed: 3mm", "changes-since: editions/2025.atlas", "conflicting-keys",
      "reports.atlas.changes-since"),
    Mistake(
      "changes-since: editions/2025.atlas", "change-since: editions/2025.atlas", "unknown-key",
      "reports.annual.change-since", advice: #"did you mean "changes-since"?"#),
    Mistake(
      "template: atlas,", "template: annual,", "conflicting-keys", "reports.atlas.boundaries"),
    Mistake(
      "orientation: portrait", "orientation: upside", "unknown-word", "reports.atlas.orientation"),
    Mistake(
      "legend: {title: Plan}, paper: Letter", "paper: A2", "unknown-word", "reports.atlas.paper"),
    Mistake(
      "per: people", "per: peopel", "unknown-reference", "maps.rates.fill.per",
      advice: #"did you mean "people"?"#),
    Mistake("building-block: provinces, ", "", "missing-key", "members.policy"),
    Mistake("minimum-count: 7", "minimum-count: 2", "out-of-range", "members.policy.minimum-count"),
    Mistake("[theme, language]", "[theme, kind]", "unknown-word", "members.policy.breakdowns.2"),
    Mistake("minimum-count: 7", "minimum-count: few", "bad-value", "members.policy.minimum-count"),
    Mistake("classes: 5", "classes: 5.5", "bad-value", "maps.rates.fill.classes"),
    Mistake("breaks: [1, 2.5]", "breaks: [2, 2]", "breaks", "maps.rates.fill.breaks"),
    Mistake("breaks: [1, 2.5]", "breaks: [1, nan]", "bad-value", "maps.rates.fill.breaks.2"),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {per: area}", "lone-key",
      "maps.box.fill.per"),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {count: members}", "raw-count",
      "maps.box.fill.count",
      advice: "name an indicator or area with per, or show the counts as circles with "
        + "symbols: {count: members}"),
    Mistake(
      "dots: people", "dots: peple", "unknown-reference", "maps.dots.symbols.dots",
      advice: #"did you mean "people"?"#),
    Mistake(
      "kind: non-contiguous", "kind: contiguous", "unknown-word", "maps.sizes.cartogram.kind"),
    Mistake(
      "{by: people, kind: non-contiguous}", "{kind: dorling}", "missing-key",
      "maps.sizes.cartogram"),
    Mistake(
      "kind: non-contiguous}", "kind: dorling}, symbols: {indicator: plans}", "conflicting-keys",
      "maps.sizes.cartogram",
      advice: "colour its units with fill, or draw the symbols on a map of their own"),
    Mistake(
      "kind: non-contiguous}",
      "kind: dorling}, fill: {status: localization}, multiples: {dates: [2018-02-10, 2019-02-10]}",
      "conflicting-keys", "maps.sizes.multiples"),
    Mistake("each: 5000", "each: 0", "out-of-range", "maps.dots.symbols.each"),
    Mistake("each: 5000", "scale: flannery", "lone-key", "maps.dots.symbols.scale"),
    Mistake(
      "scale: flannery", "scale: flanery", "unknown-word", "maps.rates.symbols.scale",
      advice: #"did you mean "flannery"?"#),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {count: membres, per: area}", "unknown-word",
      "maps.box.fill.count", advice: #"did you mean "members"?"#),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {indicator: plans, amount: 10}", "lone-key",
      "maps.box.fill.amount"),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {count: members, per: area, amount: 0}",
      "out-of-range", "maps.box.fill.amount"),
    Mistake(
      "fill: {indicator: plans, per: area}",
      "fill: {count: members, per: people, indicator: plans}",
      "conflicting-keys", "maps.box.fill.indicator"),
    Mistake(
      "symbols: {count: members}", "symbols: {places: member}", "unknown-word",
      "maps.norway.symbols.places", advice: #"did you mean "members"?"#),
    Mistake(
      "symbols: {count: members}", "symbols: {count: members, places: members}",
      "conflicting-keys", "maps.norway.symbols.places"),
    Mistake(
      "fill: {status: localization, ", "fill: {status: localization, indicator: plans, ",
      "conflicting-keys", "maps.norway.fill.indicator"),
    Mistake(
      "dialect: gadm", "dialect: gadm, fields: {code: c}", "conflicting-keys",
      "boundaries.countries.dialect"),
    Mistake(
      "from: 2015-06-01}", "from: 2017-05-01}", "from", "maps.moved.fill.from"),
    Mistake(
      "as-of: 2017-05-01,\n    fill: {change: localization, from: 2015-06-01}",
      "fill: {change: localization, from: 2026-11-23}", "from", "maps.moved.fill.from"),
    Mistake(
      "localization, from: 2015-06-01}", "localization}", "missing-key", "maps.moved.fill.change"),
    Mistake(
      "fill: {indicator: plans, per: area}", "fill: {indicator: plans, from: 2015-06-01}",
      "lone-key", "maps.box.fill.from"),
    Mistake(
      "evidence-age: localization", "evidence-age: plans", "unknown-reference",
      "maps.aged.fill.evidence-age"),
    Mistake(
      "fill: {indicator: plans},\n    multiples: {indicators: [plans, people]}",
      "fill: {indicator: plans, with: people},\n    multiples: {indicators: [plans, people]}",
      "conflicting-keys", "maps.both.multiples"),
    Mistake(
      "fill: {status: localization},\n    multiples: {dates: [2018-02-10, 2012-01-01]}",
      "fill: {change: localization, from: 2012-01-01},\n    multiples: {dates: [2018-02-10, 2012-01-01]}",
      "from", "maps.years.multiples.dates"),
    Mistake("with: people, ", "with: plans, ", "same-indicator", "maps.crossed.fill.with"),
    Mistake(
      "with: people, breaks: [1, 2]", "with: people, classes: 3, breaks: [1, 2]",
      "conflicting-keys", "maps.crossed.fill.classes"),
    Mistake(
      "with: people, breaks: [1, 2]", "with: people, breaks: [1]", "wrong-count",
      "maps.crossed.fill.breaks"),
    Mistake(
      "with-breaks: [3, 4]", "with-breaks: [4, 3]", "breaks", "maps.crossed.fill.with-breaks"),
    Mistake(
      "with-breaks: [3, 4]", "with-breaks: [3]", "wrong-count", "maps.crossed.fill.with-breaks"),
    Mistake(
      "palette: [\"#112233\", \"#AABBCC\"]}}", "palette: YlOrRd}}", "bivariate-palette",
      "maps.crossed.fill.palette"),
    Mistake(
      "certainty: people, ", "certainty: plans, ", "same-indicator", "maps.sure.fill.certainty"),
    Mistake(
      "certainty: people, classes: 3, ", "", "lone-key", "maps.sure.fill.certainty-breaks"),
    Mistake("{width: 1200, height: 630}", "{width: 1200}", "lone-key", "maps.rates.size.width"),
    Mistake("between: [SRB, KOS]", "between: [SRB]", "wrong-count", "borders.rules.1.between"),
    Mistake(
      "dates: [2018-02-10, 2012-01-01]", "dates: [2018-02-10, 2018-02-10]", "duplicate-item",
      "maps.years.multiples.dates.2"),
    Mistake(
      "dates: [2018-02-10, 2012-01-01]", "dates: [2018-02-10, 2030-01-01]", "as-of",
      "maps.years.multiples.dates.2"),
    Mistake(
      "dates: [2018-02-10, 2012-01-01]", "dates: [2018-02-10]", "wrong-count",
      "maps.years.multiples.dates"),
    Mistake(
      "dates: [2018-02-10, 2012-01-01]}", "indicators: [plans, people]}", "conflicting-keys",
      "maps.years.multiples"),
    Mistake(
      "multiples: {indicators", "symbols: {count: members}, multiples: {indicators",
      "conflicting-keys", "maps.both.multiples"),
    Mistake(
      "multiples: {indicators", "furniture: none, multiples: {indicators", "conflicting-keys",
      "maps.both.multiples"),
    // A line that is not agreed is never drawn solid.
    Mistake("dash: [3, 1]", "dash: []", "wrong-count", "borders.styles.disputed.dash"),
    Mistake("note: abyei", "note: abiey", "unknown-word", "borders.rules.2.note"),
    Mistake("[-10, -35.5, 52, 37]", "[-10, 37, 52, -35.5]", "bad-box", "maps.rates.extent"),
    Mistake(
      "box: [170, -25, 190, -10]", "box: [170, -20.5, -170, -10]", "bad-box", "maps.box.extent",
      advice: "across 180° it is written [170, -20.5, 190, -10]"),
    Mistake(
      "box: [170, -25, 190, -10]", "box: [170, -25, 190]", "wrong-count",
      "maps.box.extent.box"),
    Mistake("accent: \"#6B2C91\"", "accent: violet", "bad-value", "theme.accent"),
    Mistake("ink: \"#1A1A1A\"", "ink: \"#1A1A\"", "bad-value", "theme.ink"),
    Mistake("paper: \"#FFFEFA\"", "paper: cream", "bad-value", "theme.paper"),
    Mistake(
      "name: print", "name: drak", "unknown-word", "theme.name", advice: #"did you mean "dark"?"#),
    Mistake(
      "theme: dark", "theme: ligth", "unknown-word", "maps.norway.theme",
      advice: #"did you mean "light"?"#),
    Mistake("members: true", "members: yes", "bad-value", "server.publish.members"),
    Mistake("port: 8080", "port: 80800", "out-of-range", "server.port"),
    Mistake("norway:\n", "Norway:\n", "bad-name", "maps.Norway"),
    Mistake(
      "source: members/members.csv", "source: \"PG:host=db password=secret\"", "password",
      "members.source"),
    Mistake(
      "source: members/members.csv", "source: \"PG:postgresql://me:secret@db/x\"", "password",
      "members.source"),
    Mistake("freeze: [SDN]", "freeze: SDN", "wrong-type", "members.policy.freeze"),
    Mistake("title: Rates", "title: [Rates]", "wrong-type", "maps.rates.title"),
    Mistake("title: Rates", "title:", "empty-value", "maps.rates.title"),
    Mistake("title: Rates", "title: ' '", "empty-value", "maps.rates.title"),
    Mistake("title: Rates", "title: {}", "empty-value", "maps.rates.title"),
    Mistake(
      "units: status/units.csv", "units: status/units.csv\nunits: other.csv", "duplicate-key",
      ""),
    Mistake("peacemap: 1", "peacemap: 2", "out-of-range", "peacemap"),
  ]

  @Test("Each mistake is named at its key, with the nearest valid word", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let text = ExampleProject.changed(mistake.old, to: mistake.new)
    let error = try #require(throws: ConfigurationError.self) { try ExampleProject.parse(text) }
    let diagnostic = try #require(
      error.diagnostics.first { $0.code == mistake.code && ($0.place.key ?? "") == mistake.key },
      "\(error)")
    if mistake.advice != nil { #expect(diagnostic.advice == mistake.advice) }
    #expect(diagnostic.place.file == "peacemap.yaml")
    #expect(diagnostic.place.line != nil)
    #expect(!error.description.contains("secret"))
  }

  @Test("A misspelt key and a misspelt palette are both reported, with line, column and advice")
  func both() throws {
    let text = ExampleProject.changed(
      "palette: {sequential: YlGnBu", to: "palette: {sequential: YlGnBo"
    )
    .replacing("title: {en: Norway", with: "tilte: {en: Norway")
    let error = try #require(throws: ConfigurationError.self) { try ExampleProject.parse(text) }
    #expect(
      error.diagnostics.map(\.code) == ["unknown-word", "unknown-key"])
    #expect(
      error.description.split(separator: "\n") == [
        """
        peacemap.yaml:81:25, theme.palette.sequential: error: unknown palette "YlGnBo" \
        (expected YlGnBu, YlOrRd or viridis); did you mean "YlGnBu"?
        """,
        """
        peacemap.yaml:89:5, maps.norway.tilte: error: unknown key "tilte" (expected title, \
        subtitle, boundaries, extent, as-of, fill, symbols, cartogram, labels, projection, size, \
        notes and 6 more); did you mean "title"?
        """,
      ])
  }

  @Test(
    "Each required key is missed",
    arguments: [
      "peacemap:", "languages:", "data-date:", "source: members/", "edition:", "level:",
      "source: status/milestones.csv", "boundaries: [provinces, countries]", "title: Rates",
      "boundaries: countries",
    ])
  func required(_ prefix: String) throws {
    // The countries stand on one line, so "edition:" and "level:" take those of the provinces.
    let text = ExampleProject.without(prefix)
    let error = try #require(throws: ConfigurationError.self) { try ExampleProject.parse(text) }
    let key = prefix.prefix { $0 != ":" }
    #expect(error.diagnostics.contains { $0.message == "missing key \"\(key)\"" }, "\(error)")
  }

  @Test(
    "A file that is no mapping, and one with nothing required", arguments: ["- a", "text", "{}"])
  func otherRoots(_ text: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try ExampleProject.parse(text) }
    #expect(error.diagnostics.allSatisfy { ["wrong-type", "missing-key"].contains($0.code) })
  }

  @Test("Empty word lists accept every word")
  func openVocabulary() throws {
    let open = Vocabulary(palettes: [], classificationMethods: [], milestoneKinds: [])
    let text = ExampleProject.changed("method: quantile", to: "method: anything")
      .replacing("sequential: YlGnBu", with: "sequential: mine")
    let project = try ProjectSpecification.parse(
      text: text, file: nil, mode: .full, vocabulary: open)
    #expect(project.theme.sequential == .named("mine"))
  }
}
