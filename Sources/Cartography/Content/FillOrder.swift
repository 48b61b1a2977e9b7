/// Which categories of a fill are steps of one scale.
package struct FillOrder: Hashable, Sendable {
  /// The indices of the steps in the fill's categories.
  package let steps: Range<Int>
  /// The first step on the other side of the middle of a diverging scale; nil for a scale of one
  /// direction.
  package let pivot: Int?
  /// True where the steps are the same on every map, whatever units there are.
  package let isFixed: Bool

  package init(_ steps: Range<Int>, pivot: Int? = nil, isFixed: Bool = false) {
    self.steps = steps
    self.isFixed = isFixed
    self.pivot = pivot.flatMap { steps.lowerBound < $0 && $0 < steps.upperBound ? $0 : nil }
  }

  /// The steps in each direction.
  var sides: [Range<Int>] {
    guard let pivot else { return [steps] }
    return [steps.lowerBound..<pivot, pivot..<steps.upperBound]
  }
}
