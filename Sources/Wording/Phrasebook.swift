/// The words, numbers and dates of one language.
///
/// `wording(.statusAsOf, ["date": wording.date(2026, 11, 23)])` gives "Status as of 23 November
/// 2026". A message that the language lacks comes from the next one of its fallback (`fr-CA`, `fr`,
/// `en`).
package struct Phrasebook: Sendable {
  /// The language asked for.
  package let tag: LanguageTag
  /// The forms of numbers, dates and lists, and the alphabetical order.
  ///
  /// They are those of the language asked for if it has a catalog (in any region), else those of
  /// English, so that an English sentence carries English dates.
  package let formats: LocaleFormats
  private let catalogs: [Catalog]
  /// Those that were chosen; nil for the language's own choice.
  package let digits: Digits?

  /// The words of a language; `catalogs` holds English besides any others.
  ///
  /// - Parameter digits: nil for those that the language has by default.
  package init(
    language: String, digits: Digits? = nil, catalogs: [Catalog] = Catalog.builtIn
  ) {
    self.digits = digits
    let tag = LanguageTag(language)
    self.tag = tag
    let fallbacks = tag.fallbacks
    self.catalogs = fallbacks.compactMap { wanted in
      catalogs.first { $0.language == wanted }
    }
    let hasWords = fallbacks.contains { wanted in
      LanguageTag(wanted).language == tag.language && catalogs.contains { $0.language == wanted }
    }
    formats = LocaleFormats(language: hasWords ? tag.text : "en", digits: hasWords ? digits : nil)
  }

  /// Whether pages in this language run from right to left.
  package var isRightToLeft: Bool { tag.isRightToLeft }

  /// A message with its names filled in. Every name in braces needs a value.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    let (message, language) = message(phrase)
    return Template.filled(written(message.form(.other), language), with: values)
  }

  /// A message in the plural form for `count`, which is also filled in as `{count}`, in digits.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: [String: String] = [:]
  ) -> String {
    let (message, language) = message(phrase)
    let category = PluralRules.category(of: PluralOperands(count), language: language)
    let all = values.merging(["count": integer(count)]) { own, _ in own }
    return Template.filled(written(message.form(category), language), with: all)
  }

  /// A message with the digits that were chosen; what it is filled with keeps its own.
  private func written(_ form: String, _ language: String) -> String {
    digits?.written(form, in: language) ?? form
  }

  /// The first catalog's message for a phrase, and that catalog's language.
  private func message(_ phrase: Phrase) -> (Message, language: String) {
    for catalog in catalogs {
      if let message = catalog.messages[phrase] { return (message, catalog.language) }
    }
    preconditionFailure("No catalog has a message for \(phrase.rawValue).")
  }
}
