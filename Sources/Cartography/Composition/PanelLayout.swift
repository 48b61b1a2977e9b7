import Drawing
import Wording

/// Divides an area between map, legend and small print, and draws all three.
struct PanelLayout {
  let content: MapContent
  let scenery: MapScenery
  let style: SheetStyle
  let setter: TextSetter
  let area: Rectangle
  let whole: Size

  struct Result {
    var panel: MapPanel
    var rules: Set<Int>
    var borderClasses: Set<BorderPolicy.LineClass>
  }

  /// Under this width of a screen picture (480 CSS pixels) the legend goes below the map.
  private static let narrowWidth = 360.0

  func compose(
    footnotes: [String], lineClasses: [BorderPolicy.LineClass]
  ) throws(CartographyError) -> Result {
    let print = try SmallPrint(setter: setter, style: style).furnishing(
      notes: content.notes, footnotes: footnotes, furniture: content.furniture, width: area.width)
    let room = Rectangle(
      x: area.x, y: area.y, width: area.width,
      height: area.height - print.size.height - style.gap)
    guard room.height > 60, room.width > 100 else {
      throw .sheetTooSmall(
        whole, least: Size(width: whole.width, height: whole.height + 60 - room.height))
    }
    let legend = try legend(lineClasses, in: room)
    let (placement, frame) = placement(of: legend, in: room)
    let viewport = Viewport(
      fitting: scenery.extent, in: frame, padding: content.ground.isWorld ? 2 : style.gap)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport, setter: setter, style: style)
    let rings = painter.rings()

    let legendBox = legendBox(legend.size, placement, frame: frame, room: room)
    let bar = try scaleBar(viewport, frame)
    let barBox = bar.flatMap {
      scaleBarBox($0.furnishing.size, legendBox, painter.subjectGrid(rings, cell: 4))
    }
    let painted = try painter.paint(rings, reserved: [legendBox] + (barBox.map { [$0] } ?? []))

    var elements = [painted.element]
    if case .corner = placement, legend.size.height > 0 {
      // Land outside the subject may lie under the legend; its words stay readable.
      let ground = content.ground.isWorld ? 0.0 : 0.88
      elements.append(
        .shape(
          .init(
            Path(legendBox.inset(by: -style.gap * 0.4)),
            fill: .solid(
              Color(
                red: content.theme.paper.red, green: content.theme.paper.green,
                blue: content.theme.paper.blue, alpha: ground)))))
    }
    elements.append(
      .group(
        .init(
          id: "legend", role: .list,
          elements: legend.placed(at: Point(x: legendBox.x, y: legendBox.y)))))
    if let bar, let barBox {
      elements += bar.furnishing.placed(at: Point(x: barBox.x, y: barBox.y))
    }
    elements += print.placed(at: Point(x: area.x, y: area.maxY - print.size.height))
    let choices = Choices(content: content, scenery: scenery, viewport: viewport).sentences(
      placement: placement, scaleBarKilometers: barBox == nil ? nil : bar?.kilometers,
      painted: painted,
      footnotes: footnotes)
    return Result(
      panel: MapPanel(
        elements: elements, frame: frame, footnotes: footnotes,
        leftOutLabels: painted.leftOutLabels, choices: choices),
      rules: painted.rules, borderClasses: painted.borderClasses)
  }

  private func legend(
    _ lineClasses: [BorderPolicy.LineClass], in room: Rectangle
  ) throws(CartographyError) -> Furnishing {
    let isNarrow = style.medium == .screen && whole.width < Self.narrowWidth
    let widest = isNarrow ? room.width : max(110, min(style.text * 24, room.width * 0.3))
    let borders = BorderPainter(content: content, style: style)
    var kinds: [UnitMark] = []
    for mark in content.marks where !kinds.contains(where: { $0.kind == mark.kind }) {
      var sample = mark
      sample.count = 2
      kinds.append(sample)
    }
    let frame = Rectangle(x: 0, y: 0, width: room.width, height: room.height)
    return try Legend(setter: setter, style: style).furnishing(
      Legend.Content(
        fill: content.fill,
        symbols: content.symbols.map { SymbolScale(largestValue: $0.largestValue, frame: frame) },
        symbolLayer: content.symbols, marks: kinds,
        lines: lineClasses.map {
          Legend.LineEntry(label: content.wording(phrase(for: $0)), stroke: borders.stroke($0))
        }),
      maximumWidth: widest)
  }

  private func phrase(for lineClass: BorderPolicy.LineClass) -> Phrase {
    switch lineClass {
    case .armistice: .lineArmistice
    case .undetermined: .lineUndetermined
    default: .lineDisputed
    }
  }

  /// A corner of the full frame that the subject leaves free, else a column beside the map, else a
  /// band under it; whichever keeps the map largest.
  private func placement(
    of legend: Furnishing, in room: Rectangle
  ) -> (LegendPlacement, Rectangle) {
    guard legend.size.height > 0 else { return (.corner(.topRight), room) }
    if style.medium == .screen, whole.width < Self.narrowWidth {
      return (
        .below,
        Rectangle(
          x: room.x, y: room.y, width: room.width,
          height: max(60, room.height - legend.size.height - style.gap))
      )
    }
    let viewport = Viewport(
      fitting: scenery.extent, in: room, padding: content.ground.isWorld ? 2 : style.gap)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport, setter: setter, style: style)
    let grid = painter.subjectGrid(painter.rings(), cell: 4)
    if let corner = LegendPlacement.emptiestCorner(
      size: legend.size, grid: grid, inset: style.gap, mirrored: setter.isRightToLeft)
    {
      return (.corner(corner), room)
    }
    let taken = legend.size.width + style.gap * 1.5
    return (
      .beside,
      Rectangle(
        x: setter.isRightToLeft ? room.x + taken : room.x, y: room.y,
        width: max(100, room.width - taken), height: room.height)
    )
  }

  private func legendBox(
    _ size: Size, _ placement: LegendPlacement, frame: Rectangle, room: Rectangle
  ) -> Rectangle {
    switch placement {
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

  /// Only where the scale is the same all over the frame, and never on a world map.
  private func scaleBar(
    _ viewport: Viewport, _ frame: Rectangle
  ) throws(CartographyError) -> (furnishing: Furnishing, kilometers: Double)? {
    guard !content.ground.isWorld, scenery.scaleVariation <= 1 + ScaleBar.tolerance,
      frame.width > 180
    else { return nil }
    return try ScaleBar(setter: setter, style: style).furnishing(
      metersPerPoint: viewport.metersPerPoint, frameWidth: frame.width, wording: content.wording)
  }

  /// The first corner, from the lower left, that neither the legend nor the subject reaches; nil
  /// when there is none: a bar across the subject would be read as a border.
  private func scaleBarBox(
    _ size: Size, _ legend: Rectangle, _ grid: OccupancyGrid
  ) -> Rectangle? {
    let corners: [LegendPlacement.Corner] = [.bottomLeft, .bottomRight, .topLeft, .topRight]
    let boxes = corners.map {
      LegendPlacement.box($0, size: size, in: grid.frame, inset: style.gap * 0.4)
    }
    return boxes.first {
      !$0.intersects(legend.inset(by: -style.gap))
        && grid.share(of: $0.inset(by: -2)) { $0 != OccupancyGrid.free } == 0
    }
  }
}
