/// One readable thing: a file, a file inside an archive or folder, or a database.
struct SourceLocation: Hashable, Sendable {
  /// What a caller needs, to choose among several files.
  enum Purpose: Hashable, Sendable { case features, table }

  /// The most bytes that a text, JSON or archived file may unpack to.
  static let limit: UInt64 = 2 << 30

  /// As the user named it, a password masked.
  var name: String
  /// What GDAL opens: a path, `/vsizip/{…}/…`, or a connection string with its password.
  var path: String
  var format: SourceFormat
  /// Zero for a database.
  var bytes: UInt64

  /// The last component of `path`.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// True inside a zip archive, where GDAL would unpack from the start at every step back: such a
  /// file is unpacked into memory once.
  var isArchived: Bool { path.hasPrefix("/vsizip/") }

  /// Every source behind a name: one for a file or a database, the data files of an archive or a
  /// folder. Never empty.
  static func all(of name: String) throws(IngestError) -> [SourceLocation] {
    if name.hasPrefix("PG:") {
      let masked = Self.masked(name)
      return [SourceLocation(name: masked, path: name, format: .postGIS, bytes: 0)]
    }
    guard !Self.isAddress(name) else { throw .addressRefused(path: Self.masked(name)) }
    switch VirtualFile.kind(of: name) {
    case .nothing: throw .noSuchFile(path: name)
    case .other: throw .unreadable(path: name, reason: "it is neither a file nor a folder")
    case .directory: return try inside(name, as: name, isArchive: false)
    case .file(let bytes):
      guard let head = VirtualFile.head(of: name, count: 4) else {
        throw .unreadable(path: name, reason: nil)
      }
      guard bytes > 0 else { throw .emptyFile(path: name) }
      let fileExtension = Self.fileExtension(of: name)
      if fileExtension == "zip" {
        guard head.starts(with: [0x50, 0x4B]) else {
          throw .damaged(
            path: name, layer: nil, row: nil, reason: "it does not begin like a zip archive",
            advice: nil)
        }
        return try inside("/vsizip/{\(name)}", as: name, isArchive: true)
      }
      guard let format = SourceFormat(fileExtension: fileExtension) else {
        throw .unsupportedFormat(path: name, fileExtension: fileExtension)
      }
      return [SourceLocation(name: name, path: name, format: format, bytes: bytes)]
    }
  }

  /// The one source that is meant: the only one, the only one that fits the purpose, or the one
  /// whose file is named like the layer.
  static func one(
    of name: String, layer: String?, for purpose: Purpose
  ) throws(IngestError) -> SourceLocation {
    let sources = try all(of: name)
    if sources.count == 1 { return sources[0] }
    if let layer, let named = sources.first(where: { Self.stem(of: $0.fileName) == layer }) {
      return named
    }
    let fitting = sources.filter { $0.format.isSheet == (purpose == .table) }
    if fitting.count == 1 { return fitting[0] }
    let stems = sources.map { Self.stem(of: $0.fileName) }
    if let layer { throw .noSuchLayer(path: name, layer: layer, available: stems) }
    throw .severalSources(path: name, names: stems)
  }

  /// The data files below a folder or in an archive.
  private static func inside(
    _ root: String, as name: String, isArchive: Bool
  ) throws(IngestError) -> [SourceLocation] {
    let entries = VirtualFile.entries(of: root, recursively: isArchive)
    if isArchive, entries.isEmpty {
      throw .damaged(
        path: name, layer: nil, row: nil, reason: "no list of contents at its end",
        advice: "it is perhaps cut off: fetch it again")
    }
    var found: [SourceLocation] = []
    for entry in entries where isVisible(entry) {
      let fileExtension = Self.fileExtension(of: entry)
      guard fileExtension != "txt", let format = SourceFormat(fileExtension: fileExtension),
        case .file(let bytes) = VirtualFile.kind(of: "\(root)/\(entry)")
      else { continue }
      guard bytes <= limit else { throw .tooLarge(path: name, bytes: bytes, limit: limit) }
      if fileExtension == "dbf", hasShapes(entry, among: entries) { continue }
      found.append(
        SourceLocation(name: name, path: "\(root)/\(entry)", format: format, bytes: bytes))
    }
    guard !found.isEmpty else { throw .nothingInside(path: name, contents: entries) }
    if found.count == 1, found[0].bytes == 0 { throw .emptyFile(path: name) }
    return found
  }

  /// True when the attribute table of a Shapefile stands beside its shapes.
  private static func hasShapes(_ table: String, among entries: [String]) -> Bool {
    let stem = table.dropLast(4).lowercased()
    return entries.contains { $0.lowercased() == "\(stem).shp" }
  }

  /// Neither hidden nor a resource fork of another system.
  private static func isVisible(_ entry: String) -> Bool {
    !entry.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  /// Anything that GDAL would take for more than a file's name.
  private static func isAddress(_ name: String) -> Bool {
    name.contains("://") || name.hasPrefix("/vsi") || name.hasPrefix("<") || name.hasPrefix("{")
      || name.lowercased().hasPrefix("http:") || name.lowercased().hasPrefix("https:")
  }

  /// Lower case, without the dot; empty where there is none.
  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The file's name without folder and ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A connection string or address with everything that may be a password replaced by `***`.
  static func masked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      if word.lowercased().contains("password=") {
        return String(word.prefix { $0 != "=" }) + "=***"
      }
      guard let scheme = word.range(of: "://"), let at = word.lastIndex(of: "@"),
        at > scheme.upperBound
      else { return String(word) }
      return "\(word[..<scheme.upperBound])***\(word[at...])"
    }.joined(separator: " ")
  }
}

extension Substring {
  /// The first occurrence of a text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
