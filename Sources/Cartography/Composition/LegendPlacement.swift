import Drawing

/// Where the legend stands: in an empty corner of the map, else beside it, else under it.
enum LegendPlacement: Hashable {
  enum Corner: String, CaseIterable, Hashable {
    case topRight = "top right"
    case bottomRight = "bottom right"
    case bottomLeft = "bottom left"
    case topLeft = "top left"
  }

  case corner(Corner)
  case beside
  case below
  case none

  /// Where the project wants it; nil where it leaves the choice to the map.
  init?(_ place: LegendPolicy.Place, mirrored: Bool) {
    switch place {
    case .automatic: return nil
    case .topLeft: self = .corner(mirrored ? .topRight : .topLeft)
    case .topRight: self = .corner(mirrored ? .topLeft : .topRight)
    case .bottomLeft: self = .corner(mirrored ? .bottomRight : .bottomLeft)
    case .bottomRight: self = .corner(mirrored ? .bottomLeft : .bottomRight)
    case .below: self = .below
    case .none: self = .none
    }
  }

  /// The legend's box in a corner of the frame.
  static func box(_ corner: Corner, size: Size, in frame: Rectangle, inset: Double) -> Rectangle {
    let left = frame.minX + inset
    let right = frame.maxX - inset - size.width
    let top = frame.minY + inset
    let bottom = frame.maxY - inset - size.height
    switch corner {
    case .topRight: return Rectangle(x: right, y: top, width: size.width, height: size.height)
    case .bottomRight: return Rectangle(x: right, y: bottom, width: size.width, height: size.height)
    case .bottomLeft: return Rectangle(x: left, y: bottom, width: size.width, height: size.height)
    case .topLeft: return Rectangle(x: left, y: top, width: size.width, height: size.height)
    }
  }

  /// The first corner whose box meets no land and no sea of a globe, else the first that meets no
  /// cell of the subject (foreign land may lie under a legend, a globe not); nil when there is none.
  static func emptiestCorner(
    size: Size, grid: OccupancyGrid, inset: Double, mirrored: Bool
  ) -> Corner? {
    let order: [Corner] =
      mirrored
      ? [.topLeft, .bottomLeft, .bottomRight, .topRight]
      : [.topRight, .bottomRight, .bottomLeft, .topLeft]
    func isFree(_ corner: Corner, _ isTaken: (Int32) -> Bool) -> Bool {
      let box = box(corner, size: size, in: grid.frame, inset: inset).inset(by: -inset / 2)
      return grid.frame.contains(box.inset(by: inset / 2))
        && grid.share(of: box, where: isTaken) == 0
    }
    return order.first { isFree($0) { $0 != OccupancyGrid.free } }
      ?? order.first { isFree($0) { $0 >= 0 || $0 == OccupancyGrid.sea } }
  }
}
