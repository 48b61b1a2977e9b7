package import Drawing

/// Draws thin solid lines by the exact area that they cover of each pixel.
///
/// A line is widened to both sides and the strips' signed areas are added up, so a joint counts
/// what two strips overlap on its inner side and leaves out as much on its outer side: for lines
/// of up to `largestWidth` pixels that is a round join within a few steps of 255. Lines that
/// overlap add up to a whole pixel at most. One thread; memory is kept for the next picture.
package final class StrokeRaster {
  private let cells = CoverageCells()
  private let sorted = SortedCells()
  private var sums: [Int32] = []

  /// Wider lines show their joins and ends: a painter should draw those as shapes.
  package static let largestWidth = 2.5

  private static let rowsInBand = 128

  package init() {}

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
    let width = canvas.width + 2
    if sums.count < width { sums = [Int32](repeating: 0, count: width) }
    var touched = TouchedColumns(count: width)
    let last = Int((box.maxY + 255) >> 8)
    var first = Int(box.minY >> 8)
    while first < last {
      let end = min(last, first + Self.rowsInBand)
      var band = box
      band.minY = max(box.minY, Int32(first) << 8)
      band.maxY = min(box.maxY, Int32(end) << 8)
      cells.begin(in: band)
      strips.add(to: cells, in: band)
      if cells.count > 0 {
        sorted.sort(cells, firstRow: first, rowCount: end - first)
        for y in first..<end {
          blend(sorted.row(y), color, canvas.row(y), width: canvas.width, &touched)
        }
      }
      first = end
    }
  }

  private func blend(
    _ row: UnsafeBufferPointer<CoverageCells.Cell>, _ color: PremultipliedColor,
    _ pixels: UnsafeMutablePointer<UInt32>, width: Int, _ touched: inout TouchedColumns
  ) {
    if row.isEmpty { return }
    sums.withUnsafeMutableBufferPointer { sums in
      for cell in row {
        let x = Int(cell.x)
        sums[x] &+= Int32(cell.cover) &* 512 &- cell.area
        sums[x &+ 1] &+= cell.area
        touched.insertPair(x)
      }
      var sum: Int32 = 0
      var next = 0
      touched.drain { x in
        let share = CoverageCells.share(sum)
        if share > 0, next < x {
          let part = color.scaled(by: share)
          for index in next..<min(x, width) { pixels[index] = part.over(pixels[index]) }
        }
        sum &+= sums[x]
        sums[x] = 0
        let own = CoverageCells.share(sum)
        if own > 0, x < width { pixels[x] = color.scaled(by: own).over(pixels[x]) }
        next = x + 1
      }
    }
  }
}
