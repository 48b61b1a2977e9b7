import Cartography
import Classification
import Configuration
import Drawing
import Localization
import SimpleFeatures
import Wording

/// Two indicators on one map: the fill of their crossed classes, and both numbers in the table.
struct CrossedIndicators {
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  let first: IndicatorValues
  let second: IndicatorValues
  let columns: CrossedScale
  let rows: CrossedScale
  /// Row by row from the lowest, each from its lowest column.
  let colors: [SRGBColor]
  /// Whether the rows say how sure the columns are.
  let isPaling: Bool
  let theme: MapTheme

  /// A cell a category, and three kinds of missing: no number at all, and only one of the two.
  func fill() -> FillLayer {
    var categories: [FillCategory] = []
    for row in rows.labels.indices {
      for column in columns.labels.indices {
        categories.append(
          FillCategory(
            id: "class-\(column + 1)-\(row + 1)",
            label: wording.clauses([
              wording.labelled(columns.title, columns.labels[column]),
              wording.labelled(rows.title, rows.labels[row]),
            ]), kind: .value,
            paint: paint(Color(colors[categories.count]), row: row),
            isKeptWhenEmpty: true))
      }
    }
    let cellCount = categories.count
    categories += missing
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject {
      switch (columns.steps[unit], rows.steps[unit]) {
      case (let column?, let row?): category[unit] = row * columns.labels.count + column
      case (nil, _?): category[unit] = cellCount
      case (_?, nil): category[unit] = cellCount + 1
      case (nil, nil): category[unit] = cellCount + 2
      }
    }
    return FillLayer(
      title: wording.list([first.name(in: wording.tag.text), second.name(in: wording.tag.text)]),
      categories: categories, categoryOfUnit: category,
      form: cellCount == 0
        ? .list
        : .grid(
          FillGrid(
            columns: FillGrid.Axis(title: columns.title, limits: columns.limits),
            rows: FillGrid.Axis(title: rows.title, limits: rows.limits), isPaling: isPaling)))
  }

  /// Where colour does not tell the rows: lines over the higher ones, the highest crossed; where they
  /// pale, lines of paper that take the more of the colour the less is sure.
  private func paint(_ color: Color, row: Int) -> Paint {
    let hatching = theme.hatching
    let steps = isPaling ? rows.labels.count - 1 - row : row
    guard hatching.setsRowsApart, steps > 0 else { return .solid(color) }
    return .hatch(
      isPaling
        ? Paint.Hatch(
          angle: 135, spacing: 3.4, width: 1, color: theme.paper, ground: color,
          crossed: steps > 1)
        : Paint.Hatch(
          angle: 135, spacing: hatching.spacing, width: hatching.width,
          color: hatching.ink(on: color), ground: color, crossed: steps > 1))
  }

  /// Lines across for what lacks the first number, upright ones for what lacks the second.
  private var missing: [FillCategory] {
    let noData = wording(.statusNoData)
    let language = wording.tag.text
    return [
      FillCategory(
        id: "no-data-first", label: wording.labelled(first.name(in: language), noData),
        kind: .noData, paint: theme.paints.withoutFirst),
      FillCategory(
        id: "no-data-second", label: wording.labelled(second.name(in: language), noData),
        kind: .noData, paint: theme.paints.withoutSecond),
      FillCategory(id: "no-data", label: noData, kind: .noData, paint: theme.paints.noData),
    ]
  }

  /// The addresses of both, each once.
  var sources: [String] {
    first.sources + second.sources.filter { !first.sources.contains($0) }
  }

  /// The last day of the older one: what both tell together is no newer.
  var newest: CalendarDate? {
    [first.newest, second.newest].compactMap { $0 }.min()
  }

  /// The first numbers for the lint; nil where no unit has one.
  var evidence: FillNumbers? {
    FillNumbers(
      first.values.values, indicator: first.indicator,
      measure: first.specification?.measure.flatMap {
        FillNumbers.Measure(rawValue: $0.rawValue)
      }, isDivided: first.areDivided, requestedClasses: nil)
  }

  /// How both scales got their steps.
  var explanation: String {
    "\(first.indicator): \(columns.explanation) \(second.indicator): \(rows.explanation)"
  }

  /// One row a unit of the subject: name, code, both numbers.
  func table() -> MapTable {
    let language = wording.tag.text
    func text(_ value: Double?) -> String? {
      value.map { wording.decimal($0, digits: abs($0) < 10 ? 2 : 0) }
    }
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: first.indicator, heading: columns.title, isNumeric: true),
        MapTable.Column(key: second.indicator, heading: rows.title, isNumeric: true),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        [
          set.units[unit].name(in: language), set.units[unit].code, text(first.values[unit]),
          text(second.values[unit]),
        ]
      })
  }
}
