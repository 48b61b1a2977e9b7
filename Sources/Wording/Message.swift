/// A text of a catalog: one form, or one for each plural category of its language.
package enum Message: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One text; names in braces, as in `{date}`, are filled in.
  case text(String)
  /// A text for each plural category; `other` is always there.
  case plural([PluralCategory: String], other: String)

  /// One text.
  package init(stringLiteral value: String) {
    self = .text(value)
  }

  /// The two forms that most European languages have.
  static func plural(one: String, other: String) -> Message {
    .plural([.one: one], other: other)
  }

  /// The form for a category; the general one where the category has none of its own.
  func form(_ category: PluralCategory) -> String {
    switch self {
    case .text(let text): text
    case .plural(let forms, let other): forms[category] ?? other
    }
  }

  /// Every form, for checks.
  var forms: [String] {
    switch self {
    case .text(let text): [text]
    case .plural(let forms, let other):
      PluralCategory.allCases.compactMap { forms[$0] } + [other]
    }
  }
}
