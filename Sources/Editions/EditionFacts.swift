package import AtlasFile
import Digests
import FoundationEssentials
package import Localization

/// What an edition said of units: where they stood, on which milestones, and which rows of its tables
/// found no unit. There is no member in it, neither named nor counted, so that who withdraws does not
/// live on where it is kept; and of rows that no map shows no name is written out.
package struct EditionFacts: Hashable, Sendable, Codable {
  /// The day that statuses are of.
  package var asOf: CalendarDate
  /// The language that names are in, BCP 47.
  package var language: String
  /// In the order of the project file. Units without data are left out.
  package var statuses: [StatusTable]
  /// The tables of milestones in the order of the project file.
  package var milestones: [MilestoneTable]
  /// Rows that joined nothing, by table and boundary set.
  package var unmatched: [UnmatchedRows]

  package init(
    asOf: CalendarDate, language: String, statuses: [StatusTable] = [],
    milestones: [MilestoneTable] = [], unmatched: [UnmatchedRows] = []
  ) {
    self.asOf = asOf
    self.language = language
    self.statuses = statuses
    self.milestones = milestones
    self.unmatched = unmatched
  }

  /// What a table of milestones tells.
  package struct MilestoneTable: Hashable, Sendable, Codable {
    /// Its key in the project file.
    package var name: String
    /// In the order of the table, without those that count on no unit.
    package var milestones: [MilestoneFact]

    package init(name: String, milestones: [Milestone]) {
      self.name = name
      self.milestones = milestones.compactMap { MilestoneFact($0) }
    }
  }

  /// The statuses of one boundary set by one table of milestones.
  package struct StatusTable: Hashable, Sendable, Codable {
    package var source: String
    package var boundaries: String
    /// In the order of the edition.
    package var units: [UnitFact]

    package init(source: String, boundaries: String, units: [UnitFact]) {
      self.source = source
      self.boundaries = boundaries
      self.units = units
    }
  }

  /// Where one unit stood.
  package struct UnitFact: Hashable, Sendable, Codable {
    package var code: String
    package var name: String
    package var status: Status

    package init(code: String, name: String, status: Status) {
      self.code = code
      self.name = name
      self.status = status
    }
  }

  /// The rows of a table that found no unit in a boundary set.
  package struct UnmatchedRows: Hashable, Sendable, Codable {
    package var source: String
    package var boundaries: String
    /// For each row the digest of what it calls its unit, by name and else by code; ascending. A name
    /// that joins one day is found by it; no other is told, though who guesses one can try it.
    package var names: [String]

    package init(source: String, boundaries: String, names: [String]) {
      self.source = source
      self.boundaries = boundaries
      self.names = names.map(Self.digest(of:)).sorted()
    }

    /// The first 16 digits of a name's SHA-256.
    static func digest(of name: String) -> String {
      String(SHA256.hexadecimal(of: Array(name.utf8)).prefix(16))
    }
  }
}

extension EditionFacts {
  /// What an atlas says at a day, nil for its data's, with names in a language.
  ///
  /// Errors: a damaged atlas, a day after the data's.
  package init(
    of atlas: Atlas, asOf: CalendarDate? = nil, language: String
  ) throws(EditionError) {
    let day = asOf ?? atlas.manifest.dataDate
    let sources: [MilestoneSource]
    do throws(AtlasError) {
      sources = try atlas.milestones()
      self.init(
        asOf: day, language: language,
        milestones: sources.map { MilestoneTable(name: $0.name, milestones: $0.milestones) })
      for record in try atlas.joins() {
        unmatched.append(
          UnmatchedRows(
            source: record.source, boundaries: record.boundaries,
            names: record.ledger.table.unmatched.map { $0.name ?? $0.key ?? "" }))
      }
    } catch {
      throw .atlas(error)
    }
    for source in sources {
      let derivation = StatusDerivation(
        milestones: source.milestones, dataDate: atlas.manifest.dataDate)
      for name in source.boundaries {
        statuses.append(
          StatusTable(
            source: source.name, boundaries: name,
            units: try Self.units(of: name, in: atlas, derivation, at: day, language)))
      }
    }
  }

  private static func units(
    of name: String, in atlas: Atlas, _ derivation: StatusDerivation, at day: CalendarDate,
    _ language: String
  ) throws(EditionError) -> [UnitFact] {
    do {
      let set = try atlas.boundarySet(named: name)
      let statuses = try derivation.statuses(of: StatusUnits(set), at: day)
      return zip(set.units, statuses).compactMap { unit, status in
        status.status == .noData
          ? nil
          : UnitFact(code: unit.code, name: unit.name(in: language), status: status.status)
      }
    } catch let error as AtlasError {
      throw .atlas(error)
    } catch let error as LocalizationError {
      throw .day(error)
    } catch {
      throw .unreadable(name, reason: "\(error)")
    }
  }
}

extension EditionFacts {
  /// How a file that is compared with this edition tells of it: its day and what is like no other.
  /// Nil where it cannot be written as JSON, which dates and texts always can.
  package var setting: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(self) else { return nil }
    return "changes-since=\(asOf) \(SHA256.hexadecimal(of: Array(data)).prefix(12))"
  }
}
