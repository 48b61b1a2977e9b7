extension CompletionScript {
  /// A script for zsh, to be put as `_TOOL` in a folder of `fpath`.
  package static func zsh(for tool: Command) -> String {
    let scopes = scopes(of: tool)
    let functions = scopes.map(zshFunction).joined(separator: "\n")
    return """
      #compdef \(tool.name)
      # Completion of \(tool.name) for zsh.
      \(functions)
      if [ "$funcstack[1]" = \(quoted(scopes[0].functionName)) ]; then
        \(scopes[0].functionName) "$@"
      else
        compdef \(scopes[0].functionName) \(tool.name)
      fi

      """
  }

  private static func zshFunction(_ scope: Scope) -> String {
    var specifications = scope.options.flatMap(zshSpecifications)
    specifications.append(quoted("(- *)--help[show help]"))
    let command = scope.command
    guard !command.subcommands.isEmpty else {
      specifications += command.positionals.map(zshSpecification)
      return """
        \(scope.functionName)() {
          _arguments -s -S \\
            \(specifications.joined(separator: " \\\n    "))
        }
        """
    }
    specifications += [quoted("1: :->command"), quoted("*:: :->arguments")]
    let commands = command.subcommands.map { quoted("\($0.name):\($0.summary)") }
    let cases = command.subcommands.map { subcommand in
      let inner = Scope(
        path: scope.path + [subcommand.name], command: subcommand, options: [])
      return "        \(subcommand.name)) \(inner.functionName) ;;"
    }
    return """
      \(scope.functionName)() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -s -S -C \\
          \(specifications.joined(separator: " \\\n    "))
        case $state in
          command)
            local -a commands=(
              \(commands.joined(separator: "\n        "))
            )
            _describe command commands ;;
          arguments)
            case $line[1] in
      \(cases.joined(separator: "\n"))
            esac ;;
        esac
      }
      """
  }

  private static func zshSpecifications(_ option: CommandOption) -> [String] {
    let repeated = option.isRepeatable ? "*" : ""
    let summary = option.summary.map { "[]:".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    return forms(of: option).map { form in
      guard option.kind != .flag else { return quoted("\(repeated)\(form)[\(summary)]") }
      let equals = form.hasPrefix("--") ? "=" : "+"
      return quoted(
        "\(repeated)\(form)\(equals)[\(summary)]:\(option.name):\(zshAction(option.kind))")
    }
  }

  private static func zshSpecification(_ positional: CommandPositional) -> String {
    let count =
      switch positional.count {
      case .one: ":"
      case .optional: "::"
      case .oneOrMore, .any: "*:"
      }
    return quoted("\(count)\(positional.name):\(zshAction(positional.kind))")
  }

  private static func zshAction(_ kind: ValueKind) -> String {
    switch kind {
    case .path: "_files"
    case .choice(let words): "(\(words.joined(separator: " ")))"
    case .flag, .text, .integer, .real: " "
    }
  }
}
