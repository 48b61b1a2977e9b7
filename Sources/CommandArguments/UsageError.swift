/// Why a command line was not understood.
package struct UsageError: Error, Hashable, Sendable {
  /// Why a value is not accepted.
  package enum Refusal: Hashable, Sendable {
    /// It is not, for example, "a whole number".
    case notA(String)
    /// The lowest and the highest value.
    case outOfRange(String, String)
    /// The words of a choice.
    case notAmong([String])
  }

  /// What is wrong. Options are named as typed, with their hyphens.
  package enum Problem: Hashable, Sendable {
    case unknownOption(String, suggestions: [String])
    case unknownCommand(String, suggestions: [String])
    case missingCommand
    case missingValue(option: String, placeholder: String)
    /// The text after `=` of a flag.
    case unexpectedValue(option: String, value: String)
    /// The name of an option or of an argument in capitals.
    case badValue(name: String, value: String, Refusal, suggestions: [String])
    case givenTwice(option: String)
    case exclusive(String, String)
    /// An option that means nothing without another one.
    case lonely(String, needed: String)
    case missingArgument(String)
    case unexpectedArgument(String)
  }

  package let problem: Problem
  /// The names from the tool to the command that was being read.
  package let commandPath: [String]
}

extension UsageError: CustomStringConvertible {
  /// The sentence without a full stop: `unknown option --widht; did you mean --width?`
  package var description: String {
    switch problem {
    case .unknownOption(let name, let suggestions):
      "unknown option \(name)" + Self.advice(suggestions)
    case .unknownCommand(let name, let suggestions):
      "unknown command '\(name)'" + Self.advice(suggestions)
    case .missingCommand:
      "a command is missing"
    case .missingValue(let option, let placeholder):
      "\(option) needs a value: \(option) \(placeholder)"
    case .unexpectedValue(let option, let value):
      "\(option) takes no value, but has '\(value)'"
    case .badValue(let name, let value, .notA(let expected), _):
      "\(name): '\(value)' is not \(expected)"
    case .badValue(let name, let value, .outOfRange(let low, let high), _):
      "\(name): \(value) is out of range, expected \(low) to \(high)"
    case .badValue(let name, let value, .notAmong(let words), let suggestions):
      "\(name): '\(value)' is not valid, expected \(Self.list(words))" + Self.advice(suggestions)
    case .givenTwice(let option):
      "\(option) is given twice"
    case .exclusive(let first, let second):
      "\(second) cannot be given with \(first)"
    case .lonely(let option, let needed):
      "\(option) has no meaning without \(needed)"
    case .missingArgument(let name):
      "\(name) is missing"
    case .unexpectedArgument(let value):
      "unexpected argument '\(value)'"
    }
  }

  /// Where more is said: `see peacemap render --help`.
  package var advice: String {
    "see \(commandPath.joined(separator: " ")) --help"
  }

  private static func advice(_ suggestions: [String]) -> String {
    suggestions.isEmpty ? "" : "; did you mean \(list(suggestions))?"
  }

  /// `png, pdf or svg`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
