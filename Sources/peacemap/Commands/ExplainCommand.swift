import CommandArguments
import MapPipeline

/// `peacemap explain`: why a map is as it is.
enum ExplainCommand {
  static let command = Command(
    "explain", "Say why a map has its projection, classes, legend place and labels",
    positionals: [CommandPositional("map", .one, "A map of the project file")],
    options: CommonOptions.drawing + CommonOptions.onProject)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
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
      let width = sheet.choices.map(\.subject.count).max() ?? 0
      for choice in sheet.choices {
        let padding = String(repeating: " ", count: width - choice.subject.count)
        context.terminal.write("\(choice.subject)\(padding)  \(choice.sentence)\n")
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
