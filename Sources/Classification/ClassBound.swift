/// A bound between two neighbouring classes.
package struct ClassBound: Hashable, Sendable {
  /// The bound, in the unit of the values.
  package let value: Double
  /// Whether a value equal to the bound belongs to the class above it.
  ///
  /// True for bounds somebody chose or that are round ("20 and more"); false for bounds that come
  /// from the values, where a class is closed above as in the literature.
  package let belongsAbove: Bool

  /// A bound; by default equal values belong to the class below.
  package init(_ value: Double, belongsAbove: Bool = false) {
    self.value = value
    self.belongsAbove = belongsAbove
  }

  /// Whether `value` lies in a class above this bound.
  func isBelow(_ value: Double) -> Bool {
    value > self.value || (belongsAbove && value == self.value)
  }
}
