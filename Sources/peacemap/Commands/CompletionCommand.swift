import CommandArguments

/// `peacemap completion`: scripts for shells.
enum CompletionCommand {
  static let command = Command(
    "completion", "Print a completion script for a shell",
    positionals: [
      CommandPositional("shell", .one, kind: .choice(["bash", "zsh", "fish"]), "bash, zsh or fish")
    ], options: CommonOptions.everywhere,
    examples: [
      Command.Example("source <(peacemap completion bash)", "in ~/.bashrc"),
      Command.Example("peacemap completion fish | source", "in ~/.config/fish/config.fish"),
      Command.Example(
        "peacemap completion zsh > ~/.zfunc/_peacemap", "where ~/.zfunc is in the fpath"),
    ])

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
