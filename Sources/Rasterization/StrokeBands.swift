/// Paints lines on a canvas, some rows at a time. One thread; memory is kept for the next picture.
final class StrokeBands {
  private var shares = CoverageBand<Int32>()
  private var deposits = DepositBand()
  private let pieces: ThinPieces
  private let turns: ThinTurns

  init() {
    pieces = ThinPieces(deposits)
    turns = ThinTurns(deposits)
  }

  deinit {
    shares.deallocate()
    deposits.deallocate()
  }

  /// Lines of well under a pixel.
  func paintThin(
    _ blocks: ThinBlocks, width: Double, cap: Float, _ color: PremultipliedColor,
    in box: DeviceBox, on canvas: PixelCanvas
  ) {
    let bands = box.bands(of: DepositBand.rowCount(width: canvas.width))
    for (number, band) in bands.enumerated() {
      deposits.begin(
        firstRow: band.rows.lowerBound, rowCount: band.rows.count, width: canvas.width)
      if number == 0, blocks.segmentCount >= CacheWarming.leastEdges { deposits.warm() }
      ThinLines(width: width, cap: cap, band: deposits, pieces: pieces, turns: turns).add(blocks)
      // The band's margin takes what a strip above or below has.
      deposits.blend(color, over: canvas, in: box)
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
