import Drawing

/// Writes names where they collide with nothing: greedy by importance over a fixed list of places,
/// so the same map gives the same labels.
///
/// A name tries its unit's representative point on one line, then wrapped, then smaller, then eight
/// places around the point (Imhof 1975); what finds no place is reported, never dropped silently.
struct LabelPlacer {
  let setter: TextSetter
  let frame: Rectangle
  /// What covers the frame; the candidates' marks refer to it.
  let grid: OccupancyGrid

  struct Result {
    var texts: [SceneElement.Text] = []
    var boxes: [Rectangle] = []
    var leftOut: [String] = []
  }

  /// `obstacles` are boxes that nothing may cover: symbols, marks, the legend.
  func place(
    _ candidates: [LabelCandidate], obstacles: [Rectangle],
    haloOf: (LabelCandidate, _ isBeside: Bool) -> SceneElement.Halo?
  ) throws(CartographyError) -> Result {
    var result = Result()
    result.boxes = obstacles
    let order = candidates.indices.sorted {
      (candidates[$1].importance, $0) < (candidates[$0].importance, $1)
    }
    for index in order {
      let candidate = candidates[index]
      if let place = try position(candidate, avoiding: result.boxes) {
        var placed = place.text
        placed.halo = haloOf(candidate, place.isBeside)
        result.texts.append(placed)
        result.boxes.append(place.box)
      } else {
        result.leftOut.append(candidate.name)
      }
    }
    return result
  }

  private struct Place {
    var text: SceneElement.Text
    var box: Rectangle
    /// True where the name does not stand on its unit's fill.
    var isBeside: Bool
  }

  private func position(
    _ candidate: LabelCandidate, avoiding boxes: [Rectangle]
  ) throws(CartographyError) -> Place? {
    for size in [candidate.style.size] + candidate.smallerSizes {
      var style = candidate.style
      style.size = size
      for width in try widths(candidate.name, style) {
        let block = setter.block(candidate.name, style, alignment: .center, width: width)
        let metrics = try setter.measure(block)
        let box = Size(width: metrics.width + 1, height: metrics.height)
        for center in inside(candidate, box) {
          if let found = accept(block, box, center, candidate, boxes, needsUnit: true) {
            return found
          }
        }
      }
    }
    guard candidate.mayStandBeside else { return nil }
    var style = candidate.style
    style.size = candidate.smallerSizes.last ?? style.size
    style.color = setter.theme.ink
    let block = setter.block(candidate.name, style, alignment: .center)
    let metrics = try setter.measure(block)
    let box = Size(width: metrics.width + 1, height: metrics.height)
    for center in around(candidate, box) {
      if let found = accept(block, box, center, candidate, boxes, needsUnit: false) {
        return found
      }
    }
    return nil
  }

  /// One line, then, for names of several words, the width of the longer half.
  private func widths(_ name: String, _ style: TextStyle) throws(CartographyError) -> [Double?] {
    guard name.contains(where: { $0 == " " || $0 == "-" }) else { return [nil] }
    let whole = try setter.measure(setter.block(name, style)).width
    return [nil, whole * 0.62, whole * 0.45]
  }

  /// The anchor, then small moves that keep the anchor under the name.
  private func inside(_ candidate: LabelCandidate, _ box: Size) -> [Point] {
    let anchor = candidate.anchor
    let dx = min(box.width * 0.25, candidate.room * 0.5)
    let dy = min(box.height * 0.6, candidate.room * 0.5)
    return [
      (0, 0), (0, -dy), (0, dy), (-dx, 0), (dx, 0), (-dx, -dy), (dx, -dy), (-dx, dy), (dx, dy),
    ]
    .map { Point(x: anchor.x + $0.0, y: anchor.y + $0.1) }
  }

  /// Right above, right, left, below and the rest, just off the unit's inner circle.
  private func around(_ candidate: LabelCandidate, _ box: Size) -> [Point] {
    let reach = min(candidate.room, 6) + 1.5
    let dx = box.width / 2 + reach
    let dy = box.height / 2 + reach
    return [
      (dx * 0.9, -dy * 0.7), (dx, 0), (-dx, 0), (0, -dy), (0, dy), (dx * 0.9, dy * 0.7),
      (-dx * 0.9, -dy * 0.7), (-dx * 0.9, dy * 0.7),
    ].map { Point(x: candidate.anchor.x + $0.0, y: candidate.anchor.y + $0.1) }
  }

  private func accept(
    _ block: TextBlock, _ box: Size, _ center: Point, _ candidate: LabelCandidate,
    _ boxes: [Rectangle], needsUnit: Bool
  ) -> Place? {
    let area = Rectangle(
      x: center.x - box.width / 2, y: center.y - box.height / 2, width: box.width,
      height: box.height)
    guard frame.inset(by: 2).contains(area),
      !boxes.contains(where: { $0.intersects(area.inset(by: -0.8)) })
    else { return nil }
    if needsUnit, let mark = candidate.mark {
      // The ink of a line is about two thirds of its height: the box may graze the border.
      let ink = Rectangle(
        x: area.x, y: area.y + area.height * 0.17, width: area.width, height: area.height * 0.66)
      guard grid.share(of: ink, where: { $0 == mark }) >= 0.86 else { return nil }
    }
    return Place(
      text: SceneElement.Text(block, at: Point(x: area.x, y: area.y), width: area.width),
      box: area, isBeside: !needsUnit)
  }
}
