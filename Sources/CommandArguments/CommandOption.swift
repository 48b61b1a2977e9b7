/// An option of a command, such as `-o, --output FILE`.
package struct CommandOption: Hashable, Sendable {
  /// The long name without hyphens, by which the value is asked for.
  package let name: String
  /// The one letter after a single hyphen.
  package let short: Character?
  package let kind: ValueKind
  /// The word that stands for the value in help; nil for the words of a choice.
  package let placeholder: String?
  /// What the option does, a phrase without a full stop.
  package let summary: String
  /// The value when the option is not given; help shows it.
  package let standard: String?
  /// Whether the option may be given several times.
  package let isRepeatable: Bool
  /// The heading in help; nil for "Options".
  package let group: String?

  /// - Precondition: the name is long and not that of help, the standard is a value of the kind, and a flag has none.
  package init(
    _ name: String, _ short: Character? = nil, _ kind: ValueKind, placeholder: String? = nil,
    standard: String? = nil, repeatable isRepeatable: Bool = false, group: String? = nil,
    _ summary: String
  ) {
    precondition(name.count > 1 && !name.hasPrefix("-"), "an option has a long name: \(name)")
    precondition(name != "help" && short != "h", "every command has --help and -h already")
    if let standard {
      precondition(
        kind != .flag && kind.refusal(of: standard) == nil, "--\(name) has a wrong standard value")
    }
    self.name = name
    self.short = short
    self.kind = kind
    self.placeholder = placeholder
    self.summary = summary
    self.standard = standard
    self.isRepeatable = isRepeatable
    self.group = group
  }

  /// Why a text from elsewhere than the command line, such as the environment, is no value of this
  /// option: a sentence that begins with `name`; nil when it is one.
  package func refusal(of text: String, from name: String) -> String? {
    kind.refusal(of: text).map { refusal in
      UsageError(
        problem: .badValue(name: name, value: text, refusal, suggestions: []), commandPath: []
      ).description
    }
  }

  /// The value's word in help and messages: `FILE`.
  var valueName: String {
    if let placeholder { return placeholder }
    return switch kind {
    case .flag: ""
    case .choice(let words): words.joined(separator: "|")
    case .path: "FILE"
    case .integer, .real: "N"
    case .text: name.uppercased()
    }
  }
}
