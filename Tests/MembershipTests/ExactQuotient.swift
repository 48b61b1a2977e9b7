/// A quotient of whole numbers, the denominator above zero. Not reduced; compared exactly.
struct ExactQuotient: Comparable, CustomStringConvertible {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0, "a denominator is above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  var description: String {
    numerator % denominator == 0
      ? "\(numerator / denominator)" : "\(numerator)/\(denominator)"
  }

  static func == (first: ExactQuotient, second: ExactQuotient) -> Bool {
    first.numerator * second.denominator == second.numerator * first.denominator
  }

  static func < (first: ExactQuotient, second: ExactQuotient) -> Bool {
    first.numerator * second.denominator < second.numerator * first.denominator
  }

  static func - (first: ExactQuotient, second: ExactQuotient) -> ExactQuotient {
    ExactQuotient(
      first.numerator * second.denominator - second.numerator * first.denominator,
      over: first.denominator * second.denominator)
  }

  static func + (first: ExactQuotient, second: Int) -> ExactQuotient {
    ExactQuotient(first.numerator + second * first.denominator, over: first.denominator)
  }
}
