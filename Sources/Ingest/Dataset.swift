import CGDAL

/// An open vector source, read-only; closed when the value ends. Wraps `GDALOpenEx`.
struct Dataset: ~Copyable {
  private let handle: GDALDatasetH

  /// Nil when no allowed driver opens it; the session then holds GDAL's words.
  init?(opening path: String, drivers: [String], options: [String]) {
    let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
    let allowed = OptionList(drivers)
    let settings = OptionList(options)
    let opened = allowed.withPointer { driverList in
      settings.withPointer { GDALOpenEx(path, flags, driverList, $0, nil) }
    }
    guard let opened else { return nil }
    handle = opened
  }

  deinit { GDALClose(handle) }

  var layerNames: [String] {
    (0..<GDALDatasetGetLayerCount(handle)).map { index in
      GDALDatasetGetLayer(handle, index).flatMap { OGR_L_GetName($0) }
        .map { decodedText($0).text } ?? ""
    }
  }

  /// The first value that a query of the database itself gives; nil where it fails or gives none.
  func text(_ query: String) -> String? {
    guard let result = GDALDatasetExecuteSQL(handle, query, nil, nil) else { return nil }
    defer { GDALDatasetReleaseResultSet(handle, result) }
    guard let feature = Layer(borrowing: result).next() else { return nil }
    return feature.firstText
  }

  /// Lends one layer, which lives only as long as the body and the dataset.
  func withLayer<Result>(
    at index: Int, _ body: (borrowing Layer) throws(IngestError) -> Result
  ) throws(IngestError) -> Result? {
    guard let layer = GDALDatasetGetLayer(handle, Int32(index)) else { return nil }
    return try body(Layer(borrowing: layer))
  }
}
