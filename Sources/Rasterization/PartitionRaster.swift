package import Drawing

/// Fills a planar partition so that every pixel has the average of what covers it, by exact area.
///
/// Each line of the partition is walked once, whatever areas lie on its two sides: it adds the
/// difference of their colours to the pixels that it crosses, and running along a row sums the
/// differences up. Neighbours therefore leave no seam between them, and no edge is blended twice.
/// A pattern is masked by one more walk over the lines where it begins or ends. One thread; memory
/// is kept for the next picture.
package final class PartitionRaster {
  private var colors = CoverageBand<SIMD4<Int32>>()
  private var shares = CoverageBand<Int32>()

  package init() {}

  deinit {
    colors.deallocate()
    shares.deallocate()
  }

  /// Paints over a canvas. `scale` is in pixels a point; painting is limited to `box`.
  package func paint(
    _ partition: Partition, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let weights = PartitionWeights(partition, scale: scale)
    let lines = DeviceLines(partition, scale: scale, weights: weights.weightOfLine, in: box)
    let width = canvas.width
    for band in box.bands(of: CoverageBand<SIMD4<Int32>>.rowCount(width: width)) {
      colors.begin(firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: width)
      lines.walk(in: band.box, ColorSink(band: colors)) { sink, weight in
        sink.color = weights.weights[weight].color
        return sink.color != .zero
      }
      for y in band.rows { Self.fill(colors, canvas.row(y), y: y, width: width) }
    }
    for (number, pattern) in weights.patterns.enumerated() {
      for band in box.bands(of: CoverageBand<Int32>.rowCount(width: width)) {
        shares.begin(firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: width)
        lines.walk(in: band.box, ShareSink(band: shares)) { sink, weight in
          let change = weights.weights[weight].patterns.first { $0.pattern == number }
          sink.sign = change?.sign ?? 0
          return sink.sign != 0
        }
        for y in band.rows { Self.paint(pattern, shares, canvas.row(y), y: y, width: width) }
      }
    }
  }

  /// One row of colours.
  private static func fill(
    _ band: CoverageBand<SIMD4<Int32>>, _ pixels: UnsafeMutablePointer<UInt32>, y: Int, width: Int
  ) {
    var sum = SIMD4<Int32>.zero
    var next = 0
    band.drain(row: y) { x, change in
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
  private static func paint(
    _ pattern: PatternCoverage, _ band: CoverageBand<Int32>,
    _ pixels: UnsafeMutablePointer<UInt32>, y: Int, width: Int
  ) {
    var sum: Int32 = 0
    var next = 0
    band.drain(row: y) { x, change in
      let share = Coverage.share(sum)
      if next < x, next < width, share > 0 {
        pattern.paint(next..<min(x, width), of: pixels, y: y, share: share)
      }
      sum &+= change
      let own = Coverage.share(sum)
      if own > 0, x < width { pattern.paint(x..<x + 1, of: pixels, y: y, share: own) }
      next = x + 1
    }
  }
}
