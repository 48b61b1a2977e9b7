import CairoRendering
import Cartography
import Drawing
import HostSystem
import MapPipeline
import Projections
import Rasterization
import SimpleFeatures

/// Choropleths without furniture, projected arcs at hand: the map that the peers draw.
struct BareMaps {
  /// One picture: what, in which projection, how large. Projected when it is first asked for.
  struct Map {
    var name: String
    var definition: String
    var width: Int
    var height: Int
    var box: ProjectedBox
  }

  /// A picture ready to be drawn.
  struct ReadyMap: Sendable {
    var map: BareMap
    var viewport: Viewport
    var width: Int
    var height: Int

    var scene: Scene { map.scene(viewport, size: BareMaps.points(width, height)) }

    /// So many views of it, each a little further east, all within a pixel.
    func shifted(_ views: Int) -> [ReadyMap] {
      (0..<views).map { view in
        var shifted = self
        var window = viewport.window
        let step = Double(view) / Double(views) * window.width / Double(width)
        window.minEasting += step
        window.maxEasting += step
        shifted.viewport = Viewport(window, over: viewport.frame)
        return view == 0 ? self : shifted
      }
    }
  }

  /// Hands out views in turn.
  private final class Turns<View> {
    private let views: [View]
    private var turn = 0

    init(_ views: [View]) { self.views = views }

    func next() -> View {
      defer { turn += 1 }
      return views[turn % views.count]
    }
  }

  /// What is timed of it.
  enum Stage: String, CaseIterable {
    /// Projected arcs to a display list.
    case scene
    /// A display list to pixels.
    case fills, borders
    /// Pixels to the bytes of a PNG, and the compressor alone on the same bytes.
    case encode, deflate
    /// Everything: projected arcs to the bytes of a PNG, and the least that it could take.
    case png, floor
  }

  let maps: [Map]
  let set: BoundarySet
  let classes: [Int?]
  let painter = PNGPainter(compression: .quick)
  let fonts: TextMeasurer
  let buffers = RasterBuffers()
  private let pictures: String?

  static let metadata = Document.Metadata(title: "Benchmark", language: "en")

  init(project: OpenProject, pictures: String?) throws {
    set = try project.atlas.boundarySet(named: project.atlas.manifest.boundarySets[0])
    classes = ClassColors.classes(of: set)
    fonts = try TextMeasurer(fonts: FontSet())
    self.pictures = pictures
    maps = [
      Map(
        name: "world 4326 1600x800", definition: "EPSG:4326", width: 1600, height: 800,
        box: ProjectedBox(
          minEasting: -WebMercator.halfWidth, minNorthing: -WebMercator.halfWidth / 2,
          maxEasting: WebMercator.halfWidth, maxNorthing: WebMercator.halfWidth / 2)),
      Map(
        name: "world Equal Earth 1600x800", definition: "EPSG:8857", width: 1600, height: 800,
        box: ProjectedBox(
          minEasting: -17_243_959, minNorthing: -8_392_927, maxEasting: 17_243_959,
          maxNorthing: 8_392_927)),
      Map(
        name: "Uganda 1200x800", definition: "EPSG:3857", width: 1200, height: 800,
        box: ProjectedBox(
          minEasting: 3_270_000, minNorthing: -170_000, maxEasting: 3_920_000, maxNorthing: 480_000)
      ),
      Self.tile(0, 0, 0), Self.tile(2, 2, 1), Self.tile(4, 9, 7),
    ]
  }

  static func tile(_ z: Int, _ x: Int, _ y: Int) -> Map {
    Map(
      name: "tile \(z)/\(x)/\(y)", definition: WebMercator.definition, width: 256, height: 256,
      box: WebMercator.box(zoom: z, x: x, y: y))
  }

  /// Projects a map's arcs.
  func ready(_ map: Map) throws -> ReadyMap {
    let size = Self.points(map.width, map.height)
    return ReadyMap(
      map: try bareMap(map.definition, metersPerPixel: map.box.width / Double(map.width)),
      viewport: Viewport(
        fitting: map.box, in: Rectangle(x: 0, y: 0, width: size.width, height: size.height),
        padding: 0), width: map.width, height: map.height)
  }

