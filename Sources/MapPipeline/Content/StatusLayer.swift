import Cartography
import Classification
import Configuration
import Drawing
import Localization
import SimpleFeatures
import Wording

/// Statuses of a milestone source at a date, as fills, marks, table and furniture.
struct StatusLayer {
  let project: OpenProject
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let asOf: CalendarDate
  /// For every unit of the set, in its order.
  let statuses: [UnitStatus]
  let palette: Configuration.PaletteSpecification?
  let theme: ChosenTheme
  /// The newest day on which anything that counts in the subject is known to have happened.
  let newestEvidence: CalendarDate?

  /// Ordered statuses, then the kinds that stand apart, missing ones last.
  static let order: [Status] = [
    .inForceFunded, .inForce, .drafted, .preparing, .lapsed, .noKnownActivity, .notApplicable,
    .noData,
  ]

  /// The first of the order, which are the steps of one scale.
  static let stepCount = 4

  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    milestones source: String, asOf: CalendarDate, palette: Configuration.PaletteSpecification?,
    theme: ChosenTheme
  ) throws(PipelineError) {
    self.project = project
    self.wording = wording
    self.set = set
    self.subject = subject
    self.asOf = asOf
    self.palette = palette
    self.theme = theme
    let history = try StatusHistory(project: project, set: set, milestones: source)
    statuses = try history.statuses(at: asOf)
    newestEvidence = history.newestEvidence(of: subject, in: set, at: asOf)
  }

  func fill() throws(PipelineError) -> FillLayer {
    let paints = try StatusPaints(theme: theme, palette: palette)
    let categories = Self.order.map { status in
      FillCategory(
        id: status.rawValue, label: wording(Self.phrase(for: status)),
        kind: Self.kind(of: status), paint: paints.paint(for: status))
    }
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject { category[unit] = Self.order.firstIndex(of: statuses[unit].status) }
    let covered = Set(subject.filter { !statuses[$0].coveredBy.isEmpty })
    let authorities = Set(covered.flatMap { statuses[$0].coveredBy.map(\.authority) }).sorted()
    return FillLayer(
      title: wording(.headStatus), categories: categories, categoryOfUnit: category,
      covered: covered,
      coveredLabel: covered.isEmpty
        ? nil : wording(.noteCoveredBy, ["place": wording.list(authorities)]),
      order: FillOrder(0..<Self.stepCount))
  }

  /// Units below a polygon with a plan in force, and those on the way to one.
  func marks() -> [UnitMark] {
    var inForce: [UnitMark] = []
    var onTheWay: [UnitMark] = []
    for unit in subject {
      let below = statuses[unit].below
      let ready = below.count { $0.status.isInForce }
      let preparing = below.count { $0.status == .drafted || $0.status == .preparing }
      if ready > 0 {
        inForce.append(
          UnitMark(
            unit: unit, count: ready, label: wording(.markBelowInForce), kind: "below-in-force"))
      }
      if preparing > 0 {
        onTheWay.append(
          UnitMark(
            unit: unit, count: preparing, label: wording(.markBelowPreparing),
            kind: "below-preparing"))
      }
    }
    return inForce + onTheWay
  }

  /// Every address that a statement about the subject rests on, in the order of first use.
  func sources() -> [String] {
    var addresses: [String] = []
    var known = Set<String>()
    for unit in subject {
      for address in StatusWords.sources(of: statuses[unit]) where known.insert(address).inserted {
        addresses.append(address)
      }
    }
    return addresses
  }

  func table() -> MapTable {
    let words = StatusWords(wording: wording)
    let columns = [
      MapTable.Column(key: "unit", heading: wording(.headUnit)),
      MapTable.Column(key: "code", heading: wording(.headCode)),
      MapTable.Column(key: "status", heading: wording(.headStatus)),
      MapTable.Column(key: "since", heading: wording(.headSince)),
      MapTable.Column(key: "until", heading: wording(.headUntil)),
      MapTable.Column(key: "note", heading: wording(.headNote)),
      MapTable.Column(key: "source", heading: wording(.headSource)),
    ]
    let language = wording.tag.text
    let ordered = wording.sorted(subject) { set.units[$0].name(in: language) }
    return MapTable(
      columns: columns,
      rows: ordered.map { unit in
        let status = statuses[unit]
        let notes = words.notes(of: status)
        let sources = StatusWords.sources(of: status)
        return [
          set.units[unit].name(in: language), set.units[unit].code, words.label(of: status.status),
          words.since(status.finding), status.until.map(words.date),
          notes.isEmpty ? nil : wording.clauses(notes),
          sources.isEmpty ? nil : sources.joined(separator: " "),
        ]
      })
  }

  static func phrase(for status: Status) -> Phrase {
    switch status {
    case .noData: .statusNoData
    case .noKnownActivity: .statusNoKnownActivity
    case .notApplicable: .statusNotApplicable
    case .preparing: .statusPreparing
    case .drafted: .statusDrafted
    case .inForce: .statusInForce
    case .inForceFunded: .statusInForceSupported
    case .lapsed: .statusLapsed
    }
  }

  static func kind(of status: Status) -> FillCategory.Kind {
    switch status {
    case .noData: .noData
    case .noKnownActivity: .noKnownActivity
    case .notApplicable: .notApplicable
    case .lapsed: .lapsed
    case .preparing, .drafted, .inForce, .inForceFunded: .value
    }
  }
}
