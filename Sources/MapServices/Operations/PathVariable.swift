/// What stands for a variable part of a path.
package enum PathVariable: String, CaseIterable, Hashable, Sendable {
  /// A map's name in the project file.
  case map
  /// A report's name in the project file.
  case report
  /// Zoom level, column and row of a tile.
  case z, x, y
  /// The name of a file that pages need, with the folders it is in.
  case asset = "name"
  /// A tile matrix set.
  case tileMatrixSet = "tileMatrixSetId"
  /// The same as z, y and x, in the words of OGC API – Tiles.
  case tileMatrix, tileRow, tileCol
}

extension PathVariable {
  /// Whether a text can be such a part. Names of maps and reports have no dot, so that the ending
  /// of an address is never in doubt.
  func admits(_ text: String) -> Bool {
    switch self {
    case .map, .report:
      ParameterKind.isIdentifier(text) && !text.utf8.contains(UInt8(ascii: "."))
    case .asset, .tileMatrixSet: ParameterKind.isIdentifier(text)
    case .z, .x, .y, .tileMatrix, .tileRow, .tileCol:
      DecimalNumber.integer(text).map { $0 >= 0 } ?? false
    }
  }
}
