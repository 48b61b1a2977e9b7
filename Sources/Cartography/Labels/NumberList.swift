import Drawing

/// The list that explains the numbers on the map: each number with its name, in columns.
struct NumberList {
  let setter: TextSetter
  let style: SheetStyle

  struct Entry: Hashable {
    var number: String
    var name: String
  }

  /// The entries in as many columns, read down the first and then down the next.
  func furnishing(
    _ entries: [Entry], columns: Int
  ) throws(CartographyError) -> Furnishing {
    guard !entries.isEmpty else { return .nothing }
    let rows = (entries.count + columns - 1) / columns
    let textStyle = setter.style(style.smallestLabel)
    let gap = style.smallestLabel * 0.5
    var pieces: [(numbers: TextBlock, names: TextBlock, numberWidth: Double, nameWidth: Double)] =
      []
    var height = 0.0
    for start in stride(from: 0, to: entries.count, by: rows) {
      let part = entries[start..<min(start + rows, entries.count)]
      let numbers = setter.block(
        part.map(\.number).joined(separator: "\n"),
        setter.style(style.smallestLabel, color: setter.theme.quietInk), alignment: .trailing)
      let names = setter.block(part.map(\.name).joined(separator: "\n"), textStyle)
      let (numberMetrics, nameMetrics) = (try setter.measure(numbers), try setter.measure(names))
      pieces.append((numbers, names, numberMetrics.width + 0.5, nameMetrics.width + 0.5))
      height = max(height, numberMetrics.height, nameMetrics.height)
    }
    let columnGap = style.smallestLabel * 1.4
    let width =
      pieces.reduce(0) { $0 + $1.numberWidth + gap + $1.nameWidth }
      + columnGap * Double(pieces.count - 1)
    let mirrored = setter.isRightToLeft
    return Furnishing(size: Size(width: width, height: height)) { corner in
      var offset = 0.0
      func text(_ block: TextBlock, _ textWidth: Double) -> SceneElement {
        let x = mirrored ? corner.x + width - offset - textWidth : corner.x + offset
        return .text(.init(block, at: Point(x: x, y: corner.y), width: textWidth))
      }
      var elements: [SceneElement] = []
      for piece in pieces {
        elements.append(text(piece.numbers, piece.numberWidth))
        offset += piece.numberWidth + gap
        elements.append(text(piece.names, piece.nameWidth))
        offset += piece.nameWidth + columnGap
      }
      return elements
    }
  }
}
