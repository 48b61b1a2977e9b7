/// Cuts of a text by marks that stand in it. What is read are files of this product's own writers,
/// whose form the marks are; a file of another form gives nothing.
extension StringProtocol {
  /// What stands between two marks, each time, from left to right; never overlapping.
  func parts(from start: String, to end: String) -> [SubSequence] {
    var found: [SubSequence] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      let after = rest[opening.upperBound...]
      guard let closing = after.firstRange(of: end) else { break }
      found.append(after[..<closing.lowerBound])
      rest = after[closing.upperBound...]
    }
    return found
  }

  /// What stands between the first of one mark and the next of another.
  func part(from start: String, to end: String) -> SubSequence? {
    guard let opening = firstRange(of: start) else { return nil }
    let after = self[opening.upperBound...]
    guard let closing = after.firstRange(of: end) else { return nil }
    return after[..<closing.lowerBound]
  }
}
