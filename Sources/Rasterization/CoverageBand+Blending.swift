extension CoverageBand<Int32> {
  /// Paints one colour over a row of a canvas, each pixel with its share of coverage, and empties
  /// the row.
  func blend(_ color: PremultipliedColor, over canvas: PixelCanvas, row: Int) {
    let pixels = canvas.row(row)
    let width = canvas.width
    var sum: Int32 = 0
    var next = 0
    drain(row: row) { x, change in
      if next < x {
        let share = Coverage.share(sum)
        if share > 0 {
          let part = color.scaled(by: share)
          for index in next..<min(x, width) { pixels[index] = part.over(pixels[index]) }
        }
      }
      sum &+= change
      let own = Coverage.share(sum)
      if own > 0, x < width { pixels[x] = color.scaled(by: own).over(pixels[x]) }
      next = x + 1
    }
  }

  /// Paints a pattern over a row of a canvas, likewise.
  func blend(_ pattern: PatternCoverage, over canvas: PixelCanvas, row: Int) {
    let pixels = canvas.row(row)
    let width = canvas.width
    var sum: Int32 = 0
    var next = 0
    drain(row: row) { x, change in
      let share = Coverage.share(sum)
      if next < x, next < width, share > 0 {
        pattern.paint(next..<min(x, width), of: pixels, y: row, share: share)
      }
      sum &+= change
      let own = Coverage.share(sum)
      if own > 0, x < width { pattern.paint(x..<x + 1, of: pixels, y: row, share: own) }
      next = x + 1
    }
  }
}
