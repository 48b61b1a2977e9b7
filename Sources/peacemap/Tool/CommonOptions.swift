import CommandArguments

/// Options that several commands share, written once.
enum CommonOptions {
  static let project = "project"
  static let quiet = "quiet"
  static let json = "json"
  static let language = "language"
  static let asOf = "as-of"
  static let created = "created"
  static let set = "set"
  static let atlas = "atlas"
  static let output = "output"

  private static let group = "Common options"

  /// For every command.
  static let everywhere: [CommandOption] = [
    CommandOption(quiet, "q", .flag, group: group, "Print errors only"),
    CommandOption(json, nil, .flag, group: group, "Print diagnostics as JSON lines"),
  ]

  /// For commands on a project.
  static let onProject: [CommandOption] =
    [
      CommandOption(
        project, "p", .path, placeholder: "DIR", group: group,
        "The project's folder (default: the nearest one up with a peacemap.yaml)")
    ] + everywhere

  /// For commands that draw.
  static let drawing: [CommandOption] = [
    CommandOption(
      language, "l", .text, placeholder: "TAG", "A language of the project, or all of them: all"),
    CommandOption(
      asOf, nil, .text, placeholder: "DATE", "Statuses at this date, not after the data's own"),
    CommandOption(
      created, nil, .text, placeholder: "DATE",
      "Print and embed this creation date (default: none, or SOURCE_DATE_EPOCH)"),
    CommandOption(
      set, nil, .text, placeholder: "KEY=VALUE", repeatable: true,
      "Change a value of the project file for this run"),
    CommandOption(
      atlas, nil, .path, placeholder: "FILE.atlas", "Use a prepared atlas and no sources"),
  ]
}
