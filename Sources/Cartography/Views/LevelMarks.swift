import Drawing
import Projections

/// What stands on points of a level: circles, count marks and names. Each has its place once for the
/// whole level, so that every part of the map that it reaches into shows its piece of the same.
struct LevelMarks: Sendable {
  /// Elements around a point.
  struct Mark: Sendable {
    /// Where the point lies, metres of the projection.
    var anchor: ProjectedPosition
    /// As if the point were at 0, 0 of the page.
    var elements: [SceneElement]
    /// What the elements take, points around 0, 0.
    var area: Rectangle
  }

  private var marks: [Mark] = []
  private var runs = BoxRuns([])

  init() {}

  /// Marks from the lowest to the uppermost. At no scale that the level is used at is a point of the
  /// page more than `metersPerPoint`.
  init(_ marks: [Mark], metersPerPoint: Double) {
    self.marks = marks
    runs = BoxRuns(
      marks.map { mark in
        ProjectedBox(
          minEasting: mark.anchor.easting + mark.area.minX * metersPerPoint,
          minNorthing: mark.anchor.northing - mark.area.maxY * metersPerPoint,
          maxEasting: mark.anchor.easting + mark.area.maxX * metersPerPoint,
          maxNorthing: mark.anchor.northing - mark.area.minY * metersPerPoint)
      })
  }

  /// The memory, about: a name is some hundred bytes.
  var byteCount: Int { marks.count * 512 }

  /// The marks that reach into a viewport, in order, on its page.
  func elements(_ viewport: Viewport) -> [SceneElement] {
    guard !marks.isEmpty else { return [] }
    return runs.numbers(meeting: viewport.projected(viewport.frame)).flatMap { number in
      let mark = marks[number]
      let point = viewport.point(easting: mark.anchor.easting, northing: mark.anchor.northing)
      return mark.elements.map { $0.moved(right: point.x, down: point.y) }
    }
  }
}
