import Drawing

/// The lines or dots of a pattern, painted pixel by pixel.
///
/// Patterns repeat from the page's origin, so nothing is drawn and nothing is clipped: a pixel's
/// place within the period looks its coverage up in a table.
struct PatternCoverage {
  private let color: PremultipliedColor
  private let tables: [PatternTable]

  /// `scale` pixels a point. Nil for a solid colour and for a pattern without a spacing.
  init?(_ paint: Paint, scale: Double) {
    switch paint {
    case .solid: return nil
    case .hatch(let hatch):
      guard hatch.spacing > 0, hatch.spacing.isFinite else { return nil }
      color = PremultipliedColor(hatch.color)
      let angles = hatch.crossed ? [hatch.angle, hatch.angle + 90] : [hatch.angle]
      tables = angles.map { PatternTable(hatch, angle: $0, scale: scale) }
    case .dots(let dots):
      guard dots.spacing > 0, dots.spacing.isFinite else { return nil }
      color = PremultipliedColor(dots.color)
      tables = [
        PatternTable(dotsOfRadius: dots.radius * scale, spacing: dots.spacing * scale)
      ]
    }
  }

  /// Paints over columns of row `y` of a canvas, each pixel with `share` of 0…255 of itself. `phase`
  /// is the place of the canvas's first pixel from where the pattern begins.
  func paint(
    _ columns: Range<Int>, of row: UnsafeMutablePointer<UInt32>, y: Int, phase: SIMD2<Int>,
    share: Int32
  ) {
    let down = UInt32(truncatingIfNeeded: y &+ phase.y)
    for x in columns {
      var free: Int32 = 255
      for table in tables {
        let own = table.share(UInt32(truncatingIfNeeded: x &+ phase.x), down)
        free = free &* (255 &- own) / 255
      }
      if free == 255 { continue }
      let part = (255 &- free) &* share / 255
      row[x] = color.scaled(by: part).over(row[x])
    }
  }
}
