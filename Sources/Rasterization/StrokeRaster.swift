package import Drawing

/// Draws thin solid lines by the exact area that they cover of each pixel.
///
/// A line is widened to both sides and the strips' signed areas are added up, so a joint counts
/// what two strips overlap on its inner side and leaves out as much on its outer side: for lines
/// of up to `largestWidth` pixels that is a round join within a few steps of 255. Lines that
/// overlap add up to a whole pixel at most. One thread; memory is kept for the next picture.
package final class StrokeRaster {
  private var cells = CoverageCells()
  private var sorted = SortedCells()
  private var sums = RowSums<Int32>()

  /// Wider lines show their joins and ends: a painter should draw those as shapes.
  package static let largestWidth = 2.5

  private static let rowsInBand = 128

  package init() {}

  deinit {
    cells.deallocate()
    sorted.deallocate()
    sums.deallocate()
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
    if color.channels.w == 0 { return }
    let strips = StrokeStrips(path, stroke, scale: scale)
    sums.reserve(canvas.width + 2)
    let last = Int((box.maxY + 255) >> 8)
    var first = Int(box.minY >> 8)
    while first < last {
      let end = min(last, first + Self.rowsInBand)
      var band = box
      band.minY = max(box.minY, Int32(first) << 8)
      band.maxY = min(box.maxY, Int32(end) << 8)
      cells.begin(in: band)
      strips.add(to: &cells, in: band)
      if cells.count > 0 {
        sorted.sort(cells, firstRow: first, rowCount: end - first)
        for y in first..<end {
          Self.blend(sorted.row(y), color, sums, canvas.row(y), width: canvas.width)
        }
      }
      first = end
    }
  }

  private static func blend(
    _ row: UnsafeBufferPointer<CoverageCells.Cell>, _ color: PremultipliedColor,
    _ sums: RowSums<Int32>, _ pixels: UnsafeMutablePointer<UInt32>, width: Int
  ) {
    if row.isEmpty { return }
    for cell in row {
      sums.add(Int32(cell.cover) &* 512 &- cell.area, cell.area, at: Int(cell.x))
    }
    var sum: Int32 = 0
    var next = 0
    sums.drain { x, change in
      if next < x {
        let share = CoverageCells.share(sum)
        if share > 0 {
          let part = color.scaled(by: share)
          for index in next..<min(x, width) { pixels[index] = part.over(pixels[index]) }
        }
      }
      sum &+= change
      let own = CoverageCells.share(sum)
      if own > 0, x < width { pixels[x] = color.scaled(by: own).over(pixels[x]) }
      next = x + 1
    }
  }
}
