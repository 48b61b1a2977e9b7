import AtlasFile
import Cartography
import Classification
import Configuration
import Drawing
import Localization
import SimpleFeatures
import Wording

/// An indicator in classes: values, ranges, colours and the table.
struct IndicatorLayer {
  let project: OpenProject
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let fillSpecification: IndicatorFill
  /// Per unit of the subject; nil where there is none. Missing is never zero.
  let values: [Int: Double]
  let sources: [String]
  let period: String?

  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: IndicatorFill, asOf: CalendarDate
  ) throws(PipelineError) {
    self.project = project
    self.wording = wording
    self.set = set
    self.subject = subject
    fillSpecification = fill
    let all = try project.read { atlas throws(AtlasError) in try atlas.indicators() }
    func series(_ name: String) throws(PipelineError) -> IndicatorSeries {
      guard let found = all.first(where: { $0.name == name && $0.boundaries == set.name }) else {
        throw .unknown("indicator", name, among: all.map(\.name))
      }
      return found.series
    }
    let own = try series(fill.indicator)
    // The latest period that had begun by the date; texts of years and ISO dates sort in time.
    let limit = asOf.description
    let chosen = own.periods.last { $0.prefix(4) <= limit.prefix(4) }
    period = chosen
    let numbers = own.values(in: chosen)
    var denominators: [String: Double] = [:]
    if case .indicator(let name) = fill.per {
      let other = try series(name)
      let period = other.periods.last { $0.prefix(4) <= limit.prefix(4) }
      denominators = other.values(in: period).mapValues(\.value)
    }
    var result: [Int: Double] = [:]
    for unit in subject {
      let boundary = set.units[unit]
      guard let number = numbers[boundary.code] else { continue }
      switch fill.per {
      case nil: result[unit] = number.share ?? number.value
      case .area: result[unit] = number.value / (boundary.areaInSquareMeters / 1e6)
      case .indicator:
        if let below = denominators[boundary.code], below != 0 {
          result[unit] = number.value / below
        }
      }
    }
    values = result
    var known = Set<String>()
    sources = numbers.values.sorted { $0.row < $1.row }.compactMap(\.source)
      .filter { known.insert($0).inserted }
  }

  func fill() throws(PipelineError) -> (layer: FillLayer, explanation: String) {
    do throws(ClassificationError) {
      return try classified()
    } catch {
      throw PipelineError(
        .badData, "classification",
        "the indicator \"\(fillSpecification.indicator)\" cannot be classed: \(error)")
    }
  }

  private func classified() throws(ClassificationError) -> (layer: FillLayer, explanation: String) {
    let title =
      project.specification.indicator(named: fillSpecification.indicator)?.title?
      .text(in: wording.tag.text) ?? fillSpecification.indicator
    var category = [Int?](repeating: nil, count: set.units.count)
    guard !values.isEmpty else {
      for unit in subject { category[unit] = 0 }
      return (
        FillLayer(title: title, categories: [noData], categoryOfUnit: category),
        "No unit has a value."
      )
    }
    let method: ClassificationMethod =
      fillSpecification.breaks.isEmpty
      ? fillSpecification.method.flatMap { ClassificationMethod(named: $0) } ?? .optimal
      : .manual(fillSpecification.breaks)
    let classes = try Classifier().classes(
      of: subject.compactMap { values[$0] }, method: method, count: fillSpecification.classes)
    let theme = project.specification.theme
    let palette = try PaletteChoice.palette(
      fillSpecification.palette ?? theme.sequential ?? .named("YlGnBu"), kind: .sequential)
    let colors = try palette.colors(count: classes.count)
    let ranges = LegendRanges(classes)
    var categories = colors.indices.map { index in
      FillCategory(
        id: "class-\(index + 1)", label: label(ranges.ranges[index], digits: ranges.digits),
        kind: .value, paint: .solid(Color(colors[index])))
    }
    categories.append(noData)
    for unit in subject {
      category[unit] = classes.index(of: values[unit]) ?? categories.count - 1
    }
    return (
      FillLayer(title: title, categories: categories, categoryOfUnit: category),
      classes.explanation
    )
  }

  private var noData: FillCategory {
    FillCategory(
      id: "no-data", label: wording(.statusNoData), kind: .noData, paint: StatusPaints.noData)
  }

  private func label(_ range: LegendRange, digits: Int) -> String {
    switch range {
    case .under(let value):
      wording(.legendUnder, ["number": wording.decimal(value, digits: digits)])
    case .between(let lower, let upper): wording.range(lower, upper, digits: digits)
    case .single(let value): wording.decimal(value, digits: digits)
    case .andMore(let value):
      wording(.legendAndMore, ["number": wording.decimal(value, digits: digits)])
    }
  }

  func table() -> MapTable {
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "value", heading: wording(.headValue), isNumeric: true),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        [
          set.units[unit].name(in: language), set.units[unit].code,
          values[unit].map { wording.decimal($0, digits: abs($0) < 10 ? 2 : 0) },
        ]
      })
  }
}
