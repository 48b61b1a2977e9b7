import HostSystem
import Localization
import MapPipeline
import Synchronization

/// Looks for newer data and puts them in place of the present ones once they have proved that they
/// draw; on a thread of its own, so that a long preparation keeps nobody from ending the server.
///
/// The source is asked by `run` alone, which one thread runs.
final class Renewal: @unchecked Sendable {
  private enum Wish {
    /// Load if there is something newer.
    case look
    /// Load in any case.
    case reload
  }

  private let server: MapServer
  private let source: any EditionSource
  private let settings: ServerSettings
  private let environment: ServerProcess.Environment
  private let log: ServerLog
  private let wishes = BoundedQueue<Wish>(capacity: 16)
  private let busy = Mutex(false)

  init(
    of server: MapServer, from source: any EditionSource, settings: ServerSettings,
    environment: ServerProcess.Environment, log: ServerLog
  ) {
    self.server = server
    self.source = source
    self.settings = settings
    self.environment = environment
    self.log = log
  }

  /// Looks soon, unless it has something to do already.
  func look() { if wishes.count == 0 { _ = wishes.append(.look) } }

  /// Loads soon. A queue that is full of wishes has this one among them.
  func reload() { _ = wishes.append(.reload) }

  /// Takes no more wishes; `run` returns when it is done with the present ones.
  func close() { wishes.close() }

  /// Whether something is being looked at or loaded.
  var isBusy: Bool { busy.withLock { $0 } }

  /// Does what is wished until `close`.
  func run() {
    while let wish = wishes.next() {
      busy.withLock { $0 = true }
      if wish == .reload || source.hasChanged() { load() }
      busy.withLock { $0 = false }
    }
  }

  private func load() {
    environment.manager.tellReloading()
    defer { environment.manager.tellReady() }
    let began = ProcessEnvironment.monotonicSeconds
    do throws(PipelineError) {
      let next = try Edition(try source.load(), settings: settings, today: environment.today())
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
      log.tellExpiry(of: next, on: environment.today())
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
}

extension ServerLog {
  /// Says when member layers are past their day.
  func tellExpiry(of edition: Edition, on today: CalendarDate) {
    guard let last = edition.membersValidUntil, today > last else { return }
    tell("members-expired", [("valid-until", .text(last.description))])
  }
}
