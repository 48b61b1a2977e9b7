import CGDAL

/// A source that GDAL has open, with what must live as long: a file in memory, a snapshot.
struct OpenedSource: ~Copyable {
  let dataset: Dataset
  /// As `inspect` names it; nil where the format does not say.
  let encoding: String?
  private let memory: MemoryFile?
  private let snapshot: GeoPackageSnapshot?

  /// Opens read-only with the format's drivers alone. JSON is checked and decoded first, so that a
  /// mistake has a line and a column; nothing is ever created beside the source.
  init(
    _ source: SourceLocation, session: borrowing GDALSession, snapshotDirectory: String?,
    report: inout ReportTally
  ) throws(IngestError) {
    var path = source.path
    var options: [String] = []
    var encoding: String? = source.format.isSheet || source.format == .postGIS ? nil : "UTF-8"
    var memory: MemoryFile?
    var snapshot: GeoPackageSnapshot?
    try source.checkLength()
    switch source.format {
    case .json, .jsonSequence:
      let text = try Self.jsonText(source, session: session, report: &report)
      encoding = text.encoding.rawValue
      if let file = MemoryFile(name: source.fileName, bytes: text.utf8) {
        path = file.path
        memory = consume file
      }
    case .shapefile:
      let found = ShapefileEncoding(of: path)
      options = found.openOptions
      encoding = found.name
    case .geoPackage:
      options = ["IMMUTABLE=YES"]
      if GeoPackageFile.hasPendingChanges(path) {
        if let directory = snapshotDirectory,
          let copy = GeoPackageSnapshot(of: path, in: directory)
        {
          path = copy.path
          options = []
          snapshot = consume copy
        } else {
          memory = MemoryFile(name: source.fileName, bytes: try source.readBytes(session: session))
          path = memory?.path ?? path
          report.record(
            .warning, "pending-changes",
            "the last changes are in a log beside the file and are not read",
            advice: "close the program that has it open")
        }
      }
    case .postGIS:
      // Without it tables that have no shapes, such as those of milestones, are not there.
      options = ["LIST_ALL_TABLES=YES"]
    default: break
    }
    if source.isArchived, source.format.isOneFile, path == source.path {
      let bytes = try source.readBytes(session: session)
      if let file = MemoryFile(name: source.fileName, bytes: bytes) {
        path = file.path
        memory = consume file
      }
    }
    guard
      let dataset = Dataset(opening: path, drivers: source.format.drivers, options: options)
    else {
      throw Self.openingError(source, reason: session.takeReason())
    }
    if source.format == .flatGeobuf, dataset.layerNames.isEmpty {
      throw Self.openingError(source, reason: session.takeReason())
    }
    self.dataset = dataset
    self.encoding = encoding
    self.memory = memory
    self.snapshot = snapshot
  }

  /// The whole file as UTF-8, its grammar checked.
  private static func jsonText(
    _ source: SourceLocation, session: borrowing GDALSession, report: inout ReportTally
  ) throws(IngestError) -> DecodedText {
    let bytes = try source.readBytes(session: session)
    let text = DecodedText(bytes)
    text.reportDoubts(&report)
    let isSequence = source.format == .jsonSequence
    if let failure = JSONSyntax.firstFailure(in: text.utf8, isSequence: isSequence) {
      throw .syntax(
        path: source.name, line: failure.line, column: failure.column,
        expectation: failure.expectation)
    }
    return text
  }

  private static func openingError(_ source: SourceLocation, reason: String?) -> IngestError {
    let words = reason.map { $0.replacing(source.path, with: source.name) }
    switch source.format {
    case .postGIS: return .cannotConnect(source: source.name, reason: words)
    case .json, .jsonSequence:
      return .damaged(
        path: source.name, layer: nil, row: nil, reason: words ?? "no GeoJSON and no TopoJSON",
        advice: "it is valid JSON, but holds no features")
    case .shapefile where !Self.hasIndex(source.path):
      return .damaged(
        path: source.name, layer: nil, row: nil, reason: words,
        advice: "the .shx file that belongs to it is missing")
    default:
      return .damaged(path: source.name, layer: nil, row: nil, reason: words, advice: nil)
    }
  }

  private static func hasIndex(_ path: String) -> Bool {
    [".shx", ".SHX"].contains { VirtualFile.exists("\(path.dropLast(4))\($0)") }
  }
}

extension SourceLocation {
  /// All bytes, bounded; throws when they do not come or there are none.
  func readBytes(session: borrowing GDALSession) throws(IngestError) -> [UInt8] {
    guard bytes <= Self.limit else { throw .tooLarge(path: name, bytes: bytes, limit: Self.limit) }
    guard let content = VirtualFile.bytes(of: path, count: bytes) else {
      throw .unreadable(path: name, reason: session.takeReason())
    }
    guard !content.isEmpty else { throw .emptyFile(path: name) }
    return content
  }
}

extension DecodedText {
  /// Says which encoding was assumed and whether something was lost.
  func reportDoubts(_ report: inout ReportTally) {
    if encoding == .windows1252 {
      report.record(
        .warning, "encoding-assumed", "the file is not UTF-8; read as Windows-1252 (Latin-1)",
        advice: "save it as UTF-8")
    } else if encoding != .utf8 {
      report.record(.note, "encoding", "read as \(encoding.rawValue)")
    }
    if isRepaired {
      report.record(
        .warning, "encoding-repaired", "some bytes have no meaning in \(encoding.rawValue)")
    }
  }
}
