import Drawing

extension MapFramePainter {
  /// The count marks as painted, and what the names must keep clear of.
  struct Marks {
    var elements: [SceneElement] = []
    var boxes: [Rectangle] = []
    /// Lines to marks that have no room in their unit.
    var leaders: [Leader] = []
    /// For each unit the boxes of its marks.
    var boxesOfUnit: [Int: [Rectangle]] = [:]
    /// For each unit whose marks stand off it the box of all of them.
    var rowsBeside: [Int: Rectangle] = [:]
  }

  /// Count marks, several of one unit in a row, on their own unit or beside it with a line, clear of
  /// `obstacles`.
  func markLayer(
    _ ground: Ground, anchors: [Int: Point], obstacles: [Rectangle], quietMarks: Set<Int32>
  ) throws(CartographyError) -> Marks {
    let painter = MarkPainter(setter: setter, style: style, wording: content.wording)
    let seats = MarkSeats(
      grid: ground.grid, width: painter.box(at: Point(x: 0, y: 0)).width,
      farthest: style.text * 9, quietMarks: quietMarks)
    var marks: [Int: [UnitMark]] = [:]
    var order: [Int] = []
    for mark in content.marks {
      guard let anchor = anchors[mark.unit], frame.contains(anchor) else { continue }
      if marks[mark.unit] == nil { order.append(mark.unit) }
      marks[mark.unit, default: []].append(mark)
    }
    let wanted = Set(order)
    var owners: [Int: Int32] = [:]
    for (position, unit) in ground.rings.units.enumerated() where wanted.contains(unit) {
      owners[unit] = Int32(position)
    }
    var layer = Marks()
    for unit in order {
      guard let anchor = anchors[unit], let own = marks[unit] else { continue }
      let seat = seats.seat(
        count: own.count, owner: owners[unit], anchor: anchor, boxes: obstacles + layer.boxes,
        leaders: layer.leaders)
      let code = content.ground.boundaries.units[unit].code
      for (mark, center) in zip(own, seat.centers) {
        layer.elements.append(
          .group(
            .init(
              id: "mark-\(mark.kind)-\(code)",
              title: content.wording.labelled(
                content.wording.sentenceStart(mark.label), content.wording.integer(mark.count)),
              elements: try painter.elements(mark, at: center))))
        let box = painter.box(at: center)
        layer.boxes.append(box)
        layer.boxesOfUnit[unit, default: []].append(box)
      }
      if let leader = seat.leader {
        layer.leaders.append(leader)
        if let first = seat.centers.first, let last = seat.centers.last {
          let (start, end) = (painter.box(at: first), painter.box(at: last))
          layer.rowsBeside[unit] = Rectangle(
            x: start.x, y: start.y, width: end.maxX - start.minX, height: start.height)
        }
      }
    }
    return layer
  }
}
