/// The number of members in one unit, as far as it may be told.
package struct PublishedCount: Hashable, Sendable, Codable {
  package var unitCode: String
  package var value: Value

  package init(unitCode: String, value: Value) {
    self.unitCode = unitCode
    self.value = value
  }

  /// Zero is published as zero; suppressed is neither zero nor missing.
  package enum Value: Hashable, Sendable, Codable {
    case count(Int)
    case suppressed
  }

  /// Nil when suppressed.
  package var count: Int? {
    if case .count(let number) = value { number } else { nil }
  }
}
