import Testing

@testable import Configuration

@Suite struct PublicationTests {
  let json: String

  init() throws {
    json = ProjectSpecification.publishedJSON(from: try tree(ExampleProject.text))
  }

  @Test("The published form says the same about maps, reports, theme and words")
  func equal() throws {
    let full = try ExampleProject.parse(ExampleProject.text)
    let published = try ExampleProject.parse(json, mode: .published)
    #expect(published.maps == full.maps)
    #expect(published.reports.map(\.title) == full.reports.map(\.title))
    #expect(published.reports.map(\.countries) == full.reports.map(\.countries))
    #expect(published.reports.map(\.maps) == full.reports.map(\.maps))
    #expect(published.reports.map(\.atlas) == full.reports.map(\.atlas))
    #expect(published.reports.map(\.sheet) == full.reports.map(\.sheet))
    #expect(published.theme == full.theme)
    #expect(published.organisation.name == full.organisation.name)
    #expect(published.organisation.disclaimer == full.organisation.disclaimer)
    // A path stays at home.
    #expect(published.organisation.logo == nil)
    #expect(published.reports.allSatisfy { $0.texts.isEmpty })
    #expect(published.languages == full.languages)
    #expect(published.dataDate == full.dataDate)
    #expect(published.kinds == full.kinds)
    #expect(published.instruments == full.instruments)
    #expect(published.fiscalYearEnds == full.fiscalYearEnds)
    #expect(published.unitTypes == full.unitTypes)
    #expect(published.borders.rules == full.borders.rules)
    #expect(published.server == full.server)
    #expect(published.boundarySets.map(\.edition) == full.boundarySets.map(\.edition))
    #expect(published.members?.policy.minimumCount == 7)
  }

  @Test(
    "Nothing private is in it",
    arguments: [
      "source", "boundaries/", "status/", "members/", "corrections", "aliases", "ledger",
      "withdrawals",
      "ceilings", "AFG", "freeze", "SDN", "fields", "milestone\"", "dialect", "layer", "iso3",
      "acknowledged", "Slivers", "Mediation",
    ])
  func absent(_ word: String) {
    #expect(!json.contains(word))
  }

  @Test("Publishing twice changes nothing")
  func idempotent() throws {
    #expect(ProjectSpecification.publishedJSON(from: try tree(json)) == json)
  }

  @Test("Comments, layout, quotes and private values leave no trace")
  func stable() throws {
    let other =
      "# A comment\n" + ExampleProject.changed("members/members.csv", to: "'elsewhere.csv'")
    #expect(ProjectSpecification.publishedJSON(from: try tree(other)) == json)
  }

  @Test("A key that the grammar does not know stays out")
  func unknownKey() throws {
    let text = ExampleProject.text + "\nsecret: x"
    #expect(ProjectSpecification.publishedJSON(from: try tree(text)) == json)
    #expect(ProjectSpecification.publishedJSON(from: try tree("- x")) == "{}")
  }

  @Test("An edition is read from the project file, set for a run, and never from what is published")
  func edition() throws {
    let full = try ExampleProject.parse(ExampleProject.text)
    let source = try #require(full.report("annual")?.changesSince)
    #expect(source.location == "editions/2025.atlas")
    #expect(source.place.line != nil && source.place.key == "reports.annual.changes-since")
    #expect(full.report("profile")?.changesSince == nil)
    #expect(!json.contains("editions/"))
    func published(_ text: String, _ settings: [String]) throws -> SourceReference? {
      try ExampleProject.parse(text, mode: .published, settings: settings)
        .report("annual")?.changesSince
    }
    #expect(try published(json, []) == nil)
    let setting = "reports.annual.changes-since=other.atlas"
    let set = try #require(try published(json, [setting]))
    #expect(set.location == "other.atlas" && set.place.file == "--set \(setting)")
    // Of an atlas that somebody else wrote it is no path to read.
    let foreign = json.replacing(
      #""template":"annual""#, with: #""changes-since":"/etc/passwd","template":"annual""#)
    #expect(foreign != json)
    for settings in [[], ["reports.annual.title=Other"]] {
      let error = try #require(throws: ConfigurationError.self) {
        try published(foreign, settings)
      }
      #expect(error.diagnostics.map(\.code) == ["private-key"])
    }
  }

  @Test("A private key in the published form is refused")
  func guarded() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try ExampleProject.parse(ExampleProject.text, mode: .published)
    }
    #expect(Set(error.diagnostics.map(\.code)) == ["private-key"])
    // Logo, boundaries 8, units, lines, aliases, milestones 3, indicators 5, members 8, texts,
    // changes-since, acknowledged.
    #expect(error.diagnostics.count == 1 + 8 + 1 + 1 + 1 + 3 + 5 + 8 + 1 + 1 + 1)
  }
}
