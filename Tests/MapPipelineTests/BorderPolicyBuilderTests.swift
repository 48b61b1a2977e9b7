import Cartography
import Testing
import Wording

@testable import MapPipeline

/// How the borders of a project file become a map's policy.
@Suite struct BorderPolicyBuilderTests {
  private func policy(_ borders: String, language: String = "en") throws -> BorderPolicy {
    let fixture = try SquareCountry.fixture(
      maps: """
          map: {title: {en: Squares}, boundaries: units, extent: [S1, S2]}
        borders:
          \(borders)

        """)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    return BorderPolicyBuilder(
      specification: project.specification.borders, wording: Phrasebook(language: language)
    ).policy
  }

  private static let rule = "between: [WST, EST], class: disputed"

  @Test("The program's rules follow the project's own, unless it wants none of them")
  func standard() throws {
    let both = try policy("rules: [{\(Self.rule)}]")
    #expect(both.rules.first?.subject == .between("WST", "EST"))
    #expect(
      Array(both.rules.dropFirst()) == StandardBorders.rules(Phrasebook(language: "en")))
    #expect(try policy("{rules: [{\(Self.rule)}], standard: none}").rules.count == 1)
  }

  @Test("A footnote is the project's own, else the note that it names, in the map's language")
  func notes() throws {
    func footnote(_ more: String, language: String = "en") throws -> String? {
      try policy("rules: [{\(Self.rule)\(more)}]", language: language).rules[0].footnote
    }
    #expect(try footnote("") == nil)
    #expect(try footnote(", note: abyei")?.contains("Abyei area") == true)
    #expect(try footnote(", note: abyei", language: "fr")?.contains("zone d’Abyei") == true)
    #expect(try footnote(", note: abyei, footnote: {en: Ours.}") == "Ours.")
  }

  @Test("What a project changes of a class is changed, and of no other")
  func styles() throws {
    let styles = try policy(##"styles: {disputed: {color: "#102030", width: 2}}"##).styles
    #expect(styles.keys.map(\.rawValue) == ["disputed"])
    #expect(styles[.disputed]?.width == 2 && styles[.disputed]?.dash == nil)
    #expect(styles[.disputed]?.color?.blue == 0x30 / 255.0)
  }
}
