import HostSystem
import Localization
import Synchronization

@testable import RenderServer

/// A server of the site on a port of this machine, on a day that a test can change.
final class RunningServer {
  let server: MapServer
  let port: Int
  private let day: Day
  private let written = Log()
  private var daemon: HTTPDaemon?
  /// What still holds a drawing thread must let go of it before the threads can end.
  private let gates: [DrawingGate]

  private final class Day: Sendable {
    let value: Mutex<CalendarDate>

    init(_ day: CalendarDate) { value = Mutex(day) }
  }

  private final class Log: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  init(
    _ edition: Edition, _ settings: ServerSettings = SquareSite.settings,
    on day: String = SquareSite.today, gates: [DrawingGate] = []
  ) throws {
    let today = Day(try SquareSite.day(day))
    let written = written
    let log = ServerLog(
      now: { "2026-11-23T12:00:00Z" }, write: { bytes in written.bytes.withLock { $0 += bytes } })
    server = try MapServer(edition: edition, settings: settings, log: log) {
      today.value.withLock { $0 }
    }
    self.day = today
    self.gates = gates
    let listener = try ListeningSocket(host: "127.0.0.1", port: 0)
    port = listener.port
    daemon = try HTTPDaemon(
      on: listener,
      limits: HTTPDaemon.Limits(
        threads: 1, connections: 64, connectionsPerAddress: 0, timeoutInSeconds: 20),
      handler: server)
  }

  deinit {
    for gate in gates { gate.open() }
    server.stop()
    daemon = nil
  }

  func client() throws -> RawClient { try RawClient(port: port) }

  /// Asks over a connection of its own.
  func get(
    _ target: String, _ fields: [String] = [], method: String = "GET"
  ) throws -> RawAnswer {
    try client().get(target, fields, method: method)
  }

  /// The day of the server becomes another.
  func setDay(_ iso: String) throws {
    let date = try SquareSite.day(iso)
    day.value.withLock { $0 = date }
  }

  /// All lines of the log.
  var logged: String {
    server.log.flush()
    return String(decoding: written.bytes.withLock { $0 }, as: UTF8.self)
  }

  func metric(_ series: String) throws -> Int? {
    try MetricsReading(port: port).value(series)
  }

  func wait(for series: String, toBe value: Int) throws {
    try MetricsReading(port: port).wait(for: series, toBe: value)
  }
}

/// What a server says of itself on /metrics.
struct MetricsReading {
  var port: Int

  /// The value of a series by its whole name without the prefix.
  func value(_ series: String) throws -> Int? {
    let prefix = "peacemap_\(series) "
    return try RawClient(port: port).get("/metrics").text.split(separator: "\n")
      .first { $0.hasPrefix(prefix) }.flatMap { Int($0.dropFirst(prefix.count)) }
  }

  /// Waits until a series has a value. Errors: it has not within ten seconds.
  func wait(for series: String, toBe value: Int) throws {
    for _ in 0..<2_000 {
      if try self.value(series) == value { return }
      ProcessEnvironment.sleep(milliseconds: 5)
    }
    throw Missing(what: "a \(series) of \(value)")
  }

  /// Waits until a drawing thread has begun on so many answers since the start.
  func waitForDrawing(_ count: Int = 1) throws {
    try wait(for: "seconds_count{stage=\"wait\"}", toBe: count)
  }
}
