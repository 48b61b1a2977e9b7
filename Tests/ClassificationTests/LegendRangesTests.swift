import Testing

@testable import Classification

@Suite("Legend ranges")
struct LegendRangesTests {
  func ranges(
    _ values: [Double], _ method: ClassificationMethod, _ count: Int? = nil
  ) throws -> LegendRanges {
    LegendRanges(try Classifier().classes(of: values, method: method, count: count))
  }

  @Test("Whole numbers: under 10, 10–19, 20 and more")
  func wholeNumbers() throws {
    let legend = try ranges([3, 9, 10, 15, 20, 25], .manual([10, 20]))
    #expect(legend.digits == 0)
    #expect(legend.ranges == [.under(10), .between(10, 19), .andMore(20)])
  }

  @Test("A chosen bound is kept, with the decimals that the values need")
  func decimals() throws {
    let legend = try ranges([3, 9.4, 12, 19.6, 20], .manual([10, 20]))
    #expect(legend.digits == 1)
    #expect(legend.ranges == [.under(10), .between(10, 19.9), .andMore(20)])
    let fine = try ranges([1, 2, 3], .manual([1.25, 2.5]))
    #expect(fine.digits == 2)
    #expect(fine.ranges == [.under(1.25), .between(1.25, 2.49), .andMore(2.5)])
  }

  @Test("A computed bound moves to the roundest number in its gap")
  func roundest() throws {
    let legend = try ranges([1, 2, 3, 97, 103, 110, 480, 520], .optimal, 3)
    #expect(legend.digits == 0)
    #expect(legend.ranges == [.under(50), .between(50, 199), .andMore(200)])
  }

  @Test("A class with room for one number shows that number")
  func single() throws {
    let legend = try ranges([0, 0, 0, 1, 2], .manual([1, 2]))
    #expect(legend.ranges == [.single(0), .single(1), .andMore(2)])
    #expect(try ranges([4, 4], .quantile, 3).ranges == [.single(4)])
    #expect(try ranges([1, 4], .quantile, 1).ranges == [.between(1, 4)])
  }

  @Test("A single value whose decimals have no end has three digits, not none")
  func third() throws {
    let third = try ranges([1.0 / 3], .optimal)
    #expect(third.ranges == [.single(0.333)] && third.digits == 3)
    #expect(try ranges([200.0 / 3, 200.0 / 3], .optimal).ranges == [.single(66.7)])
    #expect(try ranges([-2_000.0 / 3], .optimal).ranges == [.single(-667)])
    // Six decimals are the most there are.
    #expect(try ranges([1e-5 / 3], .optimal).digits == LegendRanges.mostDigits)
  }

  @Test("More decimals than are needed can be asked for")
  func leastDigits() throws {
    let classes = try Classifier().classes(
      of: [0.3, 1, 2], method: .manual([1, 2]), count: nil)
    #expect(LegendRanges(classes).ranges == [.single(0), .single(1), .andMore(2)])
    let finer = LegendRanges(classes, leastDigits: 1)
    #expect(finer.digits == 1)
    #expect(finer.ranges == [.under(1), .between(1, 1.9), .andMore(2)])
  }

  /// Rounded for display as a table would, every value lies in its own range and in no other.
  @Test(
    "Every value falls in the range of its class only",
    arguments: [
      ClassificationMethod.quantile, .equalInterval, .optimal, .maximumBreaks, .geometric, .pretty,
      .headTail, .standardDeviation, .box,
    ])
  func unambiguous(_ method: ClassificationMethod) throws {
    let values = Calibration.values
    for count in 2...9 {
      let classes = try Classifier().classes(of: values, method: method, count: count)
      let legend = LegendRanges(classes)
      #expect(legend.ranges.count == classes.count)
      var scale = 1.0
      for _ in 0..<legend.digits { scale *= 10 }
      for value in values {
        let shown = (value * scale).rounded() / scale
        let fitting = legend.ranges.indices.filter { index in
          switch legend.ranges[index] {
          case .under(let bound): shown < bound
          case .between(let low, let high): low <= shown && shown <= high
          case .single(let number): shown == number
          case .andMore(let bound): shown >= bound
          }
        }
        #expect(fitting == [try #require(classes.index(of: value))], "\(value) in \(legend)")
      }
    }
  }

  @Test("Round bounds stay round over empty classes")
  func emptyClasses() throws {
    let legend = try ranges(Calibration.values, .pretty, 5)
    #expect(
      legend.ranges == [
        .under(1000), .between(1000, 1999), .between(2000, 2999), .between(3000, 3999),
        .andMore(4000),
      ])
    #expect(legend.digits == 0)
  }

  @Test("Values that differ only in the last digits still get a legend")
  func lastResort() throws {
    let legend = try ranges([1.00000001, 1.00000002], .quantile, 2)
    #expect(legend.ranges.count == 2)
    #expect(legend.digits == LegendRanges.mostDigits)
  }
}
