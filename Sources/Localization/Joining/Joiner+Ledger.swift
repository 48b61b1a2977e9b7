extension Joiner {
  /// Joins all rows and accounts for each.
  ///
  /// A row of a country that none of the units is in is *outside*.
  /// - Parameters:
  ///   - rows: the rows to join, in file order.
  ///   - outsideCount: rows that a filter has left out before.
  ///   - source: the table as the user named it, for the diagnostics.
  ///   - expectsOneRowPerUnit: true for a table of values; a history has many rows a unit.
  package func join(
    _ rows: [JoinRow], outsideCount: Int = 0, source: String? = nil,
    expectsOneRowPerUnit: Bool = false
  ) -> JoinResult {
    let countries = Set(polygons.units.compactMap { $0.iso3?.uppercased() })
    var outside = outsideCount
    var joined: [Int: JoinedRow] = [:]
    var matches: [JoinLedger.Match] = []
    var unmatched: [JoinLedger.UnmatchedRow] = []
    var considered: [JoinRow] = []
    for row in rows {
      if let country = row.country, !countries.isEmpty, !countries.contains(country.uppercased()) {
        outside += 1
        continue
      }
      considered.append(row)
      switch outcome(of: row) {
      case .joined(let place):
        joined[row.number] = place
        matches.append(.init(row: row.number, code: place.code, how: place.how))
      case .refused(let reason, let candidates):
        unmatched.append(unmatchedRow(row, reason, candidates))
      }
    }
    let ledger = JoinLedger(
      boundaries: boundaries(joined.values.filter(\.isPolygon).map(\.code)),
      table: .init(
        rows: rows.count + outsideCount, matched: matches.count, outside: outside,
        unmatched: unmatched),
      matches: matches)
    let report = JoinReport(joiner: self, rows: considered, joined: joined, source: source)
    return JoinResult(
      ledger: ledger, joined: joined,
      diagnostics: report.diagnostics(expectsOneRowPerUnit: expectsOneRowPerUnit))
  }

  private func boundaries(_ codes: [String]) -> JoinLedger.Boundaries {
    let matched = Set(codes)
    let without = polygons.units.filter { !matched.contains($0.code) }
    return .init(
      units: polygons.units.count, matched: polygons.units.count - without.count,
      withoutRow: without.map {
        .init(code: $0.code, name: $0.name, parent: $0.parentNames.first ?? $0.parentCode)
      })
  }

  private func unmatchedRow(
    _ row: JoinRow, _ reason: UnmatchedReason, _ candidates: [JoinUnit]
  ) -> JoinLedger.UnmatchedRow {
    var cause = UnmatchedCause(reason)
    if case .unknownName = reason, row.code != nil, !scope.codesAreComparable(row) {
      cause.remarks.append(.otherCodeSystem(own: row.codeSystem, boundaries: scope.codeSystem))
    }
    if let name = row.name, Mojibake.isLikely(in: name) { cause.remarks.append(.wrongEncoding) }
    return .init(
      row: row.number, key: row.code, name: row.name, parent: row.parentName ?? row.parentCode,
      reason: cause.sentence, cause: cause,
      suggestions: suggestions(for: row, reason, candidates))
  }

  private func suggestions(
    for row: JoinRow, _ reason: UnmatchedReason, _ candidates: [JoinUnit]
  ) -> [JoinSuggestion] {
    let isInCountry = { (unit: JoinUnit) in scope.sameCountry(row, unit) }
    switch reason {
    case .totalRow, .nameless, .noCode, .unstatedUnitType, .parentless: return []
    case .ambiguous(let name, let count):
      return candidates.map {
        .init(code: $0.code, name: $0.name, reason: "one of \(count) units called \"\(name)\"")
      }
    case .unknownParent(let parent):
      return UnitSuggestions(name: parent, code: nil).ranked(among: polygons, where: isInCountry)
    case .unknownRegion(let name):
      return UnitSuggestions(name: name, code: row.code).ranked(among: others, where: isInCountry)
    case .unknownCode, .unknownName:
      // Codes are compared across systems too: a suggestion is only something to look at.
      return UnitSuggestions(name: row.name, code: row.code)
        .ranked(among: polygons, where: isInCountry)
    }
  }
}
