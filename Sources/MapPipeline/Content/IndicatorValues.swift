import AtlasFile
import Configuration
import Localization
import SimpleFeatures

/// The numbers of one indicator for the units of a subject, at the latest period that had begun by
/// a date.
struct IndicatorValues {
  let specification: IndicatorSpecification?
  let indicator: String
  /// Per unit of the subject; none where there is no number. Missing is never zero.
  let values: [Int: Double]
  /// Whether every value is divided by something: by `per`, or by what it is a part of.
  let areDivided: Bool
  /// The addresses that the numbers come from, in the order of their rows.
  let sources: [String]
  /// The period that the numbers are about; nil when the series has none by the date.
  let period: String?

  /// - Parameter takesShares: whether a number that is a part of something counts as its share.
  ///
  /// Errors: no such indicator on these boundaries, or no such denominator.
  init(
    project: OpenProject, set: BoundarySet, subject: [Int], indicator: String,
    per: Denominator? = nil, takesShares: Bool = true, asOf: CalendarDate
  ) throws(PipelineError) {
    self.indicator = indicator
    specification = project.specification.indicator(named: indicator)
    let all = try project.read { atlas throws(AtlasError) in try atlas.indicators() }
    func series(_ name: String) throws(PipelineError) -> IndicatorSeries {
      guard let found = all.first(where: { $0.name == name && $0.boundaries == set.name }) else {
        throw try Self.missing(name, on: set.name, among: all, project)
      }
      return found.series
    }
    // Texts of years and ISO dates sort in time.
    let year = asOf.description.prefix(4)
    let own = try series(indicator)
    let period = own.periods.last { $0.prefix(4) <= year }
    let places = own.places(in: period)
    var denominators: [String: Double] = [:]
    if case .indicator(let name) = per {
      let other = try series(name)
      denominators = other.places(in: other.periods.last { $0.prefix(4) <= year })
        .mapValues { other.values[$0].value }
    }
    var result: [Int: Double] = [:]
    result.reserveCapacity(subject.count)
    var areShares = true
    for unit in subject {
      // Not the whole unit, which has many texts to copy.
      let code = set.units[unit].code
      guard let number = places[code].map({ own.values[$0] }) else { continue }
      areShares = areShares && number.share != nil
      switch per {
      case nil: result[unit] = takesShares ? number.share ?? number.value : number.value
      case .area:
        // An area that is not known gives no density.
        let area = set.units[unit].areaInSquareMeters
        if area > 0 { result[unit] = number.value / (area / 1e6) }
      case .indicator:
        if let below = denominators[code], below != 0 {
          result[unit] = number.value / below
        }
      }
    }
    values = result
    areDivided = per != nil || takesShares && areShares
    self.period = period
    sources = Self.sources(of: own.values, places)
  }

  /// Each source of the numbers at these places once, in the order of its first row.
  private static func sources(of numbers: [Indicator], _ places: [String: Int]) -> [String] {
    var firstRows: [String: Int] = [:]
    // Most rows have the same source: it is looked up again only where it changes.
    var last: (source: String, row: Int)?
    for place in places.values.sorted() {
      guard let source = numbers[place].source else { continue }
      let number = numbers[place].row
      if let known = last, known.source == source, number >= known.row { continue }
      let row = min(firstRows[source] ?? number, number)
      firstRows[source] = row
      last = (source, row)
    }
    return firstRows.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The last day that the numbers are about.
  var newest: CalendarDate? {
    period.flatMap { Int($0.prefix(4)) }.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }

  /// Why a map on a boundary set has no numbers of an indicator, with those that it could have.
  private static func missing(
    _ name: String, on set: String, among all: [NamedIndicatorSeries], _ project: OpenProject
  ) throws(PipelineError) -> PipelineError {
    let usable = all.filter { $0.boundaries == set }.map(\.name)
    let advice =
      usable.isEmpty
      ? "no indicator has numbers for \(set)"
      : "those with numbers for \(set) are \(usable.joined(separator: ", "))"
    let others = all.filter { $0.name == name }.compactMap(\.boundaries)
    if !others.isEmpty {
      return PipelineError(
        .usage, "indicator-elsewhere",
        "the indicator \"\(name)\" has numbers for \(others.joined(separator: ", ")) and none for "
          + "the boundaries \(set)", advice: advice)
    }
    let overTime = try project.read { atlas throws(AtlasError) in try atlas.countSeries() }
    guard overTime.contains(where: { $0.name == name }) else {
      return .unknown("indicator", name, among: usable)
    }
    return PipelineError(
      .usage, "indicator-without-units",
      "the indicator \"\(name)\" is a series over time without units, which cannot fill a map",
      advice: advice)
  }

  /// What the numbers are, in few words: "Women in parliament".
  func name(in language: String) -> String {
    specification?.title?.text(in: language) ?? indicator
  }

  /// What the numbers are, for a legend: "Women in parliament (seats), 2024".
  func title(in language: String) -> String {
    let unit = specification?.unit.map { " (\($0.text(in: language)))" } ?? ""
    return name(in: language) + unit + (period.map { ", \($0)" } ?? "")
  }
}
