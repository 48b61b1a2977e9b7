import Cartography
import Classification
import Configuration
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
  let theme: ChosenTheme

  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: IndicatorFill, theme: ChosenTheme, asOf: CalendarDate
  ) throws(PipelineError) {
    self.project = project
    self.wording = wording
    self.set = set
    self.subject = subject
    fillSpecification = fill
    self.theme = theme
    numbers = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.indicator, per: fill.per,
      asOf: asOf)
  }

  var values: [Int: Double] { numbers.values }
  var sources: [String] { numbers.sources }

  /// - Parameter showsHistogram: whether the legend shows the distribution of the values.
  func fill(
    showsHistogram: Bool = false
  ) throws(PipelineError) -> (layer: FillLayer, explanation: String) {
    do throws(ClassificationError) {
      return try classified(showsHistogram: showsHistogram)
    } catch {
      throw PipelineError(
        .badData, "classification",
        "the indicator \"\(fillSpecification.indicator)\" cannot be classed: \(error)")
    }
  }

  /// The fill in classes that are not made of these values alone.
  func fill(in classed: ClassedValues) -> FillLayer {
    FillLayer(
      title: numbers.title(in: wording.tag.text), categories: classed.categories + [noData],
      categoryOfUnit: categories(in: classed), order: classed.order())
  }

  /// Each unit's class, or the one behind the last for no data; nil outside the subject.
  private func categories(in classed: ClassedValues) -> [Int?] {
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject {
      category[unit] = classed.index(of: values[unit]) ?? classed.categories.count
    }
    return category
  }

  private func classified(
    showsHistogram: Bool
  ) throws(ClassificationError) -> (layer: FillLayer, explanation: String) {
    let title = numbers.title(in: wording.tag.text)
    guard !values.isEmpty else {
      var category = [Int?](repeating: nil, count: set.units.count)
      for unit in subject { category[unit] = 0 }
      return (
        FillLayer(
          title: title, categories: [noData], categoryOfUnit: category),
        "No unit has a value."
      )
    }
    let classed = try ClassedValues(
      subject.compactMap { values[$0] }, fillSpecification.classing,
      theme: theme, wording: wording)
    var layer = fill(in: classed)
    guard showsHistogram else { return (layer, classed.explanation) }
    let (histogram, explanation) = try classed.histogram(wording)
    layer.form = .histogram(histogram)
    return (layer, "\(classed.explanation) \(explanation)")
  }

  private var noData: FillCategory {
    FillCategory(
      id: "no-data", label: wording(.statusNoData), kind: .noData, paint: theme.values.paints.noData
    )
  }

  /// For the lint; nil where no unit has a value.
  var evidence: FillNumbers? {
    FillNumbers(
      values.values, indicator: numbers.indicator,
      measure: numbers.specification?.measure.flatMap {
        FillNumbers.Measure(rawValue: $0.rawValue)
      },
      isDivided: numbers.areDivided,
      requestedClasses: fillSpecification.classing.requestedClasses)
  }

  func table() -> MapTable {
    UnitValueTable(wording: wording, set: set, subject: subject)
      .table(key: "value", heading: wording(.headValue)) { unit in
        values[unit].map { wording.decimal($0, digits: abs($0) < 10 ? 2 : 0) }
      }
  }
}
