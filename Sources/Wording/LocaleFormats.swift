import Foundation

/// Numbers, dates, lists and sorting of one language, after CLDR.
///
/// Nothing depends on the machine: locale, calendar (Gregorian) and time zone (GMT) are fixed here.
/// Source of the forms: the CLDR data of Foundation's ICU.
package struct LocaleFormats: Sendable {
  /// The language, as given.
  package let tag: LanguageTag
  private let locale: Locale
  private let calendar: Calendar

  /// The formats of a language tag.
  ///
  /// English without a region is written as in Britain ("23 November 2026", "A, B and C"), as the
  /// United Nations do. Arabic without a region has Latin digits; Nepali has those of its script.
  ///
  /// - Parameter digits: nil for those.
  package init(language: String, digits: Digits? = nil) {
    tag = LanguageTag(language)
    var identifier = tag.subtags.joined(separator: "_")
    switch identifier {
    case "en": identifier = "en_GB"
    case "ar" where digits == nil: identifier = "ar@numbers=latn"
    default: break
    }
    switch digits {
    case .latin: identifier += "@numbers=latn"
    case .native: identifier += "@numbers=native"
    case nil: break
    }
    locale = Locale(identifier: identifier)
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    calendar.timeZone = .gmt
    self.calendar = calendar
  }

  /// A whole number with the language's grouping: "1,234,567", in French "1 234 567" with U+202F.
  package func integer(_ number: Int) -> String {
    number.formatted(.number.locale(locale))
  }

  /// A whole number in the language's digits without grouping: "1234".
  package func ungrouped(_ number: Int) -> String {
    number.formatted(.number.grouping(.never).locale(locale))
  }

  /// A number with exactly `digits` decimals, rounded half to even.
  package func decimal(_ number: Double, digits: Int) -> String {
    // Adding zero keeps a rounded −0.04 from being written as −0 where zero is meant.
    let shown = abs(number) < 0.5 * pow(10, Double(-digits)) ? 0 : number
    return shown.formatted(.number.locale(locale).precision(.fractionLength(max(digits, 0))))
  }

  /// A share (0…1) in per cent with exactly `digits` decimals.
  package func percent(_ share: Double, digits: Int = 0) -> String {
    share.formatted(.percent.locale(locale).precision(.fractionLength(max(digits, 0))))
  }

  /// A date as it stands in a sentence: "23 November 2026", "March 2012" or "2012".
  ///
  /// `year` 1…9999, `month` 1…12, `day` 1…31 in the Gregorian calendar. A day without a month is
  /// ignored; a day that the month has not is a mistake of the caller and moves on as calendars do.
  package func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String {
    let shownDay = month == nil ? nil : day
    let parts = DateComponents(year: year, month: month ?? 1, day: shownDay ?? 1)
    guard let date = calendar.date(from: parts) else { return String(year) }
    var style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    style.capitalizationContext = .middleOfSentence
    if month == nil { return date.formatted(style.year()) }
    if shownDay == nil { return date.formatted(style.month(.wide).year()) }
    return date.formatted(style.day().month(.wide).year())
  }

  /// A language's name in this language, as it stands in a sentence: "Georgian" for `ka`, "portugais
  /// (Brésil)" for `pt-BR` in French; the tag where CLDR has no name.
  package func languageName(_ tag: String) -> String {
    locale.localizedString(forIdentifier: tag) ?? tag
  }

  /// The name of a country or area in this language by its ISO 3166-1 code of two or three letters, as
  /// it stands by itself; nil where CLDR has none.
  package func countryName(_ code: String) -> String? {
    guard let name = locale.localizedString(forRegionCode: code), name != code else { return nil }
    return name
  }

  /// A text as a sentence begins: its first character in upper case, as the language writes it
  /// ("İ" for "i" in Turkish); unchanged in scripts without cases.
  package func sentenceStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    return String(first).uppercased(with: locale) + text.dropFirst()
  }

  /// The members of a list joined as in a sentence: "A, B and C".
  package func list(_ members: [String]) -> String {
    members.formatted(.list(type: .and).locale(locale))
  }

  /// `items` in the alphabetical order of the language by what `text` gives for each. Texts that the
  /// language does not tell apart stand in the order of their Unicode scalars, equal ones as given.
  package func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keyed = items.enumerated().map {
      (offset: $0.offset, key: text($0.element), item: $0.element)
    }
    return keyed.sorted { first, second in
      switch first.key.compare(second.key, options: [], range: nil, locale: locale) {
      case .orderedAscending: return true
      case .orderedDescending: return false
      case .orderedSame:
        if first.key.unicodeScalars.elementsEqual(second.key.unicodeScalars) {
          return first.offset < second.offset
        }
        return first.key.unicodeScalars.lexicographicallyPrecedes(second.key.unicodeScalars)
      }
    }.map(\.item)
  }

  /// Texts in the alphabetical order of the language.
  package func sorted(_ texts: [String]) -> [String] {
    sorted(texts) { $0 }
  }
}
