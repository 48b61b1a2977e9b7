import Drawing

extension LabelPlacer {
  /// In its unit: in each size at the representative point and in the widest rooms, on one line and
  /// then wrapped.
  func within(_ candidate: LabelCandidate, _ forms: LabelForms, in result: Result) -> Place? {
    // A smaller name clear of the border is better than a larger one that touches it.
    let (best, least) = shares(of: candidate)
    var touching: Place?
    for size in [candidate.style.size] + candidate.smallerSizes {
      let blocks = forms.blocks(size: size, color: candidate.style.color)
      for (index, (block, box)) in blocks.enumerated() {
        let manner: LabelManner =
          size < candidate.style.size ? .smaller : index > 0 ? .wrapped : .whole
        for center in inside(candidate, box) {
          let area = Self.area(center, box)
          let share = share(of: area, candidate)
          guard share >= (touching == nil ? least : best), isClear(area, in: result) else {
            continue
          }
          let place = Place(text: Self.text(block, area), box: area, manner: manner)
          if share >= best { return place }
          touching = place
        }
        if let area = elsewhere(candidate, box, in: result) {
          return Place(text: Self.text(block, area), box: area, manner: manner)
        }
      }
    }
    return touching
  }

  /// In its unit with the name in the second language under it, in full size. The second name is the
  /// first to go.
  func twofold(
    _ candidate: LabelCandidate, _ forms: LabelForms, in result: Result
  ) throws(CartographyError) -> Place? {
    guard let second = candidate.second else { return nil }
    var style = candidate.style
    style.size = second.size
    let under = TextBlock(
      second.name, style: style, alignment: .center, language: second.language,
      isRightToLeft: second.isRightToLeft)
    let metrics = try setter.measure(under)
    let best = shares(of: candidate).best
    let blocks = forms.blocks(size: candidate.style.size, color: candidate.style.color)
    for (index, (block, box)) in blocks.enumerated() {
      let whole = Size(
        width: max(box.width, metrics.width + 1), height: box.height + metrics.height)
      let middle = inside(candidate, whole).lazy.map { Self.area($0, whole) }
        .first { share(of: $0, candidate) >= best && isClear($0, in: result) }
      guard let area = middle ?? elsewhere(candidate, whole, in: result) else { continue }
      return Place(
        text: SceneElement.Text(block, at: Point(x: area.x, y: area.y), width: area.width),
        second: SceneElement.Text(
          under, at: Point(x: area.x, y: area.y + box.height), width: area.width),
        box: area, manner: index > 0 ? .wrapped : .whole)
    }
    return nil
  }

  /// In its unit by the short form of its name.
  func shortened(
    _ candidate: LabelCandidate, in result: Result
  ) throws(CartographyError) -> Place? {
    guard let short = candidate.abbreviation else { return nil }
    let forms = try LabelForms(short, candidate.style, setter: setter)
    var place = within(candidate, forms, in: result)
    place?.manner = .abbreviated
    return place
  }

  /// In the nearest room of the unit that is as wide as the name.
  private func elsewhere(
    _ candidate: LabelCandidate, _ box: Size, in result: Result
  ) -> Rectangle? {
    guard let wideRooms, let mark = candidate.mark else { return nil }
    // Of its box's width a point is for the rounding of measures.
    let ink =
      candidate.role == .country
      ? Size(width: box.width + 2 * Self.countryRim, height: box.height + 2 * Self.countryRim)
      : Size(width: box.width - 1, height: box.height * Self.inkShare)
    return wideRooms.middles(of: ink, mark: mark, near: candidate.anchor).lazy
      .map { Self.area($0, box) }.first { isClear($0, in: result) }
  }

  /// The anchor, then small moves that keep the anchor under the name, then larger ones.
  func inside(_ candidate: LabelCandidate, _ box: Size) -> [Point] {
    let anchor = candidate.anchor
    let moves: [(x: Double, y: Double)] = [
      (0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1),
    ]
    let reaches: [(x: Double, y: Double)] = [
      (min(box.width * 0.25, candidate.room * 0.5), min(box.height * 0.6, candidate.room * 0.5)),
      (min(box.width * 0.12, candidate.room * 0.25), min(box.height * 0.3, candidate.room * 0.25)),
      // Past a circle or a mark in the middle of a unit with room.
      (candidate.room * 0.45, candidate.room * 0.45), (candidate.room * 0.7, candidate.room * 0.7),
    ]
    return reaches.enumerated().flatMap { index, reach in
      moves.dropFirst(min(index, 1)).map {
        Point(x: anchor.x + $0.x * reach.x, y: anchor.y + $0.y * reach.y)
      }
    }
  }

  /// The ink of a line is about two thirds of its height: the box may graze the border.
  static func ink(_ area: Rectangle) -> Rectangle {
    Rectangle(
      x: area.x, y: area.y + area.height * (1 - inkShare) / 2, width: area.width,
      height: area.height * inkShare)
  }

  private static let inkShare = 0.66
  /// How far a country's name keeps off its borders, in points.
  private static let countryRim = 1.5

  /// How much of its ink a name should have in its unit, and how much it must have.
  private func shares(of candidate: LabelCandidate) -> (best: Double, least: Double) {
    switch candidate.role {
    // A country's capitals keep clear of its borders.
    case .country: (0.995, 0.995)
    // Another ink than the theme's is lost where it leaves its strong fill.
    case .unit, .abbreviation, .number:
      candidate.style.color == setter.theme.ink ? (0.97, 0.86) : (0.97, 0.97)
    }
  }

  /// How much of a name's ink lies in its unit; 1 for a name that may stand anywhere.
  private func share(of area: Rectangle, _ candidate: LabelCandidate) -> Double {
    guard let mark = candidate.mark else { return 1 }
    let ink = candidate.role == .country ? area.inset(by: -Self.countryRim) : Self.ink(area)
    // Most places fail, and most of those at one of three looks.
    func isInside(_ share: Double) -> Bool {
      grid.owner(at: Point(x: ink.minX + share * ink.width, y: ink.midY)) == mark
    }
    guard isInside(0.5), isInside(0.15) || isInside(0.85) else { return 0 }
    return grid.share(of: ink) { $0 == mark }
  }
}
