/// What the path of a request says.
///
/// Asking for a part that the operation's path does not have is a mistake of the server and stops
/// it.
package struct PathValues: Hashable, Sendable {
  private let texts: [PathVariable: String]
  /// What the ending of the path asks for; nil where the path has no ending.
  package let format: FileFormat?
  /// Device pixels for each CSS pixel: 2 for `@2x`, else 1.
  package let scale: Int
  /// The tile of a tile operation, in both ways of writing; nil for all others.
  package let tile: TileAddress?

  /// Errors, status 404: a tile or a tile matrix set that does not exist.
  init(
    _ texts: [PathVariable: String], format: FileFormat?, scale: Int
  ) throws(Problem) {
    self.texts = texts
    self.format = format
    self.scale = scale
    if let set = texts[.tileMatrixSet], set != TileScheme.identifier {
      throw .unknown("tile matrix set", set, among: [TileScheme.identifier])
    }
    func number(_ names: PathVariable...) -> Int? {
      names.lazy.compactMap { texts[$0] }.first.flatMap { DecimalNumber.integer($0) }
    }
    if let zoom = number(.z, .tileMatrix), let column = number(.x, .tileCol),
      let row = number(.y, .tileRow)
    {
      tile = try TileAddress(zoom: zoom, column: column, row: row)
    } else {
      tile = nil
    }
  }

  /// The map's name in the project file; it need not exist.
  package var map: String { text(.map) }

  /// The report's name in the project file; it need not exist.
  package var report: String { text(.report) }

  /// The name of a page's file, such as `leaflet/leaflet.js`; it need not exist.
  package var asset: String { text(.asset) }

  /// Whether the path names a map.
  package var hasMap: Bool { texts[.map] != nil }

  private func text(_ variable: PathVariable) -> String {
    guard let text = texts[variable] else {
      preconditionFailure("this operation's path has no \(variable.rawValue)")
    }
    return text
  }
}
