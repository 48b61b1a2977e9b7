import Configuration
import Diagnostics
import Ingest
import SimpleFeatures

/// Every source of a project that is not confidential, read once and in parallel.
struct ProjectInputs: Sendable {
  private let features: [SourceKey: Ingested<FeatureCollection>]
  private let tables: [SourceKey: Ingested<Table>]

  /// Reads everything that the project file names but the members, whose table only the member
  /// stage opens. What cannot be read is in the log, all of it at once, in the project file's order.
  init(of project: ProjectSpecification, in folder: ProjectFolder, log: inout StageLog) {
    let wanted = Self.wanted(by: project)
    let read = ParallelMap.map(wanted) { Reading(key: $0.key, reference: $0.reference, in: folder) }
    var features: [SourceKey: Ingested<FeatureCollection>] = [:]
    var tables: [SourceKey: Ingested<Table>] = [:]
    for reading in read {
      switch reading.result {
      case .success(.features(let value)):
        log.add(value.report)
        features[reading.key] = value
      case .success(.table(let value)):
        log.add(value.report)
        tables[reading.key] = value
      case .failure(let error): log.add(error)
      }
    }
    self.features = features
    self.tables = tables
  }

  func features(_ reference: SourceReference?) -> Ingested<FeatureCollection>? {
    reference.flatMap { features[SourceKey($0, .features)] }
  }

  func table(_ reference: SourceReference?) -> Table? {
    reference.flatMap { tables[SourceKey($0, .table)]?.value }
  }

  /// The sources in the order of the project file, each once.
  private static func wanted(
    by project: ProjectSpecification
  ) -> [(key: SourceKey, reference: SourceReference)] {
    var all: [(SourceReference?, SourceKey.Purpose)] = []
    for set in project.boundarySets {
      all.append((set.source, .features))
      all.append((set.corrections, .table))
      all.append((set.names, .table))
    }
    all.append((project.borders.lines?.source, .features))
    all.append((project.units, .table))
    all.append((project.aliases, .table))
    all += project.milestoneSources.map { ($0.source, .table) }
    all += project.indicators.map { ($0.source, .table) }
    var known: Set<SourceKey> = []
    return all.compactMap { reference, purpose in
      guard let reference else { return nil }
      let key = SourceKey(reference, purpose)
      return known.insert(key).inserted ? (key, reference) : nil
    }
  }

  /// One source as read, or why not.
  private struct Reading: Sendable {
    enum Value: Sendable {
      case features(Ingested<FeatureCollection>)
      case table(Ingested<Table>)
    }

    let key: SourceKey
    let result: Result<Value, PreparationError>

    init(key: SourceKey, reference: SourceReference, in folder: ProjectFolder) {
      self.key = key
      do throws(PreparationError) {
        switch key.purpose {
        case .features: result = .success(.features(try folder.features(reference)))
        case .table: result = .success(.table(try folder.table(reference)))
        }
      } catch {
        result = .failure(error)
      }
    }
  }
}
