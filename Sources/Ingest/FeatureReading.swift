import CGDAL
import SimpleFeatures

/// Reads the features of one layer: attributes as text, geometry in OGC:CRS84.
struct FeatureReading {
  let source: SourceLocation

  /// Every feature in file order; what is repaired, skipped or doubtful goes to the report. Throws
  /// when the layer is damaged on the way, or lies nowhere on the globe.
  func collection(
    from layer: borrowing Layer, session: borrowing GDALSession, report: inout ReportTally
  ) throws(IngestError) -> FeatureCollection {
    let name = layer.name
    let fields = layer.fields
    reportColumns(fields, report: &report)
    let crs = SpatialReference(copying: layer.spatialReference)
    let crsName = SpatialReference.description(of: crs)
    let geometryReader = GeometryReader(
      transformation: try transformation(
        from: crs, layer: name, session: session, report: &report))
    let declared = layer.featureCount(force: false)
    var features: [Feature] = []
    features.reserveCapacity(declared ?? 0)
    let isKeyed = source.format == .postGIS && layer.hasIdentifiers
    var firstOutside: Int?
    var insideCount = 0
    layer.rewind()
    while let handle = layer.next() {
      let row = isKeyed ? handle.identifier : features.count + 1
      let values = attributes(of: handle, fields: fields, row: row, report: &report)
      var geometry = handle.withGeometry {
        geometryReader.geometry(of: $0, row: row, report: &report)
      }
      if CoordinateRange.holds(geometry) {
        if geometry != .none { insideCount += 1 }
      } else {
        firstOutside = firstOutside ?? row
        if crsName == nil { throw .unknownCRS(path: source.name, layer: name, row: row) }
        geometry = .none
        report.record(
          .warning, "outside-globe",
          "coordinates that are no degrees; the shape is left out", row: row)
      }
      features.append(Feature(row: row, values: values, geometry: geometry))
    }
    if let row = firstOutside, insideCount == 0 {
      throw .coordinatesOutOfRange(
        path: source.name, layer: name, row: row, crs: crsName ?? "nothing")
    }
    // A database gives rows in the order in which they were written last.
    if isKeyed { features.sort { $0.row < $1.row } }
    reportOrder(isKeyed, report: &report)
    try checkEnd(
      layer: name, read: features.count, declared: declared, session: session, report: &report)
    if crsName == nil, insideCount > 0 {
      report.record(
        .warning, "crs-assumed",
        "the source names no coordinate reference system; taken as longitude/latitude (OGC:CRS84), "
          + "which its coordinates fit")
    }
    if features.isEmpty { report.record(.warning, "no-features", "the layer has no feature") }
    return FeatureCollection(
      source: source.name, layer: name, columns: fields.map(\.name), features: features)
  }

  /// The attributes of one feature, trimmed, empty ones nil.
  func attributes(
    of feature: borrowing FeatureHandle, fields: [Field], row: Int, report: inout ReportTally
  ) -> [String?] {
    var values: [String?] = []
    values.reserveCapacity(fields.count)
    for (index, field) in fields.enumerated() {
      guard let raw = feature.text(at: index, of: field), let value = TextValue.trimmed(raw.text)
      else {
        values.append(nil)
        continue
      }
      if raw.isLatin1 {
        report.record(
          .warning, "encoding-assumed",
          "text that is not UTF-8, in a file that names no encoding; read as Windows-1252 (Latin-1)",
          row: row, column: field.name, sample: value,
          advice: source.format == .shapefile ? "add a .cpg file that names it" : nil)
      }
      TextValue.examine(value, row: row, column: field.name, report: &report)
      values.append(value)
    }
    return values
  }

  /// Throws when reading stopped before the end; passes GDAL's other words on.
  func checkEnd(
    layer: String, read: Int, declared: Int?, session: borrowing GDALSession,
    report: inout ReportTally
  ) throws(IngestError) {
    let messages = session.take()
    let failure = messages.first { $0.isFailure }
    let isShort = declared.map { read < $0 } ?? false
    let isCounted = source.format == .flatGeobuf || source.format == .shapefile
    let isDatabaseFailure = failure?.text.contains("sqlite3") ?? false
    if isShort && (isCounted || failure != nil) || isDatabaseFailure {
      throw .damaged(
        path: source.name, layer: layer, row: read + 1,
        reason: session.isConfidential
          ? nil : failure?.text ?? "\(read) of \(declared ?? 0) features could be read",
        advice: "it is perhaps cut off: fetch it again")
    }
    for message in messages {
      report.record(
        .warning, message.isFailure ? "gdal-failure" : "gdal-warning",
        "GDAL has doubts about the data", reason: message.text)
    }
  }

  /// Says where the order of rows, which can decide between two that contradict each other, is
  /// chance.
  func reportOrder(_ isKeyed: Bool, report: inout ReportTally) {
    guard source.format == .postGIS, !isKeyed else { return }
    report.record(
      .warning, "no-row-order", "the table has no primary key that is a whole number",
      reason: "its rows come in an order that changes when one of them does",
      advice: "give it one")
  }

  private func reportColumns(_ fields: [Field], report: inout ReportTally) {
    if fields.isEmpty {
      report.record(.warning, "no-columns", "the layer has shapes and no attribute")
    }
    for field in fields where field.nameIsLatin1 {
      report.record(
        .warning, "encoding-assumed", "a column's name is not UTF-8; read as Windows-1252",
        column: field.name, sample: field.name)
    }
  }

  /// The way to longitude/latitude; nil where the coordinates are that already, or may be.
  private func transformation(
    from crs: borrowing SpatialReference?, layer: String, session: borrowing GDALSession,
    report: inout ReportTally
  ) throws(IngestError) -> CoordinateTransformation? {
    switch crs {
    case .none: return nil
    case .some(let crs):
      guard let target = SpatialReference.longitudeLatitude() else {
        throw .cannotTransform(
          path: source.name, layer: layer, crs: crs.description, reason: session.takeReason())
      }
      if crs.isSame(as: target) { return nil }
      guard let transformation = CoordinateTransformation(from: crs, to: target) else {
        throw .cannotTransform(
          path: source.name, layer: layer, crs: crs.description, reason: session.takeReason())
      }
      let description = crs.description
      report.record(
        .note, "crs-transformed",
        "coordinates transformed from \(description) to longitude/latitude (OGC:CRS84)")
      return transformation
    }
  }
}
