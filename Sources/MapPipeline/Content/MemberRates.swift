import Configuration
import Localization
import SimpleFeatures

/// Published counts of members in relation to something that is public as well: a rate times what it
/// is per gives the published count, and nothing more.
struct MemberRates {
  /// What may be said of a unit.
  enum Value: Hashable {
    /// Members per `amount`, above zero.
    case rate(Double)
    /// None are published.
    case zero
    /// The count is held back.
    case suppressed
    /// Nothing is published of the unit, or there is nothing to divide by.
    case missing
  }

  /// Per unit of the subject.
  let values: [Int: Value]
  /// The rates are members per this many.
  let amount: Int

  /// Round numbers that people count in.
  private static let amounts = [1, 1_000, 100_000, 1_000_000, 1_000_000_000]

  /// The least round number that makes the largest rate one or more, where no amount is given. Only
  /// rates that are shown decide.
  ///
  /// - Parameters:
  ///   - counts: what is published, by unit of the subject.
  ///   - denominators: by unit of the subject; those that are not above zero are none.
  init(
    counts: [Int: PublishedCount.Value], denominators: [Int: Double], amount: Int?, subject: [Int]
  ) {
    var perOne: [Int: Double] = [:]
    var values: [Int: Value] = [:]
    for unit in subject {
      switch (counts[unit], denominators[unit]) {
      case (.suppressed, _): values[unit] = .suppressed
      case (.count(let count), let below?) where below > 0:
        if count > 0 { perOne[unit] = Double(count) / below } else { values[unit] = .zero }
      default: values[unit] = .missing
      }
    }
    let largest = perOne.values.max() ?? 1
    let chosen =
      amount ?? Self.amounts.first { largest * Double($0) >= 1 } ?? Self.amounts.last ?? 1
    for (unit, rate) in perOne { values[unit] = .rate(rate * Double(chosen)) }
    self.values = values
    self.amount = chosen
  }
}
