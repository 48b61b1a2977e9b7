import Diagnostics

/// What the person who prepares is told about the rows: numbers, ids and columns, no value.
struct MemberReport: Sendable {
  private let source: String
  private var rows: [Diagnostic] = []
  private var withheld: [MemberConsent.Withheld: Int] = [:]
  private var general: [Diagnostic] = []

  init(source: String) { self.source = source }

  /// Freeze entries that match no row: a misspelt one would protect nobody.
  mutating func checkRules(_ rules: MemberRules, against table: MemberTable) {
    var known: Set<String> = []
    for row in table.indicesOfRows {
      for column in [MemberColumn.id, .iso3] {
        if let text = table.value(row, column) { known.insert(text.uppercased()) }
      }
    }
    for entry in rules.freeze where !known.contains(entry.uppercased()) {
      general.append(
        Diagnostic(
          .warning, "freeze-matches-nothing",
          "\"\(entry)\" in the freeze is neither the id nor the country of a member",
          at: Place(file: source), advice: "check its spelling"))
    }
  }

  mutating func add(_ reading: MemberConsent.Reading, id: String, row: Int) {
    if let reason = reading.withheld { withheld[reason, default: 0] += 1 }
    for column in reading.unreadable {
      rows.append(
        Diagnostic(
          .warning, "member-unreadable",
          "member \(id) has something in \(column.rawValue) that cannot be read",
          at: Place(file: source, row: row, key: column.rawValue),
          reason: "it is taken as the least consent"))
    }
  }

  mutating func add(_ doubts: [MemberDoubt], id: String, row: Int) {
    rows += doubts.map { $0.diagnostic(id: id, row: row, source: source) }
  }

  /// Doubts about a row of which nothing is shown: its number and the column to look at, no id and
  /// no word about what is wrong there, which would tell where it lies.
  mutating func addWithheld(_ doubts: [MemberDoubt], row: Int) {
    rows += doubts.map { $0.withheldDiagnostic(row: row, source: source) }
  }

  mutating func addUncountable(id: String, row: Int) {
    rows.append(
      Diagnostic(
        .warning, "member-uncountable",
        "member \(id) agrees to be counted only in areas coarser than the boundaries",
        at: Place(file: source, row: row, key: MemberColumn.consent.rawValue)))
  }

  /// What concerns the rules, then the rows in order, then how many are withheld and why.
  var diagnostics: [Diagnostic] {
    general + rows
      + MemberConsent.Withheld.allCases.compactMap { reason in
        withheld[reason].map {
          Diagnostic(
            .note, "members-withheld", "rows withheld: \(Self.words(reason))",
            at: Place(file: source), count: $0)
        }
      }
  }

  private static func words(_ reason: MemberConsent.Withheld) -> String {
    switch reason {
    case .consent: "no consent"
    case .withdrawn: "withdrawn"
    case .expired: "consent expired"
    case .purpose: "no consent to any of the purposes"
    case .ceiling: "the country's ceiling"
    case .freeze: "the emergency freeze"
    }
  }
}
