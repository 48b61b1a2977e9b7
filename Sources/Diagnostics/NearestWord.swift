/// The valid words that somebody most likely meant.
package enum NearestWord {
  /// The words of `candidates` within a third of the word's length in edits, nearest first, then in
  /// candidate order; at most `limit`.
  ///
  /// Edits are the optimal string alignment distance (insertion, deletion, substitution, swap of two
  /// neighbours; Damerau 1964), over Unicode scalars, case ignored.
  package static func suggestions(
    for word: String, among candidates: [String], limit: Int = 3
  ) -> [String] {
    let allowed = max(1, word.unicodeScalars.count / 3)
    let scored = candidates.enumerated().compactMap { index, candidate -> (Int, Int, String)? in
      let distance = editDistance(word.lowercased(), candidate.lowercased())
      return distance <= allowed ? (distance, index, candidate) : nil
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.2)
  }

  /// "did you mean "x" or "y"?", or nil when nothing is near.
  package static func advice(for word: String, among candidates: [String]) -> String? {
    let words = suggestions(for: word, among: candidates)
    guard !words.isEmpty else { return nil }
    return "did you mean " + words.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }

  /// The optimal string alignment distance of two texts, over Unicode scalars. O(n·m).
  package static func editDistance(_ first: String, _ second: String) -> Int {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
