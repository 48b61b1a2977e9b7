import Cartography
import Drawing
import Localization
import SimpleFeatures

/// One country of a report with its map, and the statuses of its units on any day.
struct CountryStatuses {
  /// ISO 3166-1 alpha-3.
  let code: String
  let content: MapContent
  /// Of the report's day.
  let layer: StatusLayer
  let history: StatusHistory

  /// In the report's language.
  var name: String { content.ground.placeName }
  var subject: [Int] { layer.subject }

  /// The statuses of the country's units on a day, in the order of `subject`. Errors: a day after the
  /// data's.
  func statuses(at date: CalendarDate) throws(PipelineError) -> [UnitStatus] {
    try history.statuses(of: subject, at: date)
  }

  /// How many units are known to have a plan in force on a day; nil where nothing was assessed by
  /// then.
  func inForceCount(at date: CalendarDate) throws(PipelineError) -> InForceCount? {
    let statuses = try statuses(at: date)
    guard statuses.contains(where: { !Self.isUnknown($0.status) }) else { return nil }
    return InForceCount(statuses)
  }

  /// Whether a status says nothing of what was done or found.
  static func isUnknown(_ status: Status) -> Bool { status == .noData || status == .notApplicable }

  /// The fill that the country's map has for a status.
  func paint(of status: Status) -> Paint {
    let categories = content.fill.categories
    let index = StatusLayer.order.firstIndex(of: status) ?? 0
    return categories.indices.contains(index)
      ? categories[index].paint : .solid(content.theme.accent)
  }

  /// The milestones of the country's units, of those below them and of plans that cover some of them,
  /// in the order of their table.
  var milestones: [Milestone] {
    let codes = Set(subject.map { layer.set.units[$0].code })
    return history.derivation.milestones.filter { milestone in
      milestone.boundaries ?? layer.set.name == layer.set.name
        && (milestone.unitCode.map(codes.contains) ?? false
          || !codes.isDisjoint(with: milestone.covers))
    }
  }
}

extension CalendarDate {
  /// The year with its fraction: 2016.5 is July 2016.
  var fractionalYear: Double {
    Double(year) + (Double(month - 1) + Double(day - 1) / 31) / 12
  }
}
