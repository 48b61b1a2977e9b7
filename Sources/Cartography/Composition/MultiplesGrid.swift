import Drawing
import Projections

/// How pictures of one ground are set in rows and columns: the way that leaves the maps the largest
/// scale, with the legend beside them, under them or in a place of the grid that no picture takes.
struct MultiplesGrid: Hashable {
  enum LegendSeat: Hashable { case beside, below, freePlace }

  let columns: Int
  let rows: Int
  /// Of one picture's map, without its title.
  let frame: Size
  /// Where all pictures stand.
  let area: Rectangle
  let legendSeat: LegendSeat
  /// Between pictures.
  let gap: Double
  /// Above each map.
  let titleHeight: Double
  let count: Int
  let isMirrored: Bool

  /// The map's box of a picture, in reading order.
  func frame(of index: Int) -> Rectangle {
    let column = index % columns
    let place = isMirrored ? columns - 1 - column : column
    return Rectangle(
      x: area.x + Double(place) * (frame.width + gap),
      y: area.y + titleHeight + Double(index / columns) * (frame.height + titleHeight + gap),
      width: frame.width, height: frame.height)
  }

  /// Where no picture stands, behind the last one; nil where the grid is full.
  var freePlace: Rectangle? {
    guard count < rows * columns else { return nil }
    let frame = frame(of: count)
    return Rectangle(
      x: frame.x, y: frame.y - titleHeight, width: frame.width, height: frame.height + titleHeight)
  }

  /// The best grid; nil where no grid leaves each map the least size.
  ///
  /// - Parameters:
  ///   - legends: the legend's size beside the pictures and under them; nil where it may not stand
  ///     there. Without both the pictures take the whole room.
  ///   - leastFrame: a smaller map says nothing, points.
  static func best(
    for count: Int, showing extent: ProjectedBox, in room: Rectangle,
    legends: (beside: Size?, below: Size?), gap: Double, titleHeight: Double, leastFrame: Size,
    isMirrored: Bool
  ) -> MultiplesGrid? {
    var areas: [(area: Rectangle, seat: LegendSeat)] = []
    if let beside = legends.beside {
      let taken = beside.width > 0 ? beside.width + gap * 1.5 : 0
      areas.append(
        (
          Rectangle(
            x: isMirrored ? room.x + taken : room.x, y: room.y, width: room.width - taken,
            height: room.height), .beside
        ))
      areas.append((room, .freePlace))
    }
    if let below = legends.below {
      areas.append(
        (
          Rectangle(
            x: room.x, y: room.y, width: room.width, height: room.height - below.height - gap),
          .below
        ))
    }
    let grids = areas.flatMap { area, seat in
      (1...max(1, count)).compactMap { columns -> MultiplesGrid? in
        let rows = (count + columns - 1) / columns
        let width = (area.width - gap * Double(columns - 1)) / Double(columns)
        let height = (area.height - gap * Double(rows - 1)) / Double(rows) - titleHeight
        guard width >= leastFrame.width, height >= leastFrame.height else { return nil }
        let grid = MultiplesGrid(
          columns: columns, rows: rows, frame: Size(width: width, height: height), area: area,
          legendSeat: seat, gap: gap, titleHeight: titleHeight, count: count,
          isMirrored: isMirrored)
        guard seat == .freePlace, let legend = legends.beside else { return grid }
        guard let place = grid.freePlace, legend.width <= place.width,
          legend.height <= place.height
        else { return nil }
        return grid
      }
    }
    // The first of equals: beside before below, fewer columns before more.
    return grids.reduce(nil as MultiplesGrid?) { best, next in
      guard let best else { return next }
      return next.scale(of: extent) > best.scale(of: extent) * 1.001 ? next : best
    }
  }

  /// Points per metre.
  private func scale(of extent: ProjectedBox) -> Double {
    min(frame.width / max(extent.width, 1), frame.height / max(extent.height, 1))
  }
}
