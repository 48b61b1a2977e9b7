import Glibc
import HostSystem
import Localization
import MapPipeline
import Synchronization
import TestSupport
import Testing

@testable import RenderServer

/// The whole life of a server on a thread of its own, told by signals to that thread.
@Suite("The life of a server")
struct ServerProcessTests {
  /// What a test puts there, loaded once each.
  private final class Source: EditionSource, Sendable {
    private let next = Mutex<[Result<OpenProject, PipelineError>]>([])

    func put(_ result: Result<OpenProject, PipelineError>) {
      next.withLock { $0.append(result) }
    }

    func hasChanged() -> Bool { next.withLock { !$0.isEmpty } }

    func load() throws(PipelineError) -> OpenProject {
      let first = next.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard let first else { throw PipelineError(.failed, "nothing", "nothing is new") }
      return try first.get()
    }
  }

  /// A server that runs until it is told to end.
  private final class Run {
    let port: Int
    private let thread: SystemThread
    private let id: pthread_t
    private let outcome: Outcome
    private var hasEnded = false

    final class Outcome: Sendable {
      let error = Mutex<(any Error)?>(nil)
    }

    init(_ project: OpenProject, _ source: Source, _ settings: ServerSettings) throws {
      let outcome = Outcome()
      let today = try SquareSite.day(SquareSite.today)
      let begun = BoundedQueue<(port: Int, id: pthread_t)?>(capacity: 2)
      thread = try SystemThread(name: "server") {
        do {
          var signals = ProcessSignals()
          let process = ServerProcess(
            source: source, settings: settings,
            environment: ServerProcess.Environment(
              today: { today }, timestamp: { "2026-11-23T12:00:00Z" },
              manager: ServiceManager(environment: [:])))
          let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
          try process.run(project, on: socket, &signals) { _, port in
            _ = begun.append((port, pthread_self()))
          }
        } catch {
          outcome.error.withLock { $0 = error }
        }
        _ = begun.append(nil)
      }
      self.outcome = outcome
      guard let begun = begun.next(), let begun else {
        thread.join()
        throw outcome.error.withLock { $0 } ?? Missing(what: "a server")
      }
      (port, id) = begun
    }

    func tell(_ signal: ProcessSignals.Signal) { pthread_kill(id, signal.rawValue) }

    /// Waits for its end. Errors: those of its run.
    func join() throws {
      hasEnded = true
      thread.join()
      if let error = outcome.error.withLock({ $0 }) { throw error }
    }

    deinit {
      guard !hasEnded else { return }
      tell(.terminate)
      thread.join()
    }

    var metrics: MetricsReading { MetricsReading(port: port) }
  }

  private var settings: ServerSettings {
    var settings = SquareSite.settings
    settings.pollSeconds = 0.02
    return settings
  }

  /// A site of one map, whose trial is short.
  private func project(_ title: String) throws -> OpenProject {
    try SquareSite.project(
      SquareSite.prepared(
        replacing: [
          ("maps: [plans, early, people]", "maps: [plans]"), ("Plans in the squares", title),
        ]))
  }

  @Test("Told to end, it takes nothing new, ends what was begun, and is gone")
  func ending() throws {
    let folder = try TemporaryFolder()
    var settings = settings
    settings.diskCache = .init(folder: folder.file("cache"), mostBytes: 1 << 24)
    let project = try SquareSite.project()
    let edition = try SquareSite.edition(of: project)
    let gate = try DrawingGate(
      SquareSite.desk(edition).plan("/maps/plans.csv"), edition, in: folder.file("cache"))
    let run = try Run(project, Source(), settings)
    defer { gate.open() }
    let begun = try RawClient(port: run.port)
    begun.ask("/maps/plans.csv")
    let other = try RawClient(port: run.port)
    try run.metrics.waitForDrawing()
    #expect(try other.get("/readyz").status == 200)
    run.tell(.terminate)
    var status = 200
    for _ in 0..<2_000 where status == 200 {
      ProcessEnvironment.sleep(milliseconds: 5)
      status = try other.get("/readyz").status
    }
    #expect(status == 503)
    #expect(other.isClosed())
    var isRefused = false
    for _ in 0..<2_000 where !isRefused {
      do throws(RawClient.Failure) {
        _ = try RawClient(port: run.port)
        ProcessEnvironment.sleep(milliseconds: 5)
      } catch {
        isRefused = error == .refused
      }
    }
    #expect(isRefused)
    gate.open()
    let answer = try begun.answer()
    #expect(answer.status == 200)
    #expect(answer.text.hasPrefix("unit,code,status"))
    try run.join()
    #expect(begun.isClosed())
  }

  @Test("Newer data take the place of the old while it runs; broken ones do not")
  func reloading() throws {
    let source = Source()
    let run = try Run(project("The first title"), source, settings)
    let first = try RawClient(port: run.port).get("/maps/plans.txt")
    #expect(first.text.contains("The first title"))
    source.put(.failure(PipelineError(.badData, "broken", "the project file is broken")))
    try run.metrics.wait(for: "events_total{event=\"reload_failed\"}", toBe: 1)
    #expect(try RawClient(port: run.port).get("/maps/plans.txt").isLike(first))
    source.put(.success(try project("The second title")))
    try run.metrics.wait(for: "events_total{event=\"reload\"}", toBe: 1)
    let second = try RawClient(port: run.port).get("/maps/plans.txt")
    #expect(second.text.contains("The second title"))
    // The same once more is nothing new.
    source.put(.success(try project("The second title")))
    // And a word from outside is as good as a look: there is nothing to load.
    for _ in 0..<2_000 where source.hasChanged() { ProcessEnvironment.sleep(milliseconds: 5) }
    run.tell(.hangUp)
    try run.metrics.wait(for: "events_total{event=\"reload_failed\"}", toBe: 2)
    #expect(try run.metrics.value("events_total{event=\"reload\"}") == 1)
    #expect(try RawClient(port: run.port).get("/maps/plans.txt")["ETag"] == second["ETag"])
    run.tell(.interrupt)
    try run.join()
  }

  @Test("Data that do not draw are not served")
  func trial() throws {
    let source = Source()
    let run = try Run(project("The first title"), source, settings)
    // A map of members without any.
    var contents = try SquareSite.contents()
    contents.members = []
    source.put(.success(try SquareSite.project(contents)))
    try run.metrics.wait(for: "events_total{event=\"reload_failed\"}", toBe: 1)
    #expect(
      try RawClient(port: run.port).get("/maps/plans.txt").text.contains("The first title"))
    run.tell(.terminate)
    try run.join()
  }

  @Test("A cache folder that cannot be used ends the start")
  func noStart() throws {
    let folder = try TemporaryFolder()
    var settings = settings
    settings.diskCache = .init(folder: try folder.write("file", [1]), mostBytes: 1 << 20)
    #expect {
      try Run(project("A title"), Source(), settings)
    } throws: { error in
      if case .cacheFolder = error as? ServerError { true } else { false }
    }
  }
}
