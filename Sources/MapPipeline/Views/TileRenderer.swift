import CairoRendering
import Cartography
import Drawing
import Projections
package import SimpleFeatures

/// From a request to the bytes of a tile. One thread at a time.
package final class TileRenderer {
  private let measurer: TextMeasurer
  private let buffers = RasterBuffers()
  /// The bytes of tiles of nothing but the sea, by scene and pixels.
  private var blanks: [Int: (scene: Scene, bytes: [UInt8])] = [:]

  /// Loads the pinned fonts. Errors: fonts missing or broken.
  package init() throws(PipelineError) { measurer = try PinnedFonts.measurer() }

  /// One tile as a PNG, without furniture. Equal requests give equal bytes; borders, fills, hatches
  /// and names go on from tile to tile.
  /// Errors: no such map or tile, a map that cannot be made.
  package func png(
    _ project: OpenProject, _ request: TileRequest
  ) throws(PipelineError) -> [UInt8] {
    try request.check()
    let level = try level(project, request)
    let side = 256 * request.scale
    guard let scene = level.scene(x: request.x, y: request.y) else {
      let scene = level.emptyScene()
      if let blank = blanks[side], blank.scene == scene { return blank.bytes }
      let bytes = try painted(scene, side)
      blanks[side] = (scene, bytes)
      return bytes
    }
    return try painted(scene, side)
  }

  /// Tiles that lie together as PNGs, row by row from the north-west: `count` by `count` of them,
  /// drawn at once and cut, where the level has so many. The request names the north-western one.
  /// Each has the pixels that it has by itself, up to a step of 255 here and there on slanted borders
  /// and what a palette of its own changes. Errors: as for one.
  package func pngs(
    _ project: OpenProject, _ request: TileRequest, count: Int
  ) throws(PipelineError) -> [[UInt8]] {
    try request.check()
    var last = request
    last.x += count - 1
    last.y += count - 1
    try last.check()
    let level = try level(project, request)
    guard let scene = level.scene(x: request.x, y: request.y, count: count) else {
      let blank = try png(project, request)
      return [[UInt8]](repeating: blank, count: count * count)
    }
    return try painted(scene, 256 * request.scale * count, count: count)
  }

  /// What part of the world the map is about, degrees; `east` is above 180 across the antimeridian.
  /// Errors: no such map, a map that cannot be made.
  package static func extent(
    of project: OpenProject, request: TileRequest
  ) throws(PipelineError) -> GeographicBox {
    try LevelSupply.content(
      of: project, map: request.map, language: request.language, asOf: request.asOf,
      today: request.today
    ).ground.extent
  }

  private func painted(_ scene: Scene, _ side: Int) throws(PipelineError) -> [UInt8] {
    try painted(scene, side, count: 1)[0]
  }

  private func painted(
    _ scene: Scene, _ side: Int, count: Int
  ) throws(PipelineError) -> [[UInt8]] {
    let metadata = Document.Metadata(title: scene.title, language: scene.language)
    do {
      return try PNGPainter(compression: .quick).pngs(
        of: scene, pixelWidth: side, partsAcross: count, metadata: metadata, fonts: measurer,
        buffers: buffers)
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
  }

  private func level(
    _ project: OpenProject, _ request: TileRequest
  ) throws(PipelineError) -> TileLevel {
    let pixels = 256 * request.scale
    let metersPerPixel = WebMercator.tileSide(zoom: request.zoom) / Double(pixels)
    let key = LevelStore.Key(
      map: request.map, system: WebMercator.definition, metersPerPixel: metersPerPixel,
      nameMetersPerPixel: metersPerPixel,
      pointsPerPixel: TileLevel.side / Double(pixels), hasLabels: request.hasLabels,
      language: request.language, asOf: request.asOf, today: request.today)
    return TileLevel(
      try LevelSupply(project: project, measurer: measurer).level(key), zoom: request.zoom)
  }
}
