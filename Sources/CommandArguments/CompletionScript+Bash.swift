extension CompletionScript {
  /// A script for bash, to be sourced or put in its folder of completions.
  package static func bash(for tool: Command) -> String {
    let scopes = scopes(of: tool)
    let name = scopes[0].functionName
    return """
      # Completion of \(tool.name) for bash.
      \(name)() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
        local command=\(quoted(tool.name)) i
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$command ${COMP_WORDS[i]}" in
      \(subcommandCases(scopes))
          esac
        done
        COMPREPLY=()
        case "$command $prev" in
      \(valueCases(scopes))
        esac
        case "$command" in
      \(wordCases(scopes))
        esac
      }
      complete -o filenames -F \(name) \(tool.name)

      """
  }

  private static func subcommandCases(_ scopes: [Scope]) -> String {
    let paths = scopes.dropFirst().map { $0.path.joined(separator: " ") }
    guard !paths.isEmpty else { return "      *) ;;" }
    return paths.map { "      \(quoted($0))) command=\(quoted($0)) ;;" }.joined(separator: "\n")
  }

  /// What follows an option that wants a value.
  private static func valueCases(_ scopes: [Scope]) -> String {
    let lines = scopes.flatMap { scope in
      scope.options.filter { $0.kind != .flag }.map { option in
        let patterns = forms(of: option).map {
          quoted("\(scope.path.joined(separator: " ")) \($0)")
        }
        return "    \(patterns.joined(separator: "|")))\(offer(option.kind)); return ;;"
      }
    }
    return lines.isEmpty ? "    *) ;;" : lines.joined(separator: "\n")
  }

  /// What else can stand in a command.
  private static func wordCases(_ scopes: [Scope]) -> String {
    scopes.map { scope in
      let options = scope.options.flatMap(forms) + ["--help"]
      let words = options.joined(separator: " ")
      let others: String
      if scope.command.subcommands.isEmpty {
        others = offer(scope.command.positionals.last?.kind ?? .text)
      } else {
        others = offer(.choice(scope.command.subcommands.map(\.name)))
      }
      return """
            \(quoted(scope.path.joined(separator: " "))))
              case "$cur" in
                -*) COMPREPLY=($(compgen -W \(quoted(words)) -- "$cur")) ;;
                *)\(others) ;;
              esac ;;
        """
    }.joined(separator: "\n")
  }

  private static func offer(_ kind: ValueKind) -> String {
    switch kind {
    case .path:
      return " COMPREPLY=($(compgen -f -- \"$cur\"))"
    case .choice(let words):
      return " COMPREPLY=($(compgen -W \(quoted(words.joined(separator: " "))) -- \"$cur\"))"
    case .flag, .text, .integer, .real:
      return " COMPREPLY=()"
    }
  }
}
