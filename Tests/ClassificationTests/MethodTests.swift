import Testing

@testable import Classification

@Suite("Methods on the calibration data")
struct MethodTests {
  struct Case: CustomTestStringConvertible {
    let method: ClassificationMethod
    let count: Int?
    let upperBounds: [Double]
    let counts: [Int]
    let adcm: Double?
    let gadf: Double?
    var testDescription: String { "\(method.name) \(count ?? 0)" }

    init(
      _ method: ClassificationMethod, _ count: Int? = nil, _ upperBounds: [Double], _ counts: [Int],
      adcm: Double? = nil, gadf: Double? = nil
    ) {
      self.method = method
      self.count = count
      self.upperBounds = upperBounds
      self.counts = counts
      self.adcm = adcm
      self.gadf = gadf
    }
  }

  static let cases = [
    Case(
      .quantile, 5, [1.464, 5.798, 13.278, 54.616, 4111.45], [12, 11, 12, 11, 12], adcm: 5581.99,
      gadf: 0.21710231966462412),
    Case(
      .equalInterval, 5, [822.394, 1644.658, 2466.922, 3289.186, 4111.45], [57, 0, 0, 0, 1],
      adcm: 3027.16, gadf: 0.5754280208305576),
    Case(
      .optimal, 5, [75.29, 192.05, 370.5, 722.85, 4111.45], [49, 3, 4, 1, 1], adcm: 799.24,
      gadf: 0.8879032133645446),
    Case(
      .optimal, 7, [29.82, 110.74, 192.05, 264.93, 370.5, 722.85, 4111.45], [41, 9, 2, 1, 3, 1, 1],
      adcm: 439.36),
    Case(
      .optimal, 9, [16.7, 40.48, 75.29, 110.74, 192.05, 264.93, 370.5, 722.85, 4111.45],
      [37, 7, 5, 1, 2, 1, 3, 1, 1], gadf: 0.9599447959371156),
    Case(
      .headTail, nil, [125.92810344827588, 811.26, 4111.45], [50, 7, 1], adcm: 1488.75,
      gadf: 0.7911965228172586),
    Case(
      .maximumBreaks, 5, [146.005, 228.49, 546.675, 2417.15, 4111.45], [50, 2, 4, 1, 1],
      adcm: 832.89),
    Case(
      .box, nil, [-52.87625, 2.5675, 9.365, 39.53, 94.97375, 4111.45], [0, 15, 14, 14, 6, 9],
      adcm: 4988.48),
    Case(
      .standardDeviation, nil,
      [-967.3623538247706, -420.7171251882474, 672.5733320847992, 1219.2185607213223, 4111.45],
      [0, 0, 56, 1, 1], adcm: 2313.01),
    Case(
      .standardDeviation(multiples: [-3, -1.5, 1.5, 3]), nil,
      [-1514.00758246, -694.03973951, 945.8959464, 1765.86378936, 4111.45], [0, 0, 57, 0, 1]),
    // mapclassify's pretty breaks end at 5000, above the values; here the last class is open.
    Case(.pretty, 5, [1000, 2000, 3000, 4000, 4111.45], [57, 0, 0, 0, 1], adcm: 3027.16),
    // Computed with NumPy: 0.13 × (4111.45 ÷ 0.13)^(i/5).
    Case(
      .geometric, 5,
      [1.032651272320873, 8.202835770968596, 65.15899073484529, 517.5885745037074, 4111.45],
      [10, 17, 20, 9, 2]),
  ]

  @Test("Bounds, counts and goodness of fit are the published ones", arguments: cases)
  func published(_ example: Case) throws {
    let classes = try Classifier().classes(
      of: Calibration.values, method: example.method, count: example.count)
    let close = zip(classes.upperBounds, example.upperBounds).allSatisfy { abs($0 - $1) < 1e-6 }
    #expect(close && classes.count == example.upperBounds.count, "\(classes.upperBounds)")
    #expect(classes.counts == example.counts)
    if let adcm = example.adcm {
      #expect(abs(classes.goodness.absoluteDeviationAroundMedians - adcm) < 0.005)
    }
    if let gadf = example.gadf { #expect(abs(classes.goodness.gadf - gadf) < 1e-12) }
  }

  /// The GVF follows from scikit-style sums in NumPy over mapclassify's Fisher–Jenks classes.
  @Test(
    "The goodness of variance fit of optimal classes",
    arguments: [(2, 0.9489373871578917), (5, 0.9984350906411752)])
  func varianceFit(_ count: Int, _ expected: Double) throws {
    let classes = try Classifier().classes(
      of: Calibration.values, method: .optimal, count: count)
    #expect(abs(classes.goodness.gvf - expected) < 1e-12)
  }

  /// The example in the help page of the R package Ckmeans.1d.dp: two centres of three ones.
  @Test("Ckmeans groups as its authors' example")
  func ckmeansExample() throws {
    let values: [Double] = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1]
    let classes = try Classifier().classes(of: values, method: .optimal, count: 3)
    #expect(classes.upperBounds == [-1, 2, 6])
    #expect(classes.counts == [4, 3, 3])
  }

  @Test("Optimal classes are as good as the best of all partitions")
  func exhaustive() throws {
    let values: [Double] = [1, 1, 2, 4, 7, 7, 7.5, 11, 13, 13, 20, 22]
    let distinct = Array(Set(values)).sorted()
    func squares(_ part: [Double]) -> Double {
      let mean = part.reduce(0, +) / Double(part.count)
      return part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    var best = Double.infinity
    for first in distinct.dropLast() {
      for second in distinct.dropLast() where second > first {
        let parts = [
          values.filter { $0 <= first }, values.filter { $0 > first && $0 <= second },
          values.filter { $0 > second },
        ]
        best = min(best, parts.map(squares).reduce(0, +))
      }
    }
    let classes = try Classifier().classes(of: values, method: .optimal, count: 3)
    #expect(abs(classes.goodness.gvf - (1 - best / squares(values))) < 1e-12)
  }

  /// Results of R's `pretty` in the examples of its help page.
  @Test("Pretty steps are those of R")
  func prettySteps() {
    #expect(PrettyBreaks.ticks(minimum: 1, maximum: 10, count: 5) == [0, 2, 4, 6, 8, 10])
    #expect(
      PrettyBreaks.ticks(minimum: 1, maximum: 10, count: 21)
        == stride(from: 1, through: 10, by: 0.5).map { $0 })
    #expect(PrettyBreaks.ticks(minimum: 1, maximum: 20, count: 2) == [0, 10, 20])
    #expect(
      PrettyBreaks.ticks(minimum: 1, maximum: 20, count: 10)
        == stride(from: 0, through: 20, by: 2).map { $0 })
    #expect(PrettyBreaks.ticks(minimum: 0, maximum: 1, count: 10)[3] == 0.3)
  }
}
