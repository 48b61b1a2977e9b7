import Classification
import Wording

/// Ranges in the words of a language.
extension LegendRanges {
  /// A class as a legend says it: "under 10", "10–19", "20 and more".
  func label(_ index: Int, _ wording: Phrasebook) -> String {
    switch ranges[index] {
    case .under(let value):
      wording(.legendUnder, ["number": wording.decimal(value, digits: digits)])
    case .between(let lower, let upper): wording.range(lower, upper, digits: digits)
    case .single(let value): wording.decimal(value, digits: digits)
    case .andMore(let value):
      wording(.legendAndMore, ["number": wording.decimal(value, digits: digits)])
    }
  }

  /// The least number of each class but the first: what stands between two classes of a scale.
  func limits(_ wording: Phrasebook) -> [String] {
    limitValues.map { wording.decimal($0, digits: digits) }
  }

  /// The same as numbers.
  var limitValues: [Double] {
    ranges.dropFirst().map { range in
      switch range {
      case .under(let value), .between(let value, _), .single(let value), .andMore(let value):
        value
      }
    }
  }
}
