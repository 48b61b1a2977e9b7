import Drawing

extension PanelLayout {
  /// The insets of the map as painted, and the boxes that they take.
  struct SeatedInsets {
    var results: [InsetPainter.Result] = []
    var boxes: [Rectangle] = []
    var elements: [SceneElement] = []

    var leftOut: [LabelCandidate] { results.flatMap(\.names.leftOut) }
    var placedCount: Int { results.reduce(0) { $0 + $1.names.placedCount } }
    var manners: [LabelManner: Int] {
      results.reduce(into: [:]) { $0.merge($1.names.manners, uniquingKeysWith: +) }
    }
    var abbreviated: [Int] { results.flatMap(\.names.abbreviated) }
    var seconds: (written: Int, wanted: Int) {
      results.reduce(into: (0, 0)) {
        $0.0 += $1.names.seconds.written
        $0.1 += $1.names.seconds.wanted
      }
    }
    var points: PointTally { results.reduce(PointTally()) { $0 + $1.names.points } }
    var vertexCount: Int { results.reduce(0) { $0 + $1.painted.vertexCount } }
    var enlargesUnits: Bool { results.contains { $0.painted.enlargesUnits } }
    var rules: Set<Int> { results.reduce(into: []) { $0.formUnion($1.painted.rules) } }
    var borderClasses: Set<BorderPolicy.LineClass> {
      results.reduce(into: []) { $0.formUnion($1.painted.borderClasses) }
    }
  }

  /// Sides of an inset's map in shares of the frame's shorter side, the larger ones first.
  private static let insetSides = [0.32, 0.26, 0.21, 0.17]

  /// About as large as an inset can get in a frame: how finely its ground is needed.
  static func largestInset(in frame: Size) -> Size {
    let side = min(frame.width, frame.height) * (insetSides.first ?? 0) * 1.4
    return Size(width: side, height: side)
  }

  /// Every inset in a room of its own; nil where one of them has none: then the map is drawn in one
  /// frame.
  func seatInsets(
    on grid: OccupancyGrid, taken: [Rectangle], viewport: Viewport, symbolScale: SymbolScale?
  ) throws(CartographyError) -> SeatedInsets? {
    var seated = SeatedInsets()
    guard !content.ground.insets.isEmpty else { return seated }
    var rooms = FurnitureRooms(grid, taken: taken, gap: style.gap)
    let shorter = min(viewport.frame.width, viewport.frame.height)
    for (index, inset) in content.ground.insets.enumerated() {
      let painter = InsetPainter(
        inset: inset, content: content.content(of: inset), scenery: insetSceneries[index],
        setter: setter, style: style, symbolScale: symbolScale,
        mostPointsPerMeter: viewport.pointsPerMeter * InsetPainter.mostEnlargement)
      var found: (block: InsetPainter.Block, box: Rectangle)?
      for share in Self.insetSides
      where found == nil
        && (share == Self.insetSides.last || shorter * share <= painter.largestUsefulSide)
      {
        let block = try painter.block(side: shorter * share)
        if let box = rooms.seat(block.size) { found = (block, box) }
      }
      guard let found else { return nil }
      let result = try painter.paint(found.block, at: Point(x: found.box.x, y: found.box.y))
      let name = "inset-\(index + 1)"
      if case .group(var group) = result.element.identified(behind: name + "-") {
        group.id = name
        seated.elements.append(.group(group))
      }
      seated.boxes.append(found.box)
      seated.results.append(result)
    }
    return seated
  }
}
