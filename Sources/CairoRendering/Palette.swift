import Drawing

/// Up to 256 colours for a picture, and each pixel's number in them.
///
/// The scene's own colours come first and are exact; free places go to the most frequent of the
/// blends that antialiasing made, one for each 5:5:5-bit cell; every other colour takes the nearest
/// entry. A picture with at most 256 colours is exact.
struct Palette {
  /// 0xRRGGBB, at most 256.
  let colors: [UInt32]
  /// One byte a pixel, rows from the top.
  let indices: [UInt8]

  /// A palette shows when the root of the mean square error over all channels exceeds one step of
  /// 255, or when a single channel is wrong by more than 20 (a soft edge then looks stepped).
  static let largestMeanError = 1.0
  static let largestError = 20

  /// Nil when the palette's error would show. `exact` are colours that must be kept, the first of
  /// them at most 192.
  init?(of pixels: Pixels, exact: [UInt32]) {
    guard let counts = ColorCounts(of: pixels) else { return nil }
    let colors =
      counts.colors.count <= 256
      ? counts.colors : Palette.chosen(from: counts, exact: exact.prefix(192))
    guard let nearest = Palette.nearest(counts, in: colors) else { return nil }
    self.colors = colors
    var indices = [UInt8](repeating: 0, count: pixels.width * pixels.height)
    indices.withUnsafeMutableBufferPointer { indices in
      var position = 0
      var last: UInt32 = 0xFFFF_FFFF
      var lastIndex: UInt8 = 0
      for y in 0..<pixels.height {
        for word in pixels.row(y) {
          let color = word & 0xFF_FFFF
          if color != last {
            last = color
            if let entry = counts.index(of: color) { lastIndex = nearest[entry] }
          }
          indices[position] = lastIndex
          position += 1
        }
      }
    }
    self.indices = indices
  }

  private static func chosen(
    from counts: ColorCounts, exact: ArraySlice<UInt32>
  ) -> [UInt32] {
    var chosen: [UInt32] = []
    var known: Set<UInt32> = []
    for color in exact where counts.index(of: color) != nil && known.insert(color).inserted {
      chosen.append(color)
    }
    // Per cell: all its pixels, and its most frequent colour.
    var cells = [(total: Int, best: Int)](repeating: (0, -1), count: 32_768)
    for (entry, color) in counts.colors.enumerated() where !known.contains(color) {
      let cell = Palette.cell(of: color)
      cells[cell].total += counts.counts[entry]
      if cells[cell].best < 0 || counts.counts[cells[cell].best] < counts.counts[entry] {
        cells[cell].best = entry
      }
    }
    var ranked = cells.indices.filter { cells[$0].total > 0 }
    ranked.sort { first, second in
      let (a, b) = (cells[first].total, cells[second].total)
      return a == b ? first < second : a > b
    }
    chosen += ranked.prefix(256 - chosen.count).map { counts.colors[cells[$0].best] }
    return chosen
  }

  /// The upper five bits of each channel.
  private static func cell(of color: UInt32) -> Int {
    let red: UInt32 = (color >> 9) & 0x7C00
    let green: UInt32 = (color >> 6) & 0x3E0
    let blue: UInt32 = (color >> 3) & 0x1F
    return Int(red | green | blue)
  }

  /// The nearest palette entry of each counted colour by squared distance in RGB; nil when the
  /// error would show.
  private static func nearest(_ counts: ColorCounts, in palette: [UInt32]) -> [UInt8]? {
    var result = [UInt8](repeating: 0, count: counts.colors.count)
    var squares = 0.0
    var pixelCount = 0
    let channels = palette.map { color in
      SIMD4<Int32>(Int32(color >> 16 & 255), Int32(color >> 8 & 255), Int32(color & 255), 0)
    }
    for (entry, color) in counts.colors.enumerated() {
      let wanted = SIMD4<Int32>(
        Int32(color >> 16 & 255), Int32(color >> 8 & 255), Int32(color & 255), 0)
      var best = 0
      var bestDistance = Int32.max
      for (index, candidate) in channels.enumerated() {
        let difference = candidate &- wanted
        let distance = (difference &* difference).wrappedSum()
        if distance < bestDistance {
          best = index
          bestDistance = distance
        }
        if distance == 0 { break }
      }
      let difference = channels[best] &- wanted
      let worst = max(abs(difference.x), abs(difference.y), abs(difference.z))
      if worst > Int32(largestError) { return nil }
      result[entry] = UInt8(best)
      squares += Double(bestDistance) * Double(counts.counts[entry])
      pixelCount += counts.counts[entry]
    }
    let meanError = (squares / Double(3 * max(1, pixelCount))).squareRoot()
    return meanError <= largestMeanError ? result : nil
  }
}
