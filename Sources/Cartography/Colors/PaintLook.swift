package import Classification
package import Drawing

/// What tells a paint from another: the colour of its ground, and its pattern.
struct PaintLook: Hashable {
  /// Lines or dots over the ground; two different ones are told apart without any colour.
  enum Pattern: Hashable {
    case plain
    /// Degrees, 0 up to 180; crossed lines are the same at right angles.
    case lines(angle: Double, crossed: Bool, dashed: Bool)
    case dots
  }

  let ground: SRGBColor
  let pattern: Pattern
  /// Of the lines or dots; nil for a plain paint.
  let patternColor: SRGBColor?

  /// `paper` shows where the paint has no ground of its own.
  init(_ paint: Paint, paper: Color) {
    switch paint {
    case .solid(let color):
      ground = SRGBColor(color, over: paper)
      pattern = .plain
      patternColor = nil
    case .hatch(let hatch):
      ground = SRGBColor(hatch.ground ?? paper, over: paper)
      let turn = hatch.crossed ? 90.0 : 180
      let angle = hatch.angle.truncatingRemainder(dividingBy: turn)
      pattern = .lines(
        angle: angle < 0 ? angle + turn : angle, crossed: hatch.crossed,
        dashed: !hatch.dash.isEmpty)
      patternColor = SRGBColor(hatch.color, over: paper)
    case .dots(let dots):
      ground = SRGBColor(dots.ground ?? paper, over: paper)
      pattern = .dots
      patternColor = SRGBColor(dots.color, over: paper)
    }
  }

  /// Whether a pattern sets two looks apart for somebody: they differ in it, and it is seen on its
  /// ground.
  func isSetApart(from other: PaintLook, to vision: ColorVision) -> Bool {
    guard pattern != other.pattern else { return false }
    return shows(to: vision) && other.shows(to: vision)
  }

  private func shows(to vision: ColorVision) -> Bool {
    guard let patternColor else { return true }
    return vision.distance(patternColor, ground) >= ColorDistinction.leastDistance
  }
}

extension SRGBColor {
  /// A colour that may be transparent, over an opaque one.
  package init(_ color: Color, over ground: Color) {
    func mixed(_ own: Double, _ below: Double) -> Double {
      own * color.alpha + below * (1 - color.alpha)
    }
    self.init(
      red: mixed(color.red, ground.red), green: mixed(color.green, ground.green),
      blue: mixed(color.blue, ground.blue))
  }
}
