import Diagnostics

/// Holds a tree against the grammar and collects every mistake.
struct ProjectValidation {
  private let root: YAMLNode
  private let mode: ProjectSpecification.Mode
  private let scalars: ScalarCheck
  /// The languages in which texts may be given.
  private let textLanguages: [String]
  private var found: [Diagnostic] = []

  init(root: YAMLNode, mode: ProjectSpecification.Mode, vocabulary: Vocabulary) {
    self.root = root
    self.mode = mode
    var names: [Declaration: [String]] = [:]
    for declaration in Declaration.allCases {
      names[declaration] = root[declaration.rawValue]?.entries?.map(\.key) ?? []
    }
    scalars = ScalarCheck(vocabulary: vocabulary, names: names)
    let own = root["languages"]?.items?.compactMap(\.scalarText) ?? []
    textLanguages = own + vocabulary.languages.filter { !own.contains($0) }
  }

  /// All mistakes, in no particular order. None means that the tree can be read.
  func diagnostics() -> [Diagnostic] {
    var run = self
    run.check(root, .object(ProjectGrammar.root), path: "")
    return run.found + ProjectChecks(root: root).diagnostics()
  }

  private mutating func check(_ node: YAMLNode, _ shape: Shape, path: String) {
    guard !node.isLeftEmpty else {
      report("empty-value", "there is no value", node.place, path, reason: shape.expected)
      return
    }
    guard let shape = shape.alternative(for: node) else {
      report(
        "wrong-type", "\(node.kindInWords) does not fit", node.place, path, reason: shape.expected)
      return
    }
    switch (shape, node.content) {
    case (.scalar(let rule), .scalar(let text, _)):
      checkScalar(text, rule, node.place, path)
    case (.localized, .scalar(let text, _)):
      checkScalar(text, .text, node.place, path)
    case (.localized, .mapping(let entries)):
      if entries.isEmpty {
        report("empty-value", "there is no text", node.place, path, reason: shape.expected)
      }
      checkEntries(entries, names: .language, .text, path)
    case (.list(let element, let counts), .sequence(let items)):
      checkCount(items.count, counts, node.place, path)
      for (index, item) in items.enumerated() {
        check(item, element, path: path.dotted("\(index + 1)"))
      }
    case (.dictionary(let names, let value), .mapping(let entries)):
      checkEntries(entries, names: names, value, path)
      if names == .countryOrDefault, node["default"] == nil {
        reportMissing("default", "for all that are not named", in: node, path)
      }
    case (.object(let rule), .mapping(let entries)):
      checkObject(entries, rule, node, path)
    default:
      preconditionFailure("an alternative has the kind of its value")
    }
  }

  private mutating func checkScalar(
    _ text: String, _ rule: ScalarRule, _ place: Place, _ path: String
  ) {
    if text.allSatisfy(\.isWhitespace) {
      report(
        "empty-value", "the text is empty", place, path, reason: "expected \(rule.expectation)")
    } else if let problem = scalars.problem(of: text, by: rule) {
      report(
        problem.code, problem.message, place, path, reason: problem.reason, advice: problem.advice)
    }
  }

  private mutating func checkCount(
    _ count: Int, _ allowed: ClosedRange<Int>, _ place: Place, _ path: String
  ) {
    guard !allowed.contains(count) else { return }
    let expected =
      switch (allowed.lowerBound, allowed.upperBound) {
      case (let low, let high) where low == high: "\(low)"
      case (let low, .max): "at least \(low)"
      case (let low, let high): "\(low) to \(high)"
      }
    report(
      "wrong-count", "the list has \(count == 0 ? "no" : "\(count)") items", place, path,
      reason: "expected \(expected)")
  }
}

extension ProjectValidation {
  private mutating func checkEntries(
    _ entries: [YAMLNode.Entry], names: NameRule, _ value: Shape, _ path: String
  ) {
    for entry in entries {
      let entryPath = path.dotted(entry.key)
      if let problem = problem(of: entry.key, by: names) {
        report(
          problem.code, problem.message, entry.keyPlace, entryPath, reason: problem.reason,
          advice: problem.advice)
      }
      check(entry.value, value, path: entryPath)
    }
  }

