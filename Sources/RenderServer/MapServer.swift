import Digests
import HostSystem
import Localization
import MapPipeline
import MapServices
import Synchronization

/// Answers the requests of a site: from memory, from disk, or by making the answer once for everybody
/// who waits for it.
final class MapServer: RequestHandler {
  let settings: ServerSettings
  let metrics = ServerMetrics()
  let log: ServerLog
  private let today: @Sendable () -> CalendarDate
  private let router = Router()
  private let pool: WorkerPool
  private let memory: MemoryCache<String, CachedAnswer>
  private let disk: DiskCache?
  private let flights = Flights<String>()
  private let edition: Mutex<Edition>
  private let isEnding = Mutex(false)
  /// Requests that were begun and are not over.
  private let openRequests = Atomic<Int>(0)
  /// What answers are called, by the very text of the request, so that what is asked for most is
  /// found without reading it. Emptied with each edition.
  private let front: MemoryCache<FrontKey, FrontEntry>

  private struct FrontKey: Hashable {
    var target: String
    var takesWebP: Bool
    /// Member layers have a last day.
    var day: CalendarDate
  }

  /// The answer itself is kept in `memory` alone, whose bound holds for all answers.
  private struct FrontEntry {
    var name: String
    var operation: String
  }

  /// Loads the fonts and starts the drawing threads. Errors: fonts missing or broken; no threads; a
  /// cache folder that cannot be used.
  init(
    edition: Edition, settings: ServerSettings, log: ServerLog,
    today: @escaping @Sendable () -> CalendarDate
  ) throws {
    self.edition = Mutex(edition)
    self.settings = settings
    self.log = log
    self.today = today
    memory = MemoryCache(mostBytes: settings.memoryCache)
    front = MemoryCache(mostBytes: settings.memoryCache == 0 ? 0 : 16 << 20)
    disk = try settings.diskCache.map {
      try DiskCache(folder: $0.folder, mostBytes: $0.mostBytes)
    }
    pool = try WorkerPool(threads: settings.workers, queueCapacity: settings.queue)
    disk?.keepOnly(Self.prefix(edition))
  }

  /// The edition that new requests are answered from.
  var currentEdition: Edition { edition.withLock { $0 } }

  /// Answers new requests from another edition; those that were begun end with theirs.
  func publish(_ next: Edition) {
    let digest = next.digest
    edition.withLock { $0 = next }
    front.removeAll()
    // Names begin with the digest of their edition.
    memory.removeAll { !$0.hasPrefix(digest) }
    disk?.keepOnly(Self.prefix(next))
  }

  /// From here on requests are refused and their connections closed; those that were begun end.
  func beginEnding() { isEnding.withLock { $0 = true } }

  private let ending = PreparedResponse(
    {
      var response = HTTPResponse(
        Problem(status: 503, "the server is ending", advice: "ask another one"))
      response.set("Connection", "close")
      return response
    }())

  /// Whether requests that were begun are not over.
  var isAnswering: Bool { openRequests.load(ordering: .relaxed) > 0 }

  /// Finishes what waits and ends the drawing threads. Nothing may be asked any more.
  func stop() { pool.stop() }

  // MARK: Requests

  func respond(to request: HTTPRequest, _ exchange: Exchange) -> Outcome {
    if isEnding.withLock({ $0 }) { return .now(ending) }
    exchange.isCounted = true
    openRequests.add(1, ordering: .relaxed)
    let day = today()
    let key = FrontKey(target: request.target, takesWebP: request.takesWebP, day: day)
    if let entry = front.value(key), let answer = memory.value(entry.name) {
      exchange.record.operation = entry.operation
      exchange.record.isFromCache = true
      metrics.count(.memoryHit)
      return .now(answer.response(to: request))
    }
    let edition = currentEdition
    do throws(Problem) {
      let target = try RequestTarget(request.target)
      let matched = try router.route(target)
      exchange.record.operation = matched.operation.rawValue
      let desk = AnswerDesk(
        edition: edition, settings: settings, today: day,
        metrics: metricsText)
      switch try desk.reply(to: matched, target, request) {
      case .ready(let response): return .now(PreparedResponse(response))
      case .planned(let plan):
        return try answer(plan, request, exchange, edition, key)
      }
    } catch {
      if exchange.record.operation == "none" { exchange.record.operation = "invalid" }
      return .now(PreparedResponse(ErrorPages(edition, settings).response(error, to: request)))
    }
  }

