import SimpleFeatures

/// Which class each line of the boundary data is drawn in.
struct BorderClassifier {
  let policy: BorderPolicy

  /// The class of a line of the boundary data and the rule that decided, if one did.
  func lineClass(of line: BoundaryLine) -> (lineClass: BorderPolicy.LineClass, rule: Int?) {
    for (index, rule) in policy.rules.enumerated() {
      switch rule.subject {
      case .named(let pattern):
        if Self.matches(line.name, pattern) { return (rule.lineClass, index) }
      case .between(let first, let second):
        if let left = line.leftCode, let right = line.rightCode,
          Set([left, right]) == Set([first, second])
        {
          return (rule.lineClass, index)
        }
      }
    }
    return (policy.unmatchedLines, nil)
  }

  /// True when `text` fits a pattern in which `*` stands for any text; case ignored.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let parts = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text.lowercased() == pattern.lowercased() }
    var rest = Substring(text.lowercased())
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        guard let range = Self.firstRange(of: part, in: rest) else { return false }
        rest = rest[range.upperBound...]
      }
    }
    return true
  }

  private static func firstRange(
    of part: Substring, in text: Substring
  ) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start <= text.endIndex {
      if text[start...].hasPrefix(part) {
        return start..<text.index(start, offsetBy: part.count)
      }
      guard start < text.endIndex else { return nil }
      start = text.index(after: start)
    }
    return nil
  }
}
