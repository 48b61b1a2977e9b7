/// How numbers become classes, and the classes colours.
package struct Classing: Hashable, Sendable {
  /// Nil for the program's own choice.
  package let method: String?
  /// How many classes at most, from 2 to 12; nil for the program's own choice.
  package let classes: Int?
  /// The inner limits of the classes, ascending; empty when the method finds them.
  package let breaks: [Double]
  /// Nil for the theme's.
  package let palette: PaletteSpecification?

  /// How many classes are asked for, by breaks or by their number; nil where the values decide.
  package var requestedClasses: Int? { breaks.isEmpty ? classes : breaks.count + 1 }
}
