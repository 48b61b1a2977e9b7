package import Diagnostics

/// Turns rows that somebody accepts by hand into aliases, and refuses what would not join or would
/// contradict an alias that is there.
///
/// Each alias is written for the country, the level and the parent of its unit, as far as the
/// boundaries tell them, so that the same name elsewhere stays free.
package struct AliasAcceptance: Sendable {
  /// One row and the unit it is about.
  package struct Choice: Hashable, Sendable {
    package var row: Int
    package var code: String

    /// Reads `ROW=CODE`; nil for anything else.
    package init?(_ text: String) {
      let sides = text.split(separator: "=", maxSplits: 1)
      guard let first = sides.first, let last = sides.last, sides.count == 2,
        let row = Int(first)
      else { return nil }
      self.row = row
      code = String(last)
    }
  }

  private let units: [JoinUnit]
  private let level: Int?
  private let rows: [Int: JoinRow]
  private let result: JoinResult
  private let known: [Alias]
  private let countries: [Int: String]

  /// - Parameters:
  ///   - units: the polygons.
  ///   - level: theirs; nil when unknown.
  ///   - rows: the rows that the join considered, each with a number of its own.
  ///   - result: of the join with the aliases known so far.
  ///   - countries: ISO 3166-1 alpha-3 by row number, for units that do not tell theirs.
  package init(
    units: [JoinUnit], level: Int?, rows: [JoinRow], result: JoinResult, known: [Alias],
    countries: [Int: String] = [:]
  ) {
    self.units = units
    self.level = level
    self.rows = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
    self.result = result
    self.known = known
    self.countries = countries
  }

  /// The aliases to add, in the order of the choices, or what forbids them.
  ///
  /// A choice that is accepted already adds nothing and is a note; every other diagnostic is an
  /// error, and then nothing is to be written.
  package func accepted(
    _ choices: [Choice], why: String, on day: CalendarDate?
  ) -> (aliases: [Alias], diagnostics: [Diagnostic]) {
    var aliases: [Alias] = []
    var diagnostics: [Diagnostic] = []
    for choice in choices {
      switch outcome(of: choice, why: why, on: day, beside: aliases) {
      case .success(let alias): aliases.append(alias)
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return (aliases, diagnostics)
  }

  private func outcome(
    of choice: Choice, why: String, on day: CalendarDate?, beside others: [Alias]
  ) -> Result<Alias, Diagnostic> {
    guard let row = rows[choice.row] else {
      return .failure(
        refusal("unknown-row", "row \(choice.row) is not among the rows that are joined"))
    }
    let named = units.filter { $0.code == choice.code }
    guard let unit = named.first else { return .failure(unknownCode(choice)) }
    guard named.count == 1 else {
      return .failure(
        refusal("ambiguous-code", "\(named.count) units have the code \"\(choice.code)\""))
    }
    if let place = result.joined[row.number] { return .failure(joinedAlready(row, place, choice)) }
    guard let name = row.name, !NameFolding.folded(name).isEmpty else {
      return .failure(
        refusal("nameless-row", "row \(row.number) has no name that an alias could stand for"))
    }
    if TotalRow.isTotal(name) {
      return .failure(
        refusal("total-row", "row \(row.number) is a total of other rows, not a unit"))
    }
    let alias = Alias(
      iso3: unit.iso3 ?? countries[row.number], level: unit.level ?? level,
      parentCode: unit.parentCode, alias: name,
      code: unit.code, why: why, acceptedOn: day)
    if let other = contradiction(to: alias, of: row, among: known + others) {
      return .failure(contradicts(alias, other, row: row.number))
    }
    return .success(alias)
  }

  // MARK: Contradictions

  /// An alias that gives the same name to another unit wherever this row looks: in the same country,
  /// level and parent, or in another of these that the row does not tell apart.
  private func contradiction(
    to alias: Alias, of row: JoinRow, among others: [Alias]
  ) -> Alias? {
    let folded = NameFolding.folded(alias.alias)
    func overlap<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
      first == nil || second == nil || first == second
    }
    return others.first { other in
      guard other.code != alias.code, NameFolding.folded(other.alias) == folded,
        overlap(other.level, alias.level)
      else { return false }
      let isHere = units.contains { $0.code == other.code }
      let hasNoParent = row.parentCode == nil && row.parentName == nil
      return
        (overlap(other.iso3?.uppercased(), alias.iso3?.uppercased())
        || (isHere && row.country == nil))
        && (overlap(other.parentCode, alias.parentCode) || (isHere && hasNoParent))
    }
  }

  private func contradicts(_ alias: Alias, _ other: Alias, row: Int) -> Diagnostic {
    let message =
      "row \(row): \"\(alias.alias)\" cannot be \(alias.code), it is accepted as \(other.code)"
    guard other.row > 0 else {
      return refusal("contradicting-alias", message, reason: "by another --accept of this command")
    }
    return Diagnostic(
      .error, "contradicting-alias", message, at: Place(file: other.source, row: other.row),
      advice: "change or remove that row first")
  }

  private func joinedAlready(
    _ row: JoinRow, _ place: JoinedRow, _ choice: Choice
  ) -> Diagnostic {
    guard place.how == .alias, let name = row.name else {
      return refusal(
        "joined-already", "row \(row.number) is joined to \(place.code) already",
        reason: "by its \(place.how == .code ? "code" : "name")",
        advice: place.code == choice.code ? nil : "correct the table if that is wrong")
    }
    let folded = NameFolding.folded(name)
    let origin = known.first {
      $0.code == place.code && NameFolding.folded($0.alias) == folded
    }
    let where_ = Place(file: origin?.source, row: origin.flatMap { $0.row > 0 ? $0.row : nil })
    if place.code == choice.code {
      return Diagnostic(
        .note, "accepted-already", "\"\(name)\" is accepted as \(place.code) already", at: where_)
    }
    return Diagnostic(
      .error, "contradicting-alias",
      "row \(row.number): \"\(name)\" cannot be \(choice.code), it is accepted as \(place.code)",
      at: where_, advice: "change or remove that row first")
  }

  // MARK: Codes

  private func unknownCode(_ choice: Choice) -> Diagnostic {
    let suggestions =
      result.ledger.table.unmatched.first { $0.row == choice.row }?.suggestions ?? []
    let near = NearestWord.advice(for: choice.code, among: units.map(\.code))
    let likely = suggestions.map { $0.code == $0.name ? $0.code : "\($0.code) (\($0.name))" }
    return refusal(
      "unknown-code", "no unit has the code \"\(choice.code)\"",
      reason: likely.isEmpty
        ? nil : "suggested for row \(choice.row): \(likely.joined(separator: ", "))",
      advice: near)
  }

  private func refusal(
    _ code: String, _ message: String, reason: String? = nil, advice: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, reason: reason, advice: advice)
  }
}
