/// Chooses a palette's colours and gives every counted colour its entry.
struct PaletteBuilder {
  private let census: ColorCensus
  /// The palette so far.
  private var entries = ColorPoints()
  /// For each colour of the census the entry that is exactly it, or −1.
  private var exactEntries: [Int16]
  /// The cells in use: colours that differ only in the lower bits of their channels. A cell's point
  /// is its most frequent colour.
  private var cells: [Cell] = []
  private var cellPoints = ColorPoints()
  private var cellOfColor: [Int32] = []
  /// The entry nearest to each cell's point.
  private var entryOfCell: [Int32] = []

  /// A colour that its cell's entry misses by more than this on a channel looks for its own.
  private static let largestUnsearched: Float = 8

  private struct Cell {
    var pixelCount: Int
    /// The most frequent colour in it.
    var color: Int
    /// How many colours it has.
    var colorCount: Int32
  }

  init(_ census: ColorCensus) {
    self.census = census
    exactEntries = [Int16](repeating: -1, count: census.tallies.count)
  }

  /// Premultiplied words.
  var colors: [UInt32] { entries.colors }

  /// A colour to be kept as it is; one that the picture does not have is left out.
  mutating func keep(_ color: UInt32) {
    guard let number = census.number(of: color), exactEntries[number] < 0 else { return }
    exactEntries[number] = Int16(colors.count)
    entries.append(color)
  }

  /// Fills the places with the most frequent colours of the most frequent cells.
  mutating func addFrequent(upTo places: Int) {
    findCells()
    let ranked = cells.indices.sorted { first, second in
      (cells[second].pixelCount, cells[first].color) < (
        cells[first].pixelCount, cells[second].color
      )
    }
    entryOfCell = [Int32](repeating: -1, count: cells.count)
    for index in ranked.prefix(max(0, places - colors.count)) {
      entryOfCell[index] = Int32(colors.count)
      entries.append(cellPoints.colors[index])
    }
  }

  /// Fills the places with colours that lie farthest from all entries, and finds each cell's entry:
  /// the one nearest to its point.
  mutating func addFarthest(upTo places: Int) {
    var squares: [Float] = []
    squares.reserveCapacity(cells.count + 4)
    for index in cells.indices {
      if entryOfCell[index] >= 0 {
        squares.append(0)
        continue
      }
      let nearest = entries.nearest(to: cellPoints.channels(at: index))
      squares.append(nearest.square)
      entryOfCell[index] = Int32(nearest.index)
    }
    while squares.count % 4 != 0 {
      squares.append(0)
      entryOfCell.append(0)
    }
    while colors.count < places {
      guard let farthest = Self.indexOfGreatest(squares), squares[farthest] > 0 else { return }
      let added = Int32(colors.count)
      entries.append(cellPoints.colors[farthest])
      let point = cellPoints.channels(at: farthest)
      squares.withUnsafeMutableBytes { squares in
        entryOfCell.withUnsafeMutableBytes { entryOfCell in
          cellPoints.forEachFour(from: point) { first, own in
            let offset = 4 * first
            var known = squares.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self)
            let isNearer = own .< known
            guard any(isNearer) else { return }
            known.replace(with: own, where: isNearer)
            squares.storeBytes(of: known, toByteOffset: offset, as: SIMD4<Float>.self)
            var entry = entryOfCell.loadUnaligned(fromByteOffset: offset, as: SIMD4<Int32>.self)
            entry.replace(with: added, where: isNearer)
            entryOfCell.storeBytes(of: entry, toByteOffset: offset, as: SIMD4<Int32>.self)
          }
        }
      }
    }
  }

  /// The first of the greatest numbers; their count is a multiple of four.
  private static func indexOfGreatest(_ values: [Float]) -> Int? {
    let greatest = values.withUnsafeBytes { bytes in
      var most = SIMD4<Float>(repeating: -1)
      for offset in stride(from: 0, to: bytes.count, by: 16) {
        let four = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self)
        most.replace(with: four, where: four .> most)
      }
      return most.max()
    }
    return values.firstIndex(of: greatest)
  }

  /// The entry of every counted colour; nil when the error would show.
  ///
  /// Colours take the entry nearest to their cell's most frequent one, and those that it misses by
  /// much their own nearest: cells keep pictures small. When that shows, every colour takes its
  /// nearest.
  func entriesOfColors() -> [UInt8]? {
    var search = PaletteSearch(
      entries, cellCount: cells.count, isOpaque: census.tallies.allSatisfy { $0.color >> 24 == 255 }
    )
    return entriesOfColors(searchedAbove: Self.largestUnsearched, &search)
      ?? entriesOfColors(searchedAbove: 0, &search)
  }

  private func entriesOfColors(
    searchedAbove limit: Float, _ search: inout PaletteSearch
  ) -> [UInt8]? {
    var squares = 0.0
    var pixelCount = 0
    var worst: Float = 0
    var result = [UInt8](repeating: 0, count: census.tallies.count)
    for (number, tally) in census.tallies.enumerated() {
      let count = Int(tally.pixelCount)
      pixelCount += count
      if exactEntries[number] >= 0 {
        result[number] = UInt8(exactEntries[number])
        continue
      }
      let color = ColorPoints.channels(tally.color)
      let cell = Int(cellOfColor[number])
      var entry = Int(entryOfCell[cell])
      var difference = entries.channels(at: entry) - color
      if Self.largest(difference) > limit, cells[cell].colorCount > 1 {
        entry = search.nearest(to: color, in: cell)
        difference = entries.channels(at: entry) - color
      }
      result[number] = UInt8(entry)
      let square = difference * difference
      squares += Double(square.x + square.y + square.z + square.w) * Double(count)
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
    cellOfColor = [Int32](repeating: -1, count: census.tallies.count)
    census.withCellTable(size: 1 << 17) { cellOfKey in
      for (number, tally) in census.tallies.enumerated() where exactEntries[number] < 0 {
        let key = Self.key(of: tally.color)
        let count = tally.pixelCount
        var cell = Int(cellOfKey[key])
        if cell < 0 {
          cell = cells.count
          cellOfKey[key] = Int32(cell)
          cells.append(Cell(pixelCount: Int(count), color: number, colorCount: 1))
        } else {
          cells[cell].pixelCount += Int(count)
          cells[cell].colorCount += 1
          if census.tallies[cells[cell].color].pixelCount < count { cells[cell].color = number }
        }
        cellOfColor[number] = Int32(cell)
      }
      for tally in census.tallies { cellOfKey[Self.key(of: tally.color)] = -1 }
    }
    for cell in cells { cellPoints.append(census.tallies[cell.color].color) }
  }

  /// The upper five bits of each colour channel and the upper two of alpha.
  private static func key(of color: UInt32) -> Int {
    let red: UInt32 = (color >> 9) & 0x7C00
    let green: UInt32 = (color >> 6) & 0x3E0
    let blue: UInt32 = (color >> 3) & 0x1F
    return Int((color >> 30) << 15 | red | green | blue)
  }
}
