/// A command of a tool: what it takes, and how it explains itself.
///
/// The tool itself is a command whose subcommands do the work; its options are understood by all of
/// them. A value of this type only declares; `parse` reads a command line after it.
package struct Command: Sendable {
  /// A command line that help shows.
  package struct Example: Hashable, Sendable {
    /// What is typed, with the tool's name.
    package let line: String
    /// What it does.
    package let summary: String

    package init(_ line: String, _ summary: String) {
      self.line = line
      self.summary = summary
    }
  }

  /// An option that has no meaning without another one.
  package struct Dependency: Hashable, Sendable {
    /// The name of the option that depends.
    package let option: String
    /// The name of the option that it needs beside it.
    package let needed: String

    package init(_ option: String, needs needed: String) {
      self.option = option
      self.needed = needed
    }
  }

  package let name: String
  /// What the command does, a phrase without a full stop.
  package let summary: String
  /// More about it, in paragraphs that are parted by an empty line.
  package let discussion: String
  package let positionals: [CommandPositional]
  package let options: [CommandOption]
  /// Names of options of which at most one can be given.
  package let exclusive: [[String]]
  /// Options that have a meaning only beside another one, in the order in which they are checked.
  package let dependencies: [Dependency]
  package let subcommands: [Command]
  package let examples: [Example]

  /// - Precondition: names are given once, a command has subcommands or arguments but not both,
  ///   and arguments that may be missing or repeated stand last.
  package init(
    _ name: String, _ summary: String, discussion: String = "",
    positionals: [CommandPositional] = [], options: [CommandOption] = [],
    exclusive: [[String]] = [], dependencies: [Dependency] = [], subcommands: [Command] = [],
    examples: [Example] = []
  ) {
    let names = options.map(\.name) + positionals.map(\.name)
    precondition(Set(names).count == names.count, "\(name) declares a name twice")
    let shorts = options.compactMap(\.short)
    precondition(Set(shorts).count == shorts.count, "\(name) declares a letter twice")
    precondition(
      subcommands.isEmpty || positionals.isEmpty, "\(name) has subcommands and arguments")
    precondition(
      positionals.dropLast().allSatisfy { !$0.isRepeated }, "\(name) repeats an early argument")
    let needed = positionals.map(\.isNeeded)
    precondition(
      zip(needed, needed.dropFirst()).allSatisfy { $0 || !$1 },
      "\(name) needs an argument after one that may be missing")
    precondition(
      exclusive.joined().allSatisfy { name in options.contains { $0.name == name } },
      "\(name) excludes an option it does not have")
    precondition(
      dependencies.allSatisfy { pair in
        [pair.option, pair.needed].allSatisfy { name in options.contains { $0.name == name } }
      }, "\(name) makes an option depend on one it does not have")
    precondition(
      subcommands.allSatisfy { $0.options.allSatisfy { !names.contains($0.name) } },
      "a subcommand of \(name) declares an option of \(name) again")
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.positionals = positionals
    self.options = options
    self.exclusive = exclusive
    self.dependencies = dependencies
    self.subcommands = subcommands
    self.examples = examples
  }

  /// Reads a command line.
  ///
  /// Understood are `--name value`, `--name=value`, `-n value`, `-nvalue`, flags together (`-vf
  /// pdf`), options before and after arguments, and `--`, after which all is an argument. `--help`
  /// (`-h`, or the word `help` for a subcommand) and, for the whole tool, `--version` end the
  /// reading and become the invocation's action.
  /// - Parameter arguments: without the tool's own name.
  /// - Throws: a `UsageError` for the first mistake.
  package func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var parser = CommandLineParser(self, arguments)
    return try parser.invocation()
  }

  /// The subcommand of a name.
  package func subcommand(_ name: String) -> Command? {
    subcommands.first { $0.name == name }
  }
}
