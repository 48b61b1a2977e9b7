/// Why a source gives no value at all. Each case holds data; `diagnostic` makes the sentence.
///
/// `path` is the source as the user named it (a password in a connection string is masked);
/// `reason` is GDAL's own words, withheld for confidential sources because they can quote values.
package enum IngestError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case noSuchFile(path: String)
  /// The path is an address, a virtual file system or inline data; only files and `PG:` are read.
  case addressRefused(path: String)
  /// The file exists but its bytes do not come.
  case unreadable(path: String, reason: String?)
  /// The database does not answer.
  case cannotConnect(source: String, reason: String?)
  /// The file, or what an archive says it unpacks to, is larger than is taken into memory.
  case tooLarge(path: String, bytes: UInt64, limit: UInt64)
  /// A folder or archive without any file of a known format.
  case nothingInside(path: String, contents: [String])
  /// A folder or archive with more than one data file, and nothing says which.
  case severalSources(path: String, names: [String])
  /// The name's ending is of no format that is read.
  case unsupportedFormat(path: String, fileExtension: String)
  /// The file has no bytes.
  case emptyFile(path: String)
  /// The file is of a known format, but broken: truncated, corrupt, or of another format than its
  /// name says.
  case damaged(path: String, layer: String?, row: Int?, reason: String?, advice: String?)
  /// A text file that breaks its format's grammar; line and column count from 1, in characters.
  case syntax(path: String, line: Int, column: Int, expectation: String)
  /// Rows are to be added to a text in another encoding.
  case notUTF8(path: String, encoding: String)
  case noSuchLayer(path: String, layer: String, available: [String])
  /// The source has more than one layer, and nothing says which.
  case severalLayers(path: String, available: [String])
  case noLayers(path: String)
  /// A table without any column.
  case noColumns(path: String, layer: String)
  /// A table was given where shapes are needed.
  case noGeometry(path: String, layer: String)
  /// The source names no coordinate reference system and the coordinates of `row` are no degrees.
  case unknownCRS(path: String, layer: String, row: Int)
  /// The source says degrees (or a known system), but no feature lies on the globe.
  case coordinatesOutOfRange(path: String, layer: String, row: Int, crs: String)
  /// PROJ knows no way from the source's system to longitude/latitude.
  case cannotTransform(path: String, layer: String, crs: String, reason: String?)
}

extension IngestError {
  /// The two families that a tool tells apart by its exit code.
  package enum Kind: Hashable, Sendable {
    /// The bytes could not be had: no file, no permission, no connection.
    case cannotRead
    /// The bytes are there and wrong.
    case badData
  }

  package var kind: Kind {
    switch self {
    case .noSuchFile, .addressRefused, .unreadable, .cannotConnect, .tooLarge: .cannotRead
    case .nothingInside, .severalSources, .unsupportedFormat, .emptyFile, .damaged, .syntax,
      .notUTF8, .noSuchLayer, .severalLayers, .noLayers, .noColumns, .noGeometry, .unknownCRS,
      .coordinatesOutOfRange, .cannotTransform:
      .badData
    }
  }
}
