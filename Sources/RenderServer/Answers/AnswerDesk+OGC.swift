import Drawing
import MapPipeline
import MapServices
import Projections
import SimpleFeatures

extension AnswerDesk {
  /// The documents of the OGC API.
  func ogcDocument(_ request: MatchedRequest) throws(Problem) -> Reply {
    let catalog = catalog(nil)
    let documents = OGCDocuments(catalog)
    let layer = try layer(request, catalog)
    let value: JSONValue
    var mediaType = FileFormat.json.mediaType
    switch (request.operation, layer) {
    case (.ogcLanding, _): value = documents.landingPage
    case (.ogcConformance, _): value = documents.conformance
    case (.ogcCollections, _): value = documents.collections
    case (.ogcCollection, let layer?): value = documents.collection(layer)
    case (.ogcMapTileSets, let layer?): value = documents.tileSets(layer)
    case (.ogcMapTileSet, let layer?): value = documents.tileSet(layer)
    case (.ogcTileMatrixSets, _): value = documents.tileMatrixSets
    case (.ogcTileMatrixSet, _): value = documents.tileMatrixSet
    default:
      value = OpenAPIDocument.document(catalog, version: settings.programVersion)
      mediaType = OpenAPIDocument.mediaType
    }
    var plan = Plan(
      "ogc/\(request.operation.rawValue)" + Self.choices([("map", layer?.id), membersPart]),
      mediaType: mediaType, hasMembers: false, policy: .revalidated, cost: 1
    ) { _ throws(PipelineError) in Array(value.text.utf8) }
    plan.isText = true
    plan.fields = [HTTPResponse.anyOrigin]
    return .planned(plan)
  }

  private func layer(
    _ request: MatchedRequest, _ catalog: ServiceCatalog
  ) throws(Problem) -> ServiceLayer? {
    guard request.path.hasMap else { return nil }
    return try catalog.placedLayer(request.path.map)
  }

  /// A map by OGC API – Maps.
  func ogcMap(_ request: MatchedRequest) throws(Problem) -> Reply {
    let asked = try OGCMapRequest(request, catalog: catalog(nil))
    guard let system = edition.systems[asked.system],
      let boxSystem = edition.systems[asked.boxSystem]
    else { throw Problem(status: 400, "this coordinate system is not offered", parameter: "crs") }
    let whole = edition.layers(on: today).first { $0.map == asked.layer }?.boxes[asked.system]
    let box =
      try asked.box.map { box throws(Problem) in try Self.box(box, of: boxSystem, in: system) }
      ?? whole
    guard let box else {
      throw Problem(
        status: 400, "the map cannot be shown in \(asked.system)", parameter: "crs")
    }
    let (frame, width, height) = asked.frame(box)
    let view = ViewRequest(
      maps: [asked.layer], system: system,
      box: system.inMeters(
        west: frame.minX, south: frame.minY, east: frame.maxX, north: frame.maxY),
      width: width, height: height,
      background: asked.isTransparent ? nil : Color(asked.background),
      asOf: try asOf(asked.time, parameter: "datetime"), today: memberDay)
    var plan = try self.view(view, "ogc", OutputFormat(asked.format))
    plan.fields += asked.headers(frame).map {
      HTTPResponse.Field(name: $0.name, value: $0.value)
    }
    return .planned(plan)
  }

  /// A box of one system in another: around its edges, by way of longitude and latitude.
  private static func box(
    _ box: ServiceBox, of source: ReferenceSystem, in target: ReferenceSystem
  ) throws(Problem) -> ServiceBox {
    let found: ServiceBox?
    do throws(ProjectionsError) {
      found = try moved(box, of: source, to: target)
    } catch {
      found = nil
    }
    guard let found else {
      throw Problem(
        status: 400, "bbox cannot be shown in \(target.definition)", parameter: "bbox")
    }
    return found
  }

