/// How well a date is known; the words are those of a table's precision column.
package enum DatePrecision: String, Hashable, Sendable, Codable, CaseIterable {
  case day
  case dayRange = "day-range"
  case month
  case monthRange = "month-range"
  case year
  case yearRange = "year-range"
  /// The year is somebody's inference; the whole year is taken and marked.
  case inferredYear = "inferred-year"
  case notAfter = "not-after"
  case notBefore = "not-before"
  case unknown

  /// Reads the word, whatever its case and whether it is written with a hyphen, space or underscore.
  package init?(word: String) {
    let plain = word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
    self.init(rawValue: String(plain))
  }

  /// 0 is the best. The declared order; the two one-sided dates are equally good.
  package var rank: Int {
    switch self {
    case .day: 0
    case .dayRange: 1
    case .month: 2
    case .monthRange: 3
    case .year: 4
    case .yearRange: 5
    case .inferredYear: 6
    case .notAfter, .notBefore: 7
    case .unknown: 8
    }
  }
}
