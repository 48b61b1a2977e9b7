import Editions
import Reporting
import Wording

extension EditionChanges {
  /// What changed from an earlier edition to the one that a report is of, as its readers are told.
  init(_ difference: EditionDifference, language: String) {
    let words = DifferenceWords(language: language, audience: .readers)
    self.init(
      title: words.heading,
      subtitle: difference.from == difference.to ? nil : words.days(of: difference),
      parts: words.parts(difference).map { Part(heading: $0.heading, lines: $0.lines) },
      nothing: Phrasebook(language: language)(.changesNothing))
  }
}
