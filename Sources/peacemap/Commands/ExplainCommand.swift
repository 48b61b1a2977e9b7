import CommandArguments

/// `peacemap explain`: why a map is as it is.
enum ExplainCommand {
  static let command = Command(
    "explain", "Say why a map has its projection, classes, legend place and labels",
    discussion: """
      One line for each choice that was made for the map in its own size, and what its date leaves \
      out. The explanation is in English whichever language the map is in.
      """,
    positionals: [CommandPositional("map", .one, "A map of the project file")],
    options: [
      CommandOption(
        CommonOptions.language, "l", .text, placeholder: "TAG",
        "Explain the map as it is drawn in this language, whose words need other places "
          + "(default: the project's first)"),
      CommonOptions.themes,
    ] + CommonOptions.showing + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    if context.invocation.text(CommonOptions.language) == "all" {
      throw ToolFailure(
        .usage, "language", "a map is explained in one language at a time",
        advice: "name it: --language TAG")
    }
    let drawing = try DrawingProject(context)
    try drawing.checkSettings(maps: context.invocation.values("map"), reports: [])
    for language in drawing.languages {
      let sheet = try drawing.sheet(
        context.invocation.text("map") ?? "", language, theme: drawing.theme)
      let width = sheet.choices.map(\.subject.count).max() ?? 0
      for choice in sheet.choices {
        let padding = String(repeating: " ", count: width - choice.subject.count)
        context.terminal.write("\(choice.subject)\(padding)  \(choice.sentence)\n")
      }
    }
    return .done
  }
}
