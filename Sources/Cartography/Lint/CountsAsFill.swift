import Wording

/// A number that grows with the unit, as its fill: then large units look like much of it.
///
/// The project says what an indicator measures. Where it says nothing, the values tell: whole
/// numbers, none below zero, none divided. Above a hundred they can hardly be percentages or marks;
/// up to there they may be, and the finding is only a note.
///
/// Source: Monmonier, "How to Lie with Maps", 1991, chapter 3; Slocum et al., "Thematic Cartography
/// and Geovisualization", 2009, chapter 4.
enum CountsAsFill {
  /// The largest whole number that is as likely a percentage or a mark.
  private static let largestMark = 100.0

  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard let numbers = map.content.evidence?.numbers, !numbers.isDivided else { return nil }
    let name = numbers.indicator.map { "\"\($0)\"" } ?? "the fill"
    let advice =
      "divide them with per, show them as circles with symbols, or say in measure what they are"
    switch numbers.measure {
    case .rate, .share, .score: return nil
    case .count:
      return MapSheet.Finding(
        code: "counts-as-fill",
        sentence: "\(name) counts something and is not divided by anything, so large units look "
          + "like more of it", .warning, advice: advice)
    case nil:
      guard numbers.areWhole, numbers.minimum >= 0 else { return nil }
      let english = Phrasebook(language: "en")
      let largest = english.decimal(numbers.maximum, digits: 0)
      let isSure = numbers.maximum > largestMark
      return MapSheet.Finding(
        code: "counts-as-fill",
        sentence: "\(name) has whole numbers alone, up to \(largest), and nothing divides them: "
          + (isSure ? "they look like counts" : "they may be counts")
          + ", which make large units look like more", isSure ? .warning : .note, advice: advice)
    }
  }
}
