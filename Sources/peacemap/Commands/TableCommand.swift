import Cartography
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
        CommonOptions.output, "o", .path, placeholder: "FILE",
        "A file (default: standard output)"),
      CommandOption(
        "format", "f", .choice(TableWriter.Format.allCases.map(\.rawValue)),
        "csv, json, html, or txt for the words alone (default: the file's ending, else csv)"),
    ] + CommonOptions.drawing + CommonOptions.onProject)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let started = ProcessEnvironment.monotonicSeconds
    let output = context.invocation.text(CommonOptions.output)
    let word =
      context.invocation.text("format") ?? output.map(FilePath.ending) ?? "csv"
    guard let format = TableWriter.Format(rawValue: word) else {
      throw ToolFailure(
        .usage, "format", "no table format has the ending \"\(word)\"",
        advice: "end the name with .csv, .json, .html or .txt")
    }
    let project = try context.openProject()
    let renderer = try RenderCommand.makeRenderer()
    guard let language = try context.languages(of: project).first else { return .usage }
    do {
      let (sheet, _) = try renderer.sheet(
        project,
        MapRequest(
          map: context.invocation.text("map") ?? "", language: language,
          asOf: try context.date(CommonOptions.asOf), created: try context.created(),
          today: context.environment.today))
      let text = TableWriter.text(
        of: sheet.words, title: sheet.scene.title, language: sheet.scene.language, format: format)
      if let output {
        try context.write(Array(text.utf8), to: output, started: started)
      } else {
        context.terminal.write(text)
      }
      return .done
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch let error as ToolFailure {
      throw error
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }
}
