/// A command line that was understood: which command, and every value checked.
///
/// Asking for a name that the command does not declare is a mistake of the tool and stops it.
package struct Invocation: Hashable, Sendable {
  /// What is asked for.
  package enum Action: Hashable, Sendable {
    case run
    /// The help of the command; nothing was checked further.
    case help
    /// The tool's version.
    case version
  }

  package let action: Action
  /// The names from the tool to the command: `["peacemap", "render"]`.
  package let commandPath: [String]
  /// What was given, by the name of the option or argument, in the order given.
  private let given: [String: [String]]
  /// What holds for options that were not given, by name; an empty list without a standard value.
  private let standards: [String: [String]]

  init(
    _ action: Action, _ commandPath: [String], given: [String: [String]],
    standards: [String: [String]]
  ) {
    self.action = action
    self.commandPath = commandPath
    self.given = given
    self.standards = standards
  }

  /// Whether the option or argument stands on the command line.
  package func isGiven(_ name: String) -> Bool {
    _ = declared(name)
    return given[name] != nil
  }

  /// Whether a flag is given.
  package func flag(_ name: String) -> Bool {
    isGiven(name)
  }

  /// All values of an option or argument in the order given, else its standard value.
  package func values(_ name: String) -> [String] {
    given[name] ?? declared(name)
  }

  /// The value of an option or argument, else its standard value, else nil.
  package func text(_ name: String) -> String? {
    values(name).last
  }

  /// The value as a whole number; nil when there is none.
  package func integer(_ name: String) -> Int? {
    text(name).flatMap { Int($0) }
  }

  /// The value as a number; nil when there is none.
  package func real(_ name: String) -> Double? {
    text(name).flatMap(ValueKind.real)
  }

  private func declared(_ name: String) -> [String] {
    guard let standard = standards[name] else {
      preconditionFailure("\(commandPath.joined(separator: " ")) declares no \(name)")
    }
    return standard
  }
}
