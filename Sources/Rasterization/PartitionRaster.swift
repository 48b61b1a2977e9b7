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
  ///
  /// Where areas overlap a pixel has their average; where more than 63 lie on one another, and in
  /// partitions with translucent colours, they are painted one over the other.
  package func paint(
    _ partition: Partition, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let weights = PartitionWeights(partition, scale: scale)
    let lines = DeviceLines(partition, scale: scale, weights: weights.weightOfLine, in: box)
    let mayBeDeep = partition.ringOffsets.count > Int(Self.mostLayers)
    for band in box.bands(of: CoverageBand<SIMD4<Int32>>.rowCount(width: canvas.width)) {
      if weights.isTranslucent {
        paintApart(partition, scale: scale, in: band.box, on: canvas)
        continue
      }
      let kept = mayBeDeep ? canvas.copy(band.rows) : []
      if fill(weights, lines, band, on: canvas) > Self.mostLayers * Coverage.full {
        canvas.restore(kept, to: band.rows)
        paintApart(partition, scale: scale, in: band.box, on: canvas)
      }
    }
    for number in weights.patterns.indices {
      paint(weights, number, lines, in: box, on: canvas)
    }
  }

  /// Sums of more layers than this would leave 32 bits.
  private static let mostLayers: Int32 = 63

  /// Fills the rows of a band, and tells how often the deepest pixel is covered, in units of
  /// `Coverage.full`.
  private func fill(
    _ weights: PartitionWeights, _ lines: DeviceLines, _ band: (box: DeviceBox, rows: Range<Int>),
    on canvas: PixelCanvas
  ) -> Int32 {
    colors.begin(
      firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
    lines.walk(in: band.box, ColorSink(band: colors)) { sink, weight in
      sink.color = weights.weights[weight].color
      return sink.color != .zero
    }
    var deepest: Int32 = 0
    for y in band.rows {
      let depth = Self.fill(colors, canvas.row(y), y: y, width: canvas.width)
      deepest = max(deepest, depth)
    }
    return deepest
  }

  /// One row of colours; how often its deepest pixel is covered.
  private static func fill(
    _ band: CoverageBand<SIMD4<Int32>>, _ pixels: UnsafeMutablePointer<UInt32>, y: Int, width: Int
  ) -> Int32 {
    var sum = SIMD4<Int32>.zero
    var next = 0
    var deepest: Int32 = 0
    band.drain(row: y) { x, change in
      // Sums right of the canvas close rings there; they are no pixels of it.
      if next < x, next < width {
        fill(pixels + next, count: min(x, width) - next, with: PremultipliedColor(sum: sum))
      }
      sum &+= change
      deepest = max(deepest, sum.w)
      if x < width {
        let color = PremultipliedColor(sum: sum)
        if color.channels.w > 0 { pixels[x] = color.over(pixels[x]) }
      }
      next = x + 1
    }
    return deepest
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

  /// The grounds of the areas, one over the other in their order.
  private func paintApart(
    _ partition: Partition, scale: Double, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    for area in partition.areas {
      var single = partition
      single.areas = [area]
      let weights = PartitionWeights(single, scale: scale)
      let lines = DeviceLines(single, scale: scale, weights: weights.weightOfLine, in: box)
      walk(lines, in: box, on: canvas, sign: { weights.weights[$0].color.w }) { shares, row in
        shares.blend(weights.ground, over: canvas, row: row)
      }
    }
  }

  /// One pattern over all areas that have it.
  private func paint(
    _ weights: PartitionWeights, _ number: Int, _ lines: DeviceLines, in box: DeviceBox,
    on canvas: PixelCanvas
  ) {
    let pattern = weights.patterns[number]
    walk(
      lines, in: box, on: canvas,
      sign: { weight in
        weights.weights[weight].patterns.first { $0.pattern == number }?.sign ?? 0
      },
      blend: { shares, row in shares.blend(pattern, over: canvas, row: row) })
  }

  /// Sums up the coverage left of lines, each as often as `sign` tells of its weight, and hands
  /// every row on.
  private func walk(
    _ lines: DeviceLines, in box: DeviceBox, on canvas: PixelCanvas, sign: (Int) -> Int32,
    blend: (CoverageBand<Int32>, Int) -> Void
  ) {
    for band in box.bands(of: CoverageBand<Int32>.rowCount(width: canvas.width)) {
      shares.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      lines.walk(in: band.box, ShareSink(band: shares)) { sink, weight in
        sink.sign = sign(weight)
        return sink.sign != 0
      }
      for y in band.rows { blend(shares, y) }
    }
  }
}
