/// A linear axis from 0 to the largest of some numbers, in whole numbers, at least to 5: a single
/// small number must not seem large.
struct DotAxis: Hashable {
  let last: Int
  /// Of the whole plot, in points.
  let width: Double
  /// Left free at both ends, so that circles stay in the plot.
  let margin: Double

  init(values: [Double], width: Double, margin: Double) {
    last = max(5, Int((values.max() ?? 0).rounded(.up)))
    self.width = width
    self.margin = min(margin, width / 4)
  }

  /// From the plot's beginning, in points.
  func offset(_ value: Double) -> Double {
    margin + value / Double(last) * (width - 2 * margin)
  }

  /// The largest radius with which circles at neighbouring whole numbers stay off each other.
  var room: Double { max(1, (width - 2 * margin) / Double(last) / 2 - 0.25) }

  /// Multiples of 1, 2, 5, 10 … that are at least so many points apart.
  func ticks(atLeast distance: Double) -> [Int] {
    let each = (width - 2 * margin) / Double(last)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double($0) * each >= distance } ?? last
    return Array(stride(from: 0, through: last, by: step))
  }
}
