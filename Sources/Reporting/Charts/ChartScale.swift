/// A linear scale from values to places on the page: value 0 at the foot of the plot.
struct ChartScale: Hashable {
  /// The round numbers that have a horizontal, from 0 up; the last is at least the largest value.
  let ticks: [Double]
  /// The y of value 0 and the height of the whole scale, in points (y down).
  let foot: Double
  let height: Double

  /// A scale that holds values from 0 to `largest` in at most six steps of 1, 2 or 5 times a power
  /// of ten.
  init(largest: Double, foot: Double, height: Double) {
    self.foot = foot
    self.height = height
    let most = largest.isFinite && largest > 0 ? largest : 1
    var step = 1.0
    while most / step > 1e3 { step *= 10 }
    while most / step < 1 { step /= 10 }
    // The least step of the series 1, 2, 5, 10 … with no more than six of them.
    let factors = [2.0, 2.5, 2.0]
    var index = 0
    while (most / step).rounded(.up) > 6 {
      step *= factors[index % 3]
      index += 1
    }
    let count = Int((most / step).rounded(.up))
    ticks = (0...count).map { Double($0) * step }
  }

  /// The y of a value, in points.
  func y(_ value: Double) -> Double {
    foot - value / (ticks.last ?? 1) * height
  }
}