  /// Nil where nothing of the box is in both systems.
  private static func moved(
    _ box: ServiceBox, of source: ReferenceSystem, to target: ReferenceSystem
  ) throws(ProjectionsError) -> ServiceBox? {
    if source == target { return box }
    var area = GeographicBox(west: box.minX, south: box.minY, east: box.maxX, north: box.maxY)
    if !source.isGeographic {
      let plane = source.inMeters(
        west: box.minX, south: box.minY, east: box.maxX, north: box.maxY)
      let places = try BoundaryProjector(.custom(source.definition)).inverse(plane.rim)
      guard let around = GeographicBox(around: places.compactMap { $0 }) else { return nil }
      area = around
    }
    if target.isGeographic {
      return ServiceBox(minX: area.west, minY: area.south, maxX: area.east, maxY: area.north)
    }
    let plane = try BoundaryProjector(.custom(target.definition)).extent(of: area)
    let unit = target.metersPerUnit
    return ServiceBox(
      minX: plane.minEasting / unit, minY: plane.minNorthing / unit,
      maxX: plane.maxEasting / unit, maxY: plane.maxNorthing / unit)
  }

  /// A tile by OGC API – Tiles.
  func ogcMapTile(_ request: MatchedRequest) throws(Problem) -> Reply {
    let catalog = catalog(nil)
    guard let address = request.path.tile, let layer = try layer(request, catalog) else {
      preconditionFailure("the address of a tile has a map, a column and a row")
    }
    let day = try catalog.day(of: request.values.time("datetime"))
    return .planned(
      tile(
        TileRequest(
          map: layer.id, zoom: address.zoom, x: address.column, y: address.row,
          asOf: try asOf(day, parameter: "datetime"), today: memberDay)))
  }

  // MARK: Tiles and embedding for web pages

  /// What a tile client needs to know.
  func tileJSON(_ request: MatchedRequest) throws(Problem) -> Reply {
    let language = try language(request)
    _ = try asOf(request)
    let catalog = catalog(language)
    guard let layer = try layer(request, catalog),
      let facts = edition.layers(on: today).first(where: { $0.map == layer.id })
    else { throw .unknown("map", request.path.map, among: catalog.layers.map(\.id)) }
    let document = TileJSON.document(
      of: layer, in: catalog, values: request.values,
      deepestZoom: TileExtent(facts.extent).zooms.upperBound)
    return .ready(Self.json(document))
  }

  /// How a map's page is embedded.
  func oembed(_ request: MatchedRequest) throws(Problem) -> Reply {
    guard request.values.text("format") != "xml" else {
      throw Problem(
        status: 501, "the answer is written as JSON alone", parameter: "format",
        allowed: ["json"])
    }
    let publisher = SitePublisher(edition, settings, language: nil)
    let document = try OEmbed.document(
      request.values, catalog: catalog(nil), router: Self.router
    ) { map in
      let size = publisher.pictureSize(of: map)
      return (size.width, size.height)
    }
    return .ready(Self.json(document))
  }

  private static let router = Router()

  private static func json(_ document: JSONValue) -> HTTPResponse {
    HTTPResponse(
      status: 200, mediaType: FileFormat.json.mediaType, text: document.text,
      fields: [
        HTTPResponse.anyOrigin,
        HTTPResponse.Field(name: "Cache-Control", value: CachePolicy.revalidated.value),
      ])
  }
}

extension ProjectedBox {
  /// Places along the four edges, sixteen an edge.
  fileprivate var rim: [ProjectedPosition] {
    (0...16).flatMap { step in
      let share = Double(step) / 16
      let easting = minEasting + share * width
      let northing = minNorthing + share * height
      return [
        ProjectedPosition(easting: easting, northing: minNorthing),
        ProjectedPosition(easting: easting, northing: maxNorthing),
        ProjectedPosition(easting: minEasting, northing: northing),
        ProjectedPosition(easting: maxEasting, northing: northing),
      ]
    }
  }
}

extension GeographicBox {
  /// Around places; nil for none.
  fileprivate init?(around places: [GeographicPosition]) {
    guard let first = places.first else { return nil }
    self.init(
      west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
    for place in places {
      west = min(west, place.longitude)
      east = max(east, place.longitude)
      south = min(south, place.latitude)
      north = max(north, place.latitude)
    }
  }
}
