import Diagnostics

extension DateClaim.Problem {
  /// The sentence about it.
  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .badDate(let text):
      Diagnostic(
        .error, "bad-date", "\"\(text)\" is no date", at: place,
        reason: "expected YYYY, YYYY-MM or YYYY-MM-DD")
    case .unknownPrecision(let word):
      Diagnostic(
        .error, "bad-precision", "\"\(word)\" is no date precision", at: place,
        reason: "expected one of "
          + DatePrecision.allCases.map(\.rawValue).joined(separator: ", "),
        advice: NearestWord.advice(for: word, among: DatePrecision.allCases.map(\.rawValue)))
    case .fromAfterTo(let from, let to):
      Diagnostic(
        .error, "from-after-to", "the first date \(from) is after the last, \(to)", at: place)
    case .missingDate(let precision, let needs):
      Diagnostic(
        .error, "bad-precision", "the precision \(precision.rawValue) needs \(needs)", at: place)
    case .tooCoarse(let precision, let text):
      Diagnostic(
        .error, "bad-precision",
        "the date \"\(text)\" is coarser than its precision, \(precision.rawValue)", at: place)
    }
  }
}
