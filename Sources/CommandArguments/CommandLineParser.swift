import Diagnostics

/// Reads one command line after the declaration of a tool.
struct CommandLineParser {
  private let tool: Command
  private let arguments: [String]
  private var position = 0
  /// The commands from the tool to the one being read; never empty.
  private var commands: [Command]
  private var given: [String: [String]] = [:]
  /// Options as typed, for messages about two of them.
  private var typedAs: [String: String] = [:]
  private var words: [String] = []

  init(_ tool: Command, _ arguments: [String]) {
    self.tool = tool
    self.arguments = arguments
    commands = [tool]
  }

  /// Reads to the end, or to the first request for help.
  mutating func invocation() throws(UsageError) -> Invocation {
    var readsOptions = true
    while let argument = next() {
      if !readsOptions || !isOption(argument) {
        if let action = try readWord(argument) { return finished(action) }
      } else if argument == "--" {
        readsOptions = false
      } else if argument == "--help" || argument == "-h" {
        return finished(.help)
      } else if argument == "--version", commands.count == 1 {
        return finished(.version)
      } else if argument.hasPrefix("--") {
        try readLong(argument)
      } else {
        try readShort(argument)
      }
    }
    guard command.subcommands.isEmpty else { throw error(.missingCommand) }
    try assignWords()
    try checkExclusive()
    try checkDependencies()
    return finished(.run)
  }

  private var command: Command { commands.last ?? tool }

  /// The options understood here: those of the command and of all above it.
  private var options: [CommandOption] { commands.reversed().flatMap(\.options) }

  private mutating func next() -> String? {
    guard position < arguments.count else { return nil }
    defer { position += 1 }
    return arguments[position]
  }

  /// A single hyphen is a word (standard input), and so is a negative number.
  private func isOption(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument != "-" && ValueKind.real(argument) == nil
  }

  private func finished(_ action: Invocation.Action) -> Invocation {
    var standards: [String: [String]] = [:]
    for option in options { standards[option.name] = option.standard.map { [$0] } ?? [] }
    for positional in command.positionals { standards[positional.name] = [] }
    return Invocation(action, commands.map(\.name), given: given, standards: standards)
  }

  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem: problem, commandPath: commands.map(\.name))
  }
}

extension CommandLineParser {
  /// A word is a subcommand's name while there are any, else an argument. `help` before a
  /// subcommand asks for its help.
  private mutating func readWord(_ word: String) throws(UsageError) -> Invocation.Action? {
    guard !command.subcommands.isEmpty else {
      words.append(word)
      return nil
    }
    if let subcommand = command.subcommand(word) {
      commands.append(subcommand)
      return nil
    }
    guard word == "help" else {
      let names = command.subcommands.map(\.name)
      throw error(.unknownCommand(word, suggestions: Self.near(word, among: names)))
    }
    while let name = next(), let subcommand = command.subcommand(name) {
      commands.append(subcommand)
    }
    return .help
  }

  private mutating func readLong(_ argument: String) throws(UsageError) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard let option = options.first(where: { $0.name == name }) else {
      let names = options.map(\.name) + ["help"] + (commands.count == 1 ? ["version"] : [])
      let near = Self.near(name, among: names).map { "--\($0)" }
      throw error(.unknownOption("--\(name)", suggestions: near))
    }
    let typed = "--\(name)"
    switch (option.kind, attached) {
    case (.flag, let attached?):
      throw error(.unexpectedValue(option: typed, value: attached))
    case (.flag, nil):
      try record(option, "", as: typed)
    case (_, let attached?):
      try record(option, attached, as: typed)
    case (_, nil):
      try record(option, try value(of: option, as: typed), as: typed)
    }
  }

  /// Letters after one hyphen: flags, and at the end one option with its value, attached or next.
  private mutating func readShort(_ argument: String) throws(UsageError) {
    var letters = argument.dropFirst()
    // Whoever types one hyphen before a long name means the long name.
    let name = letters.prefix { $0 != "=" }
    if options.contains(where: { $0.name == name }) {
      throw error(.unknownOption("-\(name)", suggestions: ["--\(name)"]))
    }
    while let letter = letters.popFirst() {
      let typed = "-\(letter)"
      guard let option = options.first(where: { $0.short == letter }) else {
        throw error(.unknownOption(typed, suggestions: []))
      }
      if option.kind == .flag {
        try record(option, "", as: typed)
        continue
      }
      var attached = letters
      letters = ""
      if attached.first == "=" { attached = attached.dropFirst() }
      let text = attached.isEmpty ? try value(of: option, as: typed) : String(attached)
      try record(option, text, as: typed)
    }
  }

  private mutating func value(
    of option: CommandOption, as typed: String
  ) throws(UsageError) -> String {
    let isValue =
      position < arguments.count
      && (!arguments[position].hasPrefix("-") || arguments[position] == "-"
        || (option.kind.isNumber && ValueKind.real(arguments[position]) != nil))
    guard isValue, let value = next() else {
      throw error(.missingValue(option: typed, placeholder: option.valueName))
    }
    return value
  }

  private mutating func record(
    _ option: CommandOption, _ value: String, as typed: String
  ) throws(UsageError) {
    try check(value, option.kind, name: typed)
    if given[option.name] != nil, !option.isRepeatable {
      throw error(.givenTwice(option: typed))
    }
    given[option.name, default: []].append(value)
    typedAs[option.name] = typed
  }

  private func check(_ value: String, _ kind: ValueKind, name: String) throws(UsageError) {
    guard let refusal = kind.refusal(of: value) else { return }
    var near: [String] = []
    if case .notAmong(let words) = refusal { near = Self.near(value, among: words) }
    throw error(.badValue(name: name, value: value, refusal, suggestions: near))
  }

  private mutating func assignWords() throws(UsageError) {
    var left = words[...]
    for positional in command.positionals {
      let taken = positional.isRepeated ? left : left.prefix(1)
      left = left.dropFirst(taken.count)
      if taken.isEmpty, positional.isNeeded {
        throw error(.missingArgument(positional.name.uppercased()))
      }
      for word in taken { try check(word, positional.kind, name: positional.name.uppercased()) }
      if !taken.isEmpty { given[positional.name] = Array(taken) }
    }
    if let extra = left.first { throw error(.unexpectedArgument(extra)) }
  }

  private func checkExclusive() throws(UsageError) {
    for names in commands.flatMap(\.exclusive) {
      let both = names.compactMap { typedAs[$0] }
      if both.count > 1 { throw error(.exclusive(both[0], both[1])) }
    }
  }

  private func checkDependencies() throws(UsageError) {
    for pair in commands.flatMap(\.dependencies) where given[pair.needed] == nil {
      if let typed = typedAs[pair.option] {
        throw error(.lonely(typed, needed: "--\(pair.needed)"))
      }
    }
  }

  /// Names that were meant: those near in edits, and those that begin as typed.
  private static func near(_ word: String, among names: [String]) -> [String] {
    let near = NearestWord.suggestions(for: word, among: names)
    let begun = word.count < 2 ? [] : names.filter { $0.hasPrefix(word) && !near.contains($0) }
    return Array((near + begun).prefix(3))
  }
}
