/// Positions in one flat buffer: longitude, latitude, longitude, latitude … in degrees.
package struct CoordinateSequence: Hashable, Sendable {
  package var ordinates: [Double]

  package init(ordinates: [Double] = []) {
    precondition(ordinates.count % 2 == 0, "a coordinate sequence holds pairs")
    self.ordinates = ordinates
  }

  package init(_ positions: [GeographicPosition]) {
    ordinates = positions.flatMap { [$0.longitude, $0.latitude] }
  }

  /// The number of positions.
  package var count: Int { ordinates.count / 2 }
  package var isEmpty: Bool { ordinates.isEmpty }

  /// The position at an index from 0, in degrees, longitude before latitude.
  package subscript(index: Int) -> GeographicPosition {
    GeographicPosition(longitude: ordinates[2 * index], latitude: ordinates[2 * index + 1])
  }

  /// Adds a position behind the last, in degrees.
  package mutating func append(_ position: GeographicPosition) {
    ordinates.append(position.longitude)
    ordinates.append(position.latitude)
  }

  /// The smallest box that holds every position; nil when there is none.
  package var boundingBox: GeographicBox? {
    guard !isEmpty else { return nil }
    var box = GeographicBox(
      west: ordinates[0], south: ordinates[1], east: ordinates[0], north: ordinates[1])
    for index in stride(from: 2, to: ordinates.count, by: 2) {
      box.west = min(box.west, ordinates[index])
      box.east = max(box.east, ordinates[index])
      box.south = min(box.south, ordinates[index + 1])
      box.north = max(box.north, ordinates[index + 1])
    }
    return box
  }
}
