import CommandArguments
import HostSystem

/// The command line tool: finds the command, runs it, tells how it ended.
struct Tool {
  let environment: ToolEnvironment

  typealias Run = @Sendable (ToolContext) throws(ToolFailure) -> ExitCode

  /// Each command declares itself and how it runs.
  static let commands: [(command: Command, run: Run)] = [
    (InitCommand.command, InitCommand.run), (InspectCommand.command, InspectCommand.run),
    (JoinCommand.command, JoinCommand.run), (CheckCommand.command, CheckCommand.run),
    (PrepareCommand.command, PrepareCommand.run), (RenderCommand.command, RenderCommand.run),
    (ReportCommand.command, ReportCommand.run), (TableCommand.command, TableCommand.run),
    (TilesCommand.command, TilesCommand.run),
    (WithdrawCommand.command, WithdrawCommand.run), (ServeCommand.command, ServeCommand.run),
    (ExplainCommand.command, ExplainCommand.run), (DiffCommand.command, DiffCommand.run),
    (VerifyCommand.command, VerifyCommand.run),
    (SchemaCommand.command, SchemaCommand.run), (CompletionCommand.command, CompletionCommand.run),
  ]

  static var root: Command {
    Command(
      "peacemap", "Maps and reports of the localization of UN Security Council resolution 1325",
      discussion: """
        Begin with a project: peacemap init DIR makes one with comments. Each command explains \
        itself with --help.

        Exit codes: 0 done, 1 a check found problems or a comparison differences, 2 the command line \
        makes no sense, 3 bad data or project file, 4 something could not be read, written or drawn.
        """,
      subcommands: commands.map(\.command),
      examples: [
        Command.Example("peacemap init my-map", "a new project"),
        Command.Example("peacemap render nigeria-localization -o nigeria.png", "one map as PNG"),
        Command.Example("peacemap report annual", "the annual report as PDF"),
        Command.Example(
          "peacemap join districts.geojson milestones.csv --name NAME=unit_name",
          "what of a table finds its polygon, and what does not"),
      ])
  }

  func run(_ arguments: [String]) -> ExitCode {
    var terminal = Terminal()
    let invocation: Invocation
    do {
      invocation = try Self.root.parse(arguments)
    } catch {
      terminal.isJSON = arguments.contains("--json")
      terminal.report(ToolFailure(error).diagnostics)
      return .usage
    }
    switch invocation.action {
    case .help:
      terminal.write(Self.root.help(for: invocation.commandPath))
      return .done
    case .version:
      terminal.write(ToolVersion.text)
      return .done
    case .run:
      break
    }
    terminal.isQuiet = invocation.flag(CommonOptions.quiet)
    terminal.isJSON = invocation.flag(CommonOptions.json)
    let context = ToolContext(
      invocation: invocation, terminal: terminal, environment: environment)
    guard let name = invocation.commandPath.dropFirst().first,
      let found = Self.commands.first(where: { $0.command.name == name })
    else {
      terminal.write(Self.root.help(for: ["peacemap"]))
      return .usage
    }
    do throws(ToolFailure) {
      return try Self.run(found.run, context)
    } catch {
      terminal.report(error.diagnostics)
      return error.code
    }
  }

  /// Runs a command, once more when preparing again mended the atlas it failed on.
  private static func run(
    _ command: Run, _ context: ToolContext
  ) throws(ToolFailure) -> ExitCode {
    do throws(ToolFailure) {
      return try command(context)
    } catch {
      guard try context.mendsAtlas(after: error) else { throw error }
      return try command(context)
    }
  }
}
