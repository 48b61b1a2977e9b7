import Diagnostics

/// What the person who prepares is told about the rows: numbers, ids and columns, no value.
///
/// A row is named only where something in it is wrong. What happens to sound rows is told without
/// how many, where or why: whoever reads the project file knows which country a ceiling is for, so
/// that a number beside that reason would be the number of members there.
struct MemberReport: Sendable {
  private let source: String
  private var rows: [Diagnostic] = []
  private var withholds = false
  private var hasUncountable = false
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

  /// Withdrawals of nobody in the table: a misspelt one would withdraw nobody.
  mutating func check(_ withdrawals: MemberWithdrawals, against table: MemberTable) {
    let ids = Set(table.indicesOfRows.compactMap { table.value($0, .id)?.uppercased() })
    for row in withdrawals.rowsBeside(ids) {
      general.append(
        Diagnostic(
          .warning, "withdrawal-matches-nothing", "this withdrawal has the id of no member",
          at: Place(file: withdrawals.source, row: row, key: MemberColumn.id.rawValue),
          advice: "check its spelling"))
    }
  }

  mutating func add(_ reading: MemberConsent.Reading, id: String, row: Int) {
    if reading.withheld != nil { withholds = true }
    for column in reading.unreadable {
      rows.append(
        Diagnostic(
          .warning, "member-unreadable",
          "member \(id) has something in \(column.rawValue) that cannot be read",
          at: Place(file: source, row: row, key: column.rawValue),
          reason: "it is taken as the least consent"))
    }
  }

  /// Facts of a row that is shown which are left out of what is published.
  mutating func add(_ unreadable: [MemberFacts.Unreadable], id: String, row: Int) {
    rows += unreadable.map { $0.diagnostic(id: id, row: row, source: source) }
  }

  mutating func add(_ doubts: [MemberDoubt], id: String, row: Int) {
    rows += doubts.map { $0.diagnostic(id: id, row: row, source: source) }
  }

  /// Doubts about a row of which nothing is shown: its number and the column to look at, no id and
  /// no word about what is wrong there, which would tell where it lies.
  mutating func addWithheld(_ doubts: [MemberDoubt], row: Int) {
    rows += doubts.map { $0.withheldDiagnostic(row: row, source: source) }
  }

  /// A member who agrees to be counted only in areas coarser than the boundaries.
  mutating func addUncountable() { hasUncountable = true }

  /// What concerns the rules, then the doubtful rows in order, then whether any are left out.
  var diagnostics: [Diagnostic] {
    var result = general + rows
    if withholds {
      result.append(
        Diagnostic(
          .note, "members-withheld", "some rows are withheld", at: Place(file: source),
          reason: "by their consent, its end or its withdrawal, a ceiling or the freeze"))
    }
    if hasUncountable {
      result.append(
        Diagnostic(
          .warning, "member-uncountable", "some rows are not counted", at: Place(file: source),
          reason: "they agree to be counted only in areas coarser than the boundaries"))
    }
    return result
  }
}
