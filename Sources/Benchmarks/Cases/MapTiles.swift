import Localization
import MapPipeline

/// Every tile of zoom levels 0 to 4 of the project's maps, as the pipeline gives them.
struct MapTiles {
  let names: [String]
  private let project: OpenProject
  private let renderer: TileRenderer

  private static let deepestZoom = 4

  init(project: OpenProject) throws {
    self.project = project
    renderer = try TileRenderer()
    names = project.specification.maps.map { "tiles \($0.id)" }
  }

  func measure(_ name: String, _ stopwatch: Stopwatch) throws -> Measurement {
    let map = String(name.dropFirst("tiles ".count))
    var requests: [TileRequest] = []
    for zoom in 0...Self.deepestZoom {
      for x in 0..<1 << zoom {
        for y in 0..<1 << zoom {
          requests.append(
            TileRequest(map: map, zoom: zoom, x: x, y: y, today: project.dataDate))
        }
      }
    }
    var result = try stopwatch.measure(name) {
      try requests.reduce(0) { try $0 + renderer.png(project, $1).count }
    }
    result.figures["tiles/s"] = Double(requests.count) / result.median * 1000
    return result
  }
}
