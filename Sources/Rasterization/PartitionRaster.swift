package import Drawing

/// Fills a planar partition so that every pixel has the average of what covers it, by exact area.
///
/// Each line of the partition is walked once, whatever areas lie on its two sides: it adds the
/// difference of their colours to the pixels that it crosses, and running along a row sums the
/// differences up. Neighbours therefore leave no seam between them, and no edge is blended twice.
/// Patterns are masked in the same walk. One thread; memory is kept for the next picture.
package final class PartitionRaster {
  private var cells = CoverageCells()
  private var sorted = SortedCells()
  private var sums = RowSums<SIMD4<Int32>>()
  private var patternSums: [RowSums<Int32>] = []

  /// Rows that are worked on at once: their crossings fit a processor's cache.
  private static let rowsInBand = 128

  package init() {}

  deinit {
    cells.deallocate()
    sorted.deallocate()
    sums.deallocate()
    for sums in patternSums { sums.deallocate() }
  }

  /// Paints over a canvas. `scale` is in pixels a point; painting is limited to `box`.
  package func paint(
    _ partition: Partition, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let weights = PartitionWeights(partition, scale: scale)
    let lines = DeviceLines(partition, scale: scale, weights: weights.weightOfLine, in: box)
    sums.reserve(canvas.width + 2)
    while patternSums.count < weights.patterns.count { patternSums.append(RowSums()) }
    for index in weights.patterns.indices { patternSums[index].reserve(canvas.width + 2) }
    let last = Int((box.maxY + 255) >> 8)
    var first = Int(box.minY >> 8)
    while first < last {
      let end = min(last, first + Self.rowsInBand)
      var band = box
      band.minY = max(box.minY, Int32(first) << 8)
      band.maxY = min(box.maxY, Int32(end) << 8)
      cells.begin(in: band)
      lines.add(to: &cells, in: band)
      sorted.sort(cells, firstRow: first, rowCount: end - first)
      for y in first..<end {
        let row = sorted.row(y)
        if row.isEmpty { continue }
        weights.weights.withUnsafeBufferPointer { all in
          Self.fill(row, all, sums, canvas.row(y), width: canvas.width)
        }
        for pattern in weights.patterns.indices {
          Self.mark(
            row, weights, pattern, patternSums[pattern], canvas.row(y), width: canvas.width, y: y)
        }
      }
      first = end
    }
  }

  /// One row of colours.
  private static func fill(
    _ row: UnsafeBufferPointer<CoverageCells.Cell>,
    _ weights: UnsafeBufferPointer<PartitionWeights.Weight>, _ sums: RowSums<SIMD4<Int32>>,
    _ pixels: UnsafeMutablePointer<UInt32>, width: Int
  ) {
    for cell in row {
      let color = weights[Int(cell.weight)].color
      sums.add(
        color &* (Int32(cell.cover) &* 512 &- cell.area), color &* cell.area, at: Int(cell.x))
    }
    var sum = SIMD4<Int32>.zero
    var next = 0
    sums.drain { x, change in
      // Sums right of the canvas close rings there; they are no pixels of it.
      if next < x, next < width {
        fill(pixels + next, count: min(x, width) - next, with: PremultipliedColor(sum: sum))
      }
      sum &+= change
      if x < width {
        let color = PremultipliedColor(sum: sum)
        if color.channels.w > 0 { pixels[x] = color.over(pixels[x]) }
      }
      next = x + 1
    }
  }

  @inline(__always)
  private static func fill(
    _ pixels: UnsafeMutablePointer<UInt32>, count: Int, with color: PremultipliedColor
  ) {
    if color.channels.w == 255 {
      pixels.update(repeating: color.word, count: count)
    } else if color.channels.w > 0 {
      for index in 0..<count { pixels[index] = color.over(pixels[index]) }
    }
  }

  /// One row of one pattern.
  private static func mark(
    _ row: UnsafeBufferPointer<CoverageCells.Cell>, _ weights: PartitionWeights, _ pattern: Int,
    _ sums: RowSums<Int32>, _ pixels: UnsafeMutablePointer<UInt32>, width: Int, y: Int
  ) {
    for cell in row {
      for change in weights.weights[Int(cell.weight)].patterns where change.pattern == pattern {
        sums.add(
          change.sign &* (Int32(cell.cover) &* 512 &- cell.area), change.sign &* cell.area,
          at: Int(cell.x))
      }
    }
    let paint = weights.patterns[pattern]
    var sum: Int32 = 0
    var next = 0
    sums.drain { x, change in
      let share = CoverageCells.share(sum)
      if next < x, next < width, share > 0 {
        paint.paint(next..<min(x, width), of: pixels, y: y, share: share)
      }
      sum &+= change
      let own = CoverageCells.share(sum)
      if own > 0, x < width { paint.paint(x..<x + 1, of: pixels, y: y, share: own) }
      next = x + 1
    }
  }
}
