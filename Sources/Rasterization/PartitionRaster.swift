package import Drawing

/// Fills a planar partition so that every pixel has the average of what covers it, by exact area.
///
/// Each line of the partition is walked once, whatever areas lie on its two sides: it adds the
/// difference of their colours to the pixels that it crosses, and running along a row sums the
/// differences up. Neighbours therefore leave no seam between them, and no edge is blended twice.
/// A pattern is masked by one more walk over the lines where it begins or ends. One caller at a time;
/// memory is kept for the next picture.
package final class PartitionRaster {
  private let memory = KeptMemory<SIMD2<Int32>>()
  private let threads: PaintingThreads<PartitionStrips>

  /// - Parameter threads: how many paint one picture where it is worth it.
  package init(threads: Int = 1) {
    self.threads = PaintingThreads(count: threads) { PartitionStrips() }
  }

  /// Paints over a canvas. `scale` is in pixels a point, and positions lie within four million
  /// pixels; painting is limited to `box`; patterns begin at `origin`, a position in points that falls
  /// on a whole pixel.
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
    threads.paint(partition.ordinates, scale: scale, in: box, width: canvas.width) {
      $0.paint(partition, scale: scale, weights, lines, phase: phase, in: $1, on: canvas)
    }
  }

  /// How many pixels the edges of a partition cross, one by one: the work that its fills cannot do
  /// without.
  package static func crossingCount(
    _ partition: Partition, scale: Double, in box: DeviceBox
  ) -> Int {
    let weights = PartitionWeights(partition, scale: scale)
    let memory = KeptMemory<SIMD2<Int32>>()
    defer { withExtendedLifetime(memory) {} }
    let lines = DeviceLines(
      partition, scale: scale, weights: weights.weightOfLine, in: box, memory: memory)
    let sink = CountingSink()
    lines.walk(in: box, sink) { _, weight in weights.weights[weight].color != .zero }
    return sink.count
  }
}
