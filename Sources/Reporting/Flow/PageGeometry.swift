import Drawing

/// A page's size and the rectangle that its body may fill, in points.
struct PageGeometry {
  let size: Size
  let body: Rectangle
  let columnGap: Double
  /// Of running text.
  let grid: LineGrid

  /// A page within its margins and above its running foot.
  init(size: Size, style: PageStyle) {
    self.size = size
    columnGap = style.columnGap
    grid = LineGrid(pitch: style.line)
    body = Rectangle(
      x: style.margin, y: style.margin, width: size.width - 2 * style.margin,
      height: size.height - 2 * style.margin - style.footHeight)
  }

  /// The same paper on its side.
  static func landscape(_ upright: Size, style: PageStyle) -> PageGeometry {
    PageGeometry(size: Size(width: upright.height, height: upright.width), style: style)
  }

  func columnWidth(_ columns: Int) -> Double {
    (body.width - Double(columns - 1) * columnGap) / Double(columns)
  }

  /// The left edge of a column, counted from the side on which reading begins.
  func columnX(_ column: Int, of columns: Int, isRightToLeft: Bool) -> Double {
    let place = isRightToLeft ? columns - 1 - column : column
    return body.x + Double(place) * (columnWidth(columns) + columnGap)
  }
}
