/// Which plural category a number takes in a language: the cardinal rules of CLDR 48.
///
/// A language that is not listed follows the commonest rule: `one` for the value 1, else `other`.
package enum PluralRules {
  /// The category of a number; `language` is a tag of which only the language itself counts.
  package static func category(
    of number: PluralOperands, language: String
  ) -> PluralCategory {
    let (i, v) = (number.integer, number.digits)
    switch family(of: language) {
    case .none:
      return .other
    case .valueOne:
      return number.isWhole && i == 1 ? .one : .other
    case .printedOne:
      return i == 1 && v == 0 ? .one : .other
    case .zeroAndOne:
      return i == 0 || i == 1 ? .one : .other
    case .zeroToOne:
      return i == 0 || (i == 1 && number.isWhole) ? .one : .other
    case .french:
      if i == 0 || i == 1 { return .one }
      return isWholeMillions(number) ? .many : .other
    case .spanish:
      if i == 1 && number.isWhole { return .one }
      return isWholeMillions(number) ? .many : .other
    case .italian:
      if i == 1 && v == 0 { return .one }
      return isWholeMillions(number) ? .many : .other
    case .arabic:
      return arabic(number)
    case .eastSlavic:
      return eastSlavic(number)
    case .southSlavic:
      return southSlavic(number)
    }
  }

  /// The categories that a catalog must have forms for, `other` apart.
  ///
  /// The `many` of French, Spanish and Italian begins at a million and may fall back on `other`.
  package static func requiredCategories(language: String) -> [PluralCategory] {
    switch family(of: language) {
    case .none: []
    case .valueOne, .printedOne, .zeroAndOne, .zeroToOne, .french, .spanish, .italian: [.one]
    case .arabic: [.zero, .one, .two, .few, .many]
    case .eastSlavic: [.one, .few, .many]
    case .southSlavic: [.one, .few]
    }
  }

  /// The categories that the rules of a language can give at all.
  package static func possibleCategories(language: String) -> [PluralCategory] {
    let required = requiredCategories(language: language)
    switch family(of: language) {
    case .french, .spanish, .italian: return required + [.many, .other]
    default: return required + [.other]
    }
  }

  /// Languages with the same rules.
  private enum Family {
    case none, valueOne, printedOne, zeroAndOne, zeroToOne
    case french, spanish, italian, arabic, eastSlavic, southSlavic
  }

  private static func family(of language: String) -> Family {
    switch LanguageTag(language).language {
    case "id", "ja", "km", "ko", "lo", "ms", "my", "th", "vi", "zh": .none
    case "de", "en", "et", "fi", "nl", "sv", "sw", "ur": .printedOne
    case "hy": .zeroAndOne
    case "am", "bn", "fa", "hi": .zeroToOne
    case "fr": .french
    case "es": .spanish
    case "ca", "it": .italian
    case "ar": .arabic
    case "ru", "uk": .eastSlavic
    case "bs", "hr", "sr": .southSlavic
    // Among them: ka, ne, so, sq, tr.
    default: .valueOne
    }
  }

  private static func isWholeMillions(_ number: PluralOperands) -> Bool {
    number.integer != 0 && number.integer % 1_000_000 == 0 && number.digits == 0
  }

  private static func arabic(_ number: PluralOperands) -> PluralCategory {
    guard number.isWhole else { return .other }
    switch number.integer {
    case 0: return .zero
    case 1: return .one
    case 2: return .two
    default: break
    }
    switch number.integer % 100 {
    case 3...10: return .few
    case 11...99: return .many
    default: return .other
    }
  }

  private static func eastSlavic(_ number: PluralOperands) -> PluralCategory {
    guard number.digits == 0 else { return .other }
    let (last, lastTwo) = (number.integer % 10, number.integer % 100)
    if last == 1 && lastTwo != 11 { return .one }
    if (2...4).contains(last) && !(12...14).contains(lastTwo) { return .few }
    return .many
  }

  private static func southSlavic(_ number: PluralOperands) -> PluralCategory {
    func isOne(_ value: Int) -> Bool { value % 10 == 1 && value % 100 != 11 }
    func isFew(_ value: Int) -> Bool {
      (2...4).contains(value % 10) && !(12...14).contains(value % 100)
    }
    let decided = number.digits == 0 ? number.integer : number.fraction
    if isOne(decided) { return .one }
    return isFew(decided) ? .few : .other
  }
}
