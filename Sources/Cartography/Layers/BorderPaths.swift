import Drawing
import Projections

/// The paths of a map's borders on the page, one for each kind of line.
struct BorderPaths {
  /// Light ones under dashes that do not stand out from their ground.
  private(set) var gaps = Path()
  private var paths = [Path](repeating: Path(), count: BorderCourses.Line.count)

  /// Those of which there is anything.
  var classes: [BorderPolicy.LineClass] {
    BorderPolicy.LineClass.allCases.filter { !self[.of($0)].isEmpty }
  }

  subscript(line: BorderCourses.Line) -> Path { paths[line.number] }

  /// Adds what of a layer is near the clipper's bounds.
  ///
  /// - Parameters:
  ///   - periods: for each class after how many points its dashes repeat; nil for solid lines.
  ///   - ruled: gets the arcs that are near and have a rule.
  mutating func append(
    _ layer: BorderCourses.Layer, near clipper: LineClipper, periods: [Double?],
    ruled: (_ rule: Int, _ arc: Int) -> Void
  ) {
    func period(_ line: BorderCourses.Line) -> Double? {
      if case .of(let lineClass) = line { periods[lineClass.number] } else { nil }
    }
    var solid = [LineClipper.Collected](
      repeating: LineClipper.Collected(), count: BorderCourses.Line.count)
    var arcs: [Int]
    if clipper.window.contains(layer.box) {
      // A view of all there is: what is drawn alike need not be asked arc by arc.
      arcs = layer.others
      for alike in layer.alike {
        if period(alike.line) == nil {
          solid[alike.line.number].add(inner: alike.ordinates)
        } else {
          arcs += alike.arcs
        }
      }
    } else {
      arcs = layer.runs.numbers(meeting: clipper.window)
    }
    for arc in arcs {
      guard let course = layer.courses[arc] else { continue }
      let number = course.line.number
      let isNear =
        if let period = period(course.line) {
          clipper.append(layer.arcs, at: arc, dashes: period, to: &paths[number])
        } else {
          clipper.collect(layer.arcs, at: arc, in: &solid[number])
        }
      guard isNear else { continue }
      if let rule = course.rule { ruled(rule, arc) }
      if course.needsGaps { clipper.append(layer.arcs, at: arc, to: &gaps) }
    }
    for number in paths.indices {
      clipper.append(solid[number], of: layer.arcs, to: &paths[number])
    }
  }
}

extension BorderCourses.Line {
  fileprivate static let count = BorderPolicy.LineClass.allCases.count + 2

  fileprivate var number: Int {
    switch self {
    case .of(let lineClass): lineClass.number
    case .pale: Self.count - 2
    case .outer: Self.count - 1
    }
  }
}
