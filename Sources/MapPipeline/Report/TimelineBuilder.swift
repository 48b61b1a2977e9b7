import Cartography
import Drawing
import Localization
import Reporting
import SimpleFeatures
import Wording

/// Milestones of a country as timelines: of its units and of its national plans.
struct TimelineBuilder {
  let wording: Phrasebook
  let asOf: CalendarDate
  let country: CountryStatuses

  private var words: StatusWords { StatusWords(wording: wording) }

  /// A row a unit of record, in alphabetical order; nil where nothing had happened.
  /// - Parameter isExplained: false where another timeline before it says how to read it.
  func units(
    isExplained: Bool, numbers: inout SourceNumbers
  ) -> ReportChart? {
    let known = country.milestones.filter(isKnown)
    let byKey = Dictionary(grouping: known, by: \.authorityKey)
    let named = byKey.keys.sorted().compactMap { key -> (name: String, rows: [Milestone])? in
      guard let rows = byKey[key], let first = rows.first else { return nil }
      return (name(of: first), rows)
    }
    return chart(
      id: "milestones", title: wording(.reportMilestones), heading: wording(.headUnit),
      wording.sorted(named, by: \.name).map { ($0.name, $0.rows) }, isExplained: isExplained,
      numbers: &numbers)
  }

  /// A row a plan, by its first milestone; nil where none is known.
  func nationalPlans(
    _ milestones: [Milestone], numbers: inout SourceNumbers
  ) -> ReportChart? {
    var order: [String] = []
    var rows: [String: [Milestone]] = [:]
    for milestone in milestones.filter(isKnown).sorted(by: Self.isEarlier) {
      let plan = [milestone.instrument, milestone.generation].compactMap { $0 }
        .joined(separator: " ")
      if rows[plan] == nil { order.append(plan) }
      rows[plan, default: []].append(milestone)
    }
    return chart(
      id: "national-plans", title: wording(.reportNationalPlans),
      heading: wording(.headInstrument), order.map { ($0, rows[$0] ?? []) },
      all: milestones, namesInstruments: false, numbers: &numbers)
  }

  /// - Parameter all: what the periods follow from; the rows' milestones by default.
  private func chart(
    id: String, title: String, heading: String, _ rows: [(name: String, milestones: [Milestone])],
    all: [Milestone]? = nil, namesInstruments: Bool = true, isExplained: Bool = true,
    numbers: inout SourceNumbers
  ) -> ReportChart? {
    guard !rows.isEmpty else { return nil }
    var statuses: Set<Status> = []
    var drawn: [MilestoneTimeline.Row] = []
    for row in rows {
      let ordered = row.milestones.sorted(by: Self.isEarlier)
      statuses.formUnion(
        ordered.filter { drawnSpan(of: $0) != nil }.compactMap { status(of: $0) })
      var events: [MilestoneTimeline.Event] = []
      for milestone in ordered {
        events.append(
          event(milestone, namesInstruments: namesInstruments, numbers: &numbers))
      }
      let periods = periods(of: row.milestones, among: all ?? row.milestones)
      if !periods.isEmpty { statuses.insert(.inForce) }
      drawn.append(MilestoneTimeline.Row(label: row.name, periods: periods, events: events))
    }
    let undated = rows.flatMap(\.milestones).count { span(of: $0) == nil }
    let categories = country.content.fill.categories
    let keys = zip(StatusLayer.order, categories).filter { statuses.contains($0.0) }
      .map { DotPlot.Key(label: $1.label, paint: $1.paint) }
    return ReportChart(
      id: id, title: title,
      drawing: .timeline(
        MilestoneTimeline(
          rowHeading: heading, keys: keys, rows: drawn, today: asOf.fractionalYear)),
      notes: (isExplained ? [wording(.chartPeriods)] : [])
        + (undated > 0 ? [wording(.chartUndated, count: undated)] : []),
      alternativeText: wording(
        .describeSentence,
        [
          "text": wording.labelled(
            title,
            wording.clauses(
              drawn.map { row in
                wording.labelled(
                  row.label, wording.list(row.events.map { "\($0.event) \($0.date)" }))
              }))
        ]))
  }

