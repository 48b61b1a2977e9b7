import Drawing

/// Up to 256 colours for a picture, and each pixel's number in them.
///
/// The scene's own colours come first and are exact; places up to 208 go to the most frequent of
/// the blends that antialiasing made, one for each 5:5:5-bit cell; the rest to the blends that lie
/// farthest from all entries; every other colour takes the nearest entry. A picture with at most 256 colours is exact.
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
    var colors =
      counts.colors.count <= 256
      ? counts.colors : Palette.chosen(from: counts, exact: exact.prefix(192))
    guard let nearest = Palette.nearest(counts, in: &colors) else { return nil }
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
    chosen += ranked.prefix(max(0, 208 - chosen.count)).map { counts.colors[cells[$0].best] }
    return chosen
  }

  /// Red, green, blue and nothing.
  private static func channels(_ color: UInt32) -> SIMD4<Int32> {
    SIMD4(Int32(color >> 16 & 255), Int32(color >> 8 & 255), Int32(color & 255), 0)
  }

  /// The upper five bits of each channel.
  private static func cell(of color: UInt32) -> Int {
    let red: UInt32 = (color >> 9) & 0x7C00
    let green: UInt32 = (color >> 6) & 0x3E0
    let blue: UInt32 = (color >> 3) & 0x1F
    return Int(red | green | blue)
  }

  /// The nearest entry of each counted colour by squared distance in RGB. Places that are left in
  /// `palette` are filled with the colours farthest from all entries. Nil when the error would show.
  private static func nearest(_ counts: ColorCounts, in palette: inout [UInt32]) -> [UInt8]? {
    let wanted = counts.colors.map(channels)
    var entries = [UInt8](repeating: 0, count: wanted.count)
    var distances = [Int32](repeating: .max, count: wanted.count)
    for (index, color) in palette.enumerated() {
      consider(UInt8(index), channels(color), wanted, &entries, &distances)
    }
    while palette.count < 256, let largest = distances.max(), largest > 0,
      let farthest = distances.firstIndex(of: largest)
    {
      palette.append(counts.colors[farthest])
      consider(
        UInt8(palette.count - 1), wanted[farthest], wanted, &entries, &distances)
    }
    var squares = 0.0
    var pixelCount = 0
    for (index, color) in wanted.enumerated() {
      let difference = channels(palette[Int(entries[index])]) &- color
      let worst = max(abs(difference.x), abs(difference.y), abs(difference.z))
      if worst > Int32(largestError) { return nil }
      squares += Double(distances[index]) * Double(counts.counts[index])
      pixelCount += counts.counts[index]
    }
    let meanError = (squares / Double(3 * max(1, pixelCount))).squareRoot()
    return meanError <= largestMeanError ? entries : nil
  }

  /// Gives `entry` to the colours that lie nearer to it than to those before. Linear.
  private static func consider(
    _ entry: UInt8, _ color: SIMD4<Int32>, _ wanted: [SIMD4<Int32>], _ entries: inout [UInt8],
    _ distances: inout [Int32]
  ) {
    wanted.withUnsafeBufferPointer { wanted in
      entries.withUnsafeMutableBufferPointer { entries in
        distances.withUnsafeMutableBufferPointer { distances in
          for index in wanted.indices {
            let difference = wanted[index] &- color
            let square = difference &* difference
            let distance = square.x &+ square.y &+ square.z
            if distance < distances[index] {
              distances[index] = distance
              entries[index] = entry
            }
          }
        }
      }
    }
  }
}
