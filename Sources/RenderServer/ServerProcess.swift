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
  /// with the number of maps once requests are answered.
  /// Errors: `PipelineError` for data or fonts that cannot be used, `ServerError` for the rest.
  package func run(
    _ project: OpenProject, on socket: consuming ListeningSocket, _ signals: inout ProcessSignals,
    started: (_ maps: Int, _ port: Int) -> Void
  ) throws {
    let log = ServerLog(now: environment.timestamp)
    let port = socket.port
    let first = try Edition(
      project, settings: settings, today: environment.today())
    try EditionTrial(first, today: environment.today()).run()
    let server = try MapServer(
      edition: first, settings: settings, log: log, today: environment.today)
    let renewal = Renewal(
      of: server, from: source, settings: settings, environment: environment, log: log)
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
    log.tellExpiry(of: first, on: environment.today())
    let renewing = try SystemThread(name: "peacemap-renew") { renewal.run() }
    environment.manager.tellReady()
    started(first.publication.maps.count, port)
    serve(server, daemon, renewal, log, &signals)
    renewal.close()
    end(server, daemon, renewal, log)
    // Data that are still being prepared are left: they are written whole or not at all.
    if !renewal.isBusy { renewing.join() }
    log.tell("ended")
  }

  // MARK: While it runs

  private func serve(
    _ server: MapServer, _ daemon: HTTPDaemon, _ renewal: Renewal, _ log: ServerLog,
    _ signals: inout ProcessSignals
  ) {
    var day = environment.today()
    var nextLook = ProcessEnvironment.monotonicSeconds + settings.pollSeconds
    while true {
      switch signals.next(within: min(1, settings.pollSeconds)) {
      case .terminate, .interrupt: return
      case .hangUp: renewal.reload()
      case nil: log.flush()
      }
      daemon.endSlowConnections()
      if ProcessEnvironment.monotonicSeconds >= nextLook {
        renewal.look()
        nextLook = ProcessEnvironment.monotonicSeconds + settings.pollSeconds
      }
      let today = environment.today()
      guard today != day else { continue }
      day = today
      log.tellExpiry(of: server.currentEdition, on: today)
    }
  }

  // MARK: The end

  private func end(
    _ server: MapServer, _ daemon: HTTPDaemon, _ renewal: Renewal, _ log: ServerLog
  ) {
    environment.manager.tellStopping()
    log.tell("ending")
    server.beginEnding()
    daemon.refuseNewConnections()
    let limit = ProcessEnvironment.monotonicSeconds + Self.secondsToEnd
    while server.isAnswering || renewal.isBusy,
      ProcessEnvironment.monotonicSeconds < limit
    {
      ProcessEnvironment.sleep(milliseconds: 20)
    }
    // Connections that are kept open for another request are told by then.
    ProcessEnvironment.sleep(milliseconds: 200)
    server.stop()
  }
}
