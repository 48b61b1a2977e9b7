package import HostSystem
package import Localization
package import MapPipeline

/// The life of a server: it opens, answers, looks for newer data, and ends without cutting an answer.
package struct ServerProcess {
  private let source: any EditionSource
  private let settings: ServerSettings
  private let environment: Environment

  /// What comes from outside.
  package struct Environment: Sendable {
    package var today: @Sendable () -> CalendarDate
    package var timestamp: @Sendable () -> String
    package var manager: ServiceManager

    package init(
      today: @escaping @Sendable () -> CalendarDate, timestamp: @escaping @Sendable () -> String,
      manager: ServiceManager
    ) {
      self.today = today
      self.timestamp = timestamp
      self.manager = manager
    }
  }

  package init(
    source: any EditionSource, settings: ServerSettings, environment: Environment
  ) {
    self.source = source
    self.settings = settings
    self.environment = environment
  }

  /// How long answers that were begun may take to end.
  private static let secondsToEnd = 30.0

  /// Serves until told to end. `signals` were blocked before there were threads; `started` is called
  /// once requests are answered.
  /// Errors: `PipelineError` for data or fonts that cannot be used, `ServerError` for the rest.
  package func run(
    _ project: OpenProject, on socket: consuming ListeningSocket, _ signals: inout ProcessSignals,
    started: (_ port: Int) -> Void
  ) throws {
    let log = ServerLog(now: environment.timestamp)
    let port = socket.port
    let first = try Edition(
      project, settings: settings, today: environment.today())
    let server = try MapServer(
      edition: first, settings: settings, log: log, today: environment.today)
    let daemon = try HTTPDaemon(
      on: socket,
      limits: HTTPDaemon.Limits(
        threads: settings.networkThreads, connections: settings.connections,
        connectionsPerAddress: settings.connectionsPerAddress,
        timeoutInSeconds: settings.idleSeconds), handler: server)
    server.connectionCount.withLock { $0 = { [weak daemon] in daemon?.connectionCount ?? 0 } }
    log.tell(
      "started",
      [
        ("port", .number(port)), ("edition", .text(first.digest)),
        ("maps", .number(first.publication.maps.count)),
      ])
    tellExpiry(first, log)
    environment.manager.tellReady()
    started(port)
    serve(server, daemon, log, &signals)
    end(server, daemon, log)
  }

  // MARK: While it runs

  private func serve(
    _ server: MapServer, _ daemon: HTTPDaemon, _ log: ServerLog, _ signals: inout ProcessSignals
  ) {
    var day = environment.today()
    var nextLook = ProcessEnvironment.monotonicSeconds + settings.pollSeconds
    while true {
      switch signals.next(within: min(1, settings.pollSeconds)) {
      case .terminate, .interrupt: return
      case .hangUp: reload(server, log)
      case nil: log.flush()
      }
      daemon.endSlowConnections()
      if ProcessEnvironment.monotonicSeconds >= nextLook {
        if source.hasChanged() { reload(server, log) }
        nextLook = ProcessEnvironment.monotonicSeconds + settings.pollSeconds
      }
      let today = environment.today()
      guard today != day else { continue }
      day = today
      tellExpiry(server.currentEdition, log)
    }
  }

  /// Puts the newest data in place of the present, once it has proved that it draws.
  private func reload(_ server: MapServer, _ log: ServerLog) {
    environment.manager.tellReloading()
    defer { environment.manager.tellReady() }
    let began = ProcessEnvironment.monotonicSeconds
    do throws(PipelineError) {
      let next = try Edition(
        try source.load(), settings: settings, today: environment.today())
      guard next.digest != server.currentEdition.digest else {
        log.tell("unchanged")
        return
      }
      try EditionTrial(next, today: environment.today()).run()
      server.publish(next)
      server.metrics.count(.reload)
      log.tell(
        "reloaded",
        [
          ("edition", .text(next.digest)),
          ("milliseconds", .time((ProcessEnvironment.monotonicSeconds - began) * 1000)),
        ])
      tellExpiry(next, log)
    } catch {
      server.metrics.count(.reloadFailed)
      log.tell(
        "reload-failed",
        [
          ("code", .text(error.diagnostics.first?.code ?? "")),
          ("reason", .text(error.diagnostics.first?.message ?? "")),
        ])
    }
  }

  /// Says when member layers are past their day.
  private func tellExpiry(_ edition: Edition, _ log: ServerLog) {
    guard let last = edition.membersValidUntil, environment.today() > last else { return }
    log.tell("members-expired", [("valid-until", .text(last.description))])
  }

  // MARK: The end

  private func end(_ server: MapServer, _ daemon: HTTPDaemon, _ log: ServerLog) {
    environment.manager.tellStopping()
    log.tell("ending")
    server.beginEnding()
    daemon.refuseNewConnections()
    let limit = ProcessEnvironment.monotonicSeconds + Self.secondsToEnd
    while server.isAnswering, ProcessEnvironment.monotonicSeconds < limit {
      ProcessEnvironment.sleep(milliseconds: 20)
    }
    // Connections that are kept open for another request are told by then.
    ProcessEnvironment.sleep(milliseconds: 200)
    server.stop()
    log.tell("ended")
  }
}
