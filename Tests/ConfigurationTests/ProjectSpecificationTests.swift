import Testing

@testable import Configuration

@Suite struct ProjectSpecificationTests {
  let project: ProjectSpecification

  init() throws {
    project = try ExampleProject.parse(ExampleProject.text)
  }

  @Test("The head of the file")
  func head() {
    #expect(project.languages == ["en", "fr"])
    #expect(project.defaultLanguage == "en")
    #expect(project.dataDate == "2026-11-23")
    #expect(project.organisation.name.text(in: "fr") == "Femmes pour la paix")
    #expect(
      project.organisation.disclaimer?.texts == ["en": "Boundaries do not imply endorsement."])
    #expect(project.organisation.logo?.location == "assets/logo.png")
  }

  @Test("Boundary sets keep their order and their places")
  func boundarySets() throws {
    #expect(project.boundarySets.map(\.name) == ["provinces", "countries"])
    let provinces = try #require(project.boundarySet(named: "provinces"))
    #expect(provinces.source?.location == "boundaries/provinces.fgb.zip")
    #expect(provinces.source?.layer == "provinces")
    #expect(provinces.source?.place.line == 11)
    #expect(provinces.source?.place.key == "boundaries.provinces.source")
    #expect(provinces.edition == "test-2026")
    #expect(provinces.codeSystem == "NE")
    #expect(provinces.level == 1)
    #expect(provinces.parent == "countries")
    #expect(
      provinces.columns
        == .named(
          code: "code", parentCode: "iso3", name: "name", names: ["fr": "name_fr"],
          abbreviation: "short", abbreviations: ["fr": "court"]))
    #expect(provinces.corrections?.location == "boundaries/corrections.csv")
    #expect(provinces.names?.location == "boundaries/names.csv")
    #expect(provinces.countryNames == ["fr"])
    #expect(provinces.licence == "public domain")
    #expect(project.boundarySets[1].columns == .dialect(.gadm))
  }

  @Test("Without fields and dialect the columns are found by the source's own names")
  func automaticDialect() throws {
    let text = ExampleProject.changed(", dialect: gadm", to: "")
    #expect(try ExampleProject.parse(text).boundarySets[1].columns == .dialect(.auto))
  }

  @Test("Units, borders and words")
  func units() throws {
    #expect(project.units?.location == "status/units.csv")
    let county = try #require(project.unitTypes.last)
    #expect(county.unitType == "county")
    #expect(county.relation(in: "SSD") == .below)
    #expect(county.relation(in: "KEN") == .own)
    #expect(project.borders.lines?.classColumn == "name")
    #expect(project.borders.lines?.source.layer == "disputed")
    #expect(project.borders.rules.map(\.subject) == [.between("SRB", "KOS"), .named("*claim")])
    #expect(project.borders.rules.map(\.borderClass) == [.disputed, .undetermined])
    #expect(project.borders.rules.map(\.note) == [nil, .abyei])
    #expect(project.borders.standard == .unitedNations)
    #expect(project.borders.styles.count == BorderClassName.allCases.count)
    #expect(
      project.borders.styles[.country] == BorderStyle(color: "#123abc", width: 0.4, dash: []))
    #expect(project.borders.styles[.disputed]?.dash == [3, 1])
    #expect(project.kinds == ["validation": "validated", "appointed": "outcome"])
    #expect(
      project.instruments == InstrumentLists(plan: ["NAP", "LAP"], groundwork: ["guideline"]))
    #expect(project.fiscalYearEnds?.end(in: "NPL") == MonthDay("07-15"))
    #expect(project.fiscalYearEnds?.end(in: "UGA") == MonthDay("06-30"))
    #expect(project.aliases?.location == "status/aliases.csv")
  }

  @Test("Pictures of a map side by side are in the order of time, or as they are named")
  func multiples() {
    #expect(project.map("years")?.multiples == .dates(["2012-01-01", "2018-02-10"]))
    #expect(project.map("both")?.multiples == .indicators(["plans", "people"]))
    #expect(project.map("pair")?.multiples == nil)
  }

  @Test("Milestones, indicators and members")
  func data() throws {
    let milestones = try #require(project.milestoneSource(named: "localization"))
    #expect(milestones.boundaries == ["provinces", "countries"])
    #expect(Set(milestones.columns.keys) == Set(MilestoneField.allCases))
    #expect(milestones.columns[.kind] == "milestone")
    let plans = try #require(project.indicator(named: "plans"))
    #expect(Set(plans.columns.keys) == Set(IndicatorField.allCases))
    #expect(plans.unit?.text(in: "fr") == "plans")
    #expect(plans.measure == .count)
    #expect(project.indicator(named: "people")?.measure == nil)
    #expect(project.indicator(named: "people")?.boundaries == [])
    #expect(project.members?.gazetteer?.location == "members/places.txt")
    let policy = try #require(project.members?.policy)
    #expect(policy.minimumCount == 7)
    #expect(policy.purposes == [.print, .donors])
    #expect(policy.breakdowns == [.theme, .language])
    #expect(policy.themes == ["Mediation", "Youth"])
    #expect(policy.ceilings == ["AFG": .none])
    #expect(policy.freeze == ["SDN"])
    #expect(policy.ledger?.location == "members/releases.csv")
  }

  @Test(
    "Withdrawals stand where the file says, else beside the members' file or in the project",
    arguments: [
      ("members/members.csv", "members/withdrawals.csv"), ("people.xlsx", "withdrawals.csv"),
      ("../shared/people.csv", "../shared/withdrawals.csv"), ("PG:service=a/b", "withdrawals.csv"),
    ])
  func withdrawals(source: String, place: String) throws {
    let text = ExampleProject.changed("  withdrawals: members/out.csv\n", to: "")
      .replacing("members/members.csv", with: source)
    let withdrawals = try ExampleProject.parse(text).members?.withdrawals
    #expect(withdrawals?.location == place)
    #expect(withdrawals?.layer == nil)
    #expect(project.members?.withdrawals?.location == "members/out.csv")
  }

  @Test("Theme, reports and server")
  func theme() throws {
    #expect(project.theme.sequential == .named("YlGnBu"))
    #expect(project.theme.diverging == .colours(["#112233", "#aabbcc"]))
    #expect(project.theme.status == .named("peacemap"))
    #expect(project.theme.fonts == ["Noto Sans", "Noto Sans Arabic"])
    #expect(project.theme.accent == "#6b2c91")
    #expect(project.theme.name == .print)
    #expect(project.theme.ink == "#1a1a1a")
    #expect(project.theme.paper == "#fffefa")
    #expect(project.map("norway")?.theme == .dark)
    #expect(project.map("rates")?.theme == nil)
    let report = try #require(project.report("annual"))
    #expect(report.template == "annual")
    #expect(report.countries == ["NGA"])
    #expect(report.maps == ["rates"])
    #expect(report.printsMembers)
    #expect(
      report.charts == [
        .named(.plansOverTime), .statusByCountry(.count), .named(.inForceByCountry),
        .changeBetween(from: "2015-01-01", to: "2018-02-10"),
      ])
    let profile = try #require(project.report("profile"))
    #expect(profile.template == ReportSpecification.country)
    #expect(profile.countries == ["UGA"] && profile.charts == nil && !profile.printsMembers)
    #expect(project.report("members")?.printsMembers == true)
    #expect(report.texts.map(\.name) == ["intro", "end"])
    #expect(report.texts.map(\.place) == [.summary, .sources])
    #expect(report.texts[0].files.map(\.language) == ["en", "fr"])
    #expect(report.texts[0].files.map(\.source.location) == ["text/intro.md", "text/intro.fr.md"])
    #expect(report.texts[0].files[1].source.place.key == "reports.annual.texts.intro.file.fr")
    #expect(report.texts[1].files.map(\.source.location) == ["text/end.md"])
    #expect(project.server?.port == 8080)
    #expect(project.server?.maps == .all)
    #expect(project.server?.reports == .named(["annual"]))
    #expect(project.server?.publishesMembers == true)
  }

  @Test("A map with everything; NO is Norway's word and no Boolean")
  func map() throws {
    let map = try #require(project.map("norway"))
    #expect(map.extent == .units(["NO"]))
    #expect(map.title.text(in: "fr") == "Norvège")
    #expect(map.subtitle?.text(in: "fr") == "A country")
    #expect(map.asOf == "2018-02-10")
    #expect(map.fill == .status(milestones: "localization", palette: .named("viridis")))
    #expect(map.symbols == .count(.members))
    #expect(map.labels == .units && map.secondNames == nil)
    #expect(!map.legend.showsHistogram)
    #expect(project.map("bars")?.legend.showsHistogram == true)
    let pair = try #require(project.map("pair"))
    #expect(pair.labels == .units && pair.secondNames == .language("fr"))
    #expect(map.projection == .named("EPSG:3035"))
    #expect(map.size == .paper(.a3, .portrait))
    #expect(map.notes.map { $0.text(in: "fr") } == ["First.", "Deuxième."])
    #expect(map.legend.place == .below)
    #expect(map.legend.showsCounts == false)
    #expect(map.insets == .none && map.locator == .none)
    #expect(project.map("rates").map { [$0.insets, $0.locator] } == [.auto, .auto])
  }

  @Test("A map of numbers")
  func indicatorMap() throws {
    let map = try #require(project.map("rates"))
    #expect(map.extent == .box(west: -10, south: -35.5, east: 52, north: 37))
    #expect(map.size == .pixels(width: 1200, height: 630))
    #expect(map.projection == .automatic)
    guard case .indicator(let fill) = map.fill else {
      Issue.record("the fill is no indicator")
      return
    }
    #expect(fill.indicator == "plans")
    #expect(fill.per == .indicator("people"))
    #expect(fill.classing.method == "quantile")
    #expect(fill.classing.classes == 5)
    #expect(fill.classing.breaks == [1, 2.5])
    #expect(fill.classing.palette == .named("YlOrRd"))
  }

  private func box(_ line: String) throws -> MapSpecification {
    let text = ExampleProject.changed("fill: {indicator: plans, per: area}", to: line)
    return try #require(try ExampleProject.parse(text).map("box"))
  }

  @Test("A map of rates of members, per an indicator or per area")
  func memberRates() throws {
    let map = try box("fill: {count: members, per: people, amount: 100000, breaks: [1, 2]}")
    guard case .memberRate(let fill) = map.fill else {
      Issue.record("the fill is no rate")
      return
    }
    #expect(fill.per == .indicator("people") && fill.amount == 100_000)
    #expect(fill.classing.breaks == [1, 2] && fill.classing.method == nil)
    #expect(map.showsMembers && map.countsMembers && !map.namesMembers)
    let area = try box("fill: {count: members, per: area, classes: 3}")
    guard case .memberRate(let density) = area.fill else {
      Issue.record("the fill is no rate")
      return
    }
    #expect(density.per == .area && density.amount == nil && density.classing.classes == 3)
  }

  @Test("A second indicator crosses the first, or says how sure it is")
  func crossed() throws {
    let maps = try ExampleProject.parse(ExampleProject.text).maps
    #expect(
      maps.first { $0.id == "crossed" }?.fill
        == .bivariate(
          BivariateFill(
            indicator: "plans", per: nil, with: "people", breaks: [1, 2], withBreaks: [3, 4],
            colors: ["#112233", "#aabbcc"])))
    guard case .certainty(let fill) = maps.first(where: { $0.id == "sure" })?.fill else {
      Issue.record("the fill has no certainty")
      return
    }
    #expect(fill.value.indicator == "plans" && fill.value.classing.classes == 3)
    #expect(fill.certainty == "people" && fill.breaks == [7])
  }

  @Test("A change has its milestones and the earlier day")
  func change() throws {
    let maps = try ExampleProject.parse(ExampleProject.text).maps
    #expect(
      maps.first { $0.id == "moved" }?.fill
        == .change(
          StatusChangeFill(milestones: "localization", from: "2015-06-01", palette: nil)))
  }

  @Test("Circles grow by area unless another scale is asked for; dots are of numbers or of members")
  func symbolForms() throws {
    #expect(try box("symbols: {indicator: plans}").circleScale == .area)
    #expect(try box("symbols: {count: members, scale: flannery}").circleScale == .flannery)
    let dots = try #require(project.map("dots"))
    #expect(dots.symbols == .dots(DotSymbols(subject: .indicator("people"), each: 5000)))
    #expect(!dots.showsMembers)
    let members = try box("symbols: {dots: members}")
    #expect(members.symbols == .dots(DotSymbols(subject: .count(.members), each: nil)))
    #expect(members.showsMembers && members.countsMembers && !members.namesMembers)
  }

  @Test("A cartogram has numbers and a kind; a map is none unless it says so")
  func cartogram() throws {
    #expect(
      project.map("sizes")?.cartogram
        == CartogramSpecification(indicator: "people", kind: .nonContiguous))
    #expect(project.map("dots")?.cartogram == nil)
  }

  @Test("Which maps show members: circles, rates and names, and no others")
  func showingMembers() throws {
    let named = try box("symbols: {places: members}")
    #expect(named.symbols == .places(.members))
    #expect(named.showsMembers && named.namesMembers && !named.countsMembers)
    let counted = try #require(project.map("norway"))
    #expect(counted.showsMembers && counted.countsMembers && !counted.namesMembers)
    for other in ["rates", "box", "few"] {
      #expect(try #require(project.map(other)).showsMembers == false, "\(other)")
    }
  }

  @Test("Short and full forms of the extent, and what a short map gets by itself")
  func extents() throws {
    #expect(project.map("pair")?.extent == .units(["01", "02"]))
    #expect(project.map("box")?.extent == .box(west: 170, south: -25, east: 190, north: -10))
    let few = try #require(project.map("few"))
    #expect(few.extent == .units(["NGA", "GHA"]))
    #expect(few.fill == nil)
    #expect(few.labels == .none)
    #expect(few.size == .paper(.a4, .landscape))
    #expect(few.legend == .standard)
    let world = ExampleProject.changed(", extent: [NGA, GHA]", to: ", extent: world")
    #expect(try ExampleProject.parse(world).map("few")?.extent == .world)
    let absent = ExampleProject.changed(", extent: [NGA, GHA]", to: "")
    #expect(try ExampleProject.parse(absent).map("few")?.extent == .world)
  }
}
