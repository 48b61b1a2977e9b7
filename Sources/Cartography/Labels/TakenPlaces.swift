import Drawing

/// What stands on the page already, boxes and lines, in square bins, so that a place is compared
/// with what is near it and not with everything.
struct TakenPlaces {
  private(set) var boxes: [Rectangle] = []
  private(set) var leaders: [Leader] = []
  private let frame: Rectangle
  /// The first boxes, which are no names.
  private let obstacleCount: Int
  private let columns: Int
  private let rows: Int
  /// Positions in `boxes` and `leaders`, by bin; what lies outside the frame is in the bins at its
  /// edge.
  private var boxBins: [[Int32]]
  private var leaderBins: [[Int32]]

  /// The side of a bin in points: about the width of a name.
  private static let side = 32.0

  /// - Parameter boxes: of symbols, marks and furniture; names are inserted.
  init(frame: Rectangle, boxes: [Rectangle], leaders: [Leader]) {
    self.frame = frame
    obstacleCount = boxes.count
    columns = max(1, Int((frame.width / Self.side).rounded(.up)))
    rows = max(1, Int((frame.height / Self.side).rounded(.up)))
    boxBins = [[Int32]](repeating: [], count: columns * rows)
    leaderBins = boxBins
    for box in boxes { insert(box) }
    for leader in leaders { insert(leader) }
  }

  mutating func insert(_ box: Rectangle) {
    let position = Int32(boxes.count)
    boxes.append(box)
    for bin in binNumbers(box) { boxBins[bin].append(position) }
  }

  mutating func insert(_ leader: Leader) {
    let position = Int32(leaders.count)
    leaders.append(leader)
    for bin in binNumbers(leader.bounds) { leaderBins[bin].append(position) }
  }

  /// True when a box or a line lies in the rectangle.
  func meets(_ rectangle: Rectangle) -> Bool {
    hasBin(rectangle) { bin in
      boxBins[bin].contains { boxes[Int($0)].intersects(rectangle) }
        || leaderBins[bin].contains { leaders[Int($0)].crosses(rectangle) }
    }
  }

  /// True when the line crosses another, a name, or a mark other than those that `end` lies in:
  /// a line may lead to a unit's own mark, but not under a neighbour's name.
  func isCrossed(by leader: Leader, except end: Point) -> Bool {
    hasBin(leader.bounds.inset(by: -0.4)) { bin in
      boxBins[bin].contains {
        let box = boxes[Int($0)].inset(by: -0.4)
        return (Int($0) >= obstacleCount || !box.contains(end)) && leader.crosses(box)
      } || leaderBins[bin].contains { leaders[Int($0)].crosses(leader) }
    }
  }

  private func hasBin(_ area: Rectangle, where test: (Int) -> Bool) -> Bool {
    let (left, right, top, bottom) = bins(area)
    for row in top...bottom {
      for column in left...right where test(row * columns + column) { return true }
    }
    return false
  }

  private func binNumbers(_ area: Rectangle) -> [Int] {
    let (left, right, top, bottom) = bins(area)
    return (top...bottom).flatMap { row in (left...right).map { row * columns + $0 } }
  }

  private func bins(_ area: Rectangle) -> (left: Int, right: Int, top: Int, bottom: Int) {
    func bin(_ distance: Double, _ count: Int) -> Int {
      Int(max(0, min(Double(count - 1), (distance / Self.side).rounded(.down))))
    }
    return (
      bin(area.minX - frame.minX, columns), bin(area.maxX - frame.minX, columns),
      bin(area.minY - frame.minY, rows), bin(area.maxY - frame.minY, rows)
    )
  }
}
