import Glibc
import SimpleFeatures

/// The tiles of one level that a box needs: a rectangle, which may go on at the west where it leaves
/// the level at the east.
struct TileLevelPlan: Hashable, Sendable {
  private let zoom: Int
  /// The westernmost column; the others follow to the east, past the last one from 0 on.
  private let firstColumn: Int
  private let columnCount: Int
  private let rows: ClosedRange<Int>
  /// How many tiles across and down a block has on this level.
  private let side: Int

  init(box: GeographicBox, zoom: Int, blockSide: Int) {
    let count = 1 << zoom
    self.zoom = zoom
    side = min(blockSide, count)
    let columns = Self.span(
      Self.column(box.west, count), Self.column(box.east, count))
    firstColumn = ((columns.lowerBound % count) + count) % count
    columnCount = min(columns.count, count)
    let north = Self.row(box.north, count)
    let south = Self.row(box.south, count)
    let span = Self.span(north, south)
    rows = min(max(span.lowerBound, 0), count - 1)...min(max(span.upperBound, 0), count - 1)
  }

  var tileCount: Int { columnCount * rows.count }

  var blockCount: Int { blockColumnCount * blockRowCount }

  /// The block at a position of the level's own order.
  func block(at index: Int) -> TileBlock {
    let row = index / blockColumnCount
    let column = (index + row) % blockColumnCount
    let all = (1 << zoom) / side
    let first = TileAddress(
      zoom: zoom, x: (firstColumn / side + column) % all * side,
      y: (rows.lowerBound / side + row) * side)
    let wanted = (0..<side * side).compactMap { place -> TileBlock.Place? in
      let address = TileAddress(
        zoom: zoom, x: first.x + place % side, y: first.y + place / side)
      return wants(address) ? TileBlock.Place(index: place, address: address) : nil
    }
    return TileBlock(first: first, side: side, wanted: wanted)
  }

  /// How many tiles wide and high a box is, parts of tiles included.
  static func extent(of box: GeographicBox, zoom: Int) -> (width: Double, height: Double) {
    let count = 1 << zoom
    return (
      (box.east - box.west) / 360 * Double(count), row(box.south, count) - row(box.north, count)
    )
  }

  private var blockRowCount: Int { rows.upperBound / side - rows.lowerBound / side + 1 }

  /// Where the rectangle ends in the block in which it began, that block counts once.
  private var blockColumnCount: Int {
    let last = firstColumn + columnCount - 1
    return min(last / side - firstColumn / side + 1, (1 << zoom) / side)
  }

  private func wants(_ address: TileAddress) -> Bool {
    let count = 1 << zoom
    return (address.x - firstColumn + count) % count < columnCount && rows.contains(address.y)
  }

  /// Tiles from the west, of which 0 is the first and `count` the end.
  private static func column(_ longitude: Double, _ count: Int) -> Double {
    (longitude + 180) / 360 * Double(count)
  }

  /// Tiles from the north: the Mercator ordinate, ln(tan φ + sec φ) = asinh(tan φ).
  private static func row(_ latitude: Double, _ count: Int) -> Double {
    let clamped = min(max(latitude, -TilePlan.mostLatitude), TilePlan.mostLatitude)
    let ordinate = asinh(tan(clamped * Double.pi / 180)) / Double.pi
    return (1 - ordinate) / 2 * Double(count)
  }

  /// The tiles between two positions. A box that ends at the edge of a tile does not need the next
  /// one; a millionth of a tile, which no screen shows, stands for rounding.
  private static func span(_ start: Double, _ end: Double) -> ClosedRange<Int> {
    let first = Int((start + 1e-6).rounded(.down))
    let last = Int((end - 1e-6).rounded(.up)) - 1
    return first...max(first, last)
  }
}
