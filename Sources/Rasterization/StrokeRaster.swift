package import Drawing

/// Draws thin solid lines by how much of each pixel they cover.
///
/// Lines of well under a pixel cover samples of it, 8 by 8, so that what two of them cover, or one that
/// turns back, is covered once (`ThinLines`). A wider line is widened to both sides and the strips' signed
/// areas are added up, so a joint counts what two strips overlap on its inner side and leaves out as
/// much on its outer side: for lines of up to `largestWidth` pixels that is a round join within a few
/// steps of 255, and where several overlap they add up to a whole pixel at most. One caller at a time;
/// memory is kept for the next picture.
package final class StrokeRaster {
  private let memory = DevicePolylines.Memory()
  private let threads: PaintingThreads<StrokeBands>

  /// Wider lines show their joins and ends: a painter should draw those as shapes.
  package static let largestWidth = 2.5

  /// - Parameter threads: how many paint one picture where it is worth it.
  package init(threads: Int = 1) {
    self.threads = PaintingThreads(count: threads) { StrokeBands() }
  }

  /// Whether a stroke is one that this draws as it should be: thin, solid and without curves.
  package static func canDraw(_ path: Path, _ stroke: Stroke, scale: Double) -> Bool {
    stroke.dash.isEmpty && stroke.width * scale <= largestWidth && !path.hasCurves
  }

  /// Paints over a canvas. `scale` is in pixels a point, and positions lie within four million
  /// pixels; painting is limited to `box`.
  package func paint(
    _ path: Path, _ stroke: Stroke, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let color = PremultipliedColor(stroke.color)
    if color.alpha == 0 { return }
    let width = stroke.width * scale
    let lines = DevicePolylines(
      path, scale: scale, hasRoundEnds: stroke.cap == .round, memory: memory)
    let ordinates = path.ordinates
    if width <= ThinLines.largestWidth, canvas.width <= SampleBand.widestCanvas {
      let blocks = ThinBlocks(lines)
      threads.paint(ordinates, scale: scale, in: box, width: canvas.width) {
        $0.paintThin(blocks, width: width, cap: stroke.cap, color, in: $1, on: canvas)
      }
    } else {
      let cap = Float(Self.length(of: stroke.cap, half: width / 2))
      let strips = StrokeStrips(lines, half: Float(width / 2), cap: cap)
      threads.paint(ordinates, scale: scale, in: box, width: canvas.width) {
        $0.paint(strips, color, in: $1, on: canvas)
      }
    }
  }

  /// How many pixels thin lines pass, one by one: the work that a stroke cannot do without.
  package static func crossingCount(_ path: Path, scale: Double) -> Int {
    let memory = DevicePolylines.Memory()
    defer { withExtendedLifetime(memory) {} }
    let lines = DevicePolylines(path, scale: scale, memory: memory)
    return lines.lines.reduce(0) { sum, line in
      line.range.dropLast(line.isClosed ? 0 : 1).reduce(sum) { sum, index in
        let next = index + 1 == line.range.upperBound ? line.range.lowerBound : index + 1
        let (from, to) = (lines.positions[index], lines.positions[next])
        let columns = abs(Int(from.x.rounded(.down)) - Int(to.x.rounded(.down)))
        let rows = abs(Int(from.y.rounded(.down)) - Int(to.y.rounded(.down)))
        return sum + columns + rows + 1
      }
    }
  }

  /// How far a line goes on beyond its ends; a round end as far as gives it its area.
  private static func length(of cap: Stroke.Cap, half: Double) -> Double {
    switch cap {
    case .butt: 0
    case .round: half * .pi / 4
    case .square: half
    }
  }
}
