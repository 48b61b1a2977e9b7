import Drawing

/// Writes names where they collide with nothing: greedy by importance over a fixed list of places,
/// so the same map gives the same labels.
///
/// A name tries its unit's representative point and then the rooms of the unit that are as wide as it
/// is: on one line, then wrapped, then smaller. Then it overhangs its unit a little, stands by the
/// point (Imhof 1975), gives way to its short form in the unit, or stands at the end of a leader; what
/// finds no place is reported, never dropped silently.
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
    /// Names in the second language under some of the texts.
    var seconds: [SceneElement.Text] = []
    /// How many of the texts have such a name.
    var wantedSeconds = 0
    /// Units that show a short form of their name.
    var abbreviated: [Int] = []
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
        result.manners[place.manner(of: candidate), default: 0] += 1
        if place.manner(of: candidate) == .abbreviated, let unit = candidate.unit {
          result.abbreviated.append(unit)
        }
        result.texts.append(placed)
        if candidate.second != nil { result.wantedSeconds += 1 }
        if var second = place.second {
          second.halo = placed.halo
          result.seconds.append(second)
        }
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
    /// The name in the second language, under it.
    var second: SceneElement.Text?
    var box: Rectangle
    var manner: LabelManner
    var leader: Leader?

    /// A number and a short form are what they are wherever they stand.
    func manner(of candidate: LabelCandidate) -> LabelManner {
      switch candidate.role {
      case .number: .number
      case .abbreviation: .abbreviated
      case .unit, .country: manner
      }
    }

    /// True where the name does not stand on its unit's fill alone.
    var isBeside: Bool { manner.rawValue >= LabelManner.overhanging.rawValue }
  }

  private func position(
    _ candidate: LabelCandidate, in result: Result
  ) throws(CartographyError) -> Place? {
    let forms = try LabelForms(candidate.name, candidate.style, setter: setter)
    let dark = forms.blocks(
      size: candidate.smallerSizes.last ?? candidate.style.size, color: setter.theme.ink)
    if let mark = candidate.markBeside, let place = place(dark, next: mark, in: result) {
      return place
    }
    if let place = try twofold(candidate, forms, in: result) { return place }
    if let place = within(candidate, forms, in: result) { return place }
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
    if let place = try shortened(candidate, in: result) { return place }
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
