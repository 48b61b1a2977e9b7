import Diagnostics
import Localization

/// What a row says of a member beside who and where it is: kind, languages, themes, page and names.
struct MemberFacts: Confidential {
  /// Something of a row that is left out.
  enum Unreadable: Hashable, Sendable {
    /// A language, theme, kind or address that is none.
    case value(MemberColumn)
    /// A theme that the project does not list.
    case unlistedTheme
  }

  /// By facet, each word once and by ascending bytes.
  var words: [MemberFacet: [String]] = [:]
  /// Nil for a member that may not be named: nothing of it is read.
  var details: MemberDetails?
  var unreadable: [Unreadable] = []

  /// The longest word of a list, in Unicode scalars.
  static let longestWord = 80

  /// Reads a row. Whatever cannot be read is left out and reported by its column.
  static func read(
    _ row: Int, of table: MemberTable, rules: MemberRules, isNamed: Bool
  ) -> MemberFacts {
    var facts = MemberFacts()
    facts.words[.language] = facts.list(table.value(row, .languages), .languages) {
      LanguageText.tag($0)
    }
    facts.words[.theme] = facts.list(table.value(row, .themes), .themes, word)
    if !rules.themes.isEmpty {
      let listed = Dictionary(
        rules.themes.map { (NameFolding.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
      let own = facts.words[.theme] ?? []
      facts.words[.theme] = sorted(own.compactMap { listed[NameFolding.folded($0)] })
      if own.contains(where: { listed[NameFolding.folded($0)] == nil }) {
        facts.unreadable.append(.unlistedTheme)
      }
    }
    guard isNamed else { return facts }
    var details = MemberDetails(names: table.names(row, in: rules.nameLanguages))
    if let text = table.value(row, .kind) {
      details.kind = word(text)
      if details.kind == nil { facts.unreadable.append(.value(.kind)) }
    }
    if let text = table.value(row, .web) {
      details.webAddress = MemberWebAddress.checked(text)
      if details.webAddress == nil { facts.unreadable.append(.value(.web)) }
    }
    facts.details = details
    return facts
  }

  /// The words of a list, parted by semicolons or commas.
  private mutating func list(
    _ text: String?, _ column: MemberColumn, _ read: (String) -> String?
  ) -> [String] {
    var words: [String] = []
    var hasUnreadable = false
    for part in (text ?? "").split(whereSeparator: { ";,".contains($0) }) {
      let trimmed = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !trimmed.isEmpty else { continue }
      if let word = read(trimmed) { words.append(word) } else { hasUnreadable = true }
    }
    if hasUnreadable { unreadable.append(.value(column)) }
    return Self.sorted(words)
  }

  private static func sorted(_ words: [String]) -> [String] {
    Set(words).sorted(by: MemberPublication.precedes)
  }

  /// A text without controls, with single spaces, that is no longer than a word may be.
  private static func word(_ text: String) -> String? {
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let hasControls = word.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: false
      }
    }
    return hasControls || word.isEmpty || word.unicodeScalars.count > longestWord ? nil : word
  }
}

extension MemberFacts.Unreadable {
  private var column: MemberColumn {
    switch self {
    case .value(let column): column
    case .unlistedTheme: .themes
    }
  }

  /// The sentence about a row that is shown: its number, its id and the column, no value of it.
  func diagnostic(id: String, row: Int, source: String) -> Diagnostic {
    let place = Place(file: source, row: row, key: column.rawValue)
    return switch self {
    case .value:
      Diagnostic(
        .warning, "member-fact-unreadable",
        "member \(id) has something in \(column.rawValue) that cannot be read", at: place,
        reason: "it is left out")
    case .unlistedTheme:
      Diagnostic(
        .warning, "member-theme-unlisted",
        "member \(id) has a theme that the project does not list", at: place,
        reason: "it is left out", advice: "add it to members.policy.themes if it may be published")
    }
  }
}
