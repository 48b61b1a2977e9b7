import Glibc
import HostSystem
import Synchronization
import Testing

/// What a connection that is gone does before a test: no more than a write's error.
private func nothing(_ signal: Int32) {}

/// Each in a process of its own, on a thread to which the signals go: what a process does with signals
/// is one for all of its threads, and other tests would see it change.
@Suite("Signals that are waited for")
struct ProcessSignalsTests {
  /// What `body` gives on a thread, with the signals' defaults but for `ignored`.
  private static func onThread<Value: Sendable>(
    ignoring ignored: Set<Int32> = [], evenIfIgnored told: Set<ProcessSignals.Signal> = [],
    _ body: @escaping @Sendable (inout ProcessSignals) throws -> Value
  ) throws -> Value {
    // Whoever runs the tests may have them ignore some.
    for number in [SIGHUP, SIGINT, SIGTERM] {
      signal(number, ignored.contains(number) ? SIG_IGN : SIG_DFL)
    }
    signal(SIGPIPE, nothing)
    let result = Mutex<Result<Value, any Error>?>(nil)
    let thread = try SystemThread(name: "signals") {
      var signals = ProcessSignals(evenIfIgnored: told)
      let value = Result { try body(&signals) }
      result.withLock { $0 = value }
    }
    thread.join()
    return try #require(result.withLock { $0 }).get()
  }

  @Test("Each signal is told once, and does not end the process")
  func told() async {
    await #expect(processExitsWith: .success) {
      let signals = try Self.onThread { signals -> [ProcessSignals.Signal?] in
        for number in [SIGTERM, SIGHUP, SIGINT] { pthread_kill(pthread_self(), number) }
        return (0..<4).map { _ in signals.next(within: 0) }
      }
      #expect(Set(signals.compactMap { $0 }) == [.hangUp, .interrupt, .terminate])
      #expect(signals.compactMap { $0 }.count == 3 && signals.last == .some(nil))
    }
  }

  // sigtimedwait(2) gives a blocked signal even where it is ignored.
  @Test("One that the process was started to ignore is not told, unless it is asked for")
  func ignored() async {
    await #expect(processExitsWith: .success) {
      func told(_ asked: Set<ProcessSignals.Signal>) throws -> ProcessSignals.Signal? {
        try Self.onThread(ignoring: [SIGINT], evenIfIgnored: asked) { signals in
          pthread_kill(pthread_self(), SIGINT)
          return signals.next(within: 0)
        }
      }
      let (unasked, asked) = (try told([]), try told([.interrupt]))
      #expect(unasked == nil && asked == .interrupt)
    }
  }

  @Test("Afterwards a connection that is gone does what it did before")
  func release() async {
    await #expect(processExitsWith: .success) {
      let (during, after) = try Self.onThread { signals -> (Int, Int) in
        func handler() -> Int {
          var action = sigaction()
          sigaction(SIGPIPE, nil, &action)
          return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        }
        let during = handler()
        signals.release()
        return (during, handler())
      }
      // SIG_IGN is 1 and SIG_DFL 0 in Linux; functions are neither.
      #expect(during == 1 && after > 1)
    }
  }

  @Test("One that comes while it is waited for ends the waiting")
  func waited() async {
    await #expect(processExitsWith: .success) {
      let (signal, seconds) = try Self.onThread { signals -> (ProcessSignals.Signal?, Double) in
        let waiting = pthread_self()
        let sender = try SystemThread(name: "sender") {
          ProcessEnvironment.sleep(milliseconds: 30)
          pthread_kill(waiting, SIGHUP)
        }
        let start = ProcessEnvironment.monotonicSeconds
        let signal = signals.next(within: 60)
        sender.join()
        return (signal, ProcessEnvironment.monotonicSeconds - start)
      }
      #expect(signal == .hangUp && seconds < 50)
    }
  }

  @Test("Where none comes the time passes and there is none")
  func none() async {
    await #expect(processExitsWith: .success) {
      let (signal, seconds) = try Self.onThread { signals -> (ProcessSignals.Signal?, Double) in
        let start = ProcessEnvironment.monotonicSeconds
        let signal = signals.next(within: 0.05)
        return (signal, ProcessEnvironment.monotonicSeconds - start)
      }
      #expect(signal == nil && seconds >= 0.045)
    }
  }

  @Test("Threads that are started afterwards do not take a signal away")
  func inherited() async {
    await #expect(processExitsWith: .success) {
      let isBlocked = try Self.onThread { _ -> Bool in
        let blocked = Mutex(false)
        let child = try SystemThread(name: "child") {
          var set = sigset_t()
          pthread_sigmask(SIG_BLOCK, nil, &set)
          blocked.withLock {
            $0 = [SIGHUP, SIGINT, SIGTERM].allSatisfy { sigismember(&set, $0) == 1 }
          }
        }
        child.join()
        return blocked.withLock { $0 }
      }
      #expect(isBlocked)
    }
  }

  @Test("Writing to a connection that is gone is an error of the write")
  func brokenPipe() async {
    await #expect(processExitsWith: .success) {
      let number = try Self.onThread { _ -> Int32 in
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return -1 }
        close(ends[0])
        defer { close(ends[1]) }
        return write(ends[1], "x", 1) == -1 ? errno : 0
      }
      #expect(number == EPIPE)
    }
  }
}
