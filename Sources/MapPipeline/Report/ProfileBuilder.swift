import Cartography
import Configuration
import Diagnostics
import Localization
import Reporting
import SimpleFeatures
import Wording

/// One country's pages: its map, its units and its national plans.
struct ProfileBuilder {
  let project: OpenProject
  let wording: Phrasebook
  let asOf: CalendarDate
  let national: NationalPlans
  let mapBuilder: (String) -> MapContentBuilder

  private var words: StatusWords { StatusWords(wording: wording) }

  /// A country's map and the statuses of its units. Errors: a country whose status no map shows.
  func statuses(of code: String) throws(PipelineError) -> CountryStatuses {
    let map = try countryMap(code)
    let (content, _) = try mapBuilder(map.id).content(for: map)
    guard case .status(let milestones, let palette) = map.fill else {
      throw PipelineError(
        .badData, "country-map", "the map \(map.id) of \(code) shows no status")
    }
    let set = content.ground.boundaries
    return CountryStatuses(
      code: code, content: content,
      layer: try StatusLayer(
        project: project, wording: wording, set: set, subject: content.ground.subject,
        milestones: milestones, asOf: asOf, palette: palette,
        theme: mapBuilder(map.id).chosenTheme),
      history: try StatusHistory(project: project, set: set, milestones: milestones))
  }

  /// Sources get their numbers in the order of the pages: plans, charts, units, footnotes.
  ///
  /// - Parameters:
  ///   - planHistory: the national plans' timeline, numbered already; nil for sentences in its place.
  ///   - charts: numbers the sources of the charts that stand before the table of units.
  func profile(
    of country: CountryStatuses, planHistory: ReportChart? = nil, numbers: inout SourceNumbers,
    charts: (inout SourceNumbers) throws(PipelineError) -> [ReportChart] = { _ in [] }
  ) throws(PipelineError) -> CountryProfile {
    let (code, content, layer) = (country.code, country.content, country.layer)
    let plans = planHistory == nil ? national.statements(of: code, numbers: &numbers) : []
    let drawn = try charts(&numbers)
    let language = wording.tag.text
    let ordered = wording.sorted(layer.subject) { layer.set.units[$0].name(in: language) }
    var rows: [UnitRow] = []
    var noted: [(name: String, status: UnitStatus)] = []
    var silent = 0
    for unit in ordered {
      let status = layer.statuses[unit]
      guard hasSomethingToSay(status) else {
        silent += 1
        continue
      }
      let name = layer.set.units[unit].name(in: language)
      rows += self.rows(name, status, numbers: &numbers)
      noted.append((name, status))
    }
    let footnotes = noted.flatMap { self.footnotes($0.name, $0.status, numbers: &numbers) }
    // The table leaves out units of which nothing is known.
    var map = content
    map.hasTableOfAllUnits = false
    return CountryProfile(
      code: code, name: content.ground.placeName, introduction: [introduction(layer, code)],
      keyFigures: keyFigures(layer), map: map, rows: rows,
      remainder: silent > 0 ? wording(.reportMoreWithoutData, count: silent) : nil,
      nationalPlans: plans, planHistory: planHistory, charts: drawn, footnotes: footnotes)
  }

  /// The project's own map of the country, else the first status map framed on it.
  private func countryMap(_ code: String) throws(PipelineError) -> MapSpecification {
    let statusMaps = project.specification.maps.filter {
      if case .status = $0.fill { true } else { false }
    }
    if let own = statusMaps.first(where: { $0.extent == .units([code]) }) { return own }
    for map in statusMaps {
      let set = try project.boundarySet(map.boundaries)
      guard set.edition.level > 0, set.units.contains(where: { Self.lies($0, in: code) }) else {
        continue
      }
      return map.framed(on: code, title: title(of: map))
    }
    var known: Set<String> = []
    for name in project.atlas.manifest.boundarySets {
      for unit in try project.boundarySet(name).units {
        known.formUnion([unit.code, unit.iso3, unit.parentCode].compactMap { $0 })
      }
    }
    guard known.contains(code) else {
      throw PipelineError(
        .badData, "unknown-unit",
        "the report shows \(code), which no boundaries of the project have",
        advice: NearestWord.advice(for: code, among: known.filter { $0.count == 3 }.sorted()))
    }
    throw PipelineError(
      .badData, "country-map", "the report shows \(code), but no map shows its status",
      advice: "add a map with extent: \(code) and fill: {status: …}")
  }

  private static func lies(_ unit: BoundaryUnit, in country: String) -> Bool {
    unit.iso3 == country || unit.parentCode == country
  }

  /// What a map of another country is called here: by its milestones, never by that country.
  private func title(of map: MapSpecification) -> LocalizedText {
    let plain = LocalizedText(
      [wording.tag.text: wording(.headStatus)], defaultLanguage: wording.tag.text)
    guard case .status(let source, _) = map.fill else { return plain }
    return project.specification.milestoneSource(named: source)?.title ?? plain
  }

  private func hasSomethingToSay(_ status: UnitStatus) -> Bool {
    status.status != .noData || !status.mayHave.isEmpty || !status.below.isEmpty
      || !status.outcomes.isEmpty || !status.coveredBy.isEmpty
  }

