/// Statuses of two days as colours for what became of them.
package struct StatusChangeFill: Hashable, Sendable {
  /// The name of the milestone source.
  package let milestones: String
  /// The earlier day, `2020-01-01`; the later one is the map's.
  package let from: String
  /// The ordered steps, light to dark; nil for the theme's.
  package let palette: PaletteSpecification?
}
