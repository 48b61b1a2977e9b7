import Drawing

/// Boxes that are taken, of a page of any size, found by the cells that they lie in.
struct CrowdedPage {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// About the width of a name.
  private static let side = 64.0
  private var boxes: [Rectangle] = []
  private var numbers: [Cell: [Int]] = [:]

  /// True when the box shares an area with one that is taken.
  func meets(_ box: Rectangle) -> Bool {
    Self.cells(of: box).contains { cell in
      numbers[cell]?.contains { boxes[$0].intersects(box) } ?? false
    }
  }

  /// Takes a box.
  mutating func take(_ box: Rectangle) {
    for cell in Self.cells(of: box) { numbers[cell, default: []].append(boxes.count) }
    boxes.append(box)
  }

  private static func cells(of box: Rectangle) -> [Cell] {
    let columns = Int((box.minX / side).rounded(.down))...Int((box.maxX / side).rounded(.down))
    let rows = Int((box.minY / side).rounded(.down))...Int((box.maxY / side).rounded(.down))
    return rows.flatMap { row in columns.map { Cell(column: $0, row: row) } }
  }
}
