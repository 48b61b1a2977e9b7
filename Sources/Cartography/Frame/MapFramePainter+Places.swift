import Drawing

extension MapFramePainter {
  /// The marks of named places as painted, with the names that found room.
  struct NamedPlaces {
    var elements: [SceneElement] = []
    var texts: [SceneElement.Text] = []
    /// Of marks and names.
    var boxes: [Rectangle] = []
    var manners: [LabelManner: Int] = [:]
  }

  /// Every place in the frame has its mark; a mark whose names find no room has their number.
  func namedPlaces(
    _ ground: Ground, obstacles: [Rectangle]
  ) throws(CartographyError) -> NamedPlaces {
    guard let layer = content.places else { return NamedPlaces() }
    let painter = PlacePainter(setter: setter, style: style, wording: content.wording)
    let positions = scenery.placeAnchors.map { anchor -> Point? in
      let point = anchor.map { viewport.point(easting: $0.easting, northing: $0.northing) }
      return point.flatMap { frame.contains($0) ? $0 : nil }
    }
    let seats = painter.seats(layer.places, at: positions, taken: obstacles)
    var result = NamedPlaces(boxes: seats.compactMap { $0.map(painter.box) })
    var leaders: [Leader] = []
    for case (let seat?, let position?) in zip(seats, positions) {
      result.elements += painter.line(from: seat, to: position)
      if let leader = painter.leader(from: seat, to: position) { leaders.append(leader) }
    }
    // A name stands by its mark, whatever lies under it.
    let placer = LabelPlacer(
      setter: setter, frame: frame, grid: ground.grid,
      quietMarks: Set(ground.rings.units.indices.map { Int32($0) }))
    let under = LabelGround(content: content, rings: ground.rings, grid: ground.grid)
    for (index, place) in layer.places.enumerated() {
      guard let seat = seats[index] else { continue }
      var isNamed = false
      if let candidate = painter.candidate(place, seat: seat) {
        let placed = try placer.place(
          [candidate], obstacles: obstacles + result.boxes, leaders: leaders
        ) { _, place in under.rim(of: place.text.block.style.color, in: place.box) }
        isNamed = placed.leftOut.isEmpty
        result.texts += placed.texts
        result.manners.merge(placed.manners, uniquingKeysWith: +)
        // The names come after what was taken before.
        result.boxes += placed.boxes.dropFirst(obstacles.count + result.boxes.count)
      }
      result.elements.append(try painter.element(place, at: seat, isNamed: isNamed))
    }
    return result
  }
}
