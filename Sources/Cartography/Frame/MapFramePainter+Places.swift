import Drawing

extension MapFramePainter {
  /// The marks of named places as painted, with the names that found room.
  struct NamedPlaces {
    var elements: [SceneElement] = []
    var texts: [SceneElement.Text] = []
    /// Of marks and names.
    var boxes: [Rectangle] = []
    var tally = PointTally()
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
    let taken = TakenPlaces(frame: frame, boxes: obstacles + result.boxes, leaders: leaders)
    let names = try pointNames(layer.places, seats, painter) { area in
      frame.inset(by: 2).contains(area) && !taken.meets(area.inset(by: -0.8))
    }
    let under = LabelGround(content: content, rings: ground.rings, grid: ground.grid)
    for (index, place) in layer.places.enumerated() {
      guard let seat = seats[index] else { continue }
      if var name = names.texts[index] {
        name.text.halo = under.rim(of: name.text.block.style.color, in: name.box)
        result.texts.append(name.text)
        result.boxes.append(name.box)
      }
      result.elements.append(
        try painter.element(place, at: seat, isNamed: names.texts[index] != nil))
    }
    result.tally = names.tally
    return result
  }

  /// The names by their marks where they have room: at eight places of each size, whatever lies under
  /// them, but in the frame and where `isFree`.
  private func pointNames(
    _ places: [PlaceLayer.Place], _ seats: [Point?], _ painter: PlacePainter,
    isFree: (Rectangle) -> Bool
  ) throws(CartographyError) -> (
    texts: [Int: (text: SceneElement.Text, box: Rectangle)], tally: PointTally
  ) {
    var labels: [PointLabeling.Label] = []
    var blocks: [[TextBlock]] = []
    var owners: [Int] = []
    for (index, place) in places.enumerated() {
      guard let seat = seats[index], let candidate = painter.candidate(place, seat: seat) else {
        continue
      }
      let forms = try LabelForms(candidate.name, candidate.style, setter: setter)
      var (boxes, own) = ([Rectangle](), [TextBlock]())
      for size in [candidate.style.size] + candidate.smallerSizes {
        for (block, size) in forms.blocks(size: size, color: candidate.style.color) {
          let around = PointPlaces.boxes(
            size, around: painter.box(at: seat), mirrored: setter.isRightToLeft
          ).filter(isFree)
          boxes += around
          own += around.map { _ in block }
        }
      }
      // Marks with two names come before those with one.
      labels.append(.init(places: boxes, weight: Double(place.names.count)))
      blocks.append(own)
      owners.append(index)
    }
    let labeling = PointLabeling(labels)
    let choice = labeling.annealed()
    var texts: [Int: (text: SceneElement.Text, box: Rectangle)] = [:]
    for (label, place) in choice.enumerated() {
      guard let place else { continue }
      let box = labels[label].places[place]
      texts[owners[label]] = (LabelPlacer.text(blocks[label][place], box), box)
    }
    return (
      texts,
      PointTally(
        wanted: labels.count, greedy: labeling.greedy().count { $0 != nil }, written: texts.count)
    )
  }
}
