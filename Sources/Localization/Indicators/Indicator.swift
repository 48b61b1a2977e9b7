/// One number about one unit.
package struct Indicator: Hashable, Sendable, Codable {
  /// The row number in its table; the header is row 1.
  package var row: Int
  /// Nil for the whole world.
  package var unitCode: String?
  /// What it is for: `2021`, `2021-03`, `2015/16`; nil when the table does not say.
  package var period: String?
  package var value: Double
  /// What the value is a part of; nil when the table gives none.
  package var denominator: Double?
  /// The address of the source.
  package var source: String?

  package init(
    row: Int, unitCode: String?, period: String?, value: Double, denominator: Double? = nil,
    source: String? = nil
  ) {
    self.row = row
    self.unitCode = unitCode
    self.period = period
    self.value = value
    self.denominator = denominator
    self.source = source
  }

  /// Value by denominator; nil without one or when it is zero.
  package var share: Double? {
    guard let denominator, denominator != 0 else { return nil }
    return value / denominator
  }
}
