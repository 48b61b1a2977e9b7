import Diagnostics
package import SimpleFeatures

/// Reads a milestone table by its columns and the project's rules.
///
/// An unknown kind, a bad date, precision, period or evidence and a misspelt column are errors, all
/// reported at once; what can be kept is kept and warned about. Order of the rows is kept.
package struct MilestoneReader {
  let fields: MilestoneFields
  let rules: LocalizationRules
  /// The source's name in the project file.
  let name: String
  private let words: [String: MilestoneWord]
  private let plans: Set<String>
  private let groundwork: Set<String>

  package init(fields: MilestoneFields, rules: LocalizationRules, name: String) {
    self.fields = fields
    self.rules = rules
    self.name = name
    var words = MilestoneWord.builtIn
    for kind in MilestoneKind.allCases { words[kind.rawValue] = .kind(kind) }
    words["period-start"] = .periodStart
    for (word, meaning) in rules.kinds { words[Word.plain(word)] = meaning }
    self.words = words
    plans = Set(rules.plans.map(Word.plain))
    groundwork = Set(rules.groundwork.map(Word.plain))
  }

  /// Every row of the table that has no error.
  package func reading(of table: Table) -> MilestoneReading {
    let columns = NamedColumns(table)
    let missing = columns.missing(fields.named)
    if !missing.isEmpty { return MilestoneReading(rows: [], diagnostics: missing) }
    var rows: [MilestoneRow] = []
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      var problems: [Diagnostic] = []
      if let read = read(row, columns, &problems) { rows.append(read) }
      diagnostics += problems
    }
    diagnostics += unlistedInstruments(rows, source: table.source)
    return MilestoneReading(rows: rows, diagnostics: diagnostics)
  }

  private func read(
    _ row: TableRow, _ columns: NamedColumns, _ problems: inout [Diagnostic]
  ) -> MilestoneRow? {
    func value(_ column: String?) -> String? { columns.value(row, column) }
    func place(_ column: String?) -> Place {
      Place(file: columns.table.source, row: row.number, key: column)
    }
    let country = value(fields.country)
    let unitType = value(fields.unitType)
    let relation = relation(of: unitType, in: country)
    let word = word(value(fields.kind), at: place(fields.kind), &problems)
    let period = period(value(fields.period), country, at: place(fields.period), &problems)
    let claim = claim(
      from: value(fields.from), to: value(fields.to), precision: value(fields.precision),
      period: period, at: place(fields.from ?? fields.precision), &problems)
    let evidence = choice(
      Evidence.self, value(fields.evidence), "bad-evidence", place(fields.evidence), &problems)
    let level = choice(
      PublishLevel.self, value(fields.publishLevel), "bad-publish-level",
      place(fields.publishLevel), &problems)
    let rank = rank(value(fields.sourceRank), at: place(fields.sourceRank), &problems)
    guard !problems.contains(where: { $0.severity == .error }), let word, let claim else {
      return nil
    }

    let unit = value(fields.unit)
    let code = value(fields.code)
    if unit == nil, code == nil {
      problems.append(
        Diagnostic(
          .warning, "row-without-unit", "the row names no unit",
          at: place(fields.unit ?? fields.code)))
    }
    let authority = unit ?? code ?? country ?? ""
    let instrument = value(fields.instrument)
    let (kind, window) = event(word, claim, period)
    let milestone = Milestone(
      row: row.number, table: name, relation: relation ?? .own, authority: authority,
      authorityKey: [country ?? "", NameFolding.folded(authority)].joined(separator: ":"),
      country: country, unitType: unitType, instrument: instrument,
      instrumentClass: instrumentClass(instrument), generation: value(fields.generation),
      kind: kind, precision: claim.precision, window: window, period: period,
      evidence: evidence ?? .reported, sourceRank: rank, source: value(fields.source),
      note: value(fields.note), publishLevel: level)
    problems += doubts(about: milestone, at: place(fields.instrument ?? fields.kind))
    return MilestoneRow(
      milestone: milestone,
      join: JoinRow(
        number: row.number, country: country, relation: relation, unitType: unitType, name: unit,
        parentName: value(fields.parent), codeSystem: value(fields.codeSystem), code: code,
        parentCode: value(fields.parentCode)))
  }

  /// Nil when the project states unit types and not this one.
  private func relation(of unitType: String?, in country: String?) -> UnitRelation? {
    guard let unitType, !rules.unitTypes.isEmpty else { return .own }
    let plain = Word.plain(unitType)
    let rule =
      rules.unitTypes[unitType]
      ?? rules.unitTypes.first { Word.plain($0.key) == plain }?.value
    guard let rule else { return nil }
    return country.flatMap { rule.countries[$0.uppercased()] } ?? rule.usual
  }

  /// A period's start is a launch on its first day.
  private func event(
    _ word: MilestoneWord, _ claim: DateClaim, _ period: Period?
  ) -> (MilestoneKind, DayWindow) {
    switch word {
    case .kind(let kind): return (kind, claim.window)
    case .periodStart:
      guard let first = period?.begins ?? claim.window.earliest else {
        return (.launched, claim.window)
      }
      return (.launched, DayWindow(earliest: first, latest: first))
    }
  }

  private func instrumentClass(_ instrument: String?) -> InstrumentClass {
    guard let plain = instrument.map(Word.plain) else { return .other }
    if plans.contains(plain) { return .plan }
    return groundwork.contains(plain) ? .groundwork : .other
  }
}

