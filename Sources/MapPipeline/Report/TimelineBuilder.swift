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

  /// What a line of the timeline shows.
  private struct Row {
    var name: String
    /// Known by the report's day.
    var milestones: [Milestone]
    var periods: [PlanPeriod]
  }

  /// A row a unit of record, in alphabetical order; nil where nothing had happened.
  /// - Parameter isExplained: false where another timeline before it says how to read it.
  func units(
    isExplained: Bool, numbers: inout SourceNumbers
  ) -> ReportChart? {
    let byKey = Dictionary(grouping: country.milestones, by: \.authorityKey)
    let rows = byKey.keys.sorted().compactMap { key -> Row? in
      let all = byKey[key] ?? []
      let known = all.filter(isKnown)
      guard let first = known.first else { return nil }
      // What has not happened yet matters too: a plan of which an adoption is known begins with that.
      return Row(
        name: name(of: first), milestones: known, periods: PlanPeriod.periods(of: all, at: asOf))
    }
    return chart(
      id: "milestones", title: wording(.reportMilestones), heading: wording(.headUnit),
      wording.sorted(rows, by: \.name), isExplained: isExplained, numbers: &numbers)
  }

  /// A row a plan, by its first milestone; nil where none is known.
  func nationalPlans(
    _ milestones: [Milestone], numbers: inout SourceNumbers
  ) -> ReportChart? {
    let periods = Dictionary(grouping: PlanPeriod.periods(of: milestones, at: asOf), by: \.plan)
    var order: [PlanKey] = []
    var rows: [PlanKey: [Milestone]] = [:]
    let known = zip(milestones, PlanKey.keys(of: milestones)).filter { isKnown($0.0) }
      .sorted { Self.isEarlier($0.0, $1.0) }
    for (milestone, plan) in known {
      if rows[plan] == nil { order.append(plan) }
      rows[plan, default: []].append(milestone)
    }
    return chart(
      id: "national-plans", title: wording(.reportNationalPlans),
      heading: wording(.headInstrument),
      order.map { plan in
        let known = rows[plan] ?? []
        let words = [
          known.lazy.compactMap(\.instrument).first, known.lazy.compactMap(\.generation).first,
        ]
        return Row(
          name: wording.inOwnDigits(words.compactMap { $0 }.joined(separator: " ")),
          milestones: known,
          periods: periods[plan] ?? [])
      }, namesInstruments: false, numbers: &numbers)
  }

  private func chart(
    id: String, title: String, heading: String, _ rows: [Row], namesInstruments: Bool = true,
    isExplained: Bool = true, numbers: inout SourceNumbers
  ) -> ReportChart? {
    guard !rows.isEmpty else { return nil }
    var statuses: Set<Status?> = []
    var drawn: [MilestoneTimeline.Row] = []
    for row in rows {
      let ordered = row.milestones.sorted(by: Self.isEarlier)
      statuses.formUnion(ordered.filter { drawnSpan(of: $0) != nil }.map { status(of: $0) })
      var events: [MilestoneTimeline.Event] = []
      for milestone in ordered {
        events.append(
          event(milestone, namesInstruments: namesInstruments, numbers: &numbers))
      }
      if !row.periods.isEmpty { statuses.insert(.inForce) }
      drawn.append(
        MilestoneTimeline.Row(
          label: row.name, periods: row.periods.map(period), events: events))
    }
    let undated = rows.flatMap(\.milestones).count { span(of: $0) == nil }
    return ReportChart(
      id: id, title: title,
      drawing: .timeline(
        MilestoneTimeline(
          rowHeading: heading, keys: keys(of: statuses), rows: drawn,
          today: asOf.fractionalYear, todayLabel: words.date(asOf))),
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

  /// The colours of stages in the maps' order, then that of what is no stage.
  private func keys(of statuses: Set<Status?>) -> [DotPlot.Key] {
    zip(StatusLayer.order, country.content.fill.categories).filter { statuses.contains($0.0) }
      .map { DotPlot.Key(label: $1.label, paint: $1.paint) }
      + (statuses.contains(nil)
        ? [DotPlot.Key(label: wording(.chartNoStage), paint: noStage)] : [])
  }

  /// Of what changes no status. An open circle in the paper's colour is a date known to the year.
  private var noStage: Paint { .solid(country.content.theme.quietInk) }

  private func period(_ period: PlanPeriod) -> MilestoneTimeline.Period {
    let start = period.first.fractionalYear
    return MilestoneTimeline.Period(
      years: start...max(start, (period.last ?? asOf).fractionalYear),
      isOpen: period.last == nil, paint: country.paint(of: .inForce))
  }

  private func event(
    _ milestone: Milestone, namesInstruments: Bool, numbers: inout SourceNumbers
  ) -> MilestoneTimeline.Event {
    var event = words.label(of: milestone.kind)
    for note in words.reservations(about: milestone, at: asOf) { event += " (\(note))" }
    let period = wording.inOwnDigits(milestone.period?.text ?? "")
    let plan = wording.inOwnDigits(
      [milestone.instrument, milestone.generation].compactMap { $0 }.joined(separator: " "))
    let instrument =
      namesInstruments ? [plan, period].filter { !$0.isEmpty }.joined(separator: ", ") : ""
    if !namesInstruments, !period.isEmpty { event += " (\(period))" }
    return MilestoneTimeline.Event(
      span: drawnSpan(of: milestone), isInexact: Self.isInexact(milestone),
      paint: status(of: milestone).map(country.paint) ?? noStage,
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

  /// The stage to which a milestone can bring its plan, for its colour; nil where it changes no
  /// status.
  private func status(of milestone: Milestone) -> Status? {
    if milestone.kind.step == .assessment {
      return milestone.kind == .notApplicable ? .notApplicable : .noKnownActivity
    }
    return switch milestone.cappedStep {
    case .preparing: .preparing
    case .drafted: .drafted
    case .inForce: .inForce
    case .funded: .inForceFunded
    case .ended: .lapsed
    case .assessment, .outcome, nil: nil
    }
  }

  private func isKnown(_ milestone: Milestone) -> Bool { milestone.isKnown(by: asOf) }

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
