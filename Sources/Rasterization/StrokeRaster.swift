package import Drawing

/// Draws thin solid lines by the exact area that they cover of each pixel.
///
/// Lines of well under a pixel are added up piece by piece (`ThinLines`). A wider line is widened
/// to both sides and the strips' signed areas are added up, so a joint counts what two strips
/// overlap on its inner side and leaves out as much on its outer side: for lines of up to
/// `largestWidth` pixels that is a round join within a few steps of 255. Wider lines that
/// overlap add up to a whole pixel at most; the sum of thin ones is brought down to what such lines
/// were measured to cover. One thread; memory is kept for the next picture.
package final class StrokeRaster {
  private var shares = CoverageBand<Int32>()
  private var deposits = DepositBand()
  private let memory = PositionMemory<SIMD2<Float>>()
  private let pieces: ThinPieces
  private let turns: ThinTurns

  /// Wider lines show their joins and ends: a painter should draw those as shapes.
  package static let largestWidth = 2.5

  package init() {
    pieces = ThinPieces(deposits)
    turns = ThinTurns(deposits)
  }

  deinit {
    shares.deallocate()
    deposits.deallocate()
  }

  /// Whether a stroke is one that this draws as it should be: thin, solid and without curves.
  package static func canDraw(_ path: Path, _ stroke: Stroke, scale: Double) -> Bool {
    stroke.dash.isEmpty && stroke.width * scale <= largestWidth && !path.hasCurves
  }

  /// Paints over a canvas. `scale` is in pixels a point; painting is limited to `box`.
  package func paint(
    _ path: Path, _ stroke: Stroke, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let color = PremultipliedColor(stroke.color)
    if color.alpha == 0 { return }
    let width = stroke.width * scale
    let lines = DevicePolylines(path, scale: scale, memory: memory)
    let cap = Float(Self.length(of: stroke.cap, half: width / 2))
    if width <= ThinLines.largestWidth {
      paintThin(lines, width: width, cap: cap, color, in: box, on: canvas)
    } else {
      let strips = StrokeStrips(lines, half: Float(width / 2), cap: cap)
      for band in box.bands(of: CoverageBand<Int32>.rowCount(width: canvas.width)) {
        shares.begin(
          firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
        strips.walk(in: band.box, ShareSink(band: shares))
        for y in band.rows { shares.blend(color, over: canvas, row: y) }
      }
    }
  }

  /// How many pixels thin lines pass, one by one: the work that a stroke cannot do without.
  package static func crossingCount(_ path: Path, scale: Double) -> Int {
    let memory = PositionMemory<SIMD2<Float>>()
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

  private func paintThin(
    _ lines: DevicePolylines, width: Double, cap: Float, _ color: PremultipliedColor,
    in box: DeviceBox, on canvas: PixelCanvas
  ) {
    for band in box.bands(of: DepositBand.rowCount(width: canvas.width)) {
      deposits.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      ThinLines(width: width, cap: cap, band: deposits, pieces: pieces, turns: turns).add(lines)
      deposits.blend(color, over: canvas, in: box)
    }
  }
}
