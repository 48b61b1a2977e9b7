import Drawing

/// Paints lines on a canvas, some rows at a time. One thread; memory is kept for the next picture.
final class StrokeBands {
  private var shares = CoverageBand<Int32>()
  private var samples = SampleBand()
  private var tables = SampleTables()
  private let discs = ThinDiscs()

  deinit {
    shares.deallocate()
    samples.deallocate()
  }

  /// Lines of well under a pixel.
  func paintThin(
    _ blocks: ThinBlocks, width: Double, cap: Stroke.Cap, _ color: PremultipliedColor,
    in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let table = tables.table(width: Float(width))
    let bands = box.bands(of: SampleBand.rowCount(width: canvas.width))
    for (number, band) in bands.enumerated() {
      samples.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      if number == 0, blocks.segmentCount >= CacheWarming.leastEdges { samples.warm() }
      ThinLines(table, cap: cap, band: samples, discs: discs).add(blocks)
      // The band's margin takes what a strip above or below has.
      samples.blend(color, strength: table.strength, over: canvas, in: box)
    }
  }

  /// Wider ones.
  func paint(
    _ strips: StrokeStrips, _ color: PremultipliedColor, in box: DeviceBox, on canvas: PixelCanvas
  ) {
    for band in box.bands(of: CoverageBand<Int32>.rowCount(width: canvas.width)) {
      shares.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      strips.walk(in: band.box, ShareSink(band: shares))
      for y in band.rows { shares.blend(color, over: canvas, row: y) }
    }
  }
}
