/// A visible count of one unit, with the members that the same publication names.
struct UnitCount: Hashable, Sendable {
  var total: Int
  var named: Int

  /// Members that no reader knows by name.
  var unnamed: Int { total - named }

  /// True when the two differ, in all or in unnamed members, by fewer than the minimum count.
  func isNear(_ other: UnitCount, minimumCount: Int) -> Bool {
    Self.isNear(total, other.total, minimumCount)
      || Self.isNear(unnamed, other.unnamed, minimumCount)
  }

  /// True when two counts differ by 1…k−1.
  static func isNear(_ first: Int, _ second: Int, _ minimumCount: Int) -> Bool {
    first != second && abs(first - second) < minimumCount
  }
}
