import CairoRendering
import Cartography
import Dispatch
import Drawing
import Projections
import Synchronization

/// Whole jobs of many pictures.
extension BareMaps {
  /// Every tile of zoom levels 0 to 4; arcs projected once a zoom level. `together` is how many tiles
  /// across and down are drawn at once and cut, where a level has so many.
  func measureTiles(_ name: String, together: Int, _ stopwatch: Stopwatch) throws -> Measurement {
    var pictures: [(map: ReadyMap, count: Int)] = []
    for zoom in 0...4 {
      let first = try ready(Self.tile(zoom, 0, 0))
      let count = min(together, WebMercator.tileCount(zoom: zoom))
      let side = TileLevel.side * Double(count)
      for x in stride(from: 0, to: WebMercator.tileCount(zoom: zoom), by: count) {
        for y in stride(from: 0, to: WebMercator.tileCount(zoom: zoom), by: count) {
          let last = WebMercator.box(zoom: zoom, x: x + count - 1, y: y + count - 1)
          var picture = first
          picture.viewport = Viewport(
            fitting: WebMercator.box(zoom: zoom, x: x, y: y).union(last),
            in: Rectangle(x: 0, y: 0, width: side, height: side), padding: 0)
          (picture.width, picture.height) = (256 * count, 256 * count)
          pictures.append((picture, count))
        }
      }
    }
    var result = try stopwatch.measure(name) {
      // As in the pipeline, tiles of nothing but the sea are one file.
      var blank: [UInt8]?
      return try pictures.reduce(0) { sum, picture in
        let scene = picture.map.scene
        let tiles = picture.count * picture.count
        if scene.elements.isEmpty, let blank { return sum + tiles * blank.count }
        let files = try painter.pngs(
          of: scene, pixelWidth: picture.map.width, partsAcross: picture.count,
          metadata: Self.metadata, fonts: fonts, buffers: buffers)
        if scene.elements.isEmpty { blank = files[0] }
        return files.reduce(sum) { $0 + $1.count }
      }
    }
    let tiles = pictures.reduce(0) { $0 + $1.count * $1.count }
    result.figures["tiles/s"] = Double(tiles) / result.median * 1000
    return result
  }

  /// A map drawn often on each of some threads, projected once; how many a second.
  func measureThreads(_ name: String, threads: Int, _ stopwatch: Stopwatch) throws -> Measurement {
    let map = try ready(maps[0])
    let each = 8
    let painter = painter
    let tools = UncheckedSharing(
      try (0..<threads).map { _ in (try TextMeasurer(fonts: FontSet()), RasterBuffers()) })
    let failures = Mutex(0)
    var result = stopwatch.measure(name) {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let (fonts, buffers) = tools.value[thread]
        for _ in 0..<each {
          do {
            _ = try painter.png(
              of: map.scene, pixelWidth: map.width, metadata: Self.metadata, fonts: fonts,
              buffers: buffers)
          } catch {
            failures.withLock { $0 += 1 }
          }
        }
      }
      return nil
    }
    precondition(failures.withLock { $0 } == 0, "a map that one thread draws, two draw")
    result.figures["maps/s"] = Double(threads * each) / result.median * 1000
    return result
  }

  /// The world in three systems in turn through a store of the usual size, and the memory then.
  func measureMemory(_ name: String, _ stopwatch: Stopwatch) throws -> Measurement {
    let store = ProjectionStore()
    let size = Rectangle(x: 0, y: 0, width: 1200, height: 600)
    func draw(_ map: Map) throws -> Int {
      let bare = try bareMap(
        map.definition, metersPerPixel: map.box.width / 1600, store: store)
      let viewport = Viewport(fitting: map.box, in: size, padding: 0)
      return try painter.png(
        of: bare.scene(viewport, size: Size(width: size.width, height: size.height)),
        pixelWidth: 1600, metadata: Self.metadata, fonts: fonts, buffers: buffers
      ).count
    }
    let systems = [Self.tile(0, 0, 0), maps[0], maps[1]]
    var result = try stopwatch.measure(name) { try systems.reduce(0) { try $0 + draw($1) } }
    let memory = try ProcessMemory.now()
    result.figures["anonymous MiB"] = memory.anonymous
    result.figures["file-backed MiB"] = memory.fileBacked
    result.figures["peak MiB"] = memory.peak
    return result
  }
}

/// Hands a value to threads of which each uses its own part.
// An element belongs to one thread at a time, which the compiler cannot see of an array.
private struct UncheckedSharing<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