  private func keyFigures(_ layer: StatusLayer) -> [KeyFigure] {
    let count = count(layer)
    var figures: [KeyFigure] = []
    // Where nothing was assessed, none in force would be a zero that nobody counted.
    if layer.subject.contains(where: { !CountryStatuses.isUnknown(layer.statuses[$0].status) }) {
      figures.append(
        KeyFigure(
          value: wording(
            .figureOf,
            ["count": wording.integer(count.known), "total": wording.integer(count.total)]),
          label: wording(.figureUnitsInForce)))
    }
    let lapsed = layer.subject.count { layer.statuses[$0].status == .lapsed }
    if lapsed > 0 {
      figures.append(
        KeyFigure(
          value: wording.integer(lapsed), label: wording(.figureUnitsLapsed, count: lapsed)))
    }
    let below = layer.subject.reduce(0) {
      $0 + layer.statuses[$1].below.count { $0.status.isInForce }
    }
    if below > 0 {
      figures.append(
        KeyFigure(
          value: wording.integer(below), label: wording(.figurePlansBelow, count: below)))
    }
    let covered = layer.subject.count { !layer.statuses[$0].coveredBy.isEmpty }
    if covered > 0 {
      figures.append(
        KeyFigure(
          value: wording.integer(covered), label: wording(.figureUnitsCovered, count: covered)))
    }
    return figures
  }

  /// Of the units that are places for a plan: the others are in no denominator.
  private func count(_ layer: StatusLayer) -> InForceCount {
    InForceCount(layer.subject.map { layer.statuses[$0] })
  }

  /// The counts of all statuses and the national plan's status, in one paragraph.
  private func introduction(_ layer: StatusLayer, _ code: String) -> String {
    let count = count(layer)
    let clauses: [(Status, Phrase)] = [
      (.drafted, .describeDrafted), (.preparing, .describePreparing),
      (.lapsed, .describeLapsed), (.noKnownActivity, .describeNoKnownActivity),
      (.noData, .describeNoData),
    ]
    var parts = [
      wording(.describeInForce, count: count.known, ["total": wording.integer(count.total)])
    ]
    for (status, phrase) in clauses {
      let count = layer.subject.count { layer.statuses[$0].status == status }
      if count > 0 { parts.append(wording(phrase, count: count)) }
    }
    var text = wording(.describeSentence, ["text": wording.clauses(parts)])
    if let plan = national.status(of: code) {
      text +=
        " "
        + wording.labelled(
          wording(.reportNationalPlan), "\(words.label(of: plan.status)).")
    }
    return text
  }

  private func rows(
    _ name: String, _ status: UnitStatus, numbers: inout SourceNumbers
  ) -> [UnitRow] {
    var rows = [
      UnitRow(
        unit: name, category: StatusLayer.order.firstIndex(of: status.status),
        status: words.label(of: status.status), date: dateText(status.finding),
        note: note(status),
        sourceNumbers: numbers.numbers(of: ownSources(status)))
    ]
    if status.authorities.count > 1 {
      for authority in status.authorities {
        rows.append(
          UnitRow(
            unit: authority.authority,
            category: StatusLayer.order.firstIndex(of: authority.status),
            status: words.label(of: authority.status), date: dateText(authority.finding),
            sourceNumbers: numbers.numbers(of: [authority.finding.deciding?.source]),
            isSubordinate: true))
      }
    }
    for below in status.below {
      let notes =
        words.qualifiers(of: below.finding)
        + (below.mayHave.isEmpty ? [] : [wording(.noteMayHaveHappened)])
      rows.append(
        UnitRow(
          unit: below.name, category: StatusLayer.order.firstIndex(of: below.status),
          status: words.label(of: below.status), date: dateText(below.finding),
          note: notes.isEmpty ? nil : wording.clauses(notes),
          sourceNumbers: numbers.numbers(
            of: [below.finding.deciding?.source] + below.mayHave.map(\.source)),
          isSubordinate: true))
    }
    return rows
  }

  /// Since when and until when, as far as known.
  private func dateText(_ finding: StatusFinding) -> String {
    let since = words.since(finding) ?? ""
    guard let until = finding.until, finding.status != .lapsed else { return since }
    let end = wording(.noteEndsOn, ["date": words.date(until)])
    return since.isEmpty ? end : "\(since), \(end)"
  }

  private func note(_ status: UnitStatus) -> String? {
    var plain = status
    plain.below = []
    let notes = words.notes(of: plain)
    return notes.isEmpty ? nil : wording.clauses(notes)
  }

  private func ownSources(_ status: UnitStatus) -> [String?] {
    let milestones =
      [status.deciding].compactMap { $0 } + status.counted.filter { $0.relation != .below }
      + status.mayHave.filter { $0.relation != .below } + status.outcomes
      + status.coveredBy.compactMap(\.finding.deciding)
    return milestones.map(\.source)
  }

  private func footnotes(
    _ name: String, _ status: UnitStatus, numbers: inout SourceNumbers
  ) -> [Statement] {
    var result: [Statement] = []
    let sentence = MilestoneSentence(wording: wording)
    for disagreement in status.disagreements {
      let others = disagreement.others.map { sentence.text($0, at: asOf) }
      let text =
        "\(name), \(sentence.text(disagreement.chosen, at: asOf)). "
        + wording.labelled(wording(.noteOtherClaims), "\(wording.list(others)).")
      result.append(
        Statement(
          text,
          sourceNumbers: numbers.numbers(
            of: [disagreement.chosen.source] + disagreement.others.map(\.source))))
    }
    return result
  }
}
