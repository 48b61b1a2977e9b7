/// A reader who knows sums of hidden numbers, and how large each is at least, and computes what each
/// can be. Knows nothing of how the numbers were hidden.
struct LinearAttack {
  /// Hidden numbers, each once, less others: what is known about them.
  struct Equation: Hashable {
    var hidden: [Int]
    var less: [Int] = []
    var sum: Int

    var variables: [Int] { hidden + less }
  }

  /// What a hidden number can be.
  struct Interval: Equatable, CustomStringConvertible {
    var least: ExactQuotient
    /// Nil for any number.
    var greatest: ExactQuotient?

    init(_ least: ExactQuotient, _ greatest: ExactQuotient?) {
      self.least = least
      self.greatest = greatest
    }

    init(_ numbers: ClosedRange<Int>) {
      self.init(ExactQuotient(numbers.lowerBound), ExactQuotient(numbers.upperBound))
    }

    func isAtLeast(_ width: Int) -> Bool {
      greatest.map { $0 - least >= ExactQuotient(width) } ?? true
    }

    func contains(_ number: Int) -> Bool {
      let number = ExactQuotient(number)
      return least <= number && (greatest.map { number <= $0 } ?? true)
    }

    var description: String { "\(least)…\(greatest.map(\.description) ?? "")" }
  }

  /// The least that each hidden number can be.
  var leasts: [Int] = []
  var equations: [Equation] = []

  /// A new hidden number.
  mutating func hide(least: Int = 0) -> Int {
    leasts.append(least)
    return leasts.count - 1
  }

  /// The interval of each hidden number; nil when the equations contradict each other. Numbers that
  /// no chain of equations links are solved apart.
  func intervals() -> [Interval]? {
    var intervals = leasts.map { Interval(ExactQuotient($0), nil) }
    guard equations.allSatisfy({ !$0.variables.isEmpty || $0.sum == 0 }) else { return nil }
    for group in linkedEquations() {
      let variables = Set(group.flatMap(\.variables)).sorted()
      let places = Dictionary(
        variables.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let rows = group.map { equation in
        var row = [Int](repeating: 0, count: variables.count + 1)
        row[variables.count] = equation.sum
        for (factor, numbers) in [(1, equation.hidden), (-1, equation.less)] {
          for variable in numbers {
            guard let place = places[variable] else { continue }
            row[place] += factor
            row[variables.count] -= factor * leasts[variable]
          }
        }
        return row
      }
      guard var program = ExactSimplex(rows, variableCount: variables.count) else { return nil }
      for (place, variable) in variables.enumerated() {
        var form = [Int](repeating: 0, count: variables.count)
        form[place] = 1
        let greatest = program.maximum(of: form)
        form[place] = -1
        guard let negated = program.maximum(of: form) else { return nil }
        let least = ExactQuotient(-negated.numerator, over: negated.denominator)
        intervals[variable] = Interval(
          least + leasts[variable], greatest.map { $0 + leasts[variable] })
      }
    }
    return intervals
  }

  private func linkedEquations() -> [[Equation]] {
    var groups: [(variables: Set<Int>, equations: [Equation])] = []
    for equation in equations where !equation.variables.isEmpty {
      var merged = (variables: Set(equation.variables), equations: [equation])
      groups.removeAll { group in
        guard !group.variables.isDisjoint(with: merged.variables) else { return false }
        merged.variables.formUnion(group.variables)
        merged.equations += group.equations
        return true
      }
      groups.append(merged)
    }
    return groups.map(\.equations)
  }
}
