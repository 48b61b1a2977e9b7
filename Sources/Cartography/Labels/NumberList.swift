import Drawing

/// The list that explains the numbers on the map: each number with its name, in columns.
struct NumberList {
  let setter: TextSetter
  let style: SheetStyle

  struct Entry: Hashable {
    var number: String
    var name: String
  }

  /// The entries in as many columns, read down the first and then down the next, each number with its
  /// name.
  func furnishing(
    _ entries: [Entry], columns: Int
  ) throws(CartographyError) -> Furnishing {
    guard !entries.isEmpty else { return .nothing }
    let rows = (entries.count + columns - 1) / columns
    let numberStyle = setter.style(style.smallestLabel, color: setter.theme.quietInk)
    let nameStyle = setter.style(style.smallestLabel)
    let gap = style.smallestLabel * 0.5
    var parts: [Column] = []
    for start in stride(from: 0, to: entries.count, by: rows) {
      var column = Column()
      for entry in entries[start..<min(start + rows, entries.count)] {
        let number = setter.block(entry.number, numberStyle, alignment: .trailing)
        let name = setter.block(entry.name, nameStyle)
        let (numberMetrics, nameMetrics) = (try setter.measure(number), try setter.measure(name))
        column.rows.append((number, name, top: column.height))
        column.height += max(numberMetrics.height, nameMetrics.height)
        column.numberWidth = max(column.numberWidth, numberMetrics.width + 0.5)
        column.nameWidth = max(column.nameWidth, nameMetrics.width + 0.5)
      }
      parts.append(column)
    }
    let columnGap = style.smallestLabel * 1.4
    let width =
      parts.reduce(0) { $0 + $1.numberWidth + gap + $1.nameWidth }
      + columnGap * Double(parts.count - 1)
    let height = parts.reduce(0) { max($0, $1.height) }
    let mirrored = setter.isRightToLeft
    return Furnishing(size: Size(width: width, height: height)) { corner in
      var offset = 0.0
      func text(_ block: TextBlock, _ offset: Double, _ textWidth: Double, _ top: Double)
        -> SceneElement
      {
        let x = mirrored ? corner.x + width - offset - textWidth : corner.x + offset
        return .text(.init(block, at: Point(x: x, y: corner.y + top), width: textWidth))
      }
      var items: [SceneElement] = []
      for part in parts {
        let nameOffset = offset + part.numberWidth + gap
        for row in part.rows {
          items.append(
            .group(
              .init(
                role: .listItem,
                elements: [
                  text(row.number, offset, part.numberWidth, row.top),
                  text(row.name, nameOffset, part.nameWidth, row.top),
                ])))
        }
        offset = nameOffset + part.nameWidth + columnGap
      }
      return items
    }
  }

  /// A column of the list as it is measured, in points.
  private struct Column {
    var rows: [(number: TextBlock, name: TextBlock, top: Double)] = []
    var numberWidth = 0.0
    var nameWidth = 0.0
    var height = 0.0
  }
}
