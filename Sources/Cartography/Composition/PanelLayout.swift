import Drawing
import Projections
import Wording

/// Divides an area between map, legend and small print, and draws all three.
struct PanelLayout {
  let content: MapContent
  let scenery: MapScenery
  let style: SheetStyle
  let setter: TextSetter
  let area: Rectangle
  let whole: Size
  /// The projected grounds of the content's insets, in their order.
  var insetSceneries: [MapScenery] = []
  var projections: ProjectionStore?

  struct Result {
    var panel: MapPanel
    /// False where an inset has no room beside the subject.
    var hasAllInsets: Bool
    /// Units of the subject without their name.
    var unnamedCount: Int
    /// Short forms on the map that no list on it explains.
    var unlistedNames: [ShortName]
    var enlargesUnits: Bool
    var rules: Set<Int>
    var borderClasses: Set<BorderPolicy.LineClass>
  }

  /// Under this width of a screen picture (480 CSS pixels) the legend goes below the map.
  static let narrowWidth = 360.0
  /// A smaller map says nothing, in points.
  static let leastFrame = Size(width: 100, height: 60)

  func compose(
    _ words: FootWords, lineClasses: [BorderPolicy.LineClass]
  ) throws(CartographyError) -> Result {
    // No number is longer than that of all units.
    var print = try smallPrint(
      words.measured, unnamedCount: words.tellsOmissions ? content.ground.subject.count : 0)
    let room = try room(over: print, words, least: Self.leastFrame)
    let scale = content.symbols.map { SymbolScale($0, frame: room) }
    // A cartogram's scale is known with its frame; that of the whole room is never smaller.
    let seat = try seatLegend(lineClasses, scale ?? cartogramScale(viewport(in: room)), in: room)
    let (placement, frame) = (seat.placement, seat.frame)
    try check(frame, legend: seat.legend.size, placement, in: room)
    let viewport = viewport(in: frame)
    var legend = seat.legend
    if let scale = cartogramScale(viewport), legend.size.height > 0 {
      legend = try self.legend(lineClasses, scale, maximumWidth: legend.size.width + 0.5)
    }
    let painter = MapFramePainter(
      content: content.mainFrame, scenery: scenery, viewport: viewport, setter: setter,
      style: style, symbolScale: scale)
    let ground = painter.ground(
      hasNames: content.labels.kind != .none || !content.marks.isEmpty)

    let legendBox = legendBox(legend.size, placement, frame: frame, room: room)
    // Around the legend's words there is a rim of their ground, which no name may touch.
    let legendGround = legendBox.inset(by: -style.gap * 0.4)
    let hasLegend = legend.size.height > 0
    let bar = try scaleBar(viewport, frame)
    let barBox = bar.flatMap {
      scaleBarBox($0.furnishing.size, hasLegend ? legendGround : nil, ground.grid)
    }
    var reserved = (hasLegend ? [legendGround] : []) + [barBox].compactMap { $0 }
    let seatedInsets = try seatInsets(
      on: ground.grid, taken: reserved, viewport: viewport, symbolScale: scale)
    let insets = seatedInsets ?? SeatedInsets()
    reserved += insets.boxes
    let named = try nameUnits(
      painter, ground, reserved: reserved,
      besideLegend: placement == .beside
        ? sideColumn(under: legendBox, in: room) : nil,
      legend: hasLegend ? legendBox : nil, shortElsewhere: insets.abbreviated)
    let painted = painter.paint(ground, names: named.names)

    var elements = [painted.element]
    if case .corner = placement, hasLegend {
      // Land outside the subject may lie under the legend; its words stay readable.
      elements.append(.shape(.init(Path(legendGround), fill: .solid(legendPaper))))
    }
    if hasLegend {
      elements.append(
        .group(
          .init(
            id: "legend", role: .list,
            elements: legend.placed(at: Point(x: legendBox.x, y: legendBox.y)))))
    }
    elements += insets.elements
    elements += named.list
    if let bar, let barBox {
      elements += bar.furnishing.placed(at: Point(x: barBox.x, y: barBox.y))
    }
    let candidatesLeftOut = named.names.leftOut + insets.leftOut
    let locator = try locator(
      on: ground.grid, taken: reserved + [named.listBox].compactMap { $0 },
      written: named.names.elements)
    if let locator { elements.append(locator) }
    let unnamedCount = unnamedCount(among: candidatesLeftOut)
    if words.tellsOmissions || words.measuredFootnotes != nil {
      print = try smallPrint(words, unnamedCount: words.tellsOmissions ? unnamedCount : 0)
    }
    elements += print.placed(at: Point(x: area.x, y: area.maxY - print.size.height))
    let leftOut = candidatesLeftOut.map(\.name)
    let choices = Choices(content: content, scenery: scenery, viewport: viewport).sentences(
      placement: placement, scaleBarKilometers: barBox == nil ? nil : bar?.kilometers,
      vertexCount: painted.vertexCount + insets.vertexCount,
      labels: .init(
        written: named.names.placedCount + insets.placedCount - named.numberCount,
        numbered: named.numberCount,
        leftOut: leftOut,
        manners: named.names.manners.merging(insets.manners, uniquingKeysWith: +),
        shortNames: named.shortNames,
        seconds: (
          named.names.seconds.written + insets.seconds.written,
          named.names.seconds.wanted + insets.seconds.wanted
        ), points: named.names.points + insets.points),
      words: words, hasLocator: locator != nil)
    return Result(
      panel: MapPanel(
        elements: elements, frame: frame, footnotes: words.remarks + words.borderNotes,
        untold: words.untold(of: content.furniture, omission: omission(unnamedCount)),
        economyCount: words.economies.count,
        drawing: DrawnMap.Drawing(
          leftOutLabels: leftOut, unitsInFrame: shownUnits(ground, in: frame),
          scaleBar: barBox == nil
            ? nil : bar.map { DrawnMap.ScaleBar(kilometers: $0.kilometers, viewport: viewport) }),
        choices: choices, insets: content.ground.insets, shortNames: named.shortNames),
      hasAllInsets: seatedInsets != nil, unnamedCount: unnamedCount,
      unlistedNames: named.listBox == nil ? named.shortNames : [],
      enlargesUnits: painted.enlargesUnits || insets.enlargesUnits,
      rules: painted.rules.union(insets.rules),
      borderClasses: painted.borderClasses.union(insets.borderClasses))
  }