  private func periods(
    of rows: [Milestone], among all: [Milestone]
  ) -> [MilestoneTimeline.Period] {
    let tracks = Set(rows.map { [$0.authorityKey, $0.instrument, $0.generation] })
    return PlanPeriod.periods(of: all, at: asOf).filter { period in
      tracks.contains { track in
        track[0] == period.authorityKey && track[1] == period.instrument
          && (track[2] == period.generation || track[2] == nil)
      }
    }.map { period in
      let start = period.first.fractionalYear
      return MilestoneTimeline.Period(
        years: start...max(start, (period.last ?? asOf).fractionalYear),
        isOpen: period.last == nil, paint: country.paint(of: .inForce))
    }
  }

  private func event(
    _ milestone: Milestone, namesInstruments: Bool, numbers: inout SourceNumbers
  ) -> MilestoneTimeline.Event {
    var event = words.label(of: milestone.kind)
    if !milestone.window.hasHappened(by: asOf) { event += " (\(wording(.noteMayHaveHappened)))" }
    let period = milestone.period?.text ?? ""
    let plan = [milestone.instrument, milestone.generation].compactMap { $0 }
      .joined(separator: " ")
    let instrument =
      namesInstruments ? [plan, period].filter { !$0.isEmpty }.joined(separator: ", ") : ""
    if !namesInstruments, !period.isEmpty { event += " (\(period))" }
    return MilestoneTimeline.Event(
      span: drawnSpan(of: milestone), isInexact: Self.isInexact(milestone),
      paint: country.paint(of: status(of: milestone) ?? .noKnownActivity),
      date: words.day(of: milestone, milestone.window.latest) ?? wording(.noteUndated),
      event: event, instrument: instrument,
      sourceNumbers: numbers.numbers(of: [milestone.source]))
  }

  /// Nil for what has no date, and for what may have happened by the day and need not have.
  private func drawnSpan(of milestone: Milestone) -> ClosedRange<Double>? {
    milestone.window.hasHappened(by: asOf) ? span(of: milestone) : nil
  }

  /// Nil for a date that only the data's own end bounds.
  private func span(of milestone: Milestone) -> ClosedRange<Double>? {
    guard milestone.precision != .unknown, milestone.precision != .notBefore else { return nil }
    let end = milestone.window.latest.fractionalYear
    return min(milestone.window.earliest?.fractionalYear ?? end, end)...end
  }

  private static func isInexact(_ milestone: Milestone) -> Bool {
    switch milestone.precision {
    case .day, .dayRange, .month, .monthRange: false
    case .year, .yearRange, .inferredYear, .notAfter, .notBefore, .unknown: true
    }
  }

  /// The stage that a milestone is of, for its colour; nil for an outcome.
  private func status(of milestone: Milestone) -> Status? {
    switch milestone.kind.step {
    case .preparing: .preparing
    case .drafted: .drafted
    case .inForce: .inForce
    case .funded: .inForceFunded
    case .ended: .lapsed
    case .assessment: milestone.kind == .notApplicable ? .notApplicable : .noKnownActivity
    case .outcome: nil
    }
  }

  private func isKnown(_ milestone: Milestone) -> Bool {
    milestone.window.hasHappened(by: asOf) || milestone.window.mayHaveHappened(by: asOf)
  }

  /// The name of the polygon in the report's language, else that of the unit of record.
  private func name(of milestone: Milestone) -> String {
    guard milestone.relation == .own, let code = milestone.unitCode,
      let unit = country.layer.set.units.first(where: { $0.code == code })
    else { return milestone.authority }
    return unit.name(in: wording.tag.text)
  }

  private static func isEarlier(_ first: Milestone, _ second: Milestone) -> Bool {
    (first.window.latest, first.row) < (second.window.latest, second.row)
  }
}
