/// The lines of running text, so many points apart from the top of a page's body on: all columns and
/// all pages have them at the same heights.
struct LineGrid {
  /// From one line to the next, in points.
  let pitch: Double
  /// From the body's top to where places are counted from, in points.
  var origin = 0.0

  /// The first place from `y` on where a block may begin: its first line on a line of the grid, or
  /// `y` itself for a block that has none there.
  func start(of block: Block, from y: Double) -> Double {
    guard let firstLine = block.firstLine else { return y }
    let line = ((origin + y + firstLine) / pitch - Self.tolerance).rounded(.up)
    return line * pitch - origin - firstLine
  }

  /// The same grid, its places counted from `y` of this one.
  func moved(to y: Double) -> LineGrid { LineGrid(pitch: pitch, origin: origin + y) }

  /// Sums of heights differ by rounding only; a part of a line.
  private static let tolerance = 1e-6
}
