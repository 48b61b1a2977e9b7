import Cartography
import Classification
import Configuration
import Drawing
import Localization
import Reporting
import Wording

extension ReportChartBuilder {
  /// More units than these are not drawn a row each.
  private static let mostUnits = 30

  /// How old the newest evidence of units is, in the classes of the maps: a row a country, or a row a
  /// unit where the report is of one country.
  func ageOfEvidence() throws(PipelineError) -> ReportChart {
    let categories: [FillCategory]
    do throws(ClassificationError) {
      categories = try EvidenceAgeLayer.categories(wording, theme: theme, palette: nil)
    } catch {
      throw PipelineError(.badData, "palette", "\(error)")
    }
    let rows = try rows()
    let plotted = rows.map { row in
      let counts = Dictionary(row.ages.map { ($0, 1) }, uniquingKeysWith: +)
      return DotPlot.Row(
        label: row.label,
        dots: counts.keys.sorted().map { years in
          DotPlot.Dot(
            value: Double(years), count: counts[years] ?? 1,
            paint: categories[Self.category(of: years)].paint)
        },
        missing: wording(row.isKnown ? .evidenceUndated : .statusNoData),
        missingCount: row.undated)
    }
    let classes = Set(rows.flatMap(\.ages).map(Self.category)).sorted()
    let undated = rows.filter { $0.undated > 0 }.map { row in
      isOfUnits ? row.label : "\(row.label) (\(wording.integer(row.undated)))"
    }
    let unknown = rows.filter { !$0.isKnown }.map(\.label)
    let title = wording(.evidenceAge)
    let hasCircles = plotted.contains { $0.dots.contains { $0.count > 1 } }
    return ReportChart(
      id: "age-of-evidence", title: title,
      drawing: plotted.allSatisfy(\.dots.isEmpty)
        ? .absent
        : .dots(
          DotPlot(
            rowHeading: wording(isOfUnits ? .headUnit : .directoryCountry),
            unit: wording(.headYears), countHeading: wording(.chartUnits),
            keys: classes.map { .init(label: categories[$0].label, paint: categories[$0].paint) },
            rows: plotted)),
      notes: (hasCircles ? [wording(.chartCircles)] : [])
        + (undated.isEmpty ? [] : [wording(.chartWithoutDates, ["list": wording.list(undated)])])
        + (unknown.isEmpty ? [] : [wording(.chartUnknown, ["list": wording.list(unknown)])]),
      alternativeText: described(
        title,
        rows.filter { !$0.ages.isEmpty }.map { row in
          let counts = Dictionary(
            row.ages.map { (Self.category(of: $0), 1) }, uniquingKeysWith: +)
          return wording.labelled(
            row.label,
            wording.list(
              counts.keys.sorted().map {
                "\(categories[$0].label) (\(wording.integer(counts[$0] ?? 0)))"
              }))
        }))
  }

  private static func category(of years: Int) -> Int {
    EvidenceAgeLayer.classes.lastIndex { $0 <= years } ?? 0
  }

  /// A row before it is drawn.
  private struct Row {
    let label: String
    /// In whole years, of the units of which something dated is known.
    let ages: [Int]
    /// Units of which something is known, and nothing with a date.
    let undated: Int

    init(label: String, _ statuses: [UnitStatus], at date: CalendarDate) {
      self.label = label
      ages = statuses.compactMap { NewestEvidence($0, at: date)?.years }
      undated = statuses.count(where: NewestEvidence.exists) - ages.count
    }

    var isKnown: Bool { !ages.isEmpty || undated > 0 }
  }

  /// Whether rows are units: of a single country whose units with evidence have room.
  private var isOfUnits: Bool {
    guard countries.count == 1, let country = countries.first else { return false }
    let known = country.subject.count { NewestEvidence.exists(country.layer.statuses[$0]) }
    return known <= Self.mostUnits
  }

  private func rows() throws(PipelineError) -> [Row] {
    guard isOfUnits, let country = countries.first else {
      return countries.map { country in
        Row(label: country.name, country.subject.map { country.layer.statuses[$0] }, at: asOf)
      }
    }
    let language = wording.tag.text
    let units = country.layer.set.units
    return wording.sorted(country.subject) { units[$0].name(in: language) }.compactMap { unit in
      let status = country.layer.statuses[unit]
      guard NewestEvidence.exists(status) else { return nil }
      return Row(label: units[unit].name(in: language), [status], at: asOf)
    }
  }
}
