/// Scripts that let a shell complete a tool's commands, options and values.
package enum CompletionScript {
  /// A command with all that completion needs to know of those above it.
  struct Scope {
    /// From the tool to the command.
    let path: [String]
    let command: Command
    /// The command's own options and those of all above it.
    let options: [CommandOption]

    /// The names of the path as one word that is a function's name.
    var functionName: String {
      "_" + path.joined(separator: "_").map { $0.isLetter || $0.isNumber ? $0 : "_" }
    }
  }

  /// The tool and all commands below it, from the top.
  static func scopes(of tool: Command) -> [Scope] {
    func below(_ scope: Scope) -> [Scope] {
      [scope]
        + scope.command.subcommands.flatMap { command in
          below(
            Scope(
              path: scope.path + [command.name], command: command,
              options: command.options + scope.options))
        }
    }
    return below(Scope(path: [tool.name], command: tool, options: tool.options))
  }

  /// The long and short forms of an option as typed.
  static func forms(of option: CommandOption) -> [String] {
    ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
  }

  /// A text in single quotes, as all three shells read it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
