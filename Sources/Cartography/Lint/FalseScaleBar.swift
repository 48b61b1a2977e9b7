import Drawing
import Projections
import Wording

/// A scale bar in a frame that shows more than the extent, where the scale is another.
///
/// A bar is drawn where the scale is nearly the same over the map's extent; here it is held against
/// all that the frame shows.
enum FalseScaleBar {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard let bar = map.drawing.scaleBar,
      let variation = variation(in: bar.viewport, map.content.ground.projection),
      variation > 1 + ScaleBar.tolerance
    else { return nil }
    let english = Phrasebook(language: "en")
    return MapSheet.Finding(
      code: "false-scale-bar",
      sentence:
        "the scale bar (\(ScaleBar.label(kilometers: bar.kilometers, english))) is not true "
        + "everywhere: the scale varies by \(english.percent(variation - 1, digits: 1)) over the "
        + "frame, at most \(english.percent(ScaleBar.tolerance, digits: 0)) are good", .warning,
      advice: "leave projection out, or give the sheet the proportions of the extent")
  }

  /// The largest scale over the smallest at 9 × 9 places of the frame; nil where the projection has
  /// none of them.
  static func variation(in viewport: Viewport, _ projection: MapProjection) -> Double? {
    let window = viewport.window
    var positions: [ProjectedPosition] = []
    for row in 0...8 {
      for column in 0...8 {
        positions.append(
          ProjectedPosition(
            easting: window.minEasting + window.width * Double(column) / 8,
            northing: window.minNorthing + window.height * Double(row) / 8))
      }
    }
    do {
      let projector = try BoundaryProjector(projection)
      return try projector.scaleVariation(at: projector.inverse(positions).compactMap { $0 })
    } catch {
      // The map was drawn with it, so PROJ has it; what has no inverse has no bar to judge.
      return nil
    }
  }
}
