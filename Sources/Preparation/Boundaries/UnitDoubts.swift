import Diagnostics
import Topology

/// What is doubtful about the codes, names and parents of a layer's units.
struct UnitDoubts {
  let shapes: [UnitShape]
  /// Codes that a correction gave to at least one feature.
  let correctedCodes: Set<String>
  let place: Place
  /// Nil when the set has no parent set.
  let parentCodes: Set<String>?
  let parentSet: String?

  /// How many values a diagnostic shows.
  private static let sampleCount = 5

  /// - Parameter codeless: the rows of features without a code.
  func diagnostics(codeless: [String]) -> [Diagnostic] {
    let groups = Dictionary(grouping: shapes, by: \.code).filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }
    var result: [Diagnostic] = []
    report(
      codeless, .warning, "feature-without-code", "features without a code are left out", &result)
    report(
      groups.filter { !correctedCodes.contains($0.key) }.map {
        "\($0.key) (rows \($0.value.map { String($0.row) }.joined(separator: ", ")))"
      }, .warning, "duplicate-code", "several features have one code and become one unit",
      advice: "correct the codes if they are different units", &result)
    report(
      groups.filter { correctedCodes.contains($0.key) }.map { "\($0.key) of \($0.value.count)" },
      .note, "merged-by-correction", "units are merged from several features by corrections",
      &result)
    report(
      groups.compactMap { Self.disagreement($0.key, $0.value.map(\.name)) }, .warning,
      "names-disagree", "features of one unit have different names; the first row's is taken",
      &result)
    report(
      groups.compactMap { Self.disagreement($0.key, $0.value.map { $0.parentCode ?? "none" }) },
      .warning, "parents-disagree",
      "features of one unit have different parents; the first row's is taken", &result)
    reportParents(&result)
    report(
      sharedAbbreviations, .warning, "shared-abbreviation",
      "short forms stand for several units, or are the name of another",
      advice: "where a map shows both units, numbers take the place of the form", &result)
    return result
  }

  private func reportParents(_ result: inout [Diagnostic]) {
    guard let parentCodes, let parentSet else { return }
    var unknown: [String] = []
    var none: [String] = []
    for shape in shapes {
      guard let parent = shape.parentCode else {
        none.append(shape.code)
        continue
      }
      if !parentCodes.contains(parent) { unknown.append("\(shape.code) in \(parent)") }
    }
    report(
      unknown, .warning, "unknown-parent", "the parent's code is not in \(parentSet)", &result)
    report(none, .warning, "no-parent", "units have no parent's code", &result)
  }

  /// Within one language, and within one country: `NE (AAA-1, AAA-2)`. The units of two countries with
  /// one form are rarely on one map.
  private var sharedAbbreviations: [String] {
    struct Use: Hashable {
      var country: String
      /// Empty for the columns of no language.
      var language: String
      var text: String
    }
    var codes: [Use: Set<String>] = [:]
    var forms = Set<Use>()
    for shape in shapes {
      func note(_ text: String, _ language: String, isForm: Bool) {
        let use = Use(country: shape.iso3 ?? "", language: language, text: text)
        codes[use, default: []].insert(shape.code)
        if isForm { forms.insert(use) }
      }
      note(shape.name, "", isForm: false)
      for (language, name) in shape.names { note(name, language, isForm: false) }
      if let form = shape.abbreviation { note(form, "", isForm: true) }
      for (language, form) in shape.abbreviations { note(form, language, isForm: true) }
    }
    let shared = forms.compactMap { use -> String? in
      guard let codes = codes[use], codes.count > 1 else { return nil }
      return "\(use.text) (\(codes.sorted().joined(separator: ", ")))"
    }
    // In two languages it is one doubt.
    return Set(shared).sorted()
  }

  private func report(
    _ values: [String], _ severity: Diagnostic.Severity, _ code: String, _ message: String,
    advice: String? = nil, _ result: inout [Diagnostic]
  ) {
    guard !values.isEmpty else { return }
    result.append(
      Diagnostic(
        severity, code, message, at: place, advice: advice, count: values.count,
        samples: Array(values.prefix(Self.sampleCount))))
  }

  private static func disagreement(_ code: String, _ values: [String]) -> String? {
    var different: [String] = []
    for value in values where !different.contains(value) { different.append(value) }
    return different.count > 1 ? "\(code): \(different.joined(separator: " / "))" : nil
  }
}
