package import Diagnostics

extension IngestError {
  /// The error as the value that every tool prints: what, where, GDAL's own words, what to do.
  package var diagnostic: Diagnostic {
    switch self {
    case .noSuchFile, .addressRefused, .unreadable, .cannotConnect, .tooLarge: accessDiagnostic
    case .noSuchLayer, .severalLayers, .noLayers, .noColumns, .noGeometry: layerDiagnostic
    case .unknownCRS, .coordinatesOutOfRange, .cannotTransform: crsDiagnostic
    default: formatDiagnostic
    }
  }

  /// The bytes could not be had.
  private var accessDiagnostic: Diagnostic {
    switch self {
    case .addressRefused(let path):
      Diagnostic(
        .error, "address-refused", "only files and PG: connection strings are read",
        at: Place(file: path), advice: "download the data first and name the file")
    case .unreadable(let path, let reason):
      Diagnostic(
        .error, "unreadable", "the file cannot be read", at: Place(file: path), reason: reason,
        advice: "check its permissions")
    case .cannotConnect(let source, let reason):
      Diagnostic(
        .error, "cannot-connect", "the database does not answer", at: Place(file: source),
        reason: reason?.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case .tooLarge(let path, let bytes, let limit):
      Diagnostic(
        .error, "too-large", "the file has \(bytes) bytes, more than the \(limit) that are read",
        at: Place(file: path), advice: "convert it to FlatGeobuf or GeoPackage")
    case .noSuchFile(let path):
      Diagnostic(.error, "no-such-file", "no such file", at: Place(file: path))
    default:
      preconditionFailure("the caller passes access errors only")
    }
  }

  /// The bytes are there and are no data.
  private var formatDiagnostic: Diagnostic {
    switch self {
    case .nothingInside(let path, let contents):
      Diagnostic(
        .error, "nothing-inside", "holds no data file", at: Place(file: path),
        reason: contents.isEmpty ? "it is empty" : "it holds \(Self.list(contents))",
        advice: "expected \(SourceFormat.readableExtensions)")
    case .severalSources(let path, let names):
      Diagnostic(
        .error, "several-sources", "holds \(names.count) data files", at: Place(file: path),
        reason: Self.list(names), advice: "name one of them as the layer")
    case .unsupportedFormat(let path, let fileExtension):
      Diagnostic(
        .error, "unsupported-format",
        fileExtension.isEmpty
          ? "a file without an extension is of no known format"
          : "files ending in .\(fileExtension) are not read",
        at: Place(file: path), advice: Self.formatAdvice(fileExtension))
    case .emptyFile(let path):
      Diagnostic(.error, "empty-file", "the file is empty", at: Place(file: path))
    case .damaged(let path, let layer, let row, let reason, let advice):
      Diagnostic(
        .error, "damaged", "the file is damaged or not of the format its name says",
        at: Place(file: path, layer: layer, row: row), reason: reason, advice: advice)
    case .syntax(let path, let line, let column, let expectation):
      Diagnostic(
        .error, "syntax", "syntax error: \(expectation)",
        at: Place(file: path, line: line, column: column))
    case .notUTF8(let path, let encoding):
      Diagnostic(
        .error, "not-utf8", "rows can be added to a text in UTF-8 only", at: Place(file: path),
        reason: "it is in \(encoding)", advice: "save it as UTF-8")
    default:
      preconditionFailure("the caller passes format errors only")
    }
  }

  /// The source is readable, the wanted layer is not there or not fit.
  private var layerDiagnostic: Diagnostic {
    switch self {
    case .noSuchLayer(let path, let layer, let available):
      Diagnostic(
        .error, "no-such-layer", "no layer \"\(layer)\"", at: Place(file: path),
        reason: "it has \(Self.list(available))",
        advice: NearestWord.advice(for: layer, among: available))
    case .severalLayers(let path, let available):
      Diagnostic(
        .error, "several-layers", "the source has \(available.count) layers",
        at: Place(file: path), reason: Self.list(available), advice: "name the layer")
    case .noLayers(let path):
      Diagnostic(.error, "no-layers", "the source has no layer", at: Place(file: path))
    case .noColumns(let path, let layer):
      Diagnostic(
        .error, "no-columns", "the table has no column", at: Place(file: path, layer: layer),
        advice: "its first row must name the columns")
    case .noGeometry(let path, let layer):
      Diagnostic(
        .error, "no-geometry", "a table without shapes stands where boundaries are expected",
        at: Place(file: path, layer: layer))
    default:
      preconditionFailure("the caller passes layer errors only")
    }
  }

  /// The coordinates cannot be taken to longitude/latitude.
  private var crsDiagnostic: Diagnostic {
    switch self {
    case .unknownCRS(let path, let layer, let row):
      Diagnostic(
        .error, "unknown-crs",
        "the source names no coordinate reference system and its coordinates are no degrees",
        at: Place(file: path, layer: layer, row: row),
        advice: "add the system (the .prj file of a Shapefile), or reproject to EPSG:4326")
    case .coordinatesOutOfRange(let path, let layer, let row, let crs):
      Diagnostic(
        .error, "coordinates-out-of-range",
        "no feature lies on the globe: the coordinates are no degrees",
        at: Place(file: path, layer: layer, row: row), reason: "the source says \(crs)",
        advice: "reproject it to EPSG:4326, or name the system that it is really in")
    case .cannotTransform(let path, let layer, let crs, let reason):
      Diagnostic(
        .error, "cannot-transform", "no way from \(crs) to longitude/latitude",
        at: Place(file: path, layer: layer), reason: reason)
    default:
      preconditionFailure("the caller passes CRS errors only")
    }
  }

  /// At most twelve names in quotes.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  private static func formatAdvice(_ fileExtension: String) -> String {
    switch fileExtension {
    case "xls": "save it as .xlsx or .csv"
    case "gdb", "mdb", "tab", "mif", "gml", "sqlite": "convert it to .gpkg or .fgb"
    default: "expected \(SourceFormat.readableExtensions)"
    }
  }
}
