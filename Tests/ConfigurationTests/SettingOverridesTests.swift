import Testing

@testable import Configuration

@Suite struct SettingOverridesTests {
  private func project(_ settings: String...) throws(ConfigurationError) -> ProjectSpecification {
    try ExampleProject.parse(ExampleProject.text, settings: settings)
  }

  @Test("A setting replaces what stood there, as text")
  func text() throws {
    let map = try #require(
      try project("maps.norway.title=Oslo: a=b", "maps.norway.extent=NO").map("norway"))
    #expect(map.title.texts == ["en": "Oslo: a=b"])
    #expect(map.extent == .units(["NO"]))
  }

  @Test("A value in brackets, braces or quotes is YAML")
  func yaml() throws {
    let result = try project(
      "maps.few.extent=[KEN, UGA]", "maps.few.size={width: 600, height: 400}",
      "data-date='2026-12-01'")
    #expect(result.map("few")?.extent == .units(["KEN", "UGA"]))
    #expect(result.map("few")?.size == .pixels(width: 600, height: 400))
    #expect(result.dataDate == "2026-12-01")
  }

  @Test("A setting can add a key, go into a text by language and into a list by number")
  func inner() throws {
    let result = try project(
      "maps.few.legend.place=top-left", "maps.norway.title.fr=Le pays", "borders.rules.2.named=*x")
    #expect(result.map("few")?.legend.place == .topLeft)
    #expect(result.map("norway")?.title.text(in: "fr") == "Le pays")
    #expect(result.borders.rules.last?.subject == .named("*x"))
  }

  @Test(
    "A setting that cannot be made is named with its key",
    arguments: [
      ("maps.norway.tilte=x", "unknown-key", "maps.norway.tilte", #"did you mean "title"?"#),
      ("maps.norwai.title=x", "unknown-reference", "maps.norwai", #"did you mean "norway"?"#),
      (
        "theme.palette.sequential=YlGnBo", "unknown-word", "theme.palette.sequential",
        #"did you mean "YlGnBu"?"#
      ),
      ("maps.few.title.fr=x", "setting", "maps.few.title.fr", nil),
      ("borders.rules.3.named=x", "setting", "borders.rules.3", nil),
      ("data-date", "setting", nil, nil), ("maps..title=x", "setting", nil, nil),
      ("maps.few.extent=[NGA", "yaml-syntax", nil, nil),
      ("data-date=", "empty-value", "data-date", nil),
    ] as [(String, String, String?, String?)])
  func refused(_ setting: String, _ code: String, _ key: String?, _ advice: String?) throws {
    let error = try #require(throws: ConfigurationError.self) { try project(setting) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(error.diagnostics.count == 1)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.file == "--set \(setting)")
    #expect(diagnostic.place.line == nil)
    #expect(diagnostic.place.key == key)
    #expect(diagnostic.advice == advice)
  }

  @Test("Wrong settings and mistakes of the file are reported together")
  func together() throws {
    let text = ExampleProject.changed("accent:", to: "acent:")
    let error = try #require(throws: ConfigurationError.self) {
      try ExampleProject.parse(text, settings: ["nothing", "maps.x.title=y"])
    }
    #expect(error.diagnostics.map(\.code) == ["setting", "unknown-reference", "unknown-key"])
  }
}
