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
  let numbers: IndicatorValues

  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: IndicatorFill, asOf: CalendarDate
  ) throws(PipelineError) {
    self.project = project
    self.wording = wording
    self.set = set
    self.subject = subject
    fillSpecification = fill
    numbers = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.indicator, per: fill.per,
      asOf: asOf)
  }

  private var values: [Int: Double] { numbers.values }
  var sources: [String] { numbers.sources }

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
    let title = numbers.title(in: wording.tag.text)
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
    // Values on both sides of zero diverge from it.
    let hasTwoSides =
      values.values.contains { $0 < 0 } && values.values.contains { $0 > 0 }
    let theme = project.specification.theme
    let standard = hasTwoSides ? theme.diverging ?? .named("RdBu") : theme.sequential
    let palette = try PaletteChoice.palette(
      fillSpecification.palette ?? standard ?? .named("YlGnBu"),
      kind: hasTwoSides ? .diverging : .sequential)
    let isDiverging = hasTwoSides && palette.kind == .diverging
    let classes = try Classifier().classes(
      of: subject.compactMap { values[$0] }, method: method, count: fillSpecification.classes,
      pivot: isDiverging ? 0 : nil)
    let below = isDiverging ? classes.classesBelowPivot ?? 0 : 0
    let colors =
      try isDiverging
      ? palette.colors(below: below, above: classes.count - below)
      : palette.colors(count: classes.count)
    let ranges = LegendRanges(classes)
    var categories = colors.indices.map { index in
      FillCategory(
        id: "class-\(index + 1)", label: label(ranges.ranges[index], digits: ranges.digits),
        kind: .value, paint: .solid(Color(colors[index])), isKeptWhenEmpty: true)
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
    UnitValueTable(wording: wording, set: set, subject: subject)
      .table(key: "value", heading: wording(.headValue)) { unit in
        values[unit].map { wording.decimal($0, digits: abs($0) < 10 ? 2 : 0) }
      }
  }
}
