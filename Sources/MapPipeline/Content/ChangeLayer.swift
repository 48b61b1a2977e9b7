import Cartography
import Configuration
import Localization
import SimpleFeatures
import Wording

/// What became of the statuses of a milestone source between two days: fills, table, words.
struct ChangeLayer {
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let from: CalendarDate
  let asOf: CalendarDate
  /// For every unit of the set, in its order.
  let changes: [StatusChange]
  private let before: [UnitStatus]
  private let after: StatusLayer
  private let paints: ChangePaints

  /// Progress from the furthest step to the first, standstill, steps back, ends; missing kinds last.
  static let order: [StatusChange] = [
    .advanced(to: .inForceFunded), .advanced(to: .inForce), .advanced(to: .drafted),
    .advanced(to: .preparing), .unchanged, .undated, .movedBack, .lapsed, .lapsedBefore,
    .noKnownActivity, .notApplicable, .noData,
  ]

  /// Errors: no such source, a first day that is not before `asOf`, a palette that is none.
  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: StatusChangeFill, asOf: CalendarDate
  ) throws(PipelineError) {
    guard let from = CalendarDate(iso: fill.from) else {
      throw PipelineError(.badData, "from", "\"\(fill.from)\" is no day")
    }
    self.wording = wording
    self.set = set
    self.subject = subject
    self.from = from
    self.asOf = asOf
    let history = try StatusHistory(project: project, set: set, milestones: fill.milestones)
    changes = try history.changes(from: from, to: asOf)
    before = try history.statuses(at: from)
    after = try StatusLayer(
      project: project, wording: wording, set: set, subject: subject, milestones: fill.milestones,
      asOf: asOf, palette: fill.palette)
    paints = try ChangePaints(theme: project.specification.theme, palette: fill.palette)
  }

  func fill() -> FillLayer {
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject { category[unit] = Self.order.firstIndex(of: changes[unit]) }
    return FillLayer(
      title: wording(.headStatusChange),
      categories: Self.order.map { change in
        FillCategory(
          id: Self.id(of: change), label: label(of: change), kind: Self.kind(of: change),
          paint: paints.paint(for: change))
      }, categoryOfUnit: category, order: FillOrder(0..<StatusLayer.stepCount))
  }

  /// Both days in a line: "Status as of 23 November 2026, compared with 1 January 2020".
  var datesLine: String {
    wording(.statusCompared, ["first": date(from), "last": date(asOf)])
  }

  var sources: [String] { after.sources() }
  var newestEvidence: CalendarDate? { after.newestEvidence }

  var explanation: String {
    let advanced = subject.count { if case .advanced = changes[$0] { true } else { false } }
    let (lapsed, undated) = (count(of: .lapsed), count(of: .undated))
    return "Statuses on \(from) and on \(asOf) are compared: \(advanced) units advanced, "
      + "\(lapsed) lapsed. Of \(undated) the dates allow that the later status held on the "
      + "first day already. Plans of larger and smaller units are in the table alone."
  }

  private func count(of change: StatusChange) -> Int { subject.count { changes[$0] == change } }

  /// One row a unit: both statuses with their days, the change, notes and sources of the later day.
  func table() -> MapTable {
    let words = StatusWords(wording: wording)
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "change", heading: wording(.headStatusChange)),
        MapTable.Column(key: "status-before", heading: wording(.statusAsOf, ["date": date(from)])),
        MapTable.Column(key: "since-before", heading: wording(.headSince)),
        MapTable.Column(key: "status", heading: wording(.statusAsOf, ["date": date(asOf)])),
        MapTable.Column(key: "since", heading: wording(.headSince)),
        MapTable.Column(key: "until", heading: wording(.headUntil)),
        MapTable.Column(key: "note", heading: wording(.headNote)),
        MapTable.Column(key: "source", heading: wording(.headSource)),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        let (first, last) = (before[unit], after.statuses[unit])
        let notes = words.notes(of: last)
        let sources = StatusWords.sources(of: last)
        return [
          set.units[unit].name(in: language), set.units[unit].code, label(of: changes[unit]),
          words.label(of: first.status), words.since(first.finding),
          words.label(of: last.status), words.since(last.finding), last.until.map(words.date),
          notes.isEmpty ? nil : wording.clauses(notes),
          sources.isEmpty ? nil : sources.joined(separator: " "),
        ]
      })
  }

  private func date(_ date: CalendarDate) -> String {
    wording.date(date.year, date.month, date.day)
  }

  private func label(of change: StatusChange) -> String {
    switch change {
    case .advanced(let status):
      wording(.changeAdvanced, ["status": wording(StatusLayer.phrase(for: status))])
    case .unchanged: wording(.changeNone)
    case .movedBack: wording(.changeMovedBack)
    case .lapsed: wording(.changeLapsed, ["date": date(from)])
    case .lapsedBefore: wording(.changeLapsedBefore, ["date": date(from)])
    case .undated: wording(.changeUndated, ["date": date(from)])
    case .noKnownActivity: wording(.statusNoKnownActivity)
    case .notApplicable: wording(.statusNotApplicable)
    case .noData: wording(.statusNoData)
    }
  }

  private static func id(of change: StatusChange) -> String {
    switch change {
    case .advanced(let status): "advanced-\(status.rawValue)"
    case .unchanged: "unchanged"
    case .movedBack: "moved-back"
    case .lapsed: "lapsed"
    case .lapsedBefore: "lapsed-before"
    case .undated: "undated"
    case .noKnownActivity: Status.noKnownActivity.rawValue
    case .notApplicable: Status.notApplicable.rawValue
    case .noData: Status.noData.rawValue
    }
  }

  private static func kind(of change: StatusChange) -> FillCategory.Kind {
    switch change {
    case .advanced, .unchanged, .movedBack, .undated: .value
    case .lapsed, .lapsedBefore: .lapsed
    case .noKnownActivity: .noKnownActivity
    case .notApplicable: .notApplicable
    case .noData: .noData
    }
  }
}
