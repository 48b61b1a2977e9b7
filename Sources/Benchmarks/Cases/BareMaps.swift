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
  /// One picture: what, in which projection, how large.
  struct Map {
    var name: String
    var width: Int
    var height: Int
    var viewport: Viewport
    var map: BareMap
  }

  /// What is timed of it.
  enum Stage: String, CaseIterable {
    /// Projected arcs to a display list.
    case scene
    /// A display list to pixels.
    case fills, borders
    /// Everything: projected arcs to the bytes of a PNG.
    case png
  }

  private(set) var maps: [Map] = []
  private let set: BoundarySet
  private let classes: [Int?]
  private let painter = PNGPainter(compression: .quick)
  private let fonts: TextMeasurer
  private let buffers = RasterBuffers()
  private let pictures: String?

  private static let metadata = Document.Metadata(title: "Benchmark", language: "en")

  init(project: OpenProject, pictures: String?) throws {
    set = try project.atlas.boundarySet(named: "provinces")
    classes = ClassColors.classes(of: set)
    fonts = try TextMeasurer(fonts: FontSet())
    self.pictures = pictures
    maps = [
      try map(
        "world 4326 1600x800", "EPSG:4326", 1600, 800,
        ProjectedBox(
          minEasting: -WebMercator.halfWidth, minNorthing: -WebMercator.halfWidth / 2,
          maxEasting: WebMercator.halfWidth, maxNorthing: WebMercator.halfWidth / 2)),
      try map(
        "world Equal Earth 1600x800", "EPSG:8857", 1600, 800,
        ProjectedBox(
          minEasting: -17_243_959, minNorthing: -8_392_927, maxEasting: 17_243_959,
          maxNorthing: 8_392_927)),
      try map(
        "Uganda 1200x800", "EPSG:3857", 1200, 800,
        ProjectedBox(
          minEasting: 3_270_000, minNorthing: -170_000, maxEasting: 3_920_000, maxNorthing: 480_000)
      ),
      try tile(0, 0, 0), try tile(2, 2, 1), try tile(4, 9, 7),
    ]
  }

  private func map(
    _ name: String, _ definition: String, _ width: Int, _ height: Int, _ box: ProjectedBox
  ) throws -> Map {
    let size = Self.points(width, height)
    let viewport = Viewport(
      fitting: box, in: Rectangle(x: 0, y: 0, width: size.width, height: size.height), padding: 0)
    let detail = box.width / Double(width) * 0.5
    let projected = try BoundaryProjector(.custom(definition)).project(
      set, detailInMeters: detail)
    return Map(
      name: name, width: width, height: height, viewport: viewport, map: bare(projected))
  }

  private func bare(_ boundaries: ProjectedBoundaries) -> BareMap {
    BareMap(
      boundaries: boundaries, fills: ClassColors.colors.map { [.solid($0)] }, fillOfUnit: classes,
      // Half a pixel at 96 pixels an inch.
      border: Stroke(color: ClassColors.border, width: 0.375), background: ClassColors.background)
  }

  private func tile(_ z: Int, _ x: Int, _ y: Int) throws -> Map {
    try map("tile \(z)/\(x)/\(y)", "EPSG:3857", 256, 256, WebMercator.box(zoom: z, x: x, y: y))
  }

  private static func points(_ width: Int, _ height: Int) -> Size {
    Size(width: Double(width) * 0.75, height: Double(height) * 0.75)
  }

  private func png(_ map: Map) throws -> [UInt8] {
    let scene = map.map.scene(map.viewport, size: Self.points(map.width, map.height))
    return try painter.png(
      of: scene, pixelWidth: map.width, metadata: Self.metadata, fonts: fonts, buffers: buffers)
  }

  func measure(
    _ name: String, _ map: Map, _ stage: Stage, _ stopwatch: Stopwatch
  ) throws -> Measurement {
    let size = Self.points(map.width, map.height)
    let scene = map.map.scene(map.viewport, size: size)
    switch stage {
    case .scene:
      var result = stopwatch.measure(name) {
        map.map.scene(map.viewport, size: size).elements.count
      }
      result.figures["vertices"] = Double(map.map.boundaries.lineOrdinates.count / 2)
      return result
    case .fills, .borders:
      let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: map.width * map.height)
      defer { memory.deallocate() }
      memory.initialize(repeating: 0, count: map.width * map.height)
      let canvas = PixelCanvas(
        base: memory, rowLength: map.width, width: map.width, height: map.height)
      let box = DeviceBox(width: map.width, height: map.height)
      let raster = PartitionRaster()
      let strokes = StrokeRaster()
      return stopwatch.measure(name) {
        for element in scene.elements {
          switch element {
          case .partition(let partition) where stage == .fills:
            raster.paint(partition, scale: 4 / 3, in: box, on: canvas)
          case .shape(let shape) where stage == .borders:
            guard let stroke = shape.stroke else { break }
            strokes.paint(shape.path, stroke, scale: 4 / 3, in: box, on: canvas)
          default: break
          }
        }
        return nil
      }
    case .png:
      if let pictures {
        let file = map.name.map { $0 == " " || $0 == "/" ? "-" : String($0) }.joined()
        try AtomicFile.write(try png(map), to: FilePath.join(pictures, "\(file).png"))
      }
      return try stopwatch.measure(name) { try png(map).count }
    }
  }

  /// Every tile of zoom levels 0 to 4; arcs projected once a zoom level.
  func measureTiles(_ name: String, _ stopwatch: Stopwatch) throws -> Measurement {
    var tiles: [Map] = []
    for zoom in 0...4 {
      let first = try tile(zoom, 0, 0)
      for x in 0..<1 << zoom {
        for y in 0..<1 << zoom {
          var tile = first
          let frame = Rectangle(x: 0, y: 0, width: 192, height: 192)
          tile.viewport = Viewport(
            fitting: WebMercator.box(zoom: zoom, x: x, y: y), in: frame, padding: 0)
          tiles.append(tile)
        }
      }
    }
    var result = try stopwatch.measure(name) {
      try tiles.reduce(0) { try $0 + png($1).count }
    }
    result.figures["tiles/s"] = Double(tiles.count) / result.median * 1000
    return result
  }
}
