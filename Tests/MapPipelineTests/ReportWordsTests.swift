import Diagnostics
import Localization
import Testing
import Wording

@testable import MapPipeline

/// The appendix in the report's language.
@Suite struct ReportWordsTests {
  private let french = Phrasebook(language: "fr")

  private func row(
    _ cause: UnmatchedCause?, suggestions: [JoinSuggestion] = []
  ) -> JoinLedger.UnmatchedRow {
    .init(
      row: 63, key: nil, name: "Bo", parent: nil, reason: "no unit is called \"Bo\"", cause: cause,
      suggestions: suggestions)
  }

  @Test("The reason of a row without a unit is said in French, not in the ledger's English")
  func reason() {
    let cause = UnmatchedCause(
      .unknownName("Bo", parent: nil),
      remarks: [.otherCodeSystem(own: "COD-AB", boundaries: "NE"), .wrongEncoding])
    #expect(
      JoinReasonWords(wording: french).reason(of: row(cause))
        == "aucune unité ne porte ce nom\u{202F}; son code relève de COD-AB, ceux des limites de NE"
        + "\u{202F}; le nom a été lu avec un mauvais encodage")
  }

  @Test(
    "Every reason has words of its own in every complete language",
    arguments: Catalog.completeLanguages)
  func reasons(_ language: String) {
    let reasons: [UnmatchedReason] = [
      .totalRow, .nameless, .noCode, .unknownCode("7"), .unknownName("Bo", parent: nil),
      .unknownName("Bo", parent: "South"), .ambiguous("Bo", count: 2), .unstatedUnitType("shire"),
      .parentless, .unknownParent("South"), .unknownRegion("West"),
    ]
    let words = JoinReasonWords(wording: Phrasebook(language: language))
    let texts = reasons.map { words.reason(of: row(UnmatchedCause($0))) }
    #expect(Set(texts).count == reasons.count)
  }

  @Test("A ledger without causes keeps its sentence")
  func oldLedger() {
    #expect(
      JoinReasonWords(wording: french).reason(of: row(nil)) == "no unit is called \"Bo\"")
  }

  @Test("What may be meant is named with its code")
  func suggestion() {
    let suggested = JoinSuggestion(code: "SL03", name: "Bo", reason: "one letter differs")
    let words = JoinReasonWords(wording: french)
    #expect(words.suggestion(for: row(nil, suggestions: [suggested])) == "peut-être Bo (SL03)")
    #expect(words.suggestion(for: row(nil)) == nil)
  }

  @Test("Findings are counted in words of the language; rows without a unit are not said twice")
  func findings() {
    let findings = [
      Diagnostic(
        .note, "merged-by-correction", "units are merged from several features by corrections",
        count: 2, samples: ["CUB of 2", "CYP of 2"]),
      Diagnostic(.note, "merged-features", "4 features were merged", count: 2, samples: ["CUB"]),
      Diagnostic(
        .warning, "gap", "enclosed gaps", reason: "5087738 m² in all", count: 1,
        samples: ["MLT-A | MLT-B"]),
      Diagnostic(.warning, "unmatched-row", "rows join no unit", count: 19),
    ]
    #expect(
      FindingWords(wording: french).texts(of: findings) == [
        "2 unités réunissent plusieurs entités à la suite de corrections\u{A0}: CUB, CYP",
        "1 vide enclavé d’au plus 1\u{A0}km² entre des unités\u{A0}: MLT-A / MLT-B",
      ])
  }
}
