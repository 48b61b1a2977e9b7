import MapPipeline

/// Every case in order.
struct BenchmarkSuite {
  let project: OpenProject
  let stopwatch: Stopwatch
  /// Only cases whose name has this text; all when nil.
  let only: String?
  /// How many views of a bare map are drawn in turn: of one that comes again and again a processor
  /// learns which way each branch goes.
  let views: Int
  /// Where bare maps are written; nil for nowhere.
  let pictures: String?

  /// - Parameter report: called with each result as it comes.
  func run(_ report: (Measurement) -> Void) throws -> [Measurement] {
    var results: [Measurement] = []
    func take(_ name: String, _ measure: () throws -> Measurement) rethrows {
      if let only, !name.contains(only) { return }
      let result = try measure()
      results.append(result)
      report(result)
    }
    let bare = try BareMaps(project: project, pictures: pictures)
    for map in bare.maps {
      let stages = BareMaps.Stage.allCases.filter { stage in
        only.map { "\(map.name) \(stage.rawValue)".contains($0) } ?? true
      }
      guard !stages.isEmpty else { continue }
      let ready = try bare.ready(map).shifted(views)
      for stage in stages {
        let name = "\(map.name) \(stage.rawValue)"
        try take(name) { try bare.measure(name, map, ready, stage, stopwatch) }
      }
    }
    for (name, together) in [("tiles z0-z4", 1), ("tiles z0-z4, 16 at once", 4)] {
      try take(name) { try bare.measureTiles(name, together: together, stopwatch) }
    }
    for threads in 1...2 {
      let name = "threads \(threads)"
      try take(name) { try bare.measureThreads(name, threads: threads, stopwatch) }
    }
    try take("memory of three systems") {
      try bare.measureMemory("memory of three systems", stopwatch)
    }
    let tiles = try MapTiles(project: project)
    for name in tiles.names {
      try take(name) { try tiles.measure(name, stopwatch) }
    }
    let sheets = try WholeSheets(project: project)
    for name in sheets.names {
      try take(name) { try sheets.measure(name, stopwatch) }
    }
    return results
  }
}
