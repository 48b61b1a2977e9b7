extension GeographicBox {
  /// The box that holds several ranges of longitude, across the antimeridian where that makes it
  /// at most 180° wide; nil when there is none.
  ///
  /// Fiji's parts 177…180 and −180…−178 give 177…182. A unit whose parts lie all round the globe
  /// keeps −180…180 as written: no narrow box holds it.
  ///
  /// - Parameter longitudes: the ranges of the parts in degrees, within −180…180, in any order.
  package static func enclosing(
    longitudes: [ClosedRange<Double>], latitudes: ClosedRange<Double>
  ) -> GeographicBox? {
    let sorted = longitudes.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    guard let first = sorted.first else { return nil }
    var box = GeographicBox(
      west: first.lowerBound, south: latitudes.lowerBound, east: first.upperBound,
      north: latitudes.upperBound)
    var crossing: (west: Double, east: Double)?
    for range in sorted.dropFirst() {
      if range.lowerBound - box.east >= 180 {
        crossing = (west: range.lowerBound, east: box.east + 360)
      }
      box.east = max(box.east, range.upperBound)
    }
    if let crossing { (box.west, box.east) = crossing }
    return box
  }
}
