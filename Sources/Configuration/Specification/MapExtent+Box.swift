extension MapExtent {
  /// The four numbers of a box as it is written, or nil when the list is one of codes. Four units
  /// whose codes are numbers are given as `{units: […]}`.
  static func boxNumbers(_ texts: [String]) -> [Double]? {
    let numbers = texts.compactMap(ScalarCheck.real)
    return texts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// A box of west, south, east and north in degrees, or nil when it has no area, goes around the
  /// globe more than once or leaves it.
  init?(boxNumbers numbers: [Double]) {
    guard numbers.count == 4 else { return nil }
    let (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
    guard west >= -360, east <= 360, west < east, east - west <= 360, south >= -90, north <= 90,
      south < north
    else { return nil }
    self = .box(west: west, south: south, east: east, north: north)
  }
}
