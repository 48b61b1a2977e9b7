extension CompletionScript {
  /// A script for fish, to be put as `TOOL.fish` in its folder of completions. It knows one level of
  /// subcommands.
  package static func fish(for tool: Command) -> String {
    let names = tool.subcommands.map(\.name).joined(separator: " ")
    let start = "complete -c \(tool.name)"
    // No file names, but where -F asks for them.
    var lines = ["# Completion of \(tool.name) for fish.", "\(start) -f"]
    for subcommand in tool.subcommands {
      let condition = quoted("not __fish_seen_subcommand_from \(names)")
      lines.append(
        "\(start) -n \(condition) -a \(subcommand.name) -d \(quoted(subcommand.summary))")
    }
    lines += tool.options.map { start + fishOption($0) }
    for subcommand in tool.subcommands {
      let here = "\(start) -n \(quoted("__fish_seen_subcommand_from \(subcommand.name)"))"
      lines += subcommand.options.map { here + fishOption($0) }
      if let kind = subcommand.positionals.last?.kind, let values = fishValues(kind) {
        lines.append(here + values)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fishOption(_ option: CommandOption) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let required = option.kind == .flag ? "" : " -r"
    return " -l \(option.name)\(short)\(required)\(fishValues(option.kind) ?? "")"
      + " -d \(quoted(option.summary))"
  }

  private static func fishValues(_ kind: ValueKind) -> String? {
    switch kind {
    case .path: " -F"
    case .choice(let words): " -a \(quoted(words.joined(separator: " ")))"
    case .flag, .text, .integer, .real: nil
    }
  }
}
