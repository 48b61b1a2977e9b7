/// What a text may be.
enum ScalarRule: Hashable, Sendable {
  /// Any text that is not empty.
  case text
  /// A path relative to the project file, or what OGR opens: `PG:service=…`. Never with a password.
  case source
  /// One of some words.
  case word(WordList)
  /// The name of something that the same file declares, or one of the further words.
  case reference(Declaration, or: [String])
  case integer(ClosedRange<Int>)
  case real(ClosedRange<Double>)
  /// `true` or `false`.
  case boolean
  /// A day of the Gregorian calendar, `2026-11-23` (ISO 8601).
  case date
  /// A day of every year, `06-30`.
  case monthDay
  /// `3mm`: a length in millimetres.
  case millimeters(ClosedRange<Double>)
  /// `#6b2c91`: red, green and blue, two hexadecimal digits each (sRGB).
  case colour
  /// A country's three capital letters, `NGA` (ISO 3166-1 alpha-3).
  case country
  /// A BCP 47 tag of a known language, `fr`.
  case language
  /// A BCP 47 tag of any language of two or three letters, `mi`, or one of the words.
  case anyLanguage(or: [String])
}

/// Where the allowed words come from.
enum WordList: Hashable, Sendable {
  /// These words, which the message calls a `name`.
  case fixed(name: String, [String])
  case palettes
  case statusPalettes
  case classificationMethods
  case milestoneKinds
  case reportTemplates

  /// The words of a type.
  static func cases<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, of type: Word.Type
  ) -> WordList {
    .fixed(name: name, type.allCases.map(\.rawValue))
  }

  /// What such a word is, in the words of a message.
  var name: String {
    switch self {
    case .fixed(let name, _): name
    case .palettes, .statusPalettes: "palette"
    case .classificationMethods: "classification method"
    case .milestoneKinds: "milestone kind"
    case .reportTemplates: "report template"
    }
  }

  /// The allowed words; empty when any is.
  func words(of vocabulary: Vocabulary) -> [String] {
    switch self {
    case .fixed(_, let words): words
    case .palettes: vocabulary.palettes
    case .statusPalettes:
      vocabulary.palettes.isEmpty
        ? []
        : vocabulary.statusPalettes
          + vocabulary.palettes.filter { !vocabulary.statusPalettes.contains($0) }
    case .classificationMethods: vocabulary.classificationMethods
    case .milestoneKinds: vocabulary.milestoneKinds
    case .reportTemplates: vocabulary.reportTemplates
    }
  }
}

/// What a project file declares by name; the raw value is the key that holds the names.
enum Declaration: String, Hashable, Sendable, CaseIterable {
  case boundarySet = "boundaries"
  case milestoneSource = "milestones"
  case indicator = "indicators"
  case map = "maps"
  case report = "reports"

  /// What it is, in the words of a message.
  var name: String {
    switch self {
    case .boundarySet: "boundary set"
    case .milestoneSource: "milestone source"
    case .indicator: "indicator"
    case .map: "map"
    case .report: "report"
    }
  }
}
