import CommandArguments

/// `peacemap completion`: scripts for shells.
enum CompletionCommand {
  static let command = Command(
    "completion", "Print a completion script for a shell",
    positionals: [
      CommandPositional("shell", .one, kind: .choice(["bash", "zsh", "fish"]), "The shell")
    ], options: CommonOptions.everywhere)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let script =
      switch context.invocation.text("shell") {
      case "zsh": CompletionScript.zsh(for: Tool.root)
      case "fish": CompletionScript.fish(for: Tool.root)
      default: CompletionScript.bash(for: Tool.root)
      }
    context.terminal.write(script)
    return .done
  }
}
