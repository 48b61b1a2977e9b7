/// A linear program in whole numbers, solved without rounding: the greatest value of a linear form
/// over all x ≥ 0 with A·x = b.
///
/// The simplex method in two phases with Bland's rule, which never cycles (R. G. Bland, *New Finite
/// Pivoting Rules for the Simplex Method*, Mathematics of Operations Research 2, 1977). All entries
/// share one denominator and each pivot divides exactly (E. H. Bareiss, *Sylvester's Identity and
/// Multistep Integer-Preserving Gaussian Elimination*, Mathematics of Computation 22, 1968); a number
/// that grows too large traps.
struct ExactSimplex {
  private let variableCount: Int
  /// One row for each equation that says something new: a factor for each variable, then the sum.
  private var rows: [[Int]]
  /// The variable that each row gives.
  private var basis: [Int]
  private var denominator = 1

  /// Nil when no x fulfils the equations. `rows`: the factors of all variables, then the sum.
  init?(_ equations: [[Int]], variableCount: Int) {
    self.variableCount = variableCount
    let count = equations.count
    // Phase one: an artificial variable for each equation, and their sum made as small as can be.
    rows = equations.enumerated().map { index, equation in
      let sign = equation[variableCount] < 0 ? -1 : 1
      var row = equation.prefix(variableCount).map { sign * $0 }
      row += (0..<count).map { $0 == index ? 1 : 0 }
      row.append(sign * equation[variableCount])
      return row
    }
    basis = (0..<count).map { variableCount + $0 }
    let penalty = (0..<variableCount + count).map { $0 < variableCount ? 0 : -1 }
    guard greatest(penalty) == ExactQuotient(0) else { return nil }
    dropArtificialVariables()
  }

  /// The greatest value of the form; nil when there is none. Later calls begin where this one ends.
  mutating func maximum(of form: [Int]) -> ExactQuotient? { greatest(form) }

  private mutating func greatest(_ form: [Int]) -> ExactQuotient? {
    // What the form would gain by each variable, negated; basic variables gain nothing.
    var gains = form.map { -$0 * denominator } + [0]
    for (row, variable) in zip(rows, basis) where form[variable] != 0 {
      for column in gains.indices { gains[column] += form[variable] * row[column] }
    }
    while let column = gains.dropLast().firstIndex(where: { $0 < 0 }) {
      guard let row = leavingRow(for: column) else { return nil }
      pivot(row, column, &gains)
    }
    return ExactQuotient(gains[gains.count - 1], over: denominator)
  }

  /// The row that limits the variable first; of several the one of the lowest variable.
  private func leavingRow(for column: Int) -> Int? {
    var best: Int?
    for row in rows.indices where rows[row][column] > 0 {
      guard let chosen = best else {
        best = row
        continue
      }
      let last = rows[row].count - 1
      let one = rows[row][last] * rows[chosen][column]
      let other = rows[chosen][last] * rows[row][column]
      if one < other || (one == other && basis[row] < basis[chosen]) { best = row }
    }
    return best
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ gains: inout [Int]) {
    let pivotRow = rows[row]
    let divisor = denominator
    func eliminated(_ other: [Int]) -> [Int] {
      let factor = other[column]
      return zip(other, pivotRow).map { ($0 * pivotRow[column] - factor * $1) / divisor }
    }
    for other in rows.indices where other != row { rows[other] = eliminated(rows[other]) }
    gains = eliminated(gains)
    denominator = pivotRow[column]
    basis[row] = column
  }

  /// Artificial variables that are still basic are zero: they leave for any other, or their equation
  /// follows from the rest.
  private mutating func dropArtificialVariables() {
    var row = 0
    while row < rows.count {
      guard basis[row] >= variableCount else {
        row += 1
        continue
      }
      guard let column = rows[row].prefix(variableCount).firstIndex(where: { $0 != 0 }) else {
        rows.remove(at: row)
        basis.remove(at: row)
        continue
      }
      if rows[row][column] < 0 { rows[row] = rows[row].map { -$0 } }
      var nothing = [Int](repeating: 0, count: rows[row].count)
      pivot(row, column, &nothing)
      row += 1
    }
    rows = rows.map { Array($0.prefix(variableCount)) + [$0[$0.count - 1]] }
  }
}
