/// How far a colour pales towards the paper where what it says is less certain: value-by-alpha without
/// transparency, so that every format has the same opaque colours.
///
/// Source: Roth, Woodruff and Johnson, "Value-by-alpha Maps: An Alternative Technique to the Cartogram",
/// The Cartographic Journal 47 (2010); the blend is made in OKLab.
package enum CertaintyRamp {
  /// What is left of a colour where certainty is lowest: enough to tell hues of neighbouring classes.
  private static let least = 0.3

  /// A colour at a step of certainty, from 0, of so many; the surest step leaves it as it is.
  package static func color(
    _ color: SRGBColor, paper: SRGBColor, step: Int, of count: Int
  ) -> SRGBColor {
    guard count > 1, step < count - 1 else { return color }
    let share = least + (1 - least) * Double(step) / Double(count - 1)
    return paper.mixed(with: color, share: share)
  }
}
