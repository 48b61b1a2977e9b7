/// The four numbers of a bounding box as a request gives them: the lower corner's two, then the
/// upper corner's two, in the axis order of a coordinate system that is not known yet.
package struct BoxCorners: Hashable, Sendable {
  package var lowerFirst: Double
  package var lowerSecond: Double
  package var upperFirst: Double
  package var upperSecond: Double

  package init(
    _ lowerFirst: Double, _ lowerSecond: Double, _ upperFirst: Double, _ upperSecond: Double
  ) {
    self.lowerFirst = lowerFirst
    self.lowerSecond = lowerSecond
    self.upperFirst = upperFirst
    self.upperSecond = upperSecond
  }

  /// The largest number of a corner: no coordinate of the earth in metres comes near.
  static let bound = 1e9

  /// Four decimal numbers between commas; nil for anything else.
  package init?(_ text: String) {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    guard pieces.count == 4 else { return nil }
    let numbers = pieces.compactMap { DecimalNumber.real($0) }
    guard numbers.count == 4, numbers.allSatisfy({ abs($0) <= Self.bound }) else { return nil }
    self.init(numbers[0], numbers[1], numbers[2], numbers[3])
  }

  /// The same box with the axes exchanged.
  package var swapped: BoxCorners {
    BoxCorners(lowerSecond, lowerFirst, upperSecond, upperFirst)
  }
}
