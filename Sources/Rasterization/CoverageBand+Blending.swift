extension CoverageBand<Int32> {
  /// Paints one colour over a row of a canvas, each pixel with its share of coverage, and empties
  /// the row.
  func blend(_ color: PremultipliedColor, over canvas: PixelCanvas, row: Int) {
    let pixels = canvas.row(row)
    sweep(row: row, width: canvas.width) { columns, share in
      let part = color.scaled(by: share)
      for index in columns { pixels[index] = part.over(pixels[index]) }
    }
  }

  /// Paints a pattern over a row of a canvas, likewise. `phase` is the place of the canvas's first
  /// pixel from where the pattern begins.
  func blend(
    _ pattern: PatternCoverage, phase: SIMD2<Int>, over canvas: PixelCanvas, row: Int
  ) {
    let pixels = canvas.row(row)
    sweep(row: row, width: canvas.width) { columns, share in
      pattern.paint(columns, of: pixels, y: row, phase: phase, share: share)
    }
  }

  /// Empties a row and visits its covered columns under `width`, with their share of 0…255.
  @inline(__always)
  private func sweep(row: Int, width: Int, _ visit: (Range<Int>, Int32) -> Void) {
    var sum: Int32 = 0
    var next = 0
    drain(row: row) { x, change in
      let share = Coverage.share(sum)
      if next < x, next < width, share > 0 { visit(next..<min(x, width), share) }
      sum &+= change
      let own = Coverage.share(sum)
      if own > 0, x < width { visit(x..<x + 1, own) }
      next = x + 1
    }
  }
}
