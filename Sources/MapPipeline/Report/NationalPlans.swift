import AtlasFile
import Localization
import Reporting
import SimpleFeatures
import Wording

/// The national plans of all countries: their milestones and where they stand.
struct NationalPlans {
  let wording: Phrasebook
  /// By country code, in the order of their table.
  private let milestones: [String: [Milestone]]
  private let statuses: [String: UnitStatus]
  private let asOf: CalendarDate

  /// Reads every milestone source that is counted on a boundary set of level 0.
  init(project: OpenProject, wording: Phrasebook, asOf: CalendarDate) throws(PipelineError) {
    self.wording = wording
    self.asOf = asOf
    var byCountry: [String: [Milestone]] = [:]
    var found: [String: UnitStatus] = [:]
    let sources = try project.read { atlas throws(AtlasError) in try atlas.milestones() }
    for source in sources {
      guard let name = source.boundaries.first else { continue }
      let set = try project.boundarySet(name)
      guard set.edition.level == 0 else { continue }
      for milestone in source.milestones {
        if let code = milestone.unitCode { byCountry[code, default: []].append(milestone) }
      }
      do {
        let derived = try StatusDerivation(
          milestones: source.milestones, dataDate: project.dataDate
        ).statuses(of: StatusUnits(set), at: asOf)
        for status in derived where status.status != .noData { found[status.unitCode] = status }
      } catch {
        throw PipelineError(.usage, [error.diagnostic])
      }
    }
    milestones = byCountry
    statuses = found
  }

  /// How many countries have at least one milestone, each with its source, that had happened by the
  /// report's date; what came later was not known then.
  var countWithSource: Int {
    milestones.values.count { $0.contains { $0.window.hasHappened(by: asOf) } }
  }

  var inForceCount: Int { statuses.values.count { $0.status.isInForce } }

  func status(of code: String) -> UnitStatus? { statuses[code] }

  /// In the order of their table.
  func milestones(of code: String) -> [Milestone] { milestones[code] ?? [] }

  /// One sentence a milestone that is known by the report's day, oldest first.
  func statements(of code: String, numbers: inout SourceNumbers) -> [Statement] {
    let ordered = milestones(of: code).filter { $0.isKnown(by: asOf) }.sorted {
      ($0.window.latest, $0.row) < ($1.window.latest, $1.row)
    }
    var statements: [Statement] = []
    for milestone in ordered {
      statements.append(
        Statement(
          MilestoneSentence(wording: wording).text(milestone, at: asOf),
          sourceNumbers: numbers.numbers(of: [milestone.source])))
    }
    return statements
  }
}

/// One milestone in words: "NAP 3: launched 8 March 2021 (2021–2025)".
struct MilestoneSentence {
  let wording: Phrasebook

  /// - Parameter asOf: the day by which it is told whether it counts; nil for not telling.
  func text(_ milestone: Milestone, at asOf: CalendarDate? = nil) -> String {
    let words = StatusWords(wording: wording)
    var text = words.label(of: milestone.kind)
    if let date = date(milestone) {
      text = wording(.milestoneDated, ["milestone": text, "date": date])
    }
    if let period = milestone.period { text += " (\(wording.inOwnDigits(period.text)))" }
    if let asOf {
      for note in words.reservations(about: milestone, at: asOf) { text += " (\(note))" }
    }
    let instrument = [milestone.instrument, milestone.generation].compactMap { $0 }
    return instrument.isEmpty
      ? text : wording.labelled(wording.inOwnDigits(instrument.joined(separator: " ")), text)
  }

  private func date(_ milestone: Milestone) -> String? {
    let finding = StatusFinding(
      .inForce, since: milestone.precision == .unknown ? nil : milestone.window.latest,
      deciding: milestone)
    return StatusWords(wording: wording).since(finding) ?? wording(.noteUndated)
  }
}
