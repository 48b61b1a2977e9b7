/// The fills of a status map: four ordered steps and the kinds that stand beside the order.
///
/// Colour is never alone: the missing kinds carry a hatch or dots besides (see each property).
package struct StatusColors: Hashable, Sendable {
  /// The four steps, light to dark: preparing, drafted, in force, in force and funded or monitored.
  package let steps: [SRGBColor]
  /// A plan that has ended: warm ochre of middle lightness, with wide diagonal dashes.
  package let lapsed = SRGBColor(hex: 0xC7943C)
  /// Assessed, nothing found: pale grey, with small dots.
  package let noKnownActivity = SRGBColor(hex: 0xEDEDED)
  /// Never assessed: the paper, with a thin hatch.
  package let noData = SRGBColor.white
  /// Not applicable or disputed: flat grey.
  package let notApplicable = SRGBColor(hex: 0xCCCCCC)
  /// A count that is not shown: the paper, with a cross-hatch.
  package let suppressed = SRGBColor.white

  /// The colours with the steps of `palette`. Throws `tooFewColors` for a qualitative palette with
  /// fewer than four.
  package init(palette: Palette = .peacemap) throws(ClassificationError) {
    steps = try palette.colors(count: 4)
  }
}
