/// A linear scale from years to places on the page.
struct YearScale: Hashable {
  let first: Double
  let last: Double
  let left: Double
  let width: Double
  let isRightToLeft: Bool

  /// From the first to the last of `years`, with the whole years around them.
  init(years: [Double], left: Double, width: Double, isRightToLeft: Bool = false) {
    let start = (years.min() ?? 0).rounded(.down)
    first = start
    last = max((years.max() ?? 0).rounded(.up), start + 1)
    self.left = left
    self.width = width
    self.isRightToLeft = isRightToLeft
  }

  func x(_ year: Double) -> Double {
    let share = (year - first) / (last - first)
    return left + (isRightToLeft ? 1 - share : share) * width
  }

  /// Whole years at least `distance` points apart, multiples of 1, 2, 5, 10 … from the first on.
  func ticks(atLeast distance: Double) -> [Int] {
    let perYear = width / (last - first)
    let step = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * perYear >= distance } ?? 200
    let (from, to) = (Int(first), Int(last))
    return (from...to).filter { $0 % step == 0 }
  }
}
