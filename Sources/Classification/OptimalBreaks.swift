/// The classes with the least sum of squared distances of the values to their class means.
///
/// Exact, by dynamic programming over the sorted distinct values, each with the number of its ties;
/// so ties are never split. Source: Wang and Song, "Ckmeans.1d.dp: Optimal k-means Clustering in One
/// Dimension by Dynamic Programming", The R Journal 3/2, 2011; the first member of the last class
/// moves up with the values, which lets each row be filled by halving: O(k n log n), O(k n) memory.
enum OptimalBreaks {
  /// Each bound is the greatest value of its class.
  static func bounds(of sample: SortedSample, count: Int) -> [ClassBound] {
    let values = sample.distinct
    let count = min(count, values.count)
    guard count > 1 else { return [] }
    var solver = OptimalPartition(values: values, weights: sample.weights)
    return solver.lastMembers(classes: count).dropLast().map { ClassBound(values[$0]) }
  }
}

/// The tables of the dynamic program.
private struct OptimalPartition {
  private let size: Int
  /// Sums over the values before an index: weight, weighted value, weighted square.
  private var weightSums: [Double] = [0]
  private var valueSums: [Double] = [0]
  private var squareSums: [Double] = [0]
  /// The least cost of the values up to an index in one class fewer, and in the classes of this row.
  private var previous: [Double] = []
  private var current: [Double] = []
  /// The first member of the last class, a row per number of classes from 2.
  private var firstMembers: [[Int]] = []

  init(values: [Double], weights: [Int]) {
    size = values.count
    // Around the middle value the squares stay small and the differences exact.
    let middle = values[values.count / 2]
    for (value, weight) in zip(values, weights) {
      let shifted = value - middle
      weightSums.append(weightSums[weightSums.count - 1] + Double(weight))
      valueSums.append(valueSums[valueSums.count - 1] + Double(weight) * shifted)
      squareSums.append(squareSums[squareSums.count - 1] + Double(weight) * shifted * shifted)
    }
  }

  /// The index of the greatest member of each class, ascending.
  mutating func lastMembers(classes: Int) -> [Int] {
    current = (0..<size).map { cost(from: 0, through: $0) }
    for row in 1..<classes {
      previous = current
      firstMembers.append([Int](repeating: row, count: size))
      fill(row: row, from: row, through: size - 1, lowest: row, highest: size - 1)
    }
    var last = size - 1
    var members = [last]
    for row in stride(from: classes - 2, through: 0, by: -1) {
      last = firstMembers[row][last] - 1
      members.append(last)
    }
    return members.reversed()
  }

  /// The sum of squared distances to the mean of the values `first`…`last`.
  private func cost(from first: Int, through last: Int) -> Double {
    let weight = weightSums[last + 1] - weightSums[first]
    let sum = valueSums[last + 1] - valueSums[first]
    let squares = squareSums[last + 1] - squareSums[first]
    return max(0, squares - sum * sum / weight)
  }

  /// Fills the row between two indices, knowing between which indices its last class begins.
  private mutating func fill(row: Int, from: Int, through: Int, lowest: Int, highest: Int) {
    guard from <= through else { return }
    let middle = (from + through) / 2
    var best = Double.infinity
    var bestFirst = max(lowest, row)
    for first in max(lowest, row)...max(max(lowest, row), min(highest, middle)) {
      let total = previous[first - 1] + cost(from: first, through: middle)
      if total < best {
        best = total
        bestFirst = first
      }
    }
    current[middle] = best
    firstMembers[row - 1][middle] = bestFirst
    fill(row: row, from: from, through: middle - 1, lowest: lowest, highest: bestFirst)
    fill(row: row, from: middle + 1, through: through, lowest: bestFirst, highest: highest)
  }
}
