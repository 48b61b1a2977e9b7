import Foundation
import Testing

@testable import Classification

/// Classes of sets of values that are hard for one method or another: ties, negatives, long tails.
/// With `PEACEMAP_CASES` set to a folder they are written there, for another program to find the same
/// (`Tests/MapTrials/mapclassify_peer.py`).
@Suite("Classes of hard sets of values")
struct PeerCasesTests {
  static let methods: [ClassificationMethod] = [
    .quantile, .equalInterval, .optimal, .headTail, .maximumBreaks, .box, .standardDeviation,
  ]

  static let sets: [(name: String, values: [Double])] = [
    ("calibration", Calibration.values),
    ("ties", [1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 7, 7, 9, 12, 12]),
    ("negatives", [-40, -12.5, -12.5, -3, -1, 0, 0, 2, 4, 11, 18, 35]),
    ("skewed", (1...60).map { exp(Double($0) / 8) }),
    ("uniform", (0..<40).map { Double($0 * 37 % 101) }),
    ("two groups", [1, 1.5, 2, 2.5, 3, 90, 91, 93, 96, 100]),
    ("small", [0.001, 0.0012, 0.0019, 0.004, 0.0042, 0.009]),
  ]

  struct Found: Encodable {
    var set: String
    var method: String
    var asked: Int?
    var values: [Double]
    var bounds: [Double]
    var counts: [Int]
  }

  private static func found() throws -> [Found] {
    try sets.flatMap { set in
      try methods.flatMap { method in
        try (method.takesCount ? [2, 3, 4, 5].map(Optional.some) : [nil]).map { count in
          let classes = try Classifier().classes(of: set.values, method: method, count: count)
          return Found(
            set: set.name, method: method.name, asked: count, values: set.values,
            bounds: classes.bounds.map(\.value), counts: classes.counts)
        }
      }
    }
  }

  @Test("Every value is in a class, the bounds ascend, and asking twice gives the same")
  func wellFormed() throws {
    let found = try Self.found()
    #expect(found.count == 7 * (4 * 4 + 3))
    for classes in found {
      #expect(classes.counts.reduce(0, +) == classes.values.count)
      #expect(zip(classes.bounds, classes.bounds.dropFirst()).allSatisfy { $0 < $1 })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = try encoder.encode(found)
    #expect(try encoder.encode(Self.found()) == text)
    if let folder = ProcessInfo.processInfo.environment["PEACEMAP_CASES"] {
      try text.write(to: URL(filePath: folder).appending(path: "classes.json"))
    }
  }
}
