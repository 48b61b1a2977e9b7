import MapPipeline

/// What `--version` prints.
enum ToolVersion {
  static let number = "0.1.0"

  /// The tool's version, the rendering version, and those of the C libraries it draws with.
  static var text: String {
    let libraries = LibraryVersions.all.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "peacemap \(number), rendering \(RenderingVersion.number)\n\(libraries)\n"
  }
}
