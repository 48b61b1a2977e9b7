import AtlasFile
import CommandArguments

/// `peacemap check`: the whole project, without writing anything.
enum CheckCommand {
  static let command = Command(
    "check", "Check data, joins and maps of a project",
    discussion: """
      Prepares the project without keeping the result, then lays out every map. Ends with 1 when \
      there is a warning or an error.
      """,
    options: [
      CommandOption("notes", nil, .flag, "Also print what is merely worth knowing")
    ] + CommonOptions.onProject)

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let folder = try context.projectFolder()
    let result = try PreparingHalf(context: context).run(
      .check(
        PreparationRequest.ProjectRequest(
          project: folder, today: context.environment.today.description)))
    context.terminal.report(result.diagnostics, all: context.invocation.flag("notes"))
    guard result.code == .done || result.code == .problems else { return result.code }
    var diagnostics = result.diagnostics
    let project = try context.openCachedProject()
    diagnostics += try MapCheck(context: context, project: project).diagnostics()
    let problems = diagnostics.count { $0.severity != .note }
    context.terminal.note(
      problems == 0 ? "no problems found" : "\(problems) kinds of problems found")
    return problems == 0 ? .done : .problems
  }
}
