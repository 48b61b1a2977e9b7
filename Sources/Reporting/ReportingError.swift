package import Cartography
package import Drawing

/// Why a report cannot be laid out.
package enum ReportingError: Error, CustomStringConvertible {
  /// A map of the report cannot be composed; `map` is its key in the project file.
  case map(String, CartographyError)
  /// A text cannot be set: a missing glyph, or fonts that do not work.
  case text(TextMeasuringError)

  /// The same where the place in the report is known: a chapter's heading.
  case textIn(chapter: String, TextMeasuringError)

  /// The error with the place where it came from, unless it says more itself.
  func placed(in chapter: String) -> ReportingError {
    if case .text(let error) = self { .textIn(chapter: chapter, error) } else { self }
  }

  /// What failed, in one sentence.
  package var description: String {
    switch self {
    case .map(let map, let error): "the map \(map) of the report: \(error)"
    case .text(let error): error.description
    case .textIn(let chapter, let error): "in \"\(chapter)\": \(error)"
    }
  }
}
