import Drawing

/// Where the list of numbers may stand: in the column beside the map, else under or over the legend,
/// else anywhere in the frame that nothing needs.
struct ListRooms {
  enum Ground: CaseIterable {
    /// Under the legend, beside the frame.
    case column
    /// Sea and paper.
    case open
    /// Land that is not the subject's; the list then has a ground of its own.
    case foreignLand
  }

  /// Free space round the list's words, in points.
  let padding: Double
  private let open: FreeRooms
  private let withLand: FreeRooms
  private let column: Rectangle?
  private let legend: Rectangle?
  private let frame: Rectangle
  private let gap: Double
  private let mirrored: Bool

  /// - Parameters:
  ///   - taken: boxes of the frame that hold other furniture.
  ///   - beside: what the column beside the map has free; nil where there is none.
  ///   - legend: the legend's box, which the list keeps to where it can.
  init(
    _ grid: OccupancyGrid, taken: [Rectangle], beside: Rectangle?, legend: Rectangle?,
    gap: Double, mirrored: Bool
  ) {
    var grid = grid
    // Any mark of a unit will do: what stands there must stay.
    for box in taken { grid.cover(box.inset(by: -gap * 0.5), markedAs: 0) }
    open = FreeRooms(grid) { $0 != OccupancyGrid.free }
    withLand = FreeRooms(grid) { $0 >= 0 || $0 == OccupancyGrid.sea }
    column = beside
    self.legend = legend
    self.gap = gap
    self.mirrored = mirrored
    frame = grid.frame
    padding = gap * 0.5
  }

  /// The box, padding included, for a list of this size; nil when there is no room.
  func box(for list: Size, on ground: Ground) -> Rectangle? {
    let size = Size(width: list.width + 2 * padding, height: list.height + 2 * padding)
    switch ground {
    case .column:
      guard let column, list.width <= column.width, list.height <= column.height else {
        return nil
      }
      let x = mirrored ? column.maxX - list.width : column.minX
      return Rectangle(
        x: x - padding, y: column.minY - padding, width: size.width, height: size.height)
    case .open: return box(size, in: open)
    case .foreignLand: return box(size, in: withLand)
    }
  }

  private func box(_ size: Size, in rooms: FreeRooms) -> Rectangle? {
    nearLegend(size).first { rooms.isFree($0) }
      ?? rooms.box(size, inset: gap * 0.4, fromRight: mirrored)
  }

  /// Under the legend and over it, at its leading edge.
  private func nearLegend(_ size: Size) -> [Rectangle] {
    guard let legend else { return [] }
    let x = mirrored ? legend.maxX + padding - size.width : legend.minX - padding
    return [legend.maxY + gap * 1.4, legend.minY - gap * 1.4 - size.height].map {
      Rectangle(x: x, y: $0, width: size.width, height: size.height)
    }
  }
}
