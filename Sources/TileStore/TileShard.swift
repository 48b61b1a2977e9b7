/// One machine's share of a plan: the `index`-th of `count`, counted from 1.
package struct TileShard: Hashable, Sendable, CustomStringConvertible {
  package let index: Int
  package let count: Int

  /// The whole plan.
  package static let whole = TileShard(index: 1, count: 1)

  /// - Precondition: the index is from 1 to the count.
  package init(index: Int, count: Int) {
    precondition(1 <= index && index <= count, "there is no share \(index) of \(count)")
    self.index = index
    self.count = count
  }

  /// Reads `I/N` with I from 1 to N; nil for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let index = Int(parts[0]), let count = Int(parts[1]), 1 <= index, index <= count
    else { return nil }
    self.init(index: index, count: count)
  }

  package var description: String { "\(index)/\(count)" }
}