  private func problem(of name: String, by rule: NameRule) -> ScalarProblem? {
    func bad(_ expected: String) -> ScalarProblem {
      ScalarProblem(
        code: "bad-name", message: "\"\(name)\" cannot be a name here",
        reason: "expected \(expected)")
    }
    switch rule {
    case .any: return name.allSatisfy(\.isWhitespace) ? bad("a word") : nil
    case .identifier:
      return ScalarCheck.isIdentifier(name) ? nil : bad("lower-case letters, digits and hyphens")
    case .country:
      return ScalarCheck.isCountry(name) ? nil : bad(ScalarRule.country.expectation)
    case .countryOrDefault:
      return name == "default" || ScalarCheck.isCountry(name)
        ? nil : bad("default, or \(ScalarRule.country.expectation)")
    case .language:
      guard ScalarCheck.isLanguageTag(name) else { return bad(ScalarRule.language.expectation) }
      return scalars.unknown("language", name, among: textLanguages)
    }
  }

  private mutating func checkObject(
    _ entries: [YAMLNode.Entry], _ rule: ObjectRule, _ node: YAMLNode, _ path: String
  ) {
    let given = entries.map(\.key)
    for entry in entries {
      let entryPath = path.dotted(entry.key)
      guard let key = rule.key(entry.key) else {
        reportUnknown(entry, rule, entryPath)
        continue
      }
      if key.isPrivate, mode == .published,
        key.reader != .drawing || !entry.value.place.isSetting(of: entryPath)
      {
        report(
          "private-key", "the key \"\(key.name)\" must not be published", entry.keyPlace, entryPath)
      }
      if !key.partners.isEmpty, !key.partners.contains(where: given.contains) {
        let partners = Words.list(key.partners.map { "\"\($0)\"" })
        report(
          "lone-key", "\"\(key.name)\" has no meaning without \(partners)", entry.keyPlace,
          entryPath)
      }
      check(entry.value, key.shape, path: entryPath)
    }
    // A misspelt key is one mistake and not also a missing one.
    let meant = given.filter { rule.key($0) == nil }
      .flatMap { NearestWord.suggestions(for: $0, among: rule.keys.map(\.name)) }
    for key in rule.keys
    where key.isRequired(in: mode) && !given.contains(key.name) && !meant.contains(key.name) {
      reportMissing(key.name, key.summary, in: node, path)
    }
    checkExactlyOne(entries, rule, node, path)
  }

  private mutating func checkExactlyOne(
    _ entries: [YAMLNode.Entry], _ rule: ObjectRule, _ node: YAMLNode, _ path: String
  ) {
    guard !rule.exactlyOne.isEmpty else { return }
    let given = entries.filter { rule.exactlyOne.contains($0.key) }
    if given.isEmpty {
      report(
        "missing-key", "missing key \(Words.list(rule.exactlyOne.map { "\"\($0)\"" }))",
        node.place, path)
    }
    for extra in given.dropFirst() {
      report(
        "conflicting-keys", "\"\(extra.key)\" cannot stand beside \"\(given[0].key)\"",
        extra.keyPlace, path.dotted(extra.key),
        reason: "expected one of \(Words.list(rule.exactlyOne))")
    }
  }
}

extension ProjectValidation {
  private mutating func reportUnknown(_ entry: YAMLNode.Entry, _ rule: ObjectRule, _ path: String) {
    let names = rule.keys.filter { !($0.isPrivate && mode == .published) }.map(\.name)
    report(
      "unknown-key", "unknown key \"\(entry.key)\"", entry.keyPlace, path,
      reason: "expected \(Words.list(names))",
      advice: NearestWord.advice(for: entry.key, among: names))
  }

  private mutating func reportMissing(
    _ key: String, _ summary: String, in node: YAMLNode, _ path: String
  ) {
    report("missing-key", "missing key \"\(key)\"", node.place, path, reason: summary)
  }

  private mutating func report(
    _ code: String, _ message: String, _ place: Place, _ path: String, reason: String? = nil,
    advice: String? = nil
  ) {
    var place = place
    place.key = path.isEmpty ? nil : path
    found.append(
      Diagnostic(.error, code, message, at: place, reason: reason, advice: advice))
  }
}

extension Shape {
  fileprivate var expected: String { "expected \(expectation)" }
}

extension String {
  /// A dotted key path with one more key.
  func dotted(_ key: String) -> String {
    isEmpty ? key : "\(self).\(key)"
  }
}