  /// Projects the units, their borders in more detail, as a map does.
  func bareMap(
    _ definition: String, metersPerPixel: Double, store: ProjectionStore? = nil
  ) throws -> BareMap {
    let projector = try BoundaryProjector(.custom(definition), store: store)
    return BareMap(
      areas: try projector.project(set, detailInMeters: metersPerPixel * MapLevel.detailInPixels),
      borders: try projector.project(
        set, detailInMeters: metersPerPixel * MapLevel.borderDetailInPixels),
      fills: ClassColors.colors.map { [.solid($0)] }, fillOfUnit: classes,
      // Half a pixel at 96 pixels an inch.
      border: Stroke(color: ClassColors.border, width: 0.375, cap: .round),
      background: ClassColors.background)
  }

  private static func points(_ width: Int, _ height: Int) -> Size {
    Size(width: Double(width) * 0.75, height: Double(height) * 0.75)
  }

  private func png(_ map: ReadyMap, _ buffers: RasterBuffers) throws -> [UInt8] {
    try painter.png(
      of: map.scene, pixelWidth: map.width, metadata: Self.metadata, fonts: fonts, buffers: buffers)
  }

  func measure(
    _ name: String, _ map: Map, _ views: [ReadyMap], _ stage: Stage, _ stopwatch: Stopwatch
  ) throws -> Measurement {
    let ready = Turns(views)
    switch stage {
    case .scene:
      var result = stopwatch.measure(name) { ready.next().scene.elements.count }
      result.figures["vertices"] = Double(views[0].map.vertexCount)
      return result
    case .fills, .borders: return try paint(name, views, stage, stopwatch)
    case .encode:
      let canvases = Turns(
        views.map { view in
          let canvas = OwnCanvas(width: map.width, height: map.height)
          draw(view.scene, [.fills, .borders], on: canvas.canvas)
          return canvas
        })
      let exact = (ClassColors.colors + [ClassColors.background, ClassColors.border]).map(\.word)
      return try stopwatch.measure(name) {
        try painter.png(
          ofOpaque: canvases.next().canvas, pixelsPerMeter: 96 / 0.0254, exact: exact,
          metadata: Self.metadata, buffers: buffers
        ).count
      }
    case .png:
      if let pictures {
        let file = map.name.map { $0 == " " || $0 == "/" ? "-" : String($0) }.joined()
        try AtomicFile.write(try png(views[0], buffers), to: FilePath.join(pictures, "\(file).png"))
      }
      return try stopwatch.measure(name) { try png(ready.next(), buffers).count }
    case .deflate, .floor:
      let floor = PictureFloor(
        views[0].scene, width: map.width, height: map.height, png: try png(views[0], buffers))
      return stage == .deflate ? floor.deflate(name, stopwatch) : floor.work(name, stopwatch)
    }
  }

  private func paint(
    _ name: String, _ views: [ReadyMap], _ stage: Stage, _ stopwatch: Stopwatch
  ) throws -> Measurement {
    let canvas = OwnCanvas(width: views[0].width, height: views[0].height)
    let scenes = Turns(views.map(\.scene))
    let rasters = (PartitionRaster(), StrokeRaster())
    return stopwatch.measure(name) {
      draw(scenes.next(), [stage], on: canvas.canvas, rasters)
      return nil
    }
  }

  private func draw(
    _ scene: Scene, _ stages: Set<Stage>, on canvas: PixelCanvas,
    _ rasters: (fills: PartitionRaster, strokes: StrokeRaster) = (PartitionRaster(), StrokeRaster())
  ) {
    let box = DeviceBox(width: canvas.width, height: canvas.height)
    for element in scene.elements {
      switch element {
      case .partition(let partition) where stages.contains(.fills):
        rasters.fills.paint(partition, scale: 4 / 3, in: box, on: canvas)
      case .shape(let shape) where stages.contains(.borders):
        guard let stroke = shape.stroke else { break }
        rasters.strokes.paint(shape.path, stroke, scale: 4 / 3, in: box, on: canvas)
      default: break
      }
    }
  }
}

/// A canvas with memory of its own.
private final class OwnCanvas {
  let canvas: PixelCanvas
  private let memory: UnsafeMutablePointer<UInt32>

  init(width: Int, height: Int) {
    memory = .allocate(capacity: width * height)
    memory.initialize(repeating: 0, count: width * height)
    canvas = PixelCanvas(base: memory, rowLength: width, width: width, height: height)
    canvas.clear(to: ClassColors.background)
  }

  deinit { memory.deallocate() }
}

extension Color {
  /// 0xRRGGBB.
  fileprivate var word: UInt32 {
    [red, green, blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
  }
}
