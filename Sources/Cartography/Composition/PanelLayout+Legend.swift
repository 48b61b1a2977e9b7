import Drawing
import Wording

extension PanelLayout {
  /// The legend, where it stands, and the map's frame beside it.
  struct LegendSeat {
    var legend: Furnishing
    var placement: LegendPlacement
    var frame: Rectangle
  }

  /// Where the project wants the legend; else a corner of the full frame that the subject leaves
  /// free, else a column beside the map, or a band under it where the column would take more than
  /// a quarter of the width and the map is larger over the band. In a narrow picture the band comes
  /// first, unless it would leave the map no height.
  func seatLegend(
    _ lineClasses: [BorderPolicy.LineClass], _ scale: SymbolScale?, in room: Rectangle
  ) throws(CartographyError) -> LegendSeat {
    let place = content.legend.place
    guard place != .none else {
      return LegendSeat(legend: .nothing, placement: .none, frame: room)
    }
    if place == .below || (place == .automatic && isNarrow) {
      let legend = try legend(lineClasses, scale, below: room)
      let height = room.height - legend.size.height - style.gap
      if place == .below || height >= Self.leastFrame.height {
        let frame = Rectangle(x: room.x, y: room.y, width: room.width, height: max(0, height))
        return LegendSeat(legend: legend, placement: .below, frame: frame)
      }
    }
    let share = isNarrow ? 0.5 : style.isCrowded ? 0.45 : 0.3
    var legend = try legend(
      lineClasses, scale, maximumWidth: max(110, min(style.text * 24, room.width * share)))
    // Longer lines, before a small picture is refused.
    let widest = room.width - Self.leastFrame.width - style.gap * 1.5
    let width = room.width * share
    for step in 1...4
    where style.medium == .screen && widest > width && legend.size.height > room.height {
      legend = try self.legend(
        lineClasses, scale, maximumWidth: width + (widest - width) * Double(step) / 4)
    }
    guard legend.size.height > 0 else {
      return LegendSeat(legend: legend, placement: .none, frame: room)
    }
    if let wanted = LegendPlacement(place, mirrored: setter.isRightToLeft) {
      return LegendSeat(legend: legend, placement: wanted, frame: room)
    }
    if let corner = freeCorner(for: legend.size, in: room) {
      return LegendSeat(legend: legend, placement: .corner(corner), frame: room)
    }
    let taken = legend.size.width + style.gap * 1.5
    if taken > room.width / 4,
      let below = try seatBelow(lineClasses, scale, in: room, beside: taken)
    {
      return below
    }
    let frame = Rectangle(
      x: setter.isRightToLeft ? room.x + taken : room.x, y: room.y,
      width: max(0, room.width - taken), height: room.height)
    return LegendSeat(legend: legend, placement: .beside, frame: frame)
  }

  /// Under the map, where that leaves the map a larger scale than a column of width `taken` does.
  private func seatBelow(
    _ lineClasses: [BorderPolicy.LineClass], _ scale: SymbolScale?, in room: Rectangle,
    beside taken: Double
  ) throws(CartographyError) -> LegendSeat? {
    let legend = try legend(lineClasses, scale, below: room)
    let height = room.height - legend.size.height - style.gap
    guard height >= Self.leastFrame.height else { return nil }
    func pointsPerMeter(_ width: Double, _ height: Double) -> Double {
      Viewport(
        fitting: scenery.extent,
        in: Rectangle(x: room.x, y: room.y, width: width, height: height), padding: 2
      ).pointsPerMeter
    }
    guard
      pointsPerMeter(room.width, height) > pointsPerMeter(max(1, room.width - taken), room.height)
    else { return nil }
    let frame = Rectangle(x: room.x, y: room.y, width: room.width, height: height)
    return LegendSeat(legend: legend, placement: .below, frame: frame)
  }

  var isNarrow: Bool { style.medium == .screen && whole.width < Self.narrowWidth }

  private func freeCorner(for legend: Size, in room: Rectangle) -> LegendPlacement.Corner? {
    let viewport = Viewport(
      fitting: scenery.extent, in: room, padding: content.ground.isWorld ? 2 : style.gap)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport, setter: setter, style: style,
      symbolScale: nil)
    return LegendPlacement.emptiestCorner(
      size: legend, grid: painter.ground(hasNames: false).grid, inset: style.gap,
      mirrored: setter.isRightToLeft)
  }

  func legend(
    _ lineClasses: [BorderPolicy.LineClass], _ scale: SymbolScale?, maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    try legendSetter.furnishing(
      Legend.Content(of: content, symbols: scale, lines: lineClasses, style: style),
      maximumWidth: maximumWidth)
  }

  /// As low as it gets over the whole width: what stands under a map takes its height.
  private func legend(
    _ lineClasses: [BorderPolicy.LineClass], _ scale: SymbolScale?, below room: Rectangle
  ) throws(CartographyError) -> Furnishing {
    try legendSetter.lowFurnishing(
      Legend.Content(of: content, symbols: scale, lines: lineClasses, style: style),
      width: room.width)
  }

  private var legendSetter: Legend {
    Legend(
      setter: setter, style: style, wording: content.wording,
      showsCounts: content.legend.showsCounts)
  }

  func legendBox(
    _ size: Size, _ placement: LegendPlacement, frame: Rectangle, room: Rectangle
  ) -> Rectangle {
    switch placement {
    case .none: return Rectangle(x: frame.maxX, y: frame.minY, width: 0, height: 0)
    case .corner(let corner):
      return LegendPlacement.box(corner, size: size, in: frame, inset: style.gap)
    case .beside:
      let x = setter.isRightToLeft ? room.x : room.maxX - size.width
      return Rectangle(x: x, y: room.y + style.gap, width: size.width, height: size.height)
    case .below:
      let x = setter.isRightToLeft ? room.maxX - size.width : room.x
      return Rectangle(x: x, y: frame.maxY + style.gap, width: size.width, height: size.height)
    }
  }
}
