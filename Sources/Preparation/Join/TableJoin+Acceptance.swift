import Diagnostics
import Localization
import SimpleFeatures

extension TableJoin {
  /// What accepting rows came to; the aliases file has been written when this exists.
  struct Acceptance {
    var aliases: [Alias]
    /// Of the join with the new aliases.
    var result: JoinResult
    /// Notes.
    var diagnostics: [Diagnostic]
  }

  /// Writes an alias for each accepted row, after proving that it joins the row to its unit.
  ///
  /// - Parameter accepted: `ROW=CODE` each.
  /// Errors: whatever forbids one of them, all at once, and then none is written.
  func acceptance(
    of accepted: [String], in join: PlainJoin, _ sources: JoinSources, _ result: JoinResult
  ) throws(PreparationError) -> Acceptance {
    guard let path = request.aliases else {
      throw Self.misuse("accepting a row needs an aliases file to write to")
    }
    guard let why = request.why, !why.isEmpty else {
      throw Self.misuse("accepting a row needs a reason")
    }
    guard join.name != nil else {
      throw Self.misuse("accepting a row needs the columns of the names: an alias is a name")
    }
    var choices: [AliasAcceptance.Choice] = []
    for text in accepted {
      guard let choice = AliasAcceptance.Choice(text) else {
        throw Self.misuse("\"\(text)\" is no ROW=CODE")
      }
      if !choices.contains(choice) { choices.append(choice) }
    }
    let (aliases, diagnostics) = AliasAcceptance(
      units: try units(join, sources), level: join.level, rows: try rows(join, sources),
      result: result, known: sources.aliases, countries: Self.countries(in: sources.table.value)
    ).accepted(choices, why: why, on: request.today.flatMap(CalendarDate.init(iso:)))
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw PreparationError(.badRequest, diagnostics)
    }
    var extended = join
    extended.aliases += aliases
    let proof = try joined(extended, sources)
    try check(proof, choices)
    if !aliases.isEmpty { try AliasFile(path: path).add(aliases) }
    let notes = aliases.map {
      Diagnostic(
        .note, "accepted-alias", "\"\($0.alias)\" is \($0.code) from now on", at: Place(file: path))
    }
    return Acceptance(aliases: aliases, result: proof, diagnostics: diagnostics + notes)
  }

  /// The country of each row in a column `iso3`, where it is an alpha-3 code.
  private static func countries(in table: Table) -> [Int: String] {
    guard let column = table.columns.firstIndex(where: { $0.lowercased() == "iso3" }) else {
      return [:]
    }
    var countries: [Int: String] = [:]
    for row in table.rows {
      if let text = row.values[column], text.utf8.count == 3, text.allSatisfy(\.isLetter) {
        countries[row.number] = text.uppercased()
      }
    }
    return countries
  }

  /// Each row joined to the unit that was chosen for it.
  private func check(
    _ result: JoinResult, _ choices: [AliasAcceptance.Choice]
  ) throws(PreparationError) {
    let idle = choices.filter { result.joined[$0.row]?.code != $0.code }
    guard idle.isEmpty else {
      throw PreparationError(
        .badRequest,
        idle.map {
          Diagnostic(
            .error, "idle-alias", "an alias would not join row \($0.row) to \($0.code)",
            reason: "another name, parent or alias of the row decides")
        })
    }
  }
}
