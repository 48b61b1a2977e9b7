import Drawing
import Glibc

/// The radius of a proportional circle: area true to the value, or as it is seen.
struct SymbolScale: Hashable, Sendable {
  /// The largest value and its radius in points.
  let largestValue: Int
  let largestRadius: Double
  /// No circle is smaller than this (2 mm across), so that small values stay visible; the legend
  /// says so through its own smallest circle.
  let smallestRadius: Double
  let scaling: SymbolScaling

  /// The scale of a layer's circles in a frame.
  init(_ layer: SymbolLayer, frame: Rectangle) {
    self.init(largestValue: layer.largestValue, scaling: layer.scaling, frame: frame)
  }

  /// The largest circle takes at most 8 % of the frame's short side as its diameter.
  init(largestValue: Int, scaling: SymbolScaling = .area, frame: Rectangle) {
    self.scaling = scaling
    self.largestValue = max(1, largestValue)
    largestRadius = max(7, 0.08 * min(frame.width, frame.height) / 2)
    smallestRadius = 2.83
  }

  func radius(of value: Int) -> Double {
    max(smallestRadius, largestRadius * growth(Double(value) / Double(largestValue)))
  }

  /// Areas true to the values however small, with a largest radius in points.
  init(largestValue: Int, largestRadius: Double) {
    self.largestValue = max(1, largestValue)
    self.largestRadius = largestRadius
    smallestRadius = 0
    scaling = .area
  }

  /// What share of the largest radius a share of the largest value has.
  private func growth(_ share: Double) -> Double {
    switch scaling {
    case .area: share.squareRoot()
    case .flannery: pow(share, scaling.exponent)
    }
  }

  /// The values of the legend's nested circles: `roundValues` without those whose circle is no
  /// smaller than the one before, because both have the least radius.
  var legendValues: [Int] {
    var shown: [Int] = []
    for value in roundValues {
      if let last = shown.last, radius(of: last) - radius(of: value) < 0.25 { continue }
      shown.append(value)
    }
    return shown
  }

  /// Three round values for the legend, largest first: the largest 1, 2 or 5 times a power of ten
  /// that is not above the largest value, then about a third and a tenth of it; fewer when small.
  var roundValues: [Int] {
    var values: [Int] = []
    for share in [1.0, 0.35, 0.1] {
      let value = Self.roundDown(Double(largestValue) * share)
      if value >= 1, !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// The largest of 1, 2, 5 × 10ⁿ not above `value`; 0 below 1.
  static func roundDown(_ value: Double) -> Int {
    guard value >= 1 else { return 0 }
    var power = 1
    while Double(power) * 10 <= value { power *= 10 }
    for factor in [5, 2] where Double(power * factor) <= value { return power * factor }
    return power
  }
}
