package import Drawing

extension MapTheme {
  /// The looks of what stands beside the ordered classes, each with a pattern of its own: colour
  /// alone never tells that something is missing. Patterns in points.
  package struct Paints: Hashable, Sendable {
    /// A plan that has ended: wide dashes.
    package var lapsed: Paint
    /// Assessed, nothing found: small dots.
    package var noKnownActivity: Paint
    /// Paper with a thin hatch: never assessed. It is what most of a real map is, so it is as quiet
    /// as the medium allows: the first thing seen should be what is known.
    package var noData: Paint
    package var notApplicable: Paint
    /// Crossed lines: there is a number, and it is held back.
    package var suppressed: Paint
    /// No number of the first, or of the second, of two crossed indicators.
    package var withoutFirst: Paint
    package var withoutSecond: Paint
    /// Evidence without a date.
    package var undated: Paint
    /// On maps of changes: the same status on both days.
    package var unchanged: Paint
    package var movedBack: Paint
    /// Ended before the first day.
    package var lapsedBefore: Paint
    /// A status that cannot be put before or after the first day.
    package var undatedChange: Paint
  }
}

extension MapTheme.Paints {
  static func light(paper: Color) -> MapTheme.Paints {
    MapTheme.Paints(
      lapsed: .lines(45, 5, 0.8, 0x8A5E14, on: Color(hex: 0xC7943C), dash: [5, 2.5]),
      noKnownActivity: .points(0.4, 3.2, 0x8C8C8C, on: 0xEDEDED),
      noData: .lines(45, 3.4, 0.25, 0xB9B9B9, on: paper),
      notApplicable: .solid(Color(hex: 0xCCCCCC)),
      suppressed: .lines(45, 3.4, 0.45, 0x7A7A7A, on: paper, crossed: true),
      withoutFirst: .lines(0, 3.4, 0.35, 0x8C8C8C, on: paper),
      withoutSecond: .lines(90, 3.4, 0.35, 0x8C8C8C, on: paper),
      undated: .points(0.4, 3.2, 0x6E6E6E, on: 0xEDEDED),
      unchanged: .lines(0, 3.4, 0.4, 0x8F887A, on: Color(hex: 0xDDD7CA)),
      movedBack: .lines(-45, 5, 0.8, 0x8A5E14, on: Color(hex: 0xE6DFD0)),
      lapsedBefore: .lines(45, 5, 0.6, 0xB08A4A, on: Color(hex: 0xF3E6CC), dash: [5, 2.5]),
      undatedChange: .points(0.55, 3.6, 0x7A4C97, on: 0xF6F2F9))
  }

  /// Strokes that a copier keeps; grounds of one kind of lines or dots are apart in lightness.
  static func print(paper: Color) -> MapTheme.Paints {
    MapTheme.Paints(
      lapsed: .lines(45, 4.6, 1.2, 0x1E1E1E, on: Color(hex: 0xD2D2D2), dash: [5, 2.5]),
      noKnownActivity: .points(0.45, 3.4, 0x4A4A4A, on: 0xEAEAEA),
      noData: .lines(45, 3.6, 0.35, 0x8A8A8A, on: paper),
      notApplicable: .lines(90, 2.4, 0.6, 0x6A6A6A, on: Color(hex: 0xE8E8E8)),
      suppressed: .lines(45, 3.4, 0.55, 0x4A4A4A, on: paper, crossed: true),
      withoutFirst: .lines(0, 3.4, 0.5, 0x5A5A5A, on: paper),
      withoutSecond: .lines(90, 3.4, 0.5, 0x5A5A5A, on: paper),
      undated: .points(0.55, 3.4, 0x2E2E2E, on: 0xE4E4E4),
      unchanged: .lines(0, 3, 0.6, 0x5A5A5A, on: Color(hex: 0xF4F4F4)),
      movedBack: .lines(-45, 4, 1.1, 0x2E2E2E, on: paper),
      lapsedBefore: .lines(45, 4.6, 0.7, 0x4A4A4A, on: paper, dash: [5, 2.5]),
      undatedChange: .points(0.8, 4, 0x1E1E1E, on: 0xCCCCCC))
  }

  static func dark(paper: Color) -> MapTheme.Paints {
    MapTheme.Paints(
      lapsed: .lines(45, 5, 0.8, 0xE9C88A, on: Color(hex: 0x8C6524), dash: [5, 2.5]),
      noKnownActivity: .points(0.4, 3.2, 0x969CA3, on: 0x2E3237),
      noData: .lines(45, 3.4, 0.3, 0x555B63, on: paper),
      notApplicable: .solid(Color(hex: 0x34383D)),
      suppressed: .lines(45, 3.4, 0.45, 0x8E959D, on: paper, crossed: true),
      withoutFirst: .lines(0, 3.4, 0.4, 0x7A8189, on: paper),
      withoutSecond: .lines(90, 3.4, 0.4, 0x7A8189, on: paper),
      undated: .points(0.4, 3.2, 0xA6ACB3, on: 0x2E3237),
      unchanged: .lines(0, 3.4, 0.4, 0x8A857A, on: Color(hex: 0x3C3A35)),
      movedBack: .lines(-45, 5, 0.8, 0xD9B878, on: Color(hex: 0x4A3F2A)),
      lapsedBefore: .lines(45, 5, 0.6, 0xA07E42, on: Color(hex: 0x33291A), dash: [5, 2.5]),
      undatedChange: .points(0.55, 3.6, 0xD9BFF0, on: 0x4A3A5C))
  }
}

extension Paint {
  fileprivate static func lines(
    _ angle: Double, _ spacing: Double, _ width: Double, _ color: UInt32, on ground: Color,
    dash: [Double] = [], crossed: Bool = false
  ) -> Paint {
    .hatch(
      Paint.Hatch(
        angle: angle, spacing: spacing, width: width, color: Color(hex: color), ground: ground,
        crossed: crossed, dash: dash))
  }

  fileprivate static func points(
    _ radius: Double, _ spacing: Double, _ color: UInt32, on ground: UInt32
  ) -> Paint {
    .dots(
      Paint.Dots(
        radius: radius, spacing: spacing, color: Color(hex: color), ground: Color(hex: ground)))
  }
}
