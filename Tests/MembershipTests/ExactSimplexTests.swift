import Testing

/// Programs with known answers.
@Suite struct ExactSimplexTests {
  @Test("The factory of Wyndor Glass earns 36")
  func wyndor() throws {
    // F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, section 3.1: 3x + 5y
    // with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is greatest at (2, 6).
    var program = try #require(
      ExactSimplex(
        [[1, 0, 1, 0, 0, 4], [0, 2, 0, 1, 0, 12], [3, 2, 0, 0, 1, 18]], variableCount: 5))
    #expect(program.maximum(of: [3, 5, 0, 0, 0]) == ExactQuotient(36))
    #expect(program.maximum(of: [1, 0, 0, 0, 0]) == ExactQuotient(4))
    #expect(program.maximum(of: [-1, 0, 0, 0, 0]) == ExactQuotient(0))
  }

  @Test("A program on which the simplex method cycles without Bland's rule ends")
  func cycling() throws {
    // E. M. L. Beale, Cycling in the Dual Simplex Algorithm (Naval Research Logistics Quarterly 2,
    // 1955), times four: the greatest value of 3a − 80b + 2c − 24d is 5, at a = c = 1.
    var program = try #require(
      ExactSimplex(
        [
          [1, -32, -4, 36, 4, 0, 0, 0], [1, -24, -1, 6, 0, 2, 0, 0], [0, 0, 1, 0, 0, 0, 1, 1],
        ], variableCount: 7))
    #expect(program.maximum(of: [3, -80, 2, -24, 0, 0, 0]) == ExactQuotient(5))
  }

  @Test("A corner that is no whole number stays exact")
  func fractions() throws {
    // 2x + y = 3 and x + 2y = 3 − z: with z = 1, x = 4/3 is the greatest x.
    var program = try #require(
      ExactSimplex([[2, 1, 0, 0, 3], [1, 2, 1, 0, 3], [0, 0, 1, 1, 1]], variableCount: 4))
    #expect(program.maximum(of: [1, 0, 0, 0]) == ExactQuotient(4, over: 3))
    #expect(program.maximum(of: [-1, 0, 0, 0]) == ExactQuotient(-1))
  }

  @Test("What has no bound has none, and what cannot be is refused")
  func unboundedAndImpossible() throws {
    var program = try #require(ExactSimplex([[1, -1, 2]], variableCount: 2))
    #expect(program.maximum(of: [1, 0]) == nil)
    #expect(program.maximum(of: [-1, 0]) == ExactQuotient(-2))
    #expect(ExactSimplex([[1, 1, -1]], variableCount: 2) == nil)
    #expect(ExactSimplex([[1, 0, 2], [1, 0, 3]], variableCount: 2) == nil)
  }

  @Test("An equation that is said twice, or sums to zero, does no harm")
  func redundant() throws {
    var program = try #require(
      ExactSimplex([[1, 1, 0, 5], [2, 2, 0, 10], [0, 0, 1, 0]], variableCount: 3))
    #expect(program.maximum(of: [1, 0, 0]) == ExactQuotient(5))
    #expect(program.maximum(of: [0, 0, 1]) == ExactQuotient(0))
  }
}
