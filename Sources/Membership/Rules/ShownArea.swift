/// How finely a member is placed, coarsest first.
package enum ShownArea: Int, Hashable, Sendable, Comparable, CaseIterable {
  case nowhere
  case country
  case level1
  case level2
  /// The representative point of the building-block unit, whatever its level.
  case place

  /// The deepest level of boundary sets in which a member is counted, 0 being countries; nil when
  /// it is counted nowhere.
  var deepestLevel: Int? {
    switch self {
    case .nowhere: nil
    case .country: 0
    case .level1: 1
    case .level2: 2
    case .place: Int.max
    }
  }

  /// From the coarsest to the finest; nowhere is the coarsest.
  package static func < (first: ShownArea, second: ShownArea) -> Bool {
    first.rawValue < second.rawValue
  }
}
