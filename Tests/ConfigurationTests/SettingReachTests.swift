import Testing

@testable import Configuration

/// Settings on the published form, which is all that drawing has.
@Suite struct SettingReachTests {
  private func published(_ settings: String...) throws -> ProjectSpecification {
    let json = ProjectSpecification.publishedJSON(from: try tree(ExampleProject.text))
    return try ExampleProject.parse(json, mode: .published, settings: settings)
  }

  @Test(
    "A key that drawing does not read cannot be set for one run",
    arguments: [
      ("data-date=2020-01-01", "data-date", "prepared", "--as-of DATE"),
      ("members.policy.minimum-count=3", "members.policy.minimum-count", "prepared", "change it"),
      ("members={policy: {}}", "members", "prepared", "change it"),
      ("boundaries.provinces.source=x", "boundaries.provinces.source", "prepared", "change it"),
      ("boundaries.provinces.edition=x", "boundaries.provinces.edition", "prepared", "change it"),
      ("unit-types.state=below", "unit-types.state", "prepared", "change it"),
      ("kinds.x=drafted", "kinds.x", "prepared", "change it"),
      ("fiscal-year-ends.default=12-31", "fiscal-year-ends.default", "prepared", "change it"),
      ("instruments.plan=[NAP]", "instruments.plan", "prepared", "change it"),
      ("milestones.localization.source=x", "milestones.localization.source", "prepared", "it in"),
      ("languages=[de]", "languages", "prepared", "--language TAG"),
      ("organisation.logo=x.png", "organisation.logo", "prepared", "change it"),
      (
        "reports.annual.texts.intro.before=end", "reports.annual.texts.intro.before", "prepared",
        "change it"
      ),
      ("aliases=x.csv", "aliases", "prepared", "change it"),
      ("borders.lines.source=x", "borders.lines.source", "prepared", "change it"),
      ("borders={rules: []}", "borders", "prepared", "one of the keys in it"),
      ("indicators.plans.boundaries=[x]", "indicators.plans.boundaries", "prepared", "change it"),
      ("indicators.plans={title: x}", "indicators.plans", "prepared", "one of the keys in it"),
      ("server.port=80", "server.port", "no command", "change it"),
      ("acknowledged=[]", "acknowledged", "peacemap check", "change it"),
    ])
  func refused(_ setting: String, _ key: String, _ reason: String, _ advice: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try published(setting) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(error.diagnostics.count == 1)
    #expect(diagnostic.code == "setting-without-effect")
    #expect(diagnostic.place.key == key)
    #expect(diagnostic.message.contains("\"\(key)\""))
    #expect(diagnostic.reason?.contains(reason) == true, "\(diagnostic)")
    #expect(diagnostic.advice?.contains(advice) == true, "\(diagnostic)")
  }

  @Test("All such settings are named at once, beside those that are wrong otherwise")
  func together() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try published("data-date=2020-01-01", "kinds.x=drafted")
    }
    #expect(error.diagnostics.map(\.place.key) == ["data-date", "kinds.x"])
  }

  @Test("What a setting makes wrong elsewhere is named with the setting, not with a hidden place")
  func elsewhere() throws {
    let setting = "maps={few: {title: Few, boundaries: provinces, extent: [NGA]}}"
    let error = try #require(throws: ConfigurationError.self) { try published(setting) }
    #expect(error.diagnostics.allSatisfy { $0.place.file == "--set \(setting)" })
    #expect(error.diagnostics.allSatisfy { $0.place.line == nil })
    #expect(error.diagnostics.contains { $0.place.key == "reports.annual.maps.1" }, "\(error)")
  }

  @Test("What drawing reads can be set, and a misspelt key is still called unknown")
  func allowed() throws {
    #expect(try published("maps.few.title=Other").map("few")?.title.texts == ["en": "Other"])
    #expect(try published("theme.accent=#000000").theme.accent == "#000000")
    #expect(try published("indicators.plans.title.en=x").indicator(named: "plans")?.title != nil)
    #expect(try published("borders.rules=[]").borders.rules.isEmpty)
    let error = try #require(throws: ConfigurationError.self) { try published("data-dat=x") }
    #expect(error.diagnostics.map(\.code) == ["unknown-key"])
  }
}