  private func answer(
    _ plan: Plan, _ request: HTTPRequest, _ exchange: Exchange, _ edition: Edition,
    _ frontKey: FrontKey
  ) throws(Problem) -> Outcome {
    let name = "\(edition.digest)/\(plan.name)"
    let entry = FrontEntry(name: name, operation: exchange.record.operation)
    if let answer = memory.value(name) {
      exchange.record.isFromCache = true
      metrics.count(.memoryHit)
      keepInFront(entry, frontKey, edition)
      return .now(answer.response(to: request))
    }
    guard plan.cost <= settings.cost else {
      throw Problem(
        status: 400, "this would take too long to draw here",
        advice: "ask for a smaller picture")
    }
    exchange.request = request
    exchange.name = name
    return .later { [self] in
      exchange.keep = { [self] in keepInFront(entry, frontKey, edition) }
      // Somebody else makes it already: wait for that.
      guard flights.join(flight(of: plan, edition), exchange) else {
        metrics.count(.joined)
        return
      }
      start(plan, edition)
    }
  }

  private func flight(of plan: Plan, _ edition: Edition) -> String {
    "\(edition.digest)/\(plan.group ?? plan.name)"
  }

  /// An answer of an edition that is no longer current must not be found by its address.
  private func keepInFront(_ entry: FrontEntry, _ key: FrontKey, _ edition: Edition) {
    guard currentEdition === edition else { return }
    let length = key.target.utf8.count + entry.name.utf8.count + entry.operation.utf8.count
    front.insert(entry, for: key, byteCount: length + 200)
    if currentEdition !== edition { front.removeAll() }
  }

  // MARK: Making

  private func start(_ plan: Plan, _ edition: Edition) {
    let flight = flight(of: plan, edition)
    let queued = ProcessEnvironment.monotonicSeconds
    let job = WorkerPool.Job(
      run: { [self] turn in
        metrics.time(.wait, ProcessEnvironment.monotonicSeconds - queued)
        switch turn {
        case .tooLate:
          metrics.count(.expired)
          land(flight, .failure(HTTPResponse(Self.busy)))
        case .work(let bench):
          if let gone = flights.landIfAbandoned(flight) {
            metrics.count(.abandoned)
            let nothing = PreparedResponse(HTTPResponse(Self.busy))
            for exchange in gone { exchange.finish(with: nothing) }
            return
          }
          land(flight, made(plan, edition, bench))
        }
      }, latestStart: queued + settings.patience)
    guard pool.submit(job) else {
      metrics.count(.refused)
      land(flight, .failure(HTTPResponse(Self.busy)))
      return
    }
  }

  private static let busy = Problem(
    status: 503, "the server has as much to draw as it takes on", advice: "ask again in a second")

  private enum Made {
    case answers([String: CachedAnswer])
    /// What everybody who waits gets, and nobody after them.
    case failure(HTTPResponse)
  }

  /// From disk, else drawn.
  private func made(_ plan: Plan, _ edition: Edition, _ bench: Workbench) -> Made {
    if let answers = readFromDisk(plan, edition) {
      metrics.count(.diskHit)
      return .answers(answers)
    }
    metrics.count(.miss)
    let started = ProcessEnvironment.monotonicSeconds
    let parts: [Plan.Part]
    do {
      parts = try plan.make(bench)
    } catch {
      let problem = Problem(error)
      if problem.status >= 500 {
        log.tell(
          "failed",
          [
            ("answer", .text(String(plan.name.prefix { $0 != "?" }))),
            ("code", .text(error.diagnostics.first?.code ?? "")),
            ("reason", .text(error.diagnostics.first?.message ?? "")),
          ])
      }
      return .failure(plan.failure?(problem, bench) ?? HTTPResponse(problem))
    }
    metrics.time(.render, ProcessEnvironment.monotonicSeconds - started)
    var answers: [String: CachedAnswer] = [:]
    for part in parts {
      let name = "\(edition.digest)/\(part.name)"
      let answer = CachedAnswer(
        response(plan, part.bytes), tag: Self.tag(name), isText: plan.isText)
      keep(answer, name, edition)
      if let disk, plan.isKeptOnDisk, currentEdition === edition {
        let isKept = disk.insert(
          head: Array(plan.mediaType.utf8), body: part.bytes, for: Self.key(name, edition))
        if !isKept { metrics.count(.diskRefused) }
      }
      answers[name] = answer
    }
    return .answers(answers)
  }

