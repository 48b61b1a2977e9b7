/// An argument of a command that has no name on the command line, such as `MAP…`.
package struct CommandPositional: Hashable, Sendable {
  /// How often the argument is given.
  package enum Count: Hashable, Sendable {
    case one
    case optional
    /// At least once; only the last argument of a command.
    case oneOrMore
    /// Any number of times; only the last argument of a command.
    case any
  }

  /// The name by which the value is asked for; in capitals it stands in help.
  package let name: String
  package let count: Count
  /// Never a flag.
  package let kind: ValueKind
  /// What the argument is, a phrase without a full stop.
  package let summary: String

  /// - Precondition: the kind has a value.
  package init(
    _ name: String, _ count: Count, kind: ValueKind = .text, _ summary: String
  ) {
    precondition(kind != .flag, "an argument has a value: \(name)")
    self.name = name
    self.count = count
    self.kind = kind
    self.summary = summary
  }

  /// The argument as usage lines show it: `MAP`, `[FILE]`, `MAP...`.
  var usage: String {
    let word = name.uppercased()
    return switch count {
    case .one: word
    case .optional: "[\(word)]"
    case .oneOrMore: "\(word)..."
    case .any: "[\(word)...]"
    }
  }

  var isRepeated: Bool { count == .oneOrMore || count == .any }
  var isNeeded: Bool { count == .one || count == .oneOrMore }
}
