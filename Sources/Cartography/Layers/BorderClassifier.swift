import SimpleFeatures

/// Which class each arc and each line of the boundary data is drawn in.
struct BorderClassifier {
  let policy: BorderPolicy
  /// The rules between two units or countries, of which each arc is asked.
  private let pairs: [(rule: Int, one: String, other: String)]

  init(policy: BorderPolicy) {
    self.policy = policy
    pairs = policy.rules.enumerated().compactMap { index, rule in
      guard case .between(let one, let other) = rule.subject, one != other else { return nil }
      return (index, one, other)
    }
  }

  /// The class of an arc and the rule that decided, if one did; nil for arcs that are no border.
  func lineClass(
    ofArc arc: Int, in set: BoundarySet
  ) -> (lineClass: BorderPolicy.LineClass, rule: Int?)? {
    let sides = set.arcSides[arc]
    guard !sides.isSeam, sides.left != sides.right else { return nil }
    guard sides.left >= 0, sides.right >= 0 else { return (.coast, nil) }
    let (left, right) = (Int(sides.left), Int(sides.right))
    let (leftPlace, rightPlace) = (Place(set, left), Place(set, right))
    if let rule = rule(between: leftPlace, rightPlace) {
      return (policy.rules[rule].lineClass, rule)
    }
    if leftPlace.country != rightPlace.country { return (.country, nil) }
    return (set.units[left].parentCode == set.units[right].parentCode ? .unit : .parent, nil)
  }

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

  /// The first rule between the two units or their countries, in either order.
  private func rule(between left: Place, _ right: Place) -> Int? {
    for pair in pairs
    where left.isIn(pair.one) && right.isIn(pair.other)
      || left.isIn(pair.other) && right.isIn(pair.one)
    {
      return pair.rule
    }
    return nil
  }

  /// A unit and its country: a whole unit has many texts, which to copy for each arc takes time.
  private struct Place {
    let code: String
    let country: String

    init(_ set: BoundarySet, _ unit: Int) {
      code = set.units[unit].code
      country = set.units[unit].iso3 ?? code
    }

    func isIn(_ name: String) -> Bool { code == name || country == name }
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
