import CommandArguments
import HostSystem
import MapPipeline

/// `peacemap table`: a map as a table and in words.
enum TableCommand {
  static let command = Command(
    "table", "Print a map's table and words",
    positionals: [CommandPositional("map", .one, "A map of the project file")],
    options: [
      CommandOption(
        CommonOptions.output, "o", .path, placeholder: "FILE|DIR",
        "A file, or a folder, made if needed when it ends with /, for MAP.FORMAT and in several "
          + "languages MAP.LANGUAGE.FORMAT (default: standard output)"),
      CommandOption(
        "format", "f", .choice(TableWriter.Format.allCases.map(\.rawValue)),
        "The table as csv, json or html, the last two with the words; or txt for the words alone "
          + "(default: the file's ending, else csv)"),
      CommonOptions.languages,
    ] + CommonOptions.showing + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive,
    examples: [
      Command.Example("peacemap table nigeria-localization", "the table as CSV, to the terminal"),
      Command.Example(
        "peacemap table nigeria-localization -l all -f html -o tables/", "a page a language"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    var started = ProcessEnvironment.monotonicSeconds
    let map = context.invocation.text("map") ?? ""
    let target = OutputTarget(context)
    let format = try format(context.invocation, target)
    let drawing = try DrawingProject(context)
    try drawing.checkSettings(maps: [map], reports: [])
    guard target.output != nil || drawing.languages.count == 1 else {
      throw ToolFailure(
        .usage, "one-output",
        "\(drawing.languages.count) languages cannot all go to standard output",
        advice: "name a folder for a file each: -o tables/")
    }
    try target.check(count: drawing.languages.count, of: "languages")
    for language in drawing.languages {
      let sheet = try drawing.sheet(map, language)
      let text: String
      do {
        text = try TableWriter.text(
          of: sheet.words, title: sheet.scene.title, language: sheet.scene.language,
          format: format)
      } catch {
        throw ToolFailure(error)
      }
      guard target.output != nil else {
        context.terminal.write(text)
        continue
      }
      let name = OutputTarget.name(map, language, of: drawing.languages)
      try target.write(Array(text.utf8), name, format.rawValue, started: started)
      started = ProcessEnvironment.monotonicSeconds
    }
    return .done
  }

  private static func format(
    _ invocation: Invocation, _ target: OutputTarget
  ) throws(ToolFailure) -> TableWriter.Format {
    let ending = target.isFolder ? nil : target.output.map(FilePath.ending)
    let word = invocation.text("format") ?? ending ?? TableWriter.Format.csv.rawValue
    guard let format = TableWriter.Format(rawValue: word) else {
      throw ToolFailure(
        .usage, "format", "no table format has the ending \"\(word)\"",
        advice: "end the name with .csv, .json, .html or .txt, or name one with --format")
    }
    try target.checkEnding(fits: [format.rawValue])
    return format
  }
}
