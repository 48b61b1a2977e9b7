import Cartography
import Classification
import Configuration
import Localization
import SimpleFeatures
import Wording

/// Rates of members in classes; those held back, none, and no data stand apart.
struct MemberRateLayer {
  let project: OpenProject
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let rates: MemberRates
  /// What is published, by unit.
  let counts: [Int: PublishedCount.Value]
  /// Where the denominators come from; where they have no source, whose members they are.
  let sources: [String]
  private let classing: Classing
  private let theme: ChosenTheme
  /// What the rates are: "Members per 100,000 (Population, 2024)".
  private let title: String

  /// Errors: no such indicator on these boundaries.
  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: MemberRateFill, members: PublishedMembers, theme: ChosenTheme,
    asOf: CalendarDate
  ) throws(PipelineError) {
    self.project = project
    self.wording = wording
    self.set = set
    self.subject = subject
    classing = fill.classing
    self.theme = theme
    let published = Dictionary(
      members.counts(of: set.name).map { ($0.unitCode, $0.value) },
      uniquingKeysWith: { first, _ in first })
    var counts: [Int: PublishedCount.Value] = [:]
    for unit in subject { counts[unit] = published[set.units[unit].code] }
    self.counts = counts
    // Breaks are written for an amount that does not change with the data.
    let amount = fill.amount ?? (classing.breaks.isEmpty ? nil : 1)
    switch fill.per {
    case .area:
      let areas = Dictionary(
        subject.map { ($0, set.units[$0].areaInSquareMeters / 1e6) },
        uniquingKeysWith: { first, _ in first })
      rates = MemberRates(counts: counts, denominators: areas, amount: amount, subject: subject)
      sources = [project.specification.organisation.name.text(in: wording.tag.text)]
      title = wording(.membersPerArea, ["number": wording.integer(rates.amount)])
    case .indicator(let name):
      let numbers = try IndicatorValues(
        project: project, set: set, subject: subject, indicator: name, takesShares: false,
        asOf: asOf)
      rates = MemberRates(
        counts: counts, denominators: numbers.values, amount: amount, subject: subject)
      sources =
        numbers.sources.isEmpty
        ? [project.specification.organisation.name.text(in: wording.tag.text)] : numbers.sources
      title = wording(
        .membersPer,
        [
          "number": wording.integer(rates.amount),
          "what": numbers.title(in: wording.tag.text),
        ])
    }
  }

  /// The classes are made from the rates that are shown alone.
  ///
  /// - Parameter showsHistogram: whether the legend shows the distribution of these rates.
  func fill(
    showsHistogram: Bool = false
  ) throws(PipelineError) -> (layer: FillLayer, explanation: String) {
    var classed: ClassedValues?
    var (form, explanation) = (FillLegendForm.list, "No unit has a rate that is shown.")
    let shown = subject.compactMap { rate(of: $0) }
    if !shown.isEmpty {
      do throws(ClassificationError) {
        let found = try ClassedValues(
          shown, classing, theme: theme, wording: wording,
          isApartFromZero: true)
        (classed, explanation) = (found, found.explanation)
        if showsHistogram {
          let histogram = try found.histogram(after: 1, wording)
          form = .histogram(histogram.histogram)
          explanation += " " + histogram.explanation
        }
      } catch {
        throw PipelineError(
          .badData, "classification", "the rates of members cannot be classed: \(error)")
      }
    }
    let none = FillCategory(
      id: "none", label: wording(.membersNone), kind: .value,
      paint: .solid(theme.values.land.quiet))
    let suppressed = FillCategory(
      id: "suppressed", label: wording(.valueSuppressed), kind: .suppressed,
      paint: theme.values.paints.suppressed)
    let noData = FillCategory(
      id: "no-data", label: wording(.statusNoData), kind: .noData,
      paint: theme.values.paints.noData)
    let categories = [none] + (classed?.categories ?? []) + [suppressed, noData]
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject {
      switch rates.values[unit] {
      case .rate(let rate): category[unit] = classed?.index(of: rate).map { $0 + 1 }
      case .zero: category[unit] = 0
      case .suppressed: category[unit] = categories.count - 2
      case .missing, nil: category[unit] = categories.count - 1
      }
    }
    return (
      FillLayer(
        title: title, categories: categories, categoryOfUnit: category,
        order: classed?.order(after: 1), form: form),
      explanation
    )
  }

  /// For the lint; nil where no rate is shown.
  var evidence: FillNumbers? {
    FillNumbers(
      subject.compactMap { rate(of: $0) }, measure: .rate, isDivided: true,
      requestedClasses: classing.requestedClasses)
  }

  /// One row per unit of the subject: name, code, the published count and the rate.
  func table() -> MapTable {
    let symbols = MemberSymbols(project: project, wording: wording)
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "members", heading: wording(.headMembers), isNumeric: true),
        MapTable.Column(key: "rate", heading: title, isNumeric: true),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        [
          set.units[unit].name(in: language), set.units[unit].code,
          counts[unit].map { symbols.text(of: $0) }, text(of: unit),
        ]
      })
  }

  private func rate(of unit: Int) -> Double? {
    if case .rate(let rate) = rates.values[unit] { rate } else { nil }
  }

  /// A rate with about three digits that say something; nil where none is shown.
  private func text(of unit: Int) -> String? {
    guard let rate = rate(of: unit) else { return nil }
    var digits = rate >= 100 ? 0 : rate >= 10 ? 1 : 2
    var least = 0.1
    while rate < least, digits < LegendRanges.mostDigits {
      digits += 1
      least /= 10
    }
    return wording.decimal(rate, digits: digits)
  }
}
