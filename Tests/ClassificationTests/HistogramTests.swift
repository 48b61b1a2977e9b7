import Testing

@testable import Classification

@Suite("Histograms")
struct HistogramTests {
  @Test("The rule of Freedman and Diaconis gives the number of intervals")
  func rule() throws {
    // 1…1000: the quartiles are 250.75 and 750.25, so 2 · 499.5 / 10 = 99.9 wide, 999 / 99.9 = 10.
    // 1…8000: 2 · 3999.5 / 20 = 399.95 wide, 7999 / 399.95 = 20.
    #expect(try Histogram((1...1000).map { Double($0) }).binCount == 10)
    #expect(try Histogram((1...8000).map { Double($0) }).binCount == 20)
    // 64 values: four wide; never fewer than ten.
    #expect(try Histogram((1...64).map { Double($0) }).binCount == 10)
    // One far value asks for thousands of intervals; never more than thirty.
    #expect(try Histogram((1...100).map { Double($0) } + [1_000_000]).binCount == 30)
    // Most values equal: the range between the quartiles is nothing.
    #expect(try Histogram([Double](repeating: 5, count: 50) + [1, 9]).binCount == 10)
  }

  @Test("Every value lies in its interval, the greatest in the last")
  func bins() throws {
    let values = [0, 0.99, 1, 2.5, 9.99, 10]
    let histogram = try Histogram(values)
    #expect(histogram.edges == (0...10).map { Double($0) })
    #expect(histogram.bins == [0, 0, 1, 2, 9, 9])
  }

  @Test("Values as far apart as numbers go have their intervals")
  func extremes() throws {
    let far = try Histogram([-1e308, 0, 1e308])
    #expect(far.bins == [0, 5, 9] && far.edges.allSatisfy(\.isFinite))
    #expect(far.share(of: 0) == 0.5)
    #expect(try Histogram([0, .leastNonzeroMagnitude]).bins == [0, 9])
  }

  @Test("Equal values are one interval; no values are an error")
  func few() throws {
    let one = try Histogram([3, 3, 3])
    #expect(one.edges == [3, 3] && one.bins == [0, 0, 0])
    #expect(throws: ClassificationError.noValues) { try Histogram([]) }
  }
}