extension MilestoneReader {
  // MARK: Cells

  private func word(
    _ text: String?, at place: Place, _ problems: inout [Diagnostic]
  ) -> MilestoneWord? {
    guard let text else {
      problems.append(Diagnostic(.error, "missing-kind", "the row names no milestone", at: place))
      return nil
    }
    if let word = words[Word.plain(text)] { return word }
    let known = words.keys.sorted()
    problems.append(
      Diagnostic(
        .error, "unknown-kind", "\"\(text)\" is no kind of milestone", at: place,
        reason: "known are \(MilestoneKind.allCases.map(\.rawValue).joined(separator: ", "))",
        advice: NearestWord.advice(for: Word.plain(text), among: known)
          ?? "map it to one of them under kinds in the project file"))
    return nil
  }

  private func period(
    _ text: String?, _ country: String?, at place: Place, _ problems: inout [Diagnostic]
  ) -> Period? {
    guard let text else { return nil }
    let end = country.flatMap { rules.fiscalYearEnds[$0.uppercased()] } ?? rules.fiscalYearEnd
    if let period = Period(text, fiscalYearEnd: end) { return period }
    problems.append(
      Diagnostic(
        .error, "bad-period", "\"\(text)\" is no period", at: place,
        reason: "expected such as 2016-2020, 2015/16-2019/20, to 2025 or from 2020"))
    return nil
  }

  private func claim(
    from: String?, to: String?, precision: String?, period: Period?, at place: Place,
    _ problems: inout [Diagnostic]
  ) -> DateClaim? {
    let lastPossible = min(rules.dataDate, period?.ends ?? rules.dataDate)
    do throws(DateClaim.Problem) {
      return try DateClaim(
        from: from, to: to, precision: precision, period: period, lastPossible: lastPossible)
    } catch {
      problems.append(error.diagnostic(at: place))
      return nil
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, _ text: String?, _ code: String, _ place: Place,
    _ problems: inout [Diagnostic]
  ) -> Choice? where Choice.RawValue == String {
    guard let text else { return nil }
    if let choice = Choice(rawValue: Word.plain(text)) { return choice }
    let valid = Choice.allCases.map(\.rawValue)
    problems.append(
      Diagnostic(
        .error, code, "\"\(text)\" is not one of \(valid.joined(separator: ", "))", at: place,
        advice: NearestWord.advice(for: text, among: valid)))
    return nil
  }

  private func rank(_ text: String?, at place: Place, _ problems: inout [Diagnostic]) -> Int? {
    guard let text else { return nil }
    if let rank = Int(text) { return rank }
    problems.append(
      Diagnostic(
        .error, "bad-source-rank", "\"\(text)\" is no whole number", at: place,
        reason: "1 is the best source"))
    return nil
  }

  // MARK: Doubts

  private func doubts(about milestone: Milestone, at place: Place) -> [Diagnostic] {
    var result: [Diagnostic] = []
    let needsInstrument: Bool =
      switch milestone.kind.step {
      case .drafted, .inForce, .funded, .ended: true
      case .preparing, .outcome, .assessment: false
      }
    if needsInstrument, milestone.instrument == nil {
      result.append(
        Diagnostic(
          .warning, "missing-instrument",
          "the row says \(milestone.kind.rawValue) and not of what", at: place,
          reason: "without an instrument it counts as drafted at most"))
    }
    if milestone.window.latest > rules.dataDate {
      result.append(
        Diagnostic(
          .warning, "after-data-date",
          "the event may be as late as \(milestone.window.latest), after the data's date "
            + "\(rules.dataDate)", at: place, reason: "it counts at no date of this data"))
    }
    return result
  }

  private func unlistedInstruments(_ rows: [MilestoneRow], source: String) -> [Diagnostic] {
    var byName: [String: [MilestoneRow]] = [:]
    for row in rows where row.milestone.instrumentClass == .other {
      if let instrument = row.milestone.instrument { byName[instrument, default: []].append(row) }
    }
    return byName.sorted { $0.key < $1.key }.map { instrument, rows in
      Diagnostic(
        .warning, "unlisted-instrument",
        "\"\(instrument)\" is neither among the plans nor the groundwork of the project",
        at: Place(file: source, row: rows.first?.milestone.row, key: fields.instrument),
        reason: "it counts as preparing",
        advice: NearestWord.advice(for: instrument, among: rules.plans + rules.groundwork),
        count: rows.count)
    }
  }
}
