import Drawing

/// Writes names where they collide with nothing: greedy by importance over a fixed list of places,
/// so the same map gives the same labels.
///
/// A name tries its unit's representative point and then the rooms of the unit that are as wide as it
/// is: on one line, then wrapped, then smaller. Then it tries
/// overhanging its unit a little, then the places around the point (Imhof 1975), then the end of a
/// leader; what finds no place is reported, never dropped silently.
struct LabelPlacer {
  let setter: TextSetter
  let frame: Rectangle
  /// What covers the frame; the candidates' marks refer to it.
  let grid: OccupancyGrid
  /// The marks of units over which the name of another may stand when a line leads to it.
  var quietMarks: Set<Int32> = []
  /// Of the grid; nil where names keep to the middles of their rooms.
  var wideRooms: WideRooms?

  struct Result {
    var texts: [SceneElement.Text] = []
    var taken: TakenPlaces
    var leftOut: [LabelCandidate] = []
    /// How many stand in which manner.
    var manners: [LabelManner: Int] = [:]

    var leaders: [Leader] { taken.leaders }
    var boxes: [Rectangle] { taken.boxes }
  }

  /// `obstacles` are boxes that nothing may cover: symbols, marks, the legend; `leaders` are lines
  /// that nothing may cross.
  func place(
    _ candidates: [LabelCandidate], obstacles: [Rectangle], leaders: [Leader] = [],
    haloOf: (LabelCandidate, Place) -> SceneElement.Halo?
  ) throws(CartographyError) -> Result {
    var result = Result(
      taken: TakenPlaces(frame: frame, boxes: obstacles, leaders: leaders))
    let isCrowded = candidates.count > Self.crowd
    let order = candidates.indices.sorted {
      (candidates[$1].importance, $0) < (candidates[$0].importance, $1)
    }
    for index in order {
      let candidate = candidates[index]
      if isCrowded, isHopeless(candidate) {
        result.leftOut.append(candidate)
        continue
      }
      if let place = try position(candidate, in: result) {
        var placed = place.text
        placed.halo = haloOf(candidate, place)
        result.manners[
          candidate.role == .number ? .number : place.manner, default: 0] += 1
        result.texts.append(placed)
        result.taken.insert(place.box)
        if let leader = place.leader { result.taken.insert(leader) }
      } else {
        result.leftOut.append(candidate)
      }
    }
    return result
  }

  /// Among more names than this, those of specks are not tried.
  private static let crowd = 1000

  /// True for a name without a line whose unit is lower than its smallest letters: it could only
  /// stand beside, among units of which a thousand want the same.
  private func isHopeless(_ candidate: LabelCandidate) -> Bool {
    let least = candidate.smallerSizes.last ?? candidate.style.size
    return candidate.freedom.leaderLength == 0 && candidate.mark != nil
      && 2 * candidate.room < least * 0.66
  }

  struct Place {
    var text: SceneElement.Text
    var box: Rectangle
    var manner: LabelManner
    var leader: Leader?

    /// True where the name does not stand on its unit's fill alone.
    var isBeside: Bool { manner.rawValue >= LabelManner.overhanging.rawValue }
  }

  private func position(
    _ candidate: LabelCandidate, in result: Result
  ) throws(CartographyError) -> Place? {
    let forms = try LabelForms(candidate.name, candidate.style, setter: setter)
    let sizes = [candidate.style.size] + candidate.smallerSizes
    let dark = forms.blocks(size: sizes.last ?? candidate.style.size, color: setter.theme.ink)
    if let mark = candidate.markBeside, let place = place(dark, next: mark, in: result) {
      return place
    }
    // A smaller name clear of the border is better than a larger one that touches it.
    let (best, least) = shares(of: candidate)
    var touching: Place?
    for size in sizes {
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
    if let touching { return touching }
    if candidate.freedom.leastShareInside < 1 {
      for (block, box) in dark {
        for center in inside(candidate, box) {
          let area = Self.area(center, box)
          if overhangs(area, candidate, in: result) {
            return Place(text: Self.text(block, area), box: area, manner: .overhanging)
          }
        }
      }
    }
    if candidate.freedom.mayStandBeside {
      for (block, box) in dark {
        for center in around(candidate, box) {
          let area = Self.area(center, box)
          if standsBeside(area, candidate, in: result) {
            return Place(text: Self.text(block, area), box: area, manner: .beside)
          }
        }
      }
    }
    guard candidate.freedom.leaderLength > 0 else { return nil }
    return led(candidate, dark, in: result)
  }

  // MARK: Places

  static func area(_ center: Point, _ box: Size) -> Rectangle {
    Rectangle(
      x: center.x - box.width / 2, y: center.y - box.height / 2, width: box.width,
      height: box.height)
  }

  static func text(_ block: TextBlock, _ area: Rectangle) -> SceneElement.Text {
    SceneElement.Text(block, at: Point(x: area.x, y: area.y), width: area.width)
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
  private func inside(_ candidate: LabelCandidate, _ box: Size) -> [Point] {
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

  /// Right above, right, left, below and the rest: just off the anchor, then off the unit's inner
  /// circle, then a little farther for units that are longer than wide.
  private func around(_ candidate: LabelCandidate, _ box: Size) -> [Point] {
    let reaches = [min(candidate.room, 3) + 1.5, candidate.room + 2, candidate.room * 1.7 + 4]
    return reaches.flatMap { reach in
      let dx = box.width / 2 + reach
      let dy = box.height / 2 + reach
      let moves: [(x: Double, y: Double)] = [
        (0.9, -0.7), (1, 0), (-1, 0), (0, -1), (0, 1), (0.9, 0.7), (-0.9, -0.7), (-0.9, 0.7),
      ]
      return moves.map {
        Point(x: candidate.anchor.x + $0.x * dx, y: candidate.anchor.y + $0.y * dy)
      }
    }
  }

  // MARK: Tests

  func isClear(_ area: Rectangle, in result: Result) -> Bool {
    let rim = area.inset(by: -0.8)
    return frame.inset(by: 2).contains(area)
      && !result.taken.meets(rim)
  }

  /// The ink of a line is about two thirds of its height: the box may graze the border.
  private static func ink(_ area: Rectangle) -> Rectangle {
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
    case .unit, .number: candidate.style.color == setter.theme.ink ? (0.97, 0.86) : (0.97, 0.97)
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

  /// A little over the border with a neighbour of the subject or the open, with its middle inside.
  private func overhangs(
    _ area: Rectangle, _ candidate: LabelCandidate, in result: Result
  ) -> Bool {
    guard let mark = candidate.mark else { return false }
    let ink = Self.ink(area)
    return grid.owner(at: Point(x: ink.midX, y: ink.midY)) == mark
      && isClear(area, in: result)
      && grid.share(of: ink) { $0 == mark } >= candidate.freedom.leastShareInside
      && grid.share(of: ink) { $0 == OccupancyGrid.outside } <= 0.04
  }

  /// Over its own unit and open ground only, with no other unit near that it could be read for.
  private func standsBeside(
    _ area: Rectangle, _ candidate: LabelCandidate, in result: Result
  ) -> Bool {
    guard isClear(area, in: result) else { return false }
    guard let mark = candidate.mark else { return true }
    let ink = Self.ink(area)
    return grid.share(of: ink) {
      $0 == mark || $0 == OccupancyGrid.free || $0 == OccupancyGrid.sea
    } >= 0.98 && grid.share(of: ink.inset(by: -3)) { $0 >= 0 && $0 != mark } == 0
  }
}
