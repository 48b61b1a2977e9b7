import Drawing

extension LabelPlacer {
  /// At the end of a line: the nearest place over open ground or foreign land, else over units
  /// without a statement.
  func led(
    _ candidate: LabelCandidate, _ forms: [(block: TextBlock, box: Size)], in result: Result
  ) -> Place? {
    for mayCoverUnits in [false, true] {
      var reach = min(candidate.room, 4) + 5
      while reach <= candidate.freedom.leaderLength {
        for (block, box) in forms {
          for center in ring(candidate.anchor, box, reach) {
            let area = Self.area(center, box)
            let leader = Leader(from: area, to: candidate.anchor)
            guard isClear(area, in: result), leads(leader, candidate, in: result),
              grid.share(
                of: area,
                where: { $0 < 0 || (mayCoverUnits && quietMarks.contains($0)) }) >= 0.995
            else { continue }
            return Place(
              text: Self.text(block, area), box: area, isBeside: true, leader: leader)
          }
        }
        reach += 6
      }
    }
    return nil
  }

  /// Sixteen directions, those to the sides first, the box `reach` points off the anchor.
  private func ring(_ anchor: Point, _ box: Size, _ reach: Double) -> [Point] {
    [0, 8, 1, 15, 7, 9, 2, 14, 6, 10, 4, 12, 3, 13, 5, 11].map { step in
      Point(
        x: anchor.x + Self.cosine(step) * (reach + box.width / 2),
        y: anchor.y + Self.cosine(step - 4) * (reach + box.height / 2))
    }
  }

  /// The cosine of sixteenths of a full turn.
  private static func cosine(_ step: Int) -> Double {
    let table = [1, 0.923_879_532_5, 0.707_106_781_2, 0.382_683_432_4, 0]
    let index = ((step % 16) + 16) % 16
    switch index {
    case 0...4: return table[index]
    case 5...8: return -table[8 - index]
    case 9...12: return -table[index - 8]
    default: return table[16 - index]
    }
  }

  /// A line that crosses no name and no other line, and ends in its own unit.
  private func leads(
    _ leader: Leader, _ candidate: LabelCandidate, in result: Result
  ) -> Bool {
    leader.length <= candidate.freedom.leaderLength
      && !result.boxes.contains { $0.inset(by: -0.4).crossed(by: leader, except: candidate.anchor) }
      && !result.leaders.contains { $0.crosses(leader) }
  }
}

extension Rectangle {
  /// True when a leader lies in the rectangle; one that ends in it, at a mark of its own unit, does
  /// not count.
  fileprivate func crossed(by leader: Leader, except end: Point) -> Bool {
    !contains(end) && leader.crosses(self)
  }
}