  func smallPrint(
    _ words: FootWords, unnamedCount: Int
  ) throws(CartographyError) -> Furnishing {
    try SmallPrint(setter: setter, style: style).furnishing(
      words, omission: omission(unnamedCount), furniture: content.furniture, width: area.width)
  }

  /// What the small print leaves of the area.
  func room(
    over print: Furnishing, _ words: FootWords, least: Size
  ) throws(CartographyError) -> Rectangle {
    let height = area.height - print.size.height - style.gap
    let leastHeight = max(least.height, whole.height * words.leastShare)
    guard height > leastHeight, area.width > least.width else {
      throw tooSmall(
        lackingWidth: least.width - area.width, lackingHeight: leastHeight - height)
    }
    return Rectangle(x: area.x, y: area.y, width: area.width, height: height)
  }

  private func viewport(in frame: Rectangle) -> Viewport {
    Viewport(fitting: scenery.extent, in: frame, padding: content.ground.isWorld ? 2 : style.gap)
  }

  private func cartogramScale(_ viewport: Viewport) -> SymbolScale? {
    SymbolScale(scenery, content, viewport: viewport)
  }

  /// The units in the frame and in the insets.
  private func shownUnits(_ ground: MapFramePainter.Ground, in frame: Rectangle) -> Set<Int> {
    content.ground.insets.reduce(into: ground.rings.units(in: frame)) {
      $0.formUnion($1.seatedUnits)
    }
  }

