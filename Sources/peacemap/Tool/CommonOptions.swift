import CommandArguments
import Configuration

/// Options that several commands share, written once.
enum CommonOptions {
  static let project = "project"
  static let quiet = "quiet"
  static let json = "json"
  static let language = "language"
  static let asOf = "as-of"
  static let created = "created"
  static let theme = "theme"
  static let set = "set"
  static let atlas = "atlas"
  static let output = "output"

  private static let group = "Common options"

  /// For every command.
  static let everywhere: [CommandOption] = [
    CommandOption(
      quiet, "q", .flag, group: group,
      "Print errors and what goes to standard output, but no warnings and no lines about what is done"
    ),
    CommandOption(
      json, nil, .flag, group: group,
      "Print errors, warnings and notes as JSON lines, and no lines about what is done"),
  ]

  /// For commands on a project.
  static let onProject: [CommandOption] =
    [
      CommandOption(
        project, "p", .path, placeholder: "DIR", group: group,
        "The project's folder (default: the nearest one up with a peacemap.yaml)")
    ] + everywhere

  /// For commands that show a map or a report.
  static let showing: [CommandOption] = [
    CommandOption(
      asOf, nil, .text, placeholder: "DATE",
      "Statuses at this date, YYYY-MM-DD, at the latest the data-date, which is the default "
        + "unless a map has its own"),
    CommandOption(
      set, nil, .text, placeholder: "KEY=VALUE", repeatable: true,
      "Change what the project file says about maps, reports, theme or organisation for this run: "
        + "maps.ID.title=…"),
    CommandOption(
      atlas, nil, .path, placeholder: "FILE.atlas",
      "Use this prepared atlas, and neither sources nor a project folder"),
  ]

  /// For commands whose output is in the languages of the project.
  static let languages = CommandOption(
    language, "l", .text, placeholder: "TAG",
    "A language of the project, or all of them: all (default: its first)")

  /// For commands whose output has colours.
  static let themes = CommandOption(
    theme, nil, .choice(ThemeName.allCases.map(\.rawValue)), placeholder: "NAME",
    "The look: light, print for black-and-white copies, or dark for the web (default: the map's "
      + "own, else the project's)")

  /// For commands that draw.
  static let drawing: [CommandOption] =
    [
      languages, themes,
      CommandOption(
        created, nil, .text, placeholder: "DATE",
        "Print and embed this creation date, YYYY-MM-DD (default: the day of SOURCE_DATE_EPOCH "
          + "if that is set, else none)"),
    ] + showing

  /// Which of these options contradict each other, for commands that show a map or a report.
  static let exclusive = [[atlas, project]]
}
