import Diagnostics

/// Why a request gets no answer: the problem details of RFC 9457.
///
/// What a caller sent is repeated only through `shown(_:)`.
package struct Problem: Error, Hashable, Sendable {
  /// The HTTP status.
  package var status: Int
  /// What is wrong and what was expected, a sentence without a full stop.
  package var detail: String
  /// The one parameter at fault.
  package var parameter: String?
  /// The values or addresses that would have done, if they are few.
  package var allowed: [String]
  /// What to do: "did you mean …?".
  package var advice: String?

  package init(
    status: Int, _ detail: String, parameter: String? = nil, allowed: [String] = [],
    advice: String? = nil
  ) {
    self.status = status
    self.detail = detail
    self.parameter = parameter.map(Self.cleaned)
    self.allowed = allowed
    self.advice = advice
  }

  /// The media type of `json`.
  package static let mediaType = "application/problem+json"

  /// The phrase of the status (RFC 9110, section 15), as RFC 9457 has it for problems without a
  /// type of their own.
  package var title: String {
    switch status {
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 410: "Gone"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    default: "Error"
    }
  }

  /// The document with media type `application/problem+json`.
  package func json() -> String {
    JSONValue.object(present: [
      ("type", "about:blank"), ("title", .string(title)), ("status", .integer(status)),
      ("detail", .string(detail)), ("parameter", parameter.map(JSONValue.string)),
      ("allowed", allowed.isEmpty ? nil : .strings(allowed)),
      ("advice", advice.map(JSONValue.string)),
    ]).text
  }
}

extension Problem: CustomStringConvertible {
  /// The sentence for people: the detail and what to do.
  package var description: String {
    advice.map { "\(detail); \($0)" } ?? detail
  }
}

extension Problem {
  /// How many characters of a caller's text are ever repeated.
  package static let shownLength = 80

  /// A caller's text in double quotes, cut to 80 characters, with U+FFFD for what is invisible.
  package static func shown(_ text: String) -> String { "\"\(cleaned(text))\"" }

  /// Unicode scalars are counted: one character could hold any number of combining marks.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = shownLength
    for scalar in text.unicodeScalars {
      if rest == 1, text.unicodeScalars.count > shownLength {
        result.append("…")
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      rest -= 1
    }
    return String(result)
  }

  /// "did you mean …?" for a caller's word; overlong words have no neighbours.
  static func advice(for word: String, among candidates: [String]) -> String? {
    guard word.unicodeScalars.count <= shownLength else { return nil }
    return NearestWord.advice(for: word, among: candidates)
  }

  /// A value that the data do not have, with those that they have.
  package static func unknownChoice(
    _ word: String, of parameter: Parameter, among words: [String]
  ) -> Problem {
    Problem(
      status: 400, "\(parameter.name): there is no \(shown(word)) here", parameter: parameter.name,
      allowed: words, advice: advice(for: word, among: words))
  }

  /// A thing that does not exist here, with the nearest names that do.
  package static func unknown(_ kind: String, _ name: String, among names: [String]) -> Problem {
    Problem(
      status: 404, "there is no \(kind) \(shown(name))", advice: advice(for: name, among: names))
  }
}