  /// Units of the subject that got neither their name nor a number for it. Names of countries around
  /// them are no loss, and codes are no names.
  func unnamedCount(among leftOut: [LabelCandidate]) -> Int {
    guard [.units, .withStatus].contains(content.labels.kind) else { return 0 }
    return Set(leftOut.compactMap { $0.role == .country ? nil : $0.unit }).count
  }

  /// The sentence about them; none where every name has its room.
  func omission(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let phrase: Phrase =
      content.hasTableOfAllUnits ? .namesWithoutRoom : .namesWithoutRoomHere
    return [content.wording(phrase, count: count)]
  }

  /// The ground under furniture that stands on foreign land.
  var legendPaper: Color {
    let paper = content.theme.paper
    return Color(red: paper.red, green: paper.green, blue: paper.blue, alpha: 0.88)
  }

  /// What is left of the column beside the map, under the legend.
  private func sideColumn(under legend: Rectangle, in room: Rectangle) -> Rectangle {
    let top = legend.maxY + style.gap
    return Rectangle(
      x: legend.x, y: top, width: legend.width, height: max(0, room.maxY - top))
  }

  /// The map and the whole legend must have room, or nothing is drawn.
  private func check(
    _ frame: Rectangle, legend: Size, _ placement: LegendPlacement, in room: Rectangle
  ) throws(CartographyError) {
    var width = Self.leastFrame.width - frame.width
    var height = Self.leastFrame.height - frame.height
    if legend.height > 0 {
      let box = legendBox(legend, placement, frame: frame, room: room)
      width = max(width, room.minX - box.minX, box.maxX - room.maxX)
      height = max(height, room.minY - box.minY, box.maxY - room.maxY)
    }
    if width > 0.01 || height > 0.01 { throw tooSmall(lackingWidth: width, lackingHeight: height) }
  }

  func tooSmall(lackingWidth: Double, lackingHeight: Double) -> CartographyError {
    .sheetTooSmall(
      whole,
      least: Size(
        width: (whole.width + max(0, lackingWidth)).rounded(.up),
        height: (whole.height + max(0, lackingHeight)).rounded(.up)))
  }

  /// Only where the scale is the same all over the frame, and never on a world map.
  func scaleBar(
    _ viewport: Viewport, _ frame: Rectangle
  ) throws(CartographyError) -> (furnishing: Furnishing, kilometers: Double)? {
    guard !content.ground.isWorld, content.cartogram == nil,
      scenery.scaleVariation <= 1 + ScaleBar.tolerance,
      frame.width > 180
    else { return nil }
    return try ScaleBar(setter: setter, style: style).furnishing(
      metersPerPoint: viewport.metersPerPoint, frameWidth: frame.width, wording: content.wording)
  }

  /// The first place that neither the legend nor any land reaches: the lower corners, along the
  /// lower edge, the upper corners. Else the first corner without the subject: a bar across the
  /// subject would be read as a border. Nil when there is none.
  func scaleBarBox(
    _ size: Size, _ legend: Rectangle?, _ grid: OccupancyGrid
  ) -> Rectangle? {
    let inset = style.gap * 0.4
    func corner(_ corner: LegendPlacement.Corner) -> Rectangle {
      LegendPlacement.box(corner, size: size, in: grid.frame, inset: inset)
    }
    let lower = [corner(.bottomLeft), corner(.bottomRight)]
    let upper = [corner(.topLeft), corner(.topRight)]
    let edge = stride(from: lower[0].x, to: lower[1].x, by: 12).map {
      Rectangle(x: $0, y: lower[0].y, width: size.width, height: size.height)
    }
    func isClear(_ box: Rectangle, _ isTaken: (Int32) -> Bool) -> Bool {
      !(legend.map { box.intersects($0.inset(by: -style.gap)) } ?? false)
        && grid.share(of: box.inset(by: -2), where: isTaken) == 0
    }
    return (lower + edge + upper).first { isClear($0) { $0 != OccupancyGrid.free } }
      ?? (lower + upper).first { isClear($0) { $0 >= 0 } }
  }
}
