/// What fills a shape. Patterns are in paper units and aligned to the page's origin, so neighbours
/// continue each other.
package enum Paint: Hashable, Sendable {
  case solid(Color)
  /// Parallel lines over an optional ground.
  case hatch(Hatch)
  /// A lattice of dots over an optional ground.
  case dots(Dots)

  /// Parallel lines: `angle` in degrees counter-clockwise from the x axis as seen on the page,
  /// `spacing` and `width` in points; `crossed` adds the lines at right angles; `dash` in points.
  package struct Hatch: Hashable, Sendable {
    package var angle: Double
    package var spacing: Double
    package var width: Double
    package var color: Color
    package var ground: Color?
    package var crossed: Bool
    package var dash: [Double]

    package init(
      angle: Double, spacing: Double, width: Double, color: Color, ground: Color? = nil,
      crossed: Bool = false, dash: [Double] = []
    ) {
      self.angle = angle
      self.spacing = spacing
      self.width = width
      self.color = color
      self.ground = ground
      self.crossed = crossed
      self.dash = dash
    }
  }

  /// Dots of `radius` points on a square lattice of `spacing` points, every other row shifted by
  /// half a spacing.
  package struct Dots: Hashable, Sendable {
    package var radius: Double
    package var spacing: Double
    package var color: Color
    package var ground: Color?

    package init(radius: Double, spacing: Double, color: Color, ground: Color? = nil) {
      self.radius = radius
      self.spacing = spacing
      self.color = color
      self.ground = ground
    }
  }
}
