/// Chooses a palette's colours and gives every counted colour its entry.
struct PaletteBuilder {
  private let census: ColorCensus
  /// The palette so far, premultiplied words; channels beside each other for comparing.
  private(set) var colors: [UInt32] = []
  private var channels: [SIMD4<Float>] = []
  /// For each colour of the census the entry that is exactly it, or −1.
  private var exactEntries: [Int16]
  /// The cells in use: colours that differ only in the lower bits of their channels.
  private var cells: [Cell] = []
  private var cellOfColor: [Int32] = []

  /// A colour that its cell's entry misses by more than this on a channel looks for its own.
  private static let largestUnsearched: Float = 9

  private struct Cell {
    var pixelCount: Int
    /// The most frequent colour in it.
    var color: Int
    var colorCount: Int32
    var channels: SIMD4<Float>
    var distance: Float = .infinity
    var entry = 0
  }

  init(_ census: ColorCensus) {
    self.census = census
    exactEntries = [Int16](repeating: -1, count: census.colors.count)
  }

  /// A colour to be kept as it is; one that the picture does not have is left out.
  mutating func keep(_ color: UInt32) {
    guard let number = census.number(of: color), exactEntries[number] < 0 else { return }
    exactEntries[number] = Int16(colors.count)
    append(color)
  }

  private mutating func append(_ color: UInt32) {
    colors.append(color)
    channels.append(Self.channels(color))
  }

  /// Fills the places with the most frequent colours of the most frequent cells.
  mutating func addFrequent(upTo places: Int) {
    findCells()
    let ranked = cells.indices.sorted { first, second in
      (cells[second].pixelCount, cells[first].color) < (
        cells[first].pixelCount, cells[second].color
      )
    }
    for index in ranked.prefix(max(0, places - colors.count)) {
      append(census.colors[cells[index].color])
    }
    for index in cells.indices {
      (cells[index].entry, cells[index].distance) = nearest(to: cells[index].channels)
    }
  }

  /// Fills the places with colours that lie farthest from all entries.
  mutating func addFarthest(upTo places: Int) {
    while colors.count < places {
      var farthest = -1
      var distance: Float = 0
      for index in cells.indices where cells[index].distance > distance {
        (farthest, distance) = (index, cells[index].distance)
      }
      guard farthest >= 0 else { return }
      let entry = colors.count
      append(census.colors[cells[farthest].color])
      let added = channels[entry]
      for index in cells.indices {
        let difference = cells[index].channels - added
        let own = (difference * difference).sum()
        if own < cells[index].distance {
          cells[index].distance = own
          cells[index].entry = entry
        }
      }
    }
  }

  /// The entry of every counted colour; nil when the error would show.
  ///
  /// Colours take their cell's entry, those that it misses by much the nearest. When that shows,
  /// every colour looks for its own.
  func entries() -> [UInt8]? {
    entries(searchedAbove: Self.largestUnsearched) ?? entries(searchedAbove: 0)
  }

  private func entries(searchedAbove limit: Float) -> [UInt8]? {
    var squares = 0.0
    var pixelCount = 0
    var worst: Float = 0
    var result = [UInt8](repeating: 0, count: census.colors.count)
    for number in census.colors.indices {
      let count = Int(census.counts[number])
      pixelCount += count
      if exactEntries[number] >= 0 {
        result[number] = UInt8(exactEntries[number])
        continue
      }
      let color = Self.channels(census.colors[number])
      var entry = cells[Int(cellOfColor[number])].entry
      var difference = channels[entry] - color
      if Self.largest(difference) > limit {
        entry = nearest(to: color).entry
        difference = channels[entry] - color
      }
      result[number] = UInt8(entry)
      squares += Double((difference * difference).sum()) * Double(count)
      worst = max(worst, Self.largest(difference))
    }
    let meanError = (squares / Double(3 * max(1, pixelCount))).squareRoot()
    guard worst <= Palette.largestError, meanError <= Palette.largestMeanError else { return nil }
    return result
  }

  /// The largest magnitude of a channel.
  @inline(__always)
  private static func largest(_ difference: SIMD4<Float>) -> Float {
    max(
      max(abs(difference.x), abs(difference.y)), max(abs(difference.z), abs(difference.w)))
  }

  private mutating func findCells() {
    var cellOfKey = [Int32](repeating: -1, count: 1 << 17)
    cellOfColor = [Int32](repeating: -1, count: census.colors.count)
    for (number, color) in census.colors.enumerated() where exactEntries[number] < 0 {
      let key = Self.key(of: color)
      let count = census.counts[number]
      if cellOfKey[key] < 0 {
        cellOfKey[key] = Int32(cells.count)
        cells.append(
          Cell(
            pixelCount: Int(count), color: number, colorCount: count,
            channels: Self.channels(color)))
      } else {
        let cell = Int(cellOfKey[key])
        cells[cell].pixelCount += Int(count)
        if cells[cell].colorCount < count {
          cells[cell].color = number
          cells[cell].colorCount = count
          cells[cell].channels = Self.channels(color)
        }
      }
      cellOfColor[number] = cellOfKey[key]
    }
  }

  private func nearest(to color: SIMD4<Float>) -> (entry: Int, distance: Float) {
    var best = 0
    var distance = Float.infinity
    for (entry, candidate) in channels.enumerated() {
      let difference = candidate - color
      let own = (difference * difference).sum()
      if own < distance { (best, distance) = (entry, own) }
    }
    return (best, distance)
  }

  /// Blue, green, red and alpha.
  private static func channels(_ color: UInt32) -> SIMD4<Float> {
    SIMD4(
      Float(color & 255), Float(color >> 8 & 255), Float(color >> 16 & 255), Float(color >> 24))
  }

  /// The upper five bits of each colour channel and the upper two of alpha.
  private static func key(of color: UInt32) -> Int {
    let red: UInt32 = (color >> 9) & 0x7C00
    let green: UInt32 = (color >> 6) & 0x3E0
    let blue: UInt32 = (color >> 3) & 0x1F
    return Int((color >> 30) << 15 | red | green | blue)
  }
}
