import AtlasFile
import CairoRendering
import Cartography
import Configuration
import MapPipeline
import SimpleFeatures
import TileStore

/// The tiles of one map that are asked for: what is drawn, which tiles, and where they go.
struct TileJob {
  let plan: TilePlan
  private let options: TileOptions
  private let project: OpenProject
  /// A tile of the map; which one, the plan says.
  private let request: TileRequest
  private let description: TileSetDescription
  private let fingerprint: TileFingerprint

  /// More tiles than this are not drawn in one run: at a thousand a second they take ten days.
  private static let mostTiles = 1_000_000_000

  /// Opens the project, prepared now if that is needed. Nothing is written before the map is known
  /// to make sense.
  init(_ context: ToolContext, _ options: TileOptions) throws(ToolFailure) {
    let map = context.invocation.text("map") ?? ""
    let drawing = try DrawingProject(context)
    try drawing.checkSettings(maps: [map], reports: [])
    guard drawing.languages.count == 1, let language = drawing.languages.first else {
      throw ToolFailure(
        .usage, "one-output",
        "\(drawing.languages.count) languages cannot go to one set of tiles",
        advice:
          "draw each with its own -o: --language \(drawing.languages.first.flatMap(\.self) ?? "en")"
      )
    }
    let sheet = try drawing.sheet(map, language)
    let project = drawing.project
    let request = TileRequest(
      map: map, zoom: 0, x: 0, y: 0, scale: options.scale, language: language,
      asOf: try context.date(CommonOptions.asOf), hasLabels: options.hasLabels,
      today: context.environment.today)
    let box: GeographicBox
    let attribution: String
    do {
      box = try TileRenderer.extent(of: project, request: request)
      attribution = try Self.attribution(of: map, project, language: sheet.scene.language)
    } catch {
      throw ToolFailure(error)
    }
    plan = TilePlan(
      box: box, zooms: options.zooms, blockSide: options.blockSide, shard: options.shard)
    guard plan.tileCount / options.shard.count <= Self.mostTiles else {
      throw ToolFailure(
        .usage, "too-many-tiles",
        "\(plan.tileCount) tiles are more than one run draws, \(Self.mostTiles)",
        advice: "each level has four times as many as the one above: take fewer, or --shard")
    }
    let settings = context.invocation.values(CommonOptions.set)
    self.options = options
    self.project = project
    self.request = request
    let drawnFrom = Self.drawnFrom(
      request, project, language: sheet.scene.language, settings: settings)
    description = TileSetDescription(
      name: sheet.scene.title, summary: sheet.words.alternativeText, attribution: attribution,
      box: box, zooms: options.zooms, scale: options.scale,
      provenance: Dictionary(drawnFrom) { first, _ in first }.filter { !$0.value.isEmpty })
    fingerprint = TileFingerprint(
      drawnFrom + [
        ("fonts", FontFingerprint.text),
        (
          "libraries", LibraryVersions.all.map { "\($0.name) \($0.version)" }.joined(separator: " ")
        ),
        ("settings", "\(settings)"),
        ("zooms", "\(options.zooms)"), ("metatile", "\(options.blockSide)"),
        ("shard", options.isMBTiles ? options.shard.description : ""),
        ("box", "\(box.west) \(box.south) \(box.east) \(box.north)"),
      ])
  }

  /// What tells whether the tiles would come out the same today.
  private static func drawnFrom(
    _ request: TileRequest, _ project: OpenProject, language: String, settings: [String]
  ) -> [(name: String, value: String)] {
    [
      ("map", request.map), ("language", language), ("as-of", request.asOf?.description ?? ""),
      ("labels", request.hasLabels ? "yes" : "no"), ("scale", "\(request.scale)"),
      ("data", project.atlas.manifest.digest), ("data-date", project.dataDate.description),
      ("rendering", "\(RenderingVersion.number)"),
    ]
  }

  /// Whose map it is, and whose boundaries.
  private static func attribution(
    of map: String, _ project: OpenProject, language: String
  ) throws(PipelineError) -> String {
    let organisation = project.specification.organisation.name.text(in: language)
    do {
      let set = try project.atlas.boundarySet(named: try project.map(map).boundaries)
      return [organisation, set.edition.attribution].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: "; ")
    } catch let error as AtlasError {
      throw PipelineError(error)
    } catch let error as PipelineError {
      throw error
    } catch {
      throw PipelineError(.failed, "unexpected", "\(error)")
    }
  }

  /// Where the tiles go, open to go on. The first thing that is written.
  func sink() throws(ToolFailure) -> any TileSink {
    do {
      guard options.isMBTiles else {
        return try FolderTileSink(
          path: options.path, description: description, fingerprint: fingerprint,
          shard: options.shard, blockCount: plan.blockCount, startsAnew: options.isFresh)
      }
      return try MBTilesSink(
        path: options.path, description: description, fingerprint: fingerprint,
        blockCount: plan.blockCount, startsAnew: options.isFresh)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// What draws on one thread.
  @Sendable
  func makePainter() throws(PipelineError) -> MapTilePainter {
    MapTilePainter(project: project, request: request, renderer: try TileRenderer())
  }
}

/// Draws tiles of a map on one thread.
struct MapTilePainter: TilePainter {
  let project: OpenProject
  let request: TileRequest
  let renderer: TileRenderer

  func tiles(of block: TileBlock) throws(PipelineError) -> [[UInt8]] {
    var request = request
    request.zoom = block.first.zoom
    request.x = block.first.x
    request.y = block.first.y
    return try renderer.pngs(project, request, count: block.side)
  }
}
