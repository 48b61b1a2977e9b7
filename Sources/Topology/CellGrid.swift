/// Numbered things (vertices, segments) in a hashed grid of square cells, to find near ones quickly.
///
/// Geographic space, degrees. Cells that share a bucket are told apart by the caller's own test of
/// the position; a thing that lies in several cells may be met several times.
struct CellGrid {
  let cells: SquareCells
  private var heads: [Int32]
  private var followers: [Int32]
  private var items: [Int32] = []
  private let mask: UInt64

  /// - Parameter capacity: about how many things will be inserted.
  init(cellSize: Double, capacity: Int) {
    cells = SquareCells(cellSize: cellSize)
    var size = 16
    while size < capacity { size *= 2 }
    heads = Array(repeating: -1, count: size)
    followers = []
    followers.reserveCapacity(capacity)
    items.reserveCapacity(capacity)
    mask = UInt64(size - 1)
  }

  mutating func insert(_ item: Int32, longitude: Double, latitude: Double) {
    insert(item, column: cells.cell(longitude), row: cells.cell(latitude))
  }

  mutating func insert(_ item: Int32, column: Int, row: Int) {
    let bucket = bucket(column: column, row: row)
    followers.append(heads[bucket])
    heads[bucket] = Int32(items.count)
    items.append(item)
  }

  /// Calls `body` with the things of one cell, and with some of other cells.
  func forEach(column: Int, row: Int, _ body: (Int32) -> Void) {
    var entry = heads[bucket(column: column, row: row)]
    while entry >= 0 {
      body(items[Int(entry)])
      entry = followers[Int(entry)]
    }
  }

  private func bucket(column: Int, row: Int) -> Int {
    var hash = UInt64(bitPattern: Int64(column)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(bitPattern: Int64(row)) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 32
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int((hash >> 24) & mask)
  }
}