  /// What an edition that is no longer current ends with is sent and not kept.
  private func keep(_ answer: CachedAnswer, _ name: String, _ edition: Edition) {
    guard currentEdition === edition else { return }
    memory.insert(answer, for: name, byteCount: answer.byteCount)
  }

  /// All that is made together, or nothing: others may wait for any of it.
  private func readFromDisk(_ plan: Plan, _ edition: Edition) -> [String: CachedAnswer]? {
    guard let disk, plan.isKeptOnDisk else { return nil }
    var answers: [String: CachedAnswer] = [:]
    for part in plan.parts {
      let name = "\(edition.digest)/\(part)"
      guard let found = disk.value(Self.key(name, edition)),
        found.head == Array(plan.mediaType.utf8)
      else { return nil }
      answers[name] = CachedAnswer(
        response(plan, found.body), tag: Self.tag(name), isText: plan.isText)
    }
    for (name, answer) in answers { keep(answer, name, edition) }
    return answers
  }

  /// What all keys of an edition on disk begin with.
  private static func prefix(_ edition: Edition) -> String { String(edition.digest.prefix(16)) }

  /// The key of an answer on disk: 16 digits of its edition, 48 of its name.
  static func key(_ name: String, _ edition: Edition) -> String {
    prefix(edition) + SHA256.hexadecimal(of: Array(name.utf8)).prefix(48)
  }

  /// Half of a SHA-256 of the name, which has everything in it that decides the bytes.
  private static func tag(_ name: String) -> String {
    String(SHA256.hexadecimal(of: Array(name.utf8)).prefix(32))
  }

  private func response(_ plan: Plan, _ body: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      status: 200, mediaType: plan.mediaType, body: body,
      fields: [HTTPResponse.Field(name: "Cache-Control", value: plan.policy.value)] + plan.fields)
  }

  /// Gives everybody who waits what they asked for: those of a group may have asked for different
  /// parts of it.
  private func land(_ flight: String, _ made: Made) {
    switch made {
    case .failure(let response):
      let prepared = PreparedResponse(response)
      for exchange in flights.land(flight) { exchange.finish(with: prepared) }
    case .answers(let answers):
      for exchange in flights.land(flight) {
        guard let request = exchange.request, let answer = answers[exchange.name] else {
          exchange.finish(with: PreparedResponse(HTTPResponse(Self.busy)))
          continue
        }
        exchange.keep?()
        exchange.finish(with: answer.response(to: request))
      }
    }
  }

  // MARK: Ends

  func refusal(_ refusal: Refusal) -> PreparedResponse {
    let problem =
      switch refusal {
      case .method: Problem(status: 405, "only GET and HEAD are answered")
      case .body: Problem(status: 413, "requests here have no body")
      case .host: Problem(status: 400, "a request has one Host field")
      case .form: Problem(status: 400, "a header field has a name or a value that is none")
      }
    var response = HTTPResponse(problem)
    response.set("Connection", "close")
    return PreparedResponse(response)
  }

  func ended(_ exchange: Exchange, _ ending: Ending) {
    let seconds = ProcessEnvironment.monotonicSeconds - exchange.startedAt
    let record = exchange.record
    if exchange.isCounted { openRequests.subtract(1, ordering: .relaxed) }
    if ending == .aborted { metrics.count(.aborted) }
    metrics.finished(
      operation: record.operation, status: record.status, bytes: record.bodyLength,
      seconds: seconds)
    guard settings.logsRequests else { return }
    log.add(
      "request",
      [
        ("operation", .text(record.operation)),
        ("path", .text(String(exchange.target.prefix { $0 != "?" }.prefix(200)))),
        ("status", .number(record.status)), ("bytes", .number(record.bodyLength)),
        ("milliseconds", .time(seconds * 1000)), ("cached", .flag(record.isFromCache)),
        ("sent", .flag(ending == .sent)),
      ])
  }

  private func metricsText() -> String {
    let edition = currentEdition
    return metrics.text(
      ServerMetrics.Gauges(
        waiting: pool.waitingCount, flights: flights.count,
        connections: connectionCount.withLock { $0() }, cacheBytes: memory.byteCount,
        cacheEntries: memory.count, diskCacheBytes: disk?.byteCount ?? 0,
        residentBytes: ProcessEnvironment.residentMemoryInBytes,
        edition: edition.digest, dataDate: edition.project.dataDate.description))
  }

  /// Set once the daemon runs.
  let connectionCount = Mutex<@Sendable () -> Int>({ 0 })
}
