@testable import CommandArguments

/// A tool with every kind of option and argument.
enum ExampleTool {
  static let tool = Command(
    "peacemap", "make maps and reports",
    options: [
      CommandOption("project", nil, .path, placeholder: "DIR", "the folder of the project"),
      CommandOption("quiet", "q", .flag, "say nothing but errors"),
    ],
    subcommands: [
      Command(
        "render", "draw maps",
        discussion:
          "The output's format follows from its name.\n\nWithout an output the map is written here.",
        positionals: [CommandPositional("map", .oneOrMore, "the maps to draw")],
        options: [
          CommandOption(
            "output", "o", .path, placeholder: "FILE|DIR", group: "Output", "where to write"),
          CommandOption(
            "format", "f", .choice(["png", "pdf", "svg"]), standard: "png", group: "Output",
            "the format"),
          CommandOption("width", "w", .integer(100...10_000), group: "Size", "width in pixels"),
          CommandOption("scale", nil, .real(0.5...4), standard: "1", group: "Size", "enlargement"),
          CommandOption(
            "paper", nil, .choice(["A4", "Letter"]), placeholder: "PAPER", group: "Size",
            "the sheet"),
          CommandOption(
            "set", nil, .text, placeholder: "KEY=VALUE", repeatable: true,
            "another value for a key of the project file"),
          CommandOption("verbose", "v", .flag, "say more"),
        ],
        exclusive: [["width", "paper"]],
        examples: [
          Command.Example("peacemap render nigeria -o nigeria.pdf", "writes one map as a PDF")
        ]),
      Command(
        "join", "join two files",
        positionals: [
          CommandPositional("boundaries", .one, kind: .path, "the file of units"),
          CommandPositional("table", .optional, kind: .path, "the table"),
        ],
        options: [
          CommandOption("offset", nil, .anyInteger, "a number"),
          CommandOption("require", nil, .anyReal, "a share"),
          CommandOption("accept", "a", .text, "a row to accept"),
          CommandOption("why", nil, .text, "the reason"),
        ],
        dependencies: [Command.Dependency("why", needs: "accept")]),
      Command(
        "completion", "print a completion script",
        positionals: [
          CommandPositional("shell", .one, kind: .choice(["bash", "zsh", "fish"]), "the shell")
        ]),
      Command("check", "check the project"),
    ])

  /// The sentence with which a command line is refused.
  static func refusal(_ arguments: [String]) throws(UsageError) -> String? {
    do throws(UsageError) {
      _ = try tool.parse(arguments)
      return nil
    } catch {
      return error.description
    }
  }
}
