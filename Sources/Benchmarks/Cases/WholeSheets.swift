import Localization
import MapPipeline

/// The project's maps with all their furniture, in one process that is warm.
struct WholeSheets {
  let names: [String]
  private let project: OpenProject
  private let renderer: MapRenderer

  init(project: OpenProject) throws {
    self.project = project
    renderer = try MapRenderer()
    names = project.specification.maps.flatMap { map in
      OutputFormat.allCases.map { "sheet \(map.id) \($0.rawValue)" }
    }
  }

  func measure(_ name: String, _ stopwatch: Stopwatch) throws -> Measurement {
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count == 3, let format = OutputFormat(rawValue: parts[2]) else {
      return Measurement(name: name, milliseconds: [])
    }
    let request = MapRequest(map: parts[1], today: project.dataDate)
    return try stopwatch.measure(name) {
      try renderer.bytes(project, request, format: format).count
    }
  }
}
