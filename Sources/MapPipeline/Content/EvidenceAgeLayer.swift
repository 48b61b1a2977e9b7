import Cartography
import Classification
import Configuration
import Drawing
import Localization
import SimpleFeatures
import Wording

/// How old the newest milestone of each unit is, in classes that never move: a map of one year can be
/// laid beside that of another.
struct EvidenceAgeLayer {
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]
  private let statuses: [UnitStatus]
  private let newest: [NewestEvidence?]
  private let categories: [FillCategory]

  /// The first whole year of each class.
  static let classes = [0, 1, 3, 6]

  /// Errors: no such source, a day after the data's, a palette that is none.
  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    milestones source: String, palette: Configuration.PaletteSpecification?, theme: ChosenTheme,
    asOf: CalendarDate
  ) throws(PipelineError) {
    self.wording = wording
    self.set = set
    self.subject = subject
    let statuses = try StatusHistory(project: project, set: set, milestones: source)
      .statuses(at: asOf)
    self.statuses = statuses
    newest = statuses.map { NewestEvidence($0, at: asOf) }
    do throws(ClassificationError) {
      categories = try Self.categories(
        wording, theme: theme, palette: palette)
    } catch {
      throw PipelineError(.badData, "palette", "\(error)")
    }
  }

  /// The classes from young to old, evidence without a date, no data.
  static func categories(
    _ wording: Phrasebook, theme: ChosenTheme, palette: Configuration.PaletteSpecification?
  ) throws(ClassificationError) -> [FillCategory] {
    let colors = try theme.sequential(palette).colors(count: classes.count)
    let phrases: [Phrase] = [.ageUnderOne, .ageOneToTwo, .ageThreeToFive, .ageSixAndMore]
    let labels = phrases.map { wording($0) }
    var categories = labels.indices.map { index in
      FillCategory(
        id: "class-\(index + 1)", label: labels[index], kind: .value,
        paint: .solid(Color(colors[index])), isKeptWhenEmpty: true)
    }
    // Known and undated: neither young nor old, and not without data.
    categories.append(
      FillCategory(
        id: "undated", label: wording(.evidenceUndated), kind: .noKnownActivity,
        paint: theme.values.paints.undated))
    categories.append(
      FillCategory(
        id: "no-data", label: wording(.statusNoData), kind: .noData,
        paint: theme.values.paints.noData))
    return categories
  }

  func fill() -> FillLayer {
    var category = [Int?](repeating: nil, count: set.units.count)
    for unit in subject {
      category[unit] =
        newest[unit].map { found in
          Self.classes.lastIndex { $0 <= found.years } ?? 0
        } ?? (NewestEvidence.exists(statuses[unit]) ? Self.classes.count : Self.classes.count + 1)
    }
    return FillLayer(
      title: wording(.evidenceAge), categories: categories, categoryOfUnit: category,
      order: FillOrder(Self.classes.indices, isFixed: true))
  }

  /// Where the newest milestones come from, in the order of the units.
  var sources: [String] {
    var known = Set<String>()
    return subject.compactMap { newest[$0]?.milestone.source }.filter { known.insert($0).inserted }
  }

  var explanation: String {
    let undated = subject.count { newest[$0] == nil && NewestEvidence.exists(statuses[$0]) }
    return "Fixed classes of whole years: under 1, 1 to 2, 3 to 5, 6 and more. A milestone is as "
      + "old as the latest day on which it can have happened. Units with evidence that has no "
      + "date: \(undated)."
  }

  /// One row a unit: the newest milestone, its date as exact as it is known, its age, its source.
  func table() -> MapTable {
    let words = StatusWords(wording: wording)
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "evidence", heading: wording(.headEvidence)),
        MapTable.Column(key: "date", heading: wording(.headDate)),
        MapTable.Column(key: "years", heading: wording(.headYears), isNumeric: true),
        MapTable.Column(key: "note", heading: wording(.headNote)),
        MapTable.Column(key: "source", heading: wording(.headSource)),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        let found = newest[unit]
        let note: Phrase? =
          found == nil
          ? NewestEvidence.exists(statuses[unit]) ? .evidenceUndated : .statusNoData : nil
        return [
          set.units[unit].name(in: language), set.units[unit].code,
          found.map { words.label(of: $0.milestone.kind) },
          found.flatMap { words.day(of: $0.milestone, $0.milestone.window.latest) },
          found.map { wording.integer($0.years) }, note.map { wording($0) },
          found?.milestone.source,
        ]
      })
  }
}
