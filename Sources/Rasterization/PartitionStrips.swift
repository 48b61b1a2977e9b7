import Drawing

/// Paints a partition's lines in strips of rows. One thread; memory is kept for the next picture.
final class PartitionStrips {
  private var colors = CoverageBand<ColorSum>()
  private var shares = CoverageBand<Int32>()
  /// For one area while the lines of all are in use.
  private let memoryOfOne = KeptMemory<SIMD2<Int32>>()

  deinit {
    colors.deallocate()
    shares.deallocate()
  }

  /// Sums of more layers than this would leave 32 bits.
  private static let mostLayers: Int32 = 63

  /// What is left of rows from a pixel on that is covered too often.
  private struct DeepPart {
    var column: Int
    var rows: Range<Int>

    func box(within box: DeviceBox) -> DeviceBox {
      var result = box
      result.minX = max(box.minX, Int32(column) << 8)
      result.minY = max(box.minY, Int32(rows.lowerBound) << 8)
      result.maxY = min(box.maxY, Int32(rows.upperBound) << 8)
      return result
    }
  }

  /// Paints what of the lines lies in a box of whole rows or less.
  func paint(
    _ partition: Partition, scale: Double, _ weights: PartitionWeights, _ lines: DeviceLines,
    phase: SIMD2<Int>, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let bands = box.bands(of: CoverageBand<ColorSum>.rowCount(width: canvas.width))
    for (number, band) in bands.enumerated() {
      if weights.isTranslucent {
        paintApart(partition, scale: scale, in: band.box, on: canvas)
        continue
      }
      colors.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      if number == 0, lines.positionCount >= CacheWarming.leastEdges { colors.warm() }
      for part in fill(weights, lines, band, on: canvas) {
        paintApart(partition, scale: scale, in: part.box(within: band.box), on: canvas)
      }
    }
    for number in weights.patterns.indices {
      paint(weights, number, lines, phase: phase, in: box, on: canvas)
    }
  }

  /// Fills the rows of a band, each up to a pixel that is covered too often: it tells what it left.
  private func fill(
    _ weights: PartitionWeights, _ lines: DeviceLines, _ band: (box: DeviceBox, rows: Range<Int>),
    on canvas: PixelCanvas
  ) -> [DeepPart] {
    lines.walk(in: band.box, ColorSink(band: colors)) { sink, weight in
      let color = weights.weights[weight].color
      sink.color = ColorSum(color)
      return color != .zero
    }
    var deep: [DeepPart] = []
    for y in band.rows {
      guard let column = Self.fill(colors, canvas.row(y), y: y, width: canvas.width) else {
        continue
      }
      if let last = deep.last, last.column == column, last.rows.upperBound == y {
        deep[deep.count - 1].rows = last.rows.lowerBound..<y + 1
      } else {
        deep.append(DeepPart(column: column, rows: y..<y + 1))
      }
    }
    return deep
  }

  /// One row of colours, up to a pixel that is covered too often: its column, nil when there is none.
  private static func fill(
    _ band: CoverageBand<ColorSum>, _ pixels: UnsafeMutablePointer<UInt32>, y: Int, width: Int
  ) -> Int? {
    var sum = ColorSum.zero
    var next = 0
    // Beyond this nothing is painted; sums right of the canvas close rings there.
    var end = width
    band.drain(row: y) { x, change in
      if next < x, next < end, sum.depth != 0 {
        fill(pixels + next, count: min(x, end) - next, with: sum)
      }
      sum &+= change
      if x < end {
        if let word = PremultipliedColor.wordOfOneCover(sum) {
          pixels[x] = word
        } else if sum.depth > mostLayers &* Coverage.full {
          end = x
        } else {
          let color = PremultipliedColor(sum)
          if color.alpha > 0 { pixels[x] = color.over(pixels[x]) }
        }
      }
      next = x + 1
    }
    return end < width ? end : nil
  }

  @inline(__always)
  private static func fill(
    _ pixels: UnsafeMutablePointer<UInt32>, count: Int, with sum: ColorSum
  ) {
    let color = PremultipliedColor(sum)
    if color.alpha == 255 {
      let word = color.word
      // Most runs are short.
      if count < 16 {
        for index in 0..<count { pixels[index] = word }
      } else {
        pixels.update(repeating: word, count: count)
      }
    } else if color.alpha > 0 {
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
      let lines = DeviceLines(
        single, scale: scale, weights: weights.weightOfLine, in: box, memory: memoryOfOne)
      walk(lines, in: box, on: canvas, sign: { weights.weights[$0].color.w }) { shares, row in
        shares.blend(weights.ground, over: canvas, row: row)
      }
    }
  }

  /// One pattern over all areas that have it.
  private func paint(
    _ weights: PartitionWeights, _ number: Int, _ lines: DeviceLines, phase: SIMD2<Int>,
    in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let pattern = weights.patterns[number]
    walk(
      lines, in: box, on: canvas,
      sign: { weight in
        weights.weights[weight].patterns.first { $0.pattern == number }?.sign ?? 0
      },
      blend: { shares, row in shares.blend(pattern, phase: phase, over: canvas, row: row) })
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
