import Drawing

extension LabelPlacer {
  /// Over another unit a line counts this many times its length more.
  private static let crossingWeight = 2.0

  /// At the end of a line: the nearest place over open ground or foreign land, else over units
  /// without a statement; what the line crosses of other units counts more.
  func led(
    _ candidate: LabelCandidate, _ forms: [(block: TextBlock, box: Size)], in result: Result
  ) -> Place? {
    for mayCoverUnits in [false, true] {
      var best: (cost: Double, place: Place)?
      var reach = min(candidate.room, 4) + 5
      // Lines in the diagonals are shorter than the reach by a third at most.
      while reach <= candidate.freedom.leaderLength, reach * 0.7 < best?.cost ?? .infinity {
        for (block, box) in forms {
          for center in ring(candidate.anchor, box, reach) {
            let area = Self.area(center, box)
            var leader = Leader(from: area, to: candidate.anchor)
            if let mark = candidate.markBox { leader = leader.cut(atDiscIn: mark) }
            guard isClear(area, in: result), leads(leader, candidate, in: result),
              grid.share(
                of: area,
                where: { $0 < 0 || (mayCoverUnits && quietMarks.contains($0)) }) >= 0.995
            else { continue }
            let crossing = grid.length(of: leader, overOthersThan: candidate.mark)
            let cost = reach + Self.crossingWeight * crossing
            guard cost < best?.cost ?? .infinity else { continue }
            best = (
              cost,
              Place(text: Self.text(block, area), box: area, manner: .led, leader: leader)
            )
          }
        }
        reach += 6
      }
      if let best { return best.place }
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

  /// The number of directions in which a line may lead.
  static let directions = 16

  /// The cosine of sixteenths of a full turn.
  static func cosine(_ step: Int) -> Double {
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
      && !result.taken.isCrossed(by: leader, except: candidate.anchor)
  }

  /// Next to the unit's own count mark, which stands off it at the end of a line: the line then
  /// leads to both.
  func place(
    _ forms: [(block: TextBlock, box: Size)], next mark: Rectangle, in result: Result
  ) -> Place? {
    for (block, box) in forms {
      let dx = (mark.width + box.width) / 2 + 1.5
      let dy = (mark.height + box.height) / 2 + 1
      for (x, y) in [(dx, 0), (-dx, 0), (0, dy), (0, -dy)] {
        let area = Self.area(Point(x: mark.midX + x, y: mark.midY + y), box)
        guard isClear(area, in: result),
          grid.share(of: area, where: { $0 < 0 || quietMarks.contains($0) }) >= 0.995
        else { continue }
        return Place(text: Self.text(block, area), box: area, manner: .beside)
      }
    }
    return nil
  }
}
