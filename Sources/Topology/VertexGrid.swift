/// Vertices in a hashed grid of square cells, to find those in a small box quickly.
///
/// Geographic space, degrees. Cells that share a bucket are told apart by the caller's own test of
/// the position.
struct VertexGrid {
  /// The width and height of a cell in degrees.
  let cellSize: Double
  private var heads: [Int32]
  private var followers: [Int32]
  private var vertices: [Int32] = []
  private let mask: UInt64

  /// - Parameter capacity: about how many vertices will be inserted.
  init(cellSize: Double, capacity: Int) {
    self.cellSize = cellSize
    var size = 16
    while size < capacity { size *= 2 }
    heads = Array(repeating: -1, count: size)
    followers = []
    followers.reserveCapacity(capacity)
    vertices.reserveCapacity(capacity)
    mask = UInt64(size - 1)
  }

  mutating func insert(_ vertex: Int32, longitude: Double, latitude: Double) {
    let bucket = bucket(column: cell(longitude), row: cell(latitude))
    followers.append(heads[bucket])
    heads[bucket] = Int32(vertices.count)
    vertices.append(vertex)
  }

  /// The number of the row or column of an ordinate.
  func cell(_ ordinate: Double) -> Int { Int((ordinate / cellSize).rounded(.down)) }

  /// Calls `body` with the vertices of one cell, and with some of other cells.
  func forEach(column: Int, row: Int, _ body: (Int32) -> Void) {
    var entry = heads[bucket(column: column, row: row)]
    while entry >= 0 {
      body(vertices[Int(entry)])
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
