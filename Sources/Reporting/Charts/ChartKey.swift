import Drawing

/// What the colours of a chart mean: swatches with their words, in as many lines as they need.
struct ChartKey {
  let setter: Typesetter
  /// In points.
  let width: Double

  /// For the sample before a word.
  private static let inset = 18.0
  private static let gap = 14.0

  /// Nil for no keys.
  func block(
    _ keys: [DotPlot.Key], container: Block.Container
  ) throws(ReportingError) -> Block? {
    guard !keys.isEmpty else { return nil }
    var placed: [(piece: Piece, offset: Double, y: Double, width: Double)] = []
    var (x, y, lineHeight) = (0.0, 0.0, 0.0)
    for key in keys {
      let words = try setter.width(of: key.label, setter.style.table)
      let keyWidth = min(width, words.rounded(.up) + Self.inset + 1)
      let piece = try Swatch(setter: setter).piece(key.paint, word: key.label, width: keyWidth)
      if x > 0, x + keyWidth > width {
        y += lineHeight + 1
        (x, lineHeight) = (0, 0)
      }
      placed.append((piece, x, y, keyWidth))
      x += keyWidth + Self.gap
      lineHeight = max(lineHeight, piece.height)
    }
    return Block(height: y + lineHeight + 6, container: container) { corner in
      placed.flatMap { key in
        key.piece.elements(
          Point(
            x: setter.x(key.offset, width: key.width, from: corner.x, areaWidth: width),
            y: corner.y + key.y))
      }
    }
  }
}
