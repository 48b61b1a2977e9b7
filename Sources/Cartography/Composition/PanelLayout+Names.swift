import Drawing

extension PanelLayout {
  /// The names of the map, and the list of those that stand there by their number or short form.
  struct NamedUnits {
    var names: MapFramePainter.Names
    var list: [SceneElement] = []
    /// Where the list stands, with the rim around its words; nil without one.
    var listBox: Rectangle?
    var numberCount = 0
    /// What the list explains, or the words where it has no room.
    var shortNames: [ShortName] = []
  }

  /// Enough rounds for the names that give way to the list, and for those that give way to them.
  private static let mostRounds = 12
  /// A longer list of numbers is not read. Where more names than four times as many are left out,
  /// it would explain too few of them.
  private static let mostNumbers = 150

  /// Writes the names; units whose name finds no place show a number, and a list explains the
  /// numbers, and the short forms of names, where the sheet has room for it. What then has neither
  /// name nor number is in `names.leftOut`.
  ///
  /// - Parameters:
  ///   - reserved: boxes of the frame that are taken already.
  ///   - besideLegend: what the column beside the map has free; nil where there is none.
  ///   - legend: the legend's box, to which the list keeps where it can.
  ///   - shortElsewhere: units whose names are short in an inset.
  func nameUnits(
    _ painter: MapFramePainter, _ ground: MapFramePainter.Ground, reserved: [Rectangle],
    besideLegend: Rectangle?, legend: Rectangle?, shortElsewhere: [Int] = []
  ) throws(CartographyError) -> NamedUnits {
    let wide = painter.rooms(ground, reserved: reserved)
    var result = NamedUnits(names: try painter.names(ground, wide, reserved: reserved))
    var short = Set(result.names.abbreviated)
    result.shortNames = content.shortNames(of: short.union(shortElsewhere))
    guard content.labels.kind == .units || content.labels.kind == .withStatus, !isNarrow,
      content.cartogram == nil
    else {
      return result
    }
    let rooms = ListRooms(
      ground.grid, taken: reserved, beside: besideLegend, legend: legend, gap: style.gap,
      mirrored: setter.isRightToLeft)
    // Names that found no place, the most important first; then what the list takes of them.
    var wanted = result.names.leftOut.filter { $0.role == .unit }.compactMap(\.unit)
    var unshown = Set<Int>()
    var urgent = Set<Int>()
    guard wanted.count <= 4 * Self.mostNumbers else { return result }
    for _ in 0..<Self.mostRounds {
      let shortNames = content.shortNames(of: short.union(shortElsewhere))
      guard !wanted.isEmpty || !shortNames.isEmpty,
        let seat = try seatList(of: wanted, shortNames, rooms)
      else { break }
      let numbers = seat.numbers
      let names = try painter.names(
        ground, wide, reserved: reserved + [seat.box], numbers: numbers, urgent: urgent,
        abbreviated: short)
      let isComplete = short.isSuperset(of: names.abbreviated)
      short.formUnion(names.abbreviated)
      let lost = Set(names.leftOut.compactMap { $0.role == .number ? $0.unit : nil })
      let more = names.leftOut
        .compactMap { $0.role == .unit || $0.role == .abbreviation ? $0.unit : nil }
        .filter { !wanted.contains($0) && !unshown.contains($0) }
      if lost.isEmpty, isComplete, more.isEmpty || numbers.count < wanted.count {
        result = NamedUnits(
          names: names, list: seat.elements, listBox: seat.box, numberCount: numbers.count,
          shortNames: shortNames)
        break
      }
      // A short form without a place becomes a number.
      short.subtract(more)
      // A number that has no place chooses first in the next round: a name that gives way to it can
      // still become a number. Without one even then it leaves the list.
      unshown.formUnion(lost.intersection(urgent))
      urgent.formUnion(lost)
      wanted = (wanted + more).filter { !unshown.contains($0) }
    }
    return result
  }

  private struct ListSeat {
    var elements: [SceneElement]
    var box: Rectangle
    /// Numbers from 1 in the language's alphabetical order, by unit.
    var numbers: [Int: Int]
  }

  /// The list of all short names and of as many of the units as there is room for, the first ones
  /// first; nil without any.
  private func seatList(
    of units: [Int], _ shortNames: [ShortName], _ rooms: ListRooms
  ) throws(CartographyError) -> ListSeat? {
    let ordered = content.wording.sorted(units, by: name)
    var count = min(units.count, Self.mostNumbers)
    while count > 0 || !shortNames.isEmpty {
      let first = Set(units.prefix(count))
      let listed = ordered.filter(first.contains)
      let entries =
        shortNames.map { NumberList.Entry(number: $0.form, name: $0.name) }
        + listed.enumerated().map { index, unit in
          NumberList.Entry(number: content.wording.integer(index + 1), name: name(unit))
        }
      if let (list, box, needsPaper) = try room(for: entries, rooms) {
        var elements = list.placed(
          at: Point(x: box.x + rooms.padding, y: box.y + rooms.padding))
        elements = [.group(.init(id: "numbers", role: .list, elements: elements))]
        if needsPaper {
          elements.insert(.shape(.init(Path(box), fill: .solid(legendPaper))), at: 0)
        }
        let numbers = Dictionary(
          uniqueKeysWithValues: listed.enumerated().map { ($1, $0 + 1) })
        return ListSeat(elements: elements, box: box, numbers: numbers)
      }
      if count == 0 { break }
      count = count * 3 / 4
    }
    return nil
  }

  /// Columns from few to many; over open ground before foreign land.
  private func room(
    for entries: [NumberList.Entry], _ rooms: ListRooms
  ) throws(CartographyError) -> (Furnishing, Rectangle, needsPaper: Bool)? {
    var lists: [Furnishing] = []
    for columns in 1...6 where columns == 1 || columns * 3 <= entries.count {
      lists.append(
        try NumberList(setter: setter, style: style).furnishing(entries, columns: columns))
    }
    for ground in ListRooms.Ground.allCases {
      for list in lists {
        if let box = rooms.box(for: list.size, on: ground) {
          return (list, box, ground == .foreignLand)
        }
      }
    }
    return nil
  }

  private func name(_ unit: Int) -> String {
    content.ground.boundaries.units[unit].name(in: content.wording.tag.text)
  }
}
