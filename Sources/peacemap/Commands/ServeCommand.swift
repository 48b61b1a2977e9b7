import CommandArguments
import Diagnostics
import HostSystem
import Localization
import MapPipeline
import RenderServer

/// `peacemap serve`: maps for web pages, on demand.
enum ServeCommand {
  static let command = Command(
    "serve", "Answer web pages with maps, tiles, tables and reports",
    discussion: """
      One process answers everything that the project publishes. It draws each answer once, keeps it, \
      looks for newer data every few seconds and on SIGHUP, and ends on SIGTERM when the answers that \
      were begun are sent. Network, drawing and keeping options can also be given as environment variables: \
      --memory-cache as PEACEMAP_MEMORY_CACHE. An option counts before its variable, and that before \
      the project file, which has host, port and address.
      """,
    options: ServeOptions.declared + [
      CommandOption(
        CommonOptions.set, nil, .text, placeholder: "KEY=VALUE", repeatable: true,
        "Change what the project file says about maps, reports, theme or organisation for this run: "
          + "maps.ID.title=…"),
      CommandOption(
        CommonOptions.atlas, nil, .path, placeholder: "FILE.atlas",
        "Serve this prepared atlas, and neither sources nor a project folder"),
    ] + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive,
    examples: [
      Command.Example("peacemap serve", "the site of this project on http://localhost:1325"),
      Command.Example(
        "peacemap serve --atlas network.atlas --host 0.0.0.0 --address https://maps.example.org",
        "one of several equal servers behind a proxy"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    HeapPolicy.keepFreedMemory()
    try ServeValues(context).check(ServeOptions.declared)
    let source = try ServedData(context)
    let project: OpenProject
    do throws(PipelineError) {
      project = try source.load()
    } catch {
      throw ToolFailure(error)
    }
    let options = try ServeOptions(context, project.specification.server)
    // Blocked before there are threads, so that they wait for the loop that asks for them; not while
    // data are prepared for the first time, which can be ended at once.
    // A server that has lost its terminal still reads again when it is told to.
    var signals = ProcessSignals(evenIfIgnored: [.hangUp])
    do {
      let handed = try ListeningSocket(handedOverIn: context.environment.variables)
      if let handed {
        try serve(project, source, options, on: handed, &signals, context)
      } else {
        try serve(
          project, source, options,
          on: try ListeningSocket(host: options.host, port: options.port), &signals, context)
      }
    } catch let error as ServerError {
      throw ToolFailure(.failed, [error.diagnostic])
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch {
      throw ToolFailure(.failed, "server", "\(error)")
    }
    return .done
  }

  private static func serve(
    _ project: OpenProject, _ source: ServedData, _ options: ServeOptions,
    on socket: consuming ListeningSocket, _ signals: inout ProcessSignals, _ context: ToolContext
  ) throws {
    let settings = options.settings(port: socket.port)
    let terminal = context.terminal
    try ServerProcess(
      source: source, settings: settings,
      environment: ServerProcess.Environment(
        today: { ToolEnvironment.currentDate }, timestamp: { ProcessEnvironment.timestamp },
        manager: ServiceManager(environment: context.environment.variables))
    ).run(project, on: socket, &signals) { count, _ in
      terminal.note("serving \(count) \(count == 1 ? "map" : "maps") at \(settings.address)/")
    }
  }
}
