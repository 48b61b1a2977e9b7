package import Drawing

/// Draws thin solid lines by the exact area that they cover of each pixel.
///
/// A line is widened to both sides and the strips' signed areas are added up, so a joint counts
/// what two strips overlap on its inner side and leaves out as much on its outer side: for lines
/// of up to `largestWidth` pixels that is a round join within a few steps of 255. Lines that
/// overlap add up to a whole pixel at most. One thread; memory is kept for the next picture.
package final class StrokeRaster {
  private var shares = CoverageBand<Int32>()

  /// Wider lines show their joins and ends: a painter should draw those as shapes.
  package static let largestWidth = 2.5

  package init() {}

  deinit { shares.deallocate() }

  /// Whether a stroke is one that this draws as it should be: thin, solid and without curves.
  package static func canDraw(_ path: Path, _ stroke: Stroke, scale: Double) -> Bool {
    stroke.dash.isEmpty && stroke.width * scale <= largestWidth && !path.hasCurves
  }

  /// Paints over a canvas. `scale` is in pixels a point; painting is limited to `box`.
  package func paint(
    _ path: Path, _ stroke: Stroke, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let color = PremultipliedColor(stroke.color)
    if color.channels.w == 0 { return }
    let strips = StrokeStrips(path, stroke, scale: scale)
    let width = canvas.width
    for band in box.bands(of: CoverageBand<Int32>.rowCount(width: width)) {
      shares.begin(firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: width)
      strips.walk(in: band.box, ShareSink(band: shares))
      for y in band.rows { shares.blend(color, over: canvas, row: y) }
    }
  }
}
