/// Boxes in a fixed order, with one box more around each run of sixteen: neighbours in a boundary
/// set's order are mostly neighbours on the ground, so a small window passes most over by the run.
package struct BoxRuns: Hashable, Sendable {
  private let boxes: [ProjectedBox]
  private let runs: [ProjectedBox]

  /// About the root of the number of boxes in a small window's country.
  private static let length = 16

  /// Boxes in the order in which they are numbered.
  package init(_ boxes: [ProjectedBox]) {
    self.boxes = boxes
    runs = stride(from: 0, to: boxes.count, by: Self.length).map { first in
      boxes[first..<min(first + Self.length, boxes.count)].reduce(.nowhere) { $0.union($1) }
    }
  }

  /// The numbers of the boxes that share a point with a window, in order.
  package func numbers(meeting window: ProjectedBox) -> [Int] {
    var result: [Int] = []
    for (run, box) in runs.enumerated() where box.meets(window) {
      let first = run * Self.length
      for number in first..<min(first + Self.length, boxes.count)
      where boxes[number].meets(window) {
        result.append(number)
      }
    }
    return result
  }
}
