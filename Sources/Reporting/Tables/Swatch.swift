import Drawing

/// A sample of a fill with its word, as in the map's legend.
struct Swatch {
  let setter: Typesetter

  /// Large enough to show a hatch of 3 points' spacing.
  private static let size = Size(width: 13, height: 7.5)
  private static let gap = 5.0

  /// The word in `width` points, its sample before its first line; the word alone where the paint
  /// is not known.
  func piece(_ paint: Paint?, word: String, width: Double) throws(ReportingError) -> Piece {
    let inset = Self.size.width + Self.gap
    let text = try setter.set(word, setter.style.table, width: width - inset)
    return Piece(height: text.height) { corner in
      let x = setter.x(0, width: Self.size.width, from: corner.x, areaWidth: width)
      let left = setter.x(inset, width: width - inset, from: corner.x, areaWidth: width)
      let words = text.element(at: Point(x: left, y: corner.y))
      guard let paint else { return [words] }
      let sample = Rectangle(
        x: x, y: corner.y + (text.lineHeight - Self.size.height) / 2, width: Self.size.width,
        height: Self.size.height)
      let outline = Stroke(color: setter.style.mixed(setter.style.theme.ink, 0.6), width: 0.3)
      return [
        .group(
          .init(
            role: .artifact,
            elements: [.shape(.init(Path(sample), fill: paint, stroke: outline))])),
        words,
      ]
    }
  }
}
