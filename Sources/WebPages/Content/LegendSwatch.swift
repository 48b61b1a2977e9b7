/// How the map draws what a legend entry explains. Colours are hexadecimal, `#6b2c91`; lengths are
/// in points.
package enum LegendSwatch: Hashable, Sendable {
  /// An area of one colour.
  case solid(String)
  /// An area with parallel lines that rise to the right; `isCrossed` adds those at right angles.
  case hatch(
    ink: String, ground: String, width: Double, spacing: Double, isDashed: Bool = false,
    isCrossed: Bool = false)
  /// An area with dots.
  case dots(ink: String, ground: String, radius: Double, spacing: Double)
  /// A proportional symbol.
  case circle(String)
  /// A small white disc with a number, ringed.
  case mark(String)
  /// The mark of a count that is held back: a ring with a stroke through it.
  case heldBack(String)
  /// A border; dashes and gaps in turn, none for a solid line.
  case line(String, width: Double, dashes: [Double])
}
