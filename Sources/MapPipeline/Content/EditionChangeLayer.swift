import AtlasFile
import Cartography
import Configuration
import Editions
import Localization
import SimpleFeatures
import Wording

/// What became of statuses since an earlier edition: fills, table, words. What is compared is what both
/// editions say, whatever the dates of their milestones would allow.
struct EditionChangeLayer {
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let earlier: EditionFacts
  /// For every unit of the set, in its order.
  let changes: [StatusChange]
  let after: StatusLayer
  private let before: [Status]
  private let paints: ChangePaints

  /// Errors: no such source, a palette that is none, an earlier edition without these statuses.
  init(
    earlier: EditionFacts, after: StatusLayer, milestones: String,
    palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) {
    wording = after.wording
    set = after.set
    subject = after.subject
    self.earlier = earlier
    self.after = after
    let name = after.set.name
    guard
      let table = earlier.statuses.first(where: {
        $0.source == milestones && $0.boundaries == name
      })
    else {
      throw PipelineError(
        .badData, "edition",
        "the earlier edition has no statuses of \"\(milestones)\" on \"\(name)\" to compare with")
    }
    let known = Dictionary(
      table.units.map { ($0.code, $0.status) }, uniquingKeysWith: { first, _ in first })
    let before = after.set.units.map { known[$0.code] ?? .noData }
    self.before = before
    changes = zip(before, after.statuses).map {
      StatusChange(ofEditionsWith: $0, $1.status)
    }
    paints = try ChangePaints(theme: after.theme, palette: palette)
  }

  func fill() -> FillLayer {
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject { category[unit] = ChangeLayer.order.firstIndex(of: changes[unit]) }
    let words = ChangeWords(wording: wording, from: earlier.asOf)
    return FillLayer(
      title: wording(.headStatusChange),
      categories: ChangeLayer.order.map { change in
        FillCategory(
          id: words.id(of: change), label: label(of: change), kind: words.kind(of: change),
          paint: paints.paint(for: change))
      }, categoryOfUnit: category, order: FillOrder(0..<StatusLayer.stepCount))
  }

  /// The day of an edition says nothing of when a plan ended, which may have been found out since.
  private func label(of change: StatusChange) -> String {
    switch change {
    case .lapsed: wording(.changesLapsedSince)
    case .lapsedBefore: wording(.changesLapsedAlready)
    case .undated: wording(.changesLapsedUntold)
    case .advanced, .unchanged, .movedBack, .noKnownActivity, .notApplicable, .noData:
      ChangeWords(wording: wording, from: earlier.asOf).label(of: change)
    }
  }

  /// "What changed since the last edition", with both days where they differ.
  var subtitle: String {
    let heading = wording(.changesHeading)
    guard earlier.asOf != after.asOf else { return heading }
    return wording.labelled(heading, days)
  }

  var days: String {
    wording(.statusCompared, ["first": date(earlier.asOf), "last": date(after.asOf)])
  }

  var explanation: String {
    let advanced = subject.count { if case .advanced = changes[$0] { true } else { false } }
    let lapsed = subject.count { changes[$0] == .lapsed }
    return "Statuses of an edition of \(earlier.asOf) and of \(after.asOf) are compared: "
      + "\(advanced) units advanced, \(lapsed) lapsed."
  }

  /// One row a unit: both statuses, the change, and the sources of the later one.
  func table() -> MapTable {
    let words = StatusWords(wording: wording)
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "change", heading: wording(.headStatusChange)),
        MapTable.Column(
          key: "status-before",
          heading: wording(.statusAsOf, ["date": date(earlier.asOf)])),
        MapTable.Column(
          key: "status", heading: wording(.statusAsOf, ["date": date(after.asOf)])),
        MapTable.Column(key: "source", heading: wording(.headSource)),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        let sources = StatusWords.sources(of: after.statuses[unit])
        return [
          set.units[unit].name(in: language), set.units[unit].code, label(of: changes[unit]),
          words.label(of: before[unit]), words.label(of: after.statuses[unit].status),
          sources.isEmpty ? nil : sources.joined(separator: " "),
        ]
      })
  }

  private func date(_ date: CalendarDate) -> String {
    wording.date(date.year, date.month, date.day)
  }
}
