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
    fill: StatusChangeFill, theme: ChosenTheme, asOf: CalendarDate
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
      asOf: asOf, palette: fill.palette, theme: theme)
    paints = try ChangePaints(theme: theme, palette: fill.palette)
  }

  func fill() -> FillLayer {
    let words = ChangeWords(wording: wording, from: from)
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject { category[unit] = Self.order.firstIndex(of: changes[unit]) }
    return FillLayer(
      title: wording(.headStatusChange),
      categories: Self.order.map { change in
        FillCategory(
          id: words.id(of: change), label: words.label(of: change), kind: words.kind(of: change),
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
          set.units[unit].name(in: language), set.units[unit].code,
          ChangeWords(wording: wording, from: from).label(of: changes[unit]),
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
}
