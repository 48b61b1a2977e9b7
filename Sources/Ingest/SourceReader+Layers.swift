import CGDAL
import SimpleFeatures

extension SourceReader {
  /// What a source holds, layer by layer, in file order; every data file of an archive is listed.
  package func layers(of path: String) throws(IngestError) -> [LayerSummary] {
    let session = GDALSession(isConfidential: isConfidential)
    var summaries: [LayerSummary] = []
    for source in try SourceLocation.all(of: path) {
      if source.format.isSheet {
        summaries += try sheetSummaries(of: source, session: session)
      } else {
        summaries += try vectorSummaries(of: source, session: session)
      }
    }
    return summaries
  }

  /// One summary per sheet; a delimited text is one sheet, named like its file.
  private func sheetSummaries(
    of source: SourceLocation, session: borrowing GDALSession
  ) throws(IngestError) -> [LayerSummary] {
    var names = [SourceLocation.stem(of: source.fileName)]
    let isText = source.format == .delimitedText
    if !isText {
      var report = ReportTally(file: source.name, isConfidential: isConfidential)
      let opened = try OpenedSource(
        source, session: session, snapshotDirectory: snapshotDirectory, report: &report)
      names = opened.dataset.layerNames
    }
    var summaries: [LayerSummary] = []
    for name in names {
      let read: (ingested: Ingested<Table>, encoding: String?)
      do {
        read = try table(from: source, layer: isText ? nil : name, session: session)
      } catch .noColumns where names.count > 1 {
        continue
      }
      let table = read.ingested.value
      summaries.append(
        LayerSummary(
          name: name, featureCount: table.rows.count, geometryType: nil, crs: nil,
          columns: table.columns.map { LayerSummary.Column(name: $0, type: "String") }, extent: nil,
          dialect: FieldDialect.recognise(
            columns: table.columns, hxlTags: read.ingested.hxlTags),
          encoding: read.encoding, invalidGeometryCount: nil))
    }
    return summaries
  }

  private func vectorSummaries(
    of source: SourceLocation, session: borrowing GDALSession
  ) throws(IngestError) -> [LayerSummary] {
    var report = ReportTally(file: source.name, isConfidential: isConfidential)
    let opened = try OpenedSource(
      source, session: session, snapshotDirectory: snapshotDirectory, report: &report)
    let names = opened.dataset.layerNames
    guard !names.isEmpty else { throw .noLayers(path: source.name) }
    var summaries: [LayerSummary] = []
    // A database lists its tables in no order.
    let indices =
      source.format == .postGIS
      ? names.indices.sorted { names[$0] < names[$1] } : Array(names.indices)
    for index in indices {
      let encoding = opened.encoding
      let summary = try opened.dataset.withLayer(at: index) { (layer) throws(IngestError) in
        Self.summary(of: layer, encoding: encoding)
      }
      if let summary { summaries.append(summary) }
    }
    return summaries
  }

  private static func summary(of layer: borrowing Layer, encoding: String?) -> LayerSummary {
    let fields = layer.fields
    return LayerSummary(
      name: layer.name, featureCount: layer.featureCount(force: true) ?? 0,
      geometryType: layer.hasShapes ? layer.geometryTypeName : nil, crs: crs(of: layer),
      columns: fields.map { LayerSummary.Column(name: $0.name, type: $0.typeName) },
      extent: extent(of: layer), dialect: FieldDialect.recognise(columns: fields.map(\.name)),
      encoding: encoding, invalidGeometryCount: layer.invalidGeometryCount(upTo: 1_000_000))
  }

  private static func crs(of layer: borrowing Layer) -> LayerSummary.CRS? {
    let found = SpatialReference(copying: layer.spatialReference)
    switch found {
    case .none: return nil
    case .some(let crs):
      return LayerSummary.CRS(authorityCode: crs.authorityCode, name: crs.name)
    }
  }

  /// The extent in OGC:CRS84; coordinates without a system are taken as degrees where they fit.
  private static func extent(of layer: borrowing Layer) -> GeographicBox? {
    guard layer.hasShapes, let envelope = layer.extent else { return nil }
    let raw = GeographicBox(
      west: envelope.MinX, south: envelope.MinY, east: envelope.MaxX, north: envelope.MaxY)
    let corners = CoordinateSequence(ordinates: [raw.west, raw.south, raw.east, raw.north])
    let crs = SpatialReference(copying: layer.spatialReference)
    switch crs {
    case .none: return CoordinateRange.holds(.points(corners)) ? raw : nil
    case .some(let crs):
      guard let target = SpatialReference.longitudeLatitude() else { return nil }
      if crs.isSame(as: target) { return CoordinateRange.holds(.points(corners)) ? raw : nil }
      let transformation = CoordinateTransformation(from: crs, to: target)
      switch transformation {
      case .none: return nil
      case .some(let transformation): return transformation.box(of: envelope)
      }
    }
  }
}
