extension Command {
  /// The help of a command: usage, arguments, options in groups, subcommands and examples.
  /// - Parameters:
  ///   - path: the names from the tool to the command, as an invocation or a usage error has them.
  ///   - width: the columns of the terminal; kept between 40 and 100, beyond which lines are hard
  ///     to read.
  /// - Precondition: the path begins with this command and names subcommands.
  package func help(for path: [String], width: Int = 80) -> String {
    var commands = [self]
    for name in path.dropFirst() {
      guard let subcommand = commands[commands.count - 1].subcommand(name) else {
        preconditionFailure("there is no command \(path.joined(separator: " "))")
      }
      commands.append(subcommand)
    }
    return HelpText(commands: commands, width: min(max(width, 40), 100)).text
  }
}

/// Writes the help of one command.
struct HelpText {
  /// From the tool to the command; never empty.
  let commands: [Command]
  /// In characters.
  let width: Int

  /// The column in which descriptions begin.
  private static let descriptionColumn = 28

  var text: String {
    guard let command = commands.last else { return "" }
    let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst()
    var parts = [wrapped("\(summary).", indentation: 0)]
    parts.append(usage(of: command))
    for paragraph in command.discussion.split(separator: "\n\n") {
      parts.append(wrapped(String(paragraph), indentation: 0))
    }
    parts += section("Commands", command.subcommands.map { ($0.name, $0.summary) })
    parts += section("Arguments", command.positionals.map { ($0.usage, $0.summary) })
    parts += optionSections(of: command)
    parts += examples(of: command)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func usage(of command: Command) -> String {
    var words = commands.map(\.name)
    if commands.contains(where: { !$0.options.isEmpty }) { words.append("[OPTIONS]") }
    words += command.positionals.map(\.usage)
    if !command.subcommands.isEmpty { words.append("COMMAND ...") }
    return wrapped("Usage: " + words.joined(separator: " "), indentation: 0, hanging: 7)
  }

  private func optionSections(of command: Command) -> [String] {
    var groups: [(name: String, rows: [(String, String)])] = []
    func add(_ row: (String, String), to name: String) {
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    for option in command.options { add(row(of: option), to: option.group ?? "Options") }
    let common = commands.count > 1 ? "Common options" : "Options"
    for option in commands.dropLast().flatMap(\.options) {
      add(row(of: option), to: option.group ?? common)
    }
    add(("-h, --help", "show this help"), to: common)
    if commands.count == 1 { add(("    --version", "show the version"), to: common) }
    return groups.flatMap { section($0.name, $0.rows) }
  }

  private func row(of option: CommandOption) -> (String, String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.kind == .flag ? "" : " \(option.valueName)"
    return ("\(short)--\(option.name)\(value)", sentence(of: option))
  }

  private func sentence(of option: CommandOption) -> String {
    var text = option.summary
    if case .choice(let words) = option.kind, option.placeholder != nil {
      text += ": \(UsageError.list(words))"
    }
    if let standard = option.standard { text += " (default: \(standard))" }
    if option.isRepeatable { text += " (can be given several times)" }
    return text
  }

  private func examples(of command: Command) -> [String] {
    guard !command.examples.isEmpty else { return [] }
    let lines = command.examples.flatMap { example in
      ["  \(example.line)", wrapped(example.summary, indentation: 6)]
    }
    return ["Examples:\n" + lines.joined(separator: "\n")]
  }
}

extension HelpText {
  /// A heading with rows of a name and a description; nothing without rows.
  private func section(_ heading: String, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let lines = rows.map { name, description in
      let left = "  \(name)"
      let right = wrapped(description, indentation: Self.descriptionColumn)
      guard left.count + 2 <= Self.descriptionColumn else { return "\(left)\n\(right)" }
      return left + right.dropFirst(left.count)
    }
    return ["\(heading):\n" + lines.joined(separator: "\n")]
  }

  /// The words in lines of at most the width; a word that is longer stands alone.
  /// - Parameter hanging: further blanks before all lines but the first.
  private func wrapped(_ text: String, indentation: Int, hanging: Int = 0) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indentation)
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indentation + hanging)
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
