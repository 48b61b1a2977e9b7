import AtlasFile
import Prose
import Testing

@testable import Preparation

@Suite("The texts of reports")
struct ReportTextStageTests {
  private func project(_ texts: String, _ files: [String: String]) throws -> SmallProject {
    let project = try SmallProject()
    try project.replace("languages: [en]", with: "languages: [en, fr]", in: "peacemap.yaml")
    try project.replace(
      "maps:\n",
      with: """
        reports:
          annual:
            template: annual
            title: A year
            maps: [\(Self.map)]
            countries: [AAA]
            texts:
        \(texts)
        maps:

        """, in: "peacemap.yaml")
    for (name, text) in files { try project.write(text, to: name) }
    return project
  }

  private static let map = "plans"

  @Test("They are carried in the atlas with their places, and their files are sources")
  func carried() throws {
    let prepared = try project(
      """
            intro: {file: {en: intro.en.md, fr: intro.fr.md}}
            end: {file: end.md, before: sources}
      """,
      [
        "intro.en.md": "# Intro\n\nSee [the map](#map-plans) and [the end](#text-end).\n",
        "intro.fr.md": "# Introduction\n\nMots.\n", "end.md": "# End\n",
      ]
    ).prepared()
    let texts = prepared.contents.texts
    #expect(texts.map(\.name) == ["intro", "intro", "end"])
    #expect(texts.map(\.language) == ["en", "fr", "en"])
    #expect(texts.map(\.place) == [.summary, .summary, .sources])
    #expect(texts[0].text.targets == [.place("map-plans"), .place("text-end")])
    #expect(prepared.sources.contains { $0.path.hasSuffix("/intro.fr.md") })
    #expect(!prepared.contents.specification.contains("intro"))
  }

  @Test("A mistake in a text is told with the file, the line and the column")
  func mistake() throws {
    let error = try #require(
      try project(
        "      intro: {file: intro.md}", ["intro.md": "# Intro\n\nWords.\n\n<b>bold</b> words\n"]
      ).failure())
    #expect(error.kind == .badData)
    let diagnostic = try #require(error.diagnostics.first { $0.code == "markup" })
    #expect(diagnostic.place.file == "intro.md")
    #expect(diagnostic.place.line == 5 && diagnostic.place.column == 1)
  }

  @Test("A link to a map that the report does not have is an error")
  func unknownPlace() throws {
    let error = try #require(
      try project(
        "      intro: {file: intro.md}", ["intro.md": "# Intro\n\n[map](#map-plens)\n"]
      ).failure())
    let diagnostic = try #require(error.diagnostics.first { $0.code == "unknown-place" })
    #expect(diagnostic.advice == "did you mean \"map-plans\"?")
  }

  @Test("A file that is not there is told with its place in the project file")
  func missingFile() throws {
    let error = try #require(try project("      intro: {file: intro.md}", [:]).failure())
    let diagnostic = try #require(error.diagnostics.first { $0.code == "no-such-file" })
    #expect(diagnostic.place.key == "reports.annual.texts.intro.file")
    #expect(diagnostic.place.line != nil)
  }

  @Test("A language of the project without a file is told, and nothing fails")
  func missingLanguage() throws {
    let prepared = try project(
      "      intro: {file: {fr: intro.md}}", ["intro.md": "# Introduction\n"]
    ).prepared()
    let diagnostic = prepared.diagnostics.first { $0.code == "missing-language" }
    #expect(diagnostic?.message.hasSuffix("has no file in en") == true)
  }
}
