import Testing

@testable import Classification

@Suite("Classifier")
struct ClassifierTests {
  let classifier = Classifier()
  static let methods: [ClassificationMethod] = [
    .quantile, .equalInterval, .pretty, .standardDeviation, .headTail, .maximumBreaks, .box,
    .geometric, .optimal,
  ]

  @Test("No value at all is an error", arguments: methods)
  func empty(_ method: ClassificationMethod) {
    #expect(throws: ClassificationError.noValues) {
      try classifier.classes(of: [Double](), method: method)
    }
    #expect(throws: ClassificationError.noValues) {
      try classifier.classes(of: [Double.nan, .infinity], method: method)
    }
  }

  @Test("One value, or equal ones, make one class", arguments: methods)
  func allEqual(_ method: ClassificationMethod) throws {
    for values in [[7.0], [7, 7, 7]] {
      let classes = try classifier.classes(of: values, method: method, count: 5)
      #expect(classes.count == 1)
      #expect(classes.counts == [values.count])
      #expect(classes.goodness.gadf == 1)
    }
  }

  @Test(
    "There are never more classes than distinct values, and ties share a class", arguments: methods)
  func distinct(_ method: ClassificationMethod) throws {
    let values: [Double] = [1, 1, 1, 1, 1, 2, 2, 9, 9, 9]
    for count in 1...8 {
      let classes = try classifier.classes(of: values, method: method, count: count)
      #expect(classes.count <= 3)
      #expect(classes.counts.reduce(0, +) == values.count)
      for value in Set(values) {
        let index = try #require(classes.index(of: value))
        #expect(classes.counts[index] >= values.count { $0 == value })
      }
    }
  }

  @Test("Missing values are left out and have no class, zero has one")
  func missing() throws {
    let values: [Double?] = [nil, 0, 5, nil, 10]
    let classes = try classifier.classes(of: values, method: .equalInterval, count: 2)
    #expect(classes.counts == [2, 1])
    #expect(classes.index(of: nil as Double?) == nil)
    #expect(classes.index(of: Double.nan) == nil)
    #expect(classes.index(of: 0.0) == 0)
    #expect(classes.index(of: 1e9) == 1)
  }

  @Test("A manual bound belongs to the class above it, a computed one below")
  func sides() throws {
    let manual = try classifier.classes(of: [1, 10, 20, 30], method: .manual([10, 20]))
    #expect(manual.counts == [1, 1, 2])
    #expect(manual.index(of: 9.999) == 0)
    #expect(manual.index(of: 10.0) == 1)
    let equal = try classifier.classes(of: [0, 5, 10], method: .equalInterval, count: 2)
    #expect(equal.index(of: 5.0) == 0)
  }

  @Test("Manual bounds keep empty classes")
  func manualEmpty() throws {
    let classes = try classifier.classes(of: [3, 3], method: .manual([10, 20]))
    #expect(classes.counts == [2, 0, 0])
    #expect(classes.spans == [3...3, nil, nil])
  }

  @Test("Manual bounds must ascend", arguments: [[2.0, 2], [3, 1], [.nan], [1, .infinity]])
  func manualErrors(_ bounds: [Double]) {
    #expect(throws: ClassificationError.self) {
      try classifier.classes(of: [1, 2, 3], method: .manual(bounds))
    }
  }

  @Test("Geometric classes refuse zero, naming the value")
  func geometricZero() {
    #expect(throws: ClassificationError.needsPositiveValues(smallest: 0)) {
      try classifier.classes(of: [0, 1, 10], method: .geometric, count: 3)
    }
    #expect(throws: ClassificationError.invalidCount(0)) {
      try classifier.classes(of: [1, 10], method: .geometric, count: 0)
    }
  }

  /// mapclassify.gadf(calemp, method) gives 4 for Fisher–Jenks (0.8481) and for maximum breaks
  /// (0.8343); of up to 15 quantile classes 14 fit best (0.3782), and none reaches 0.8.
  @Test("The automatic number is the smallest that reaches the goal")
  func automatic() throws {
    let values = Calibration.values
    let optimal = try classifier.classes(of: values, method: .optimal)
    #expect(optimal.count == 4)
    #expect(abs(optimal.goodness.gadf - 0.8481032719908105) < 1e-12)
    #expect(optimal.explanation.contains("0.85"))
    let gaps = try classifier.classes(of: values, method: .maximumBreaks)
    #expect(gaps.count == 4)
    let quantiles = try Classifier(automaticLimit: 15).classes(of: values, method: .quantile)
    #expect(quantiles.count == 14)
    #expect(abs(quantiles.goodness.gadf - 0.37823478837741287) < 1e-12)
    #expect(quantiles.explanation.contains("nearest"))
  }

  @Test(
    "No automatic choice makes more classes than the limit", arguments: methods.filter(\.takesCount)
  )
  func automaticLimit(_ method: ClassificationMethod) throws {
    let values = (1...500).map { Double($0 * $0 % 9973) + 1 }
    for limit in 2...9 {
      let limited = Classifier(goal: 1, automaticLimit: limit)
      #expect(try limited.classes(of: values, method: method).count <= limit)
    }
  }

  @Test("A pivot parts the classes and belongs above")
  func pivot() throws {
    let values: [Double] = [-4, -3, -1, 0, 2, 5, 9, 10]
    for method in [
      ClassificationMethod.quantile, .equalInterval, .optimal, .maximumBreaks, .pretty,
      .standardDeviation, .headTail, .box, .manual([-2, 6]),
    ] {
      let classes = try classifier.classes(of: values, method: method, count: 4, pivot: 0)
      let below = try #require(classes.classesBelowPivot)
      #expect(classes.bounds[below - 1] == ClassBound(0, belongsAbove: true), "\(method)")
      #expect(classes.counts[..<below].reduce(0, +) == 3, "\(method)")
      #expect(classes.index(of: 0.0) == below, "\(method)")
      #expect(zip(classes.bounds, classes.bounds.dropFirst()).allSatisfy { $0.value < $1.value })
    }
  }

  @Test("A pivot outside the values moves nothing and is mentioned")
  func pivotOutside() throws {
    let above = try classifier.classes(of: [1, 2, 3, 4], method: .quantile, count: 2, pivot: 0)
    #expect(above.classesBelowPivot == 0)
    #expect(above.count == 2)
    #expect(above.explanation.contains("outside"))
    let below = try classifier.classes(of: [1, 2, 3, 4], method: .quantile, count: 2, pivot: 9)
    #expect(below.classesBelowPivot == 2)
  }

  @Test(
    "Huge values of both signs do not overflow",
    arguments: methods.filter { $0 != .geometric })
  func huge(_ method: ClassificationMethod) throws {
    let values = [-1e300, -1, 0, 1, 1e300]
    let classes = try classifier.classes(of: values, method: method, count: 3)
    #expect(classes.counts.reduce(0, +) == 5)
    #expect(classes.bounds.allSatisfy { $0.value.isFinite })
  }

  @Test("Every name is known, and some names of other programs")
  func names() {
    for name in ClassificationMethod.names {
      #expect(ClassificationMethod(named: name)?.name == name)
    }
    #expect(ClassificationMethod(named: "Natural Breaks") == .optimal)
    #expect(ClassificationMethod(named: "equal_interval") == .equalInterval)
    #expect(ClassificationMethod(named: "quantil") == nil)
  }

  @Test("Errors are sentences")
  func sentences() {
    #expect(ClassificationError.invalidBounds([3, 1], index: 1).description.contains("number 2"))
    #expect(ClassificationError.unknownPalette("YlGnBlu").description.contains("YlGnBlu"))
  }
}
