package import Diagnostics
package import Localization
package import Prose
package import SimpleFeatures
import Synchronization

/// An atlas file opened for reading: each part is checked and decoded when it is first asked for.
///
/// Immutable; shared by threads.
package final class Atlas: Sendable {
  package let manifest: AtlasManifest
  let container: AtlasContainer
  private let boundarySets = Mutex<[String: BoundarySet]>([:])
  private let lendsVertices: Bool

  /// Opens the file and reads its manifest. Errors: see `AtlasError`.
  ///
  /// - Parameter lendsVertices: whether boundary sets leave their vertices in the mapped file. It saves a
  ///   process that draws little a copy of them; one that runs on must not be at the mercy of whoever
  ///   writes over the file, in place of replacing it.
  package init(path: String, lendsVertices: Bool = false) throws(AtlasError) {
    self.lendsVertices = lendsVertices
    container = try AtlasContainer(path: path)
    manifest = try Self.decode(AtlasManifest.self, AtlasSection.manifest, in: container)
  }

  package var path: String { container.path }

  /// The project file's published form.
  package func specification() throws(AtlasError) -> String {
    try container.text(AtlasSection.specification)
  }

  /// A boundary set by its name, decoded once.
  package func boundarySet(named name: String) throws(AtlasError) -> BoundarySet {
    if let known = boundarySets.withLock({ $0[name] }) { return known }
    guard let index = manifest.boundarySets.firstIndex(of: name) else {
      throw .unknownName(kind: "boundary set", name: name)
    }
    let section = AtlasSection.boundaries(index)
    let path = container.path
    // Where nothing is lent it ends here, and the pages that were copied go with it.
    let lender = LentSection(section, of: container)
    let set = try container.withSection(section) { bytes throws(AtlasError) in
      guard
        let set = try? BoundarySetCoding.decode(bytes, lender: lendsVertices ? lender : nil)
      else {
        throw .damaged(path: path, part: "section \(section)")
      }
      return set
    }
    boundarySets.withLock { $0[name] = set }
    return set
  }

  /// Forgets the boundary sets that were decoded: the next one asked for is decoded again.
  package func forgetBoundarySets() {
    boundarySets.withLock { $0 = [:] }
  }

  /// Lines that no boundary set holds, in degrees, longitude before latitude.
  /// Errors: the section is damaged.
  package func borderLines() throws(AtlasError) -> [BoundaryLine] {
    let path = container.path
    return try container.withSection(AtlasSection.lines) { bytes throws(AtlasError) in
      guard let lines = try? BoundaryLineCoding.decode(bytes) else {
        throw .damaged(path: path, part: "section \(AtlasSection.lines)")
      }
      return lines
    }
  }

  /// The milestone tables in the order of the project file. Errors: the section is damaged.
  package func milestones() throws(AtlasError) -> [MilestoneSource] {
    try Self.decode([MilestoneSource].self, AtlasSection.milestones, in: container)
  }

  /// Numbers of the world over time, in the order of the project file. Errors: the section is damaged.
  package func countSeries() throws(AtlasError) -> [NamedCountSeries] {
    try Self.decode([NamedCountSeries].self, AtlasSection.countSeries, in: container)
  }

  /// Numbers by unit, one entry a boundary set. Errors: the section is damaged.
  package func indicators() throws(AtlasError) -> [NamedIndicatorSeries] {
    let quick = try container.withSection(AtlasSection.indicators) { bytes throws(AtlasError) in
      IndicatorScanner.scan(bytes)
    }
    if let quick { return quick }
    return try Self.decode([NamedIndicatorSeries].self, AtlasSection.indicators, in: container)
  }

  /// What each table joined to each boundary set and what not. Errors: the section is damaged.
  package func joins() throws(AtlasError) -> [JoinRecord] {
    try Self.decode([JoinRecord].self, AtlasSection.joins, in: container)
  }

  /// What may be published of members: places and counts, nothing finer. Errors: the section is damaged.
  package func members() throws(AtlasError) -> [PublishedMembers] {
    try Self.decode([PublishedMembers].self, AtlasSection.members, in: container)
  }

  /// What the preparation repaired or doubted, in the order of its stages; nothing of a confidential
  /// source. Errors: the section is damaged.
  package func findings() throws(AtlasError) -> [Diagnostic] {
    try Self.decode([Diagnostic].self, AtlasSection.findings, in: container)
  }

  /// The organisation's logo, a PNG file; nil for none. Errors: the section is damaged.
  package func logo() throws(AtlasError) -> [UInt8]? {
    guard container.sectionNames.contains(AtlasSection.logo) else { return nil }
    return try container.withSection(AtlasSection.logo) { bytes throws(AtlasError) in Array(bytes) }
  }

  /// The texts of all reports, in the order of the project file. Errors: the section is damaged.
  package func texts() throws(AtlasError) -> [ReportText] {
    guard container.sectionNames.contains(AtlasSection.texts) else { return [] }
    return try Self.decode([ReportText].self, AtlasSection.texts, in: container)
  }

  /// Checks every byte that is ever read.
  package func checkEverything() throws(AtlasError) {
    try container.checkEverything()
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ section: String, in container: AtlasContainer
  ) throws(AtlasError) -> Value {
    let bytes = try container.withSection(section) { bytes throws(AtlasError) in Array(bytes) }
    do {
      return try AtlasSection.decode(type, from: bytes)
    } catch {
      throw .damaged(path: container.path, part: "section \(section)")
    }
  }
}
