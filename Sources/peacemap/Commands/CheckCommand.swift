import AtlasFile
import CommandArguments
import Diagnostics
import MapPipeline

/// `peacemap check`: the whole project, without writing anything into it.
enum CheckCommand {
  static let command = Command(
    "check", "Check data, joins and maps of a project",
    discussion: """
      Reads every source, joins the tables, and lays out every map in every language. Ends with 1 \
      when there is a warning or an error, so that it can guard a project in CI; behind each \
      stands its word in brackets.

      A warning that has been looked into and stays can be acknowledged in peacemap.yaml, with \
      that word, the file or key, the count and the reason. It is then told as acknowledged and \
      no longer counts. When it changes, or is gone, that is a warning again.

      With --privacy it is the publication of members that is checked, and nothing else: each row \
      of their table is removed, edited and moved, and what then changes must be allowed to; \
      everything that the project publishes is made in every language and searched for \
      coordinates, hidden names and ids; and the published counts are attacked in every known way.
      """,
    options: [
      CommandOption("notes", nil, .flag, "Also print what is merely worth knowing"),
      CommandOption(
        "privacy", nil, .flag, "Try to learn of members what was not to be published"),
      CommandOption(
        "search", nil, .path, placeholder: "DIR", repeatable: true,
        "With --privacy, search this folder too: a cache, an export, logs, what was issued before"),
    ] + CommonOptions.onProject,
    examples: [
      Command.Example("peacemap check", "data, joins and maps"),
      Command.Example(
        "peacemap check --privacy --search /var/cache/peacemap", "members, in a server's cache too"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    if context.invocation.flag("privacy") { return try checkPrivacy(context) }
    guard context.invocation.values("search").isEmpty else {
      throw ToolFailure(.usage, "search", "--search needs --privacy")
    }
    let folder = try context.projectFolder()
    let result = try PreparingHalf(context: context).run(
      .check(
        PreparationRequest.ProjectRequest(
          project: folder, today: context.environment.today.description)))
    guard result.code == .done || result.code == .problems else {
      context.terminal.report(result.diagnostics, all: context.invocation.flag("notes"))
      return result.code
    }
    var findings = try CheckFindings(projectFolder: folder)
    var problems = 0
    var acknowledged = 0
    func tell(_ diagnostics: [Diagnostic]) {
      let sorted = findings.sorted(diagnostics)
      context.terminal.report(
        sorted.open, all: context.invocation.flag("notes"), named: true)
      context.terminal.report(sorted.acknowledged, all: true, named: true)
      problems += sorted.open.count { $0.severity != .note }
      acknowledged += sorted.acknowledged.count
    }
    tell(result.diagnostics)
    let project = try context.openCachedProject(telling: .nothing)
    tell(
      MapCheck(
        project: project, renderer: try context.makeRenderer(),
        request: MapRequest(map: "", today: context.environment.today)
      ).diagnostics())
    tell(try NamedEditions(project, folder: folder, context).diagnostics())
    tell(findings.stale)
    context.terminal.note(summary(problems: problems, acknowledged: acknowledged))
    return problems == 0 ? .done : .problems
  }

  private static func checkPrivacy(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let report = try PrivacyCheck(
      context: context, folders: context.invocation.values("search")
    ).report()
    if context.invocation.flag(CommonOptions.json) {
      do {
        context.terminal.write(String(decoding: try report.json(), as: UTF8.self) + "\n")
      } catch {
        throw ToolFailure(.failed, "privacy-report", "the report cannot be written: \(error)")
      }
    } else {
      context.terminal.write(PrivacyReportText(report).text)
      context.terminal.report(report.findings.map(\.diagnostic), all: true, named: true)
    }
    return report.findings.isEmpty ? .done : .problems
  }

  private static func summary(problems: Int, acknowledged: Int) -> String {
    let found =
      switch problems {
      case 0: "no problems found"
      case 1: "1 kind of problem found"
      default: "\(problems) kinds of problems found"
      }
    return acknowledged == 0 ? found : "\(found), \(acknowledged) acknowledged"
  }
}
