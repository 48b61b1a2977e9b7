package import Diagnostics

/// A warning of `peacemap check` that somebody has looked into and that stays as it is.
///
/// It stands for exactly one state of the data: when the warning occurs once more or once less, or
/// names anything else, it is reported again, and so is an acknowledgement that nothing fits.
package struct Acknowledgement: Hashable, Sendable {
  /// The diagnostic's code.
  package let finding: String
  /// The file or the key of the diagnostic's place; nil where it has neither.
  package let subject: String?
  /// How many times it occurs.
  package let count: Int
  /// Patterns, `*` standing for any text: each sample of the diagnostic fits one of them, and the
  /// samples are all there is. Nil when the samples do not matter.
  package let items: [String]?
  package let reason: String
  /// Where it stands in the project file.
  package let place: Place

  /// Why a warning is not the one that was acknowledged.
  package enum Difference: Hashable, Sendable {
    /// Another finding, another place, or no warning at all.
    case unrelated
    /// It occurs so many times.
    case count(Int)
    /// The samples that fit no pattern.
    case items([String])
    /// The warning names fewer things than it counts, so that the others cannot be compared.
    case unnamedItems
  }

  /// What keeps the acknowledgement from fitting a diagnostic; nil when it fits. Errors and notes
  /// are never acknowledged: nothing can be made of the one, and nothing is wrong with the other.
  package func difference(from diagnostic: Diagnostic) -> Difference? {
    guard diagnostic.severity == .warning, diagnostic.code == finding,
      subject == (diagnostic.place.file ?? diagnostic.place.key)
    else { return .unrelated }
    guard diagnostic.count == count else { return .count(diagnostic.count) }
    guard let items else { return nil }
    guard diagnostic.samples.count == diagnostic.count else { return .unnamedItems }
    let others = diagnostic.samples.filter { sample in
      !items.contains { Self.fits(sample, pattern: $0) }
    }
    return others.isEmpty ? nil : .items(others)
  }

  /// Whether a text is what a pattern says, `*` standing for any text, case and all.
  static func fits(_ text: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return text == pattern
    }
    guard text.hasPrefix(first) else { return false }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension Acknowledgement {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    finding = try reader.required("finding").text()
    subject = try reader.child("in")?.text()
    count = try reader.child("count")?.integer() ?? 1
    items = try reader.child("of")?.texts()
    reason = try reader.required("reason").text()
    var place = reader.node.place
    place.key = reader.path
    self.place = place
  }
}
