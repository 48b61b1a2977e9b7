package import Drawing

/// Fills a planar partition so that every pixel has the average of what covers it, by exact area.
///
/// Each line of the partition is walked once, whatever areas lie on its two sides: it adds the
/// difference of their colours to the pixels that it crosses, and running along a row sums the
/// differences up. Neighbours therefore leave no seam between them, and no edge is blended twice.
/// A pattern is masked by one more walk over the lines where it begins or ends. One thread; memory
/// is kept for the next picture.
package final class PartitionRaster {
  private var colors = CoverageBand<ColorSum>()
  private var shares = CoverageBand<Int32>()
  private let memory = PositionMemory<SIMD2<Int32>>()
  /// For one area while the lines of all are in use.
  private let memoryOfOne = PositionMemory<SIMD2<Int32>>()
  /// The pixels of a row before it is filled.
  private var kept: [UInt32] = []

  package init() {}

  deinit {
    colors.deallocate()
    shares.deallocate()
  }

  /// Paints over a canvas. `scale` is in pixels a point, and positions lie within four million pixels; painting is limited to `box`; patterns begin
  /// at `origin`, a position in points that falls on a whole pixel.
  ///
  /// Where areas overlap a pixel has their average; where more than 63 lie on one another, and in
  /// partitions with translucent colours, they are painted one over the other.
  package func paint(
    _ partition: Partition, scale: Double, patternOrigin origin: Point = Point(x: 0, y: 0),
    in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let phase = SIMD2(
      -Int((origin.x * scale).rounded()), -Int((origin.y * scale).rounded()))
    let weights = PartitionWeights(partition, scale: scale)
    let lines = DeviceLines(
      partition, scale: scale, weights: weights.weightOfLine, in: box, memory: memory)
    // Rings, and not lines: many may run along one.
    let mayBeDeep = partition.ringOffsets.count > Int(Self.mostLayers)
    for band in box.bands(of: CoverageBand<ColorSum>.rowCount(width: canvas.width)) {
      if weights.isTranslucent {
        paintApart(partition, scale: scale, in: band.box, on: canvas)
        continue
      }
      for rows in fill(weights, lines, band, mayBeDeep: mayBeDeep, on: canvas) {
        var deep = band.box
        deep.minY = max(deep.minY, Int32(rows.lowerBound) << 8)
        deep.maxY = min(deep.maxY, Int32(rows.upperBound) << 8)
        paintApart(partition, scale: scale, in: deep, on: canvas)
      }
    }
    for number in weights.patterns.indices {
      paint(weights, number, lines, phase: phase, in: box, on: canvas)
    }
  }

  /// How many pixels the edges of a partition cross, one by one: the work that its fills cannot do
  /// without.
  package static func crossingCount(
    _ partition: Partition, scale: Double, in box: DeviceBox
  ) -> Int {
    let weights = PartitionWeights(partition, scale: scale)
    let memory = PositionMemory<SIMD2<Int32>>()
    defer { withExtendedLifetime(memory) {} }
    let lines = DeviceLines(
      partition, scale: scale, weights: weights.weightOfLine, in: box, memory: memory)
    let sink = CountingSink()
    lines.walk(in: box, sink) { _, weight in weights.weights[weight].color != .zero }
    return sink.count
  }

  /// Sums of more layers than this would leave 32 bits.
  private static let mostLayers: Int32 = 63

  /// Fills the rows of a band but those that are covered too often somewhere: it tells which. None is
  /// where `mayBeDeep` is false.
  private func fill(
    _ weights: PartitionWeights, _ lines: DeviceLines, _ band: (box: DeviceBox, rows: Range<Int>),
    mayBeDeep: Bool, on canvas: PixelCanvas
  ) -> [Range<Int>] {
    colors.begin(
      firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
    lines.walk(in: band.box, ColorSink(band: colors)) { sink, weight in
      let color = weights.weights[weight].color
      sink.color = ColorSum(color)
      return color != .zero
    }
    if kept.count < canvas.width { kept = [UInt32](repeating: 0, count: canvas.width) }
    var deep: [Range<Int>] = []
    for y in band.rows {
      let pixels = canvas.row(y)
      if mayBeDeep {
        kept.withUnsafeMutableBufferPointer { kept in
          kept.baseAddress?.update(from: pixels, count: canvas.width)
        }
      }
      let depth = Self.fill(colors, pixels, y: y, width: canvas.width)
      if depth > Self.mostLayers * Coverage.full {
        kept.withUnsafeBufferPointer { kept in
          if let base = kept.baseAddress { pixels.update(from: base, count: canvas.width) }
        }
        let first = deep.last?.upperBound == y ? deep.removeLast().lowerBound : y
        deep.append(first..<y + 1)
      }
    }
    return deep
  }

  /// One row of colours; how often its deepest pixel is covered.
  private static func fill(
    _ band: CoverageBand<ColorSum>, _ pixels: UnsafeMutablePointer<UInt32>, y: Int, width: Int
  ) -> Int32 {
    var sum = ColorSum.zero
    var next = 0
    var deepest: Int32 = 0
    band.drain(row: y) { x, change in
      // Sums right of the canvas close rings there; they are no pixels of it.
      if next < x, next < width, sum.depth != 0 {
        fill(pixels + next, count: min(x, width) - next, with: sum)
      }
      sum &+= change
      deepest = max(deepest, sum.depth)
      if x < width {
        if let word = PremultipliedColor.wordOfOneCover(sum) {
          pixels[x] = word
        } else {
          let color = PremultipliedColor(sum)
          if color.alpha > 0 { pixels[x] = color.over(pixels[x]) }
        }
      }
      next = x + 1
    }
    return deepest
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
