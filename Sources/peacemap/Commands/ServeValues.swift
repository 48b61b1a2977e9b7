import CommandArguments

/// The values of the server's options, from the command line or else the environment.
struct ServeValues {
  private let context: ToolContext

  init(_ context: ToolContext) { self.context = context }

  /// `memory-cache` is also `PEACEMAP_MEMORY_CACHE`.
  static func variable(_ option: String) -> String {
    "PEACEMAP_" + option.uppercased().split(separator: "-").joined(separator: "_")
  }

  private func variable(_ option: String) -> String? {
    guard let text = context.environment.variables[Self.variable(option)], !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Holds every variable to what its option would take. Errors: the first that does not.
  func check(_ options: [CommandOption]) throws(ToolFailure) {
    for option in options {
      guard let text = variable(option.name),
        let refusal = option.refusal(of: text, from: Self.variable(option.name))
      else { continue }
      throw ToolFailure(.usage, "environment", refusal)
    }
  }

  // MARK: After `check`

  func text(_ option: String) -> String? { context.invocation.text(option) ?? variable(option) }

  func integer(_ option: String) -> Int? { text(option).flatMap { Int($0) } }

  func real(_ option: String) -> Double? { text(option).flatMap { Double($0) } }

  func absolute(_ path: String) -> String { context.environment.absolute(path) }
}
