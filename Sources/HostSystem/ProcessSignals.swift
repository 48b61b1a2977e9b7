import Glibc

/// Signals that a program waits for instead of being interrupted by them (`sigtimedwait(2)`).
package struct ProcessSignals {
  /// What a program is told.
  package enum Signal: Int32, Hashable, Sendable {
    /// Read again what you serve.
    case hangUp = 1
    /// End (Ctrl-C).
    case interrupt = 2
    /// End (kill, systemd).
    case terminate = 15
  }

  private var set = sigset_t()
  /// What a connection that is gone did before.
  private var brokenPipe = sigaction()

  /// Blocks the signals for this thread and all that it starts from now on, so that they wait for
  /// `next`. Before there are other threads. Writing to a connection that is gone is an error of that
  /// write and no signal.
  ///
  /// A signal that the process was started to ignore (`nohup`, a job in a script's background) stays
  /// ignored: Linux would keep a blocked one and tell it.
  ///
  /// - Parameter evenIfIgnored: signals that are told all the same.
  package init(evenIfIgnored: Set<Signal> = []) {
    sigemptyset(&set)
    for signal in [Signal.hangUp, .interrupt, .terminate]
    where evenIfIgnored.contains(signal) || !Self.isIgnored(signal.rawValue) {
      sigaddset(&set, signal.rawValue)
    }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    sigaction(SIGPIPE, nil, &brokenPipe)
    signal(SIGPIPE, SIG_IGN)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    // Functions are not compared: the one that ignores is the number 1.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Lets the signals interrupt again, and a connection that is gone do what it did.
  package func release() {
    var before = brokenPipe
    sigaction(SIGPIPE, &before, nil)
    var unblocked = set
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  /// Ends this process as the signal does by itself, so that whoever started it sees why.
  package func end(by signal: Signal) -> Never {
    Glibc.signal(signal.rawValue, SIG_DFL)
    release()
    raise(signal.rawValue)
    exit(128 + signal.rawValue)
  }

  /// The next signal, or nil when none comes in so many seconds.
  package mutating func next(within seconds: Double) -> Signal? {
    var limit = timespec()
    limit.tv_sec = Int(seconds)
    limit.tv_nsec = Int((seconds - seconds.rounded(.down)) * 1e9)
    let number = sigtimedwait(&set, nil, &limit)
    return number > 0 ? Signal(rawValue: number) : nil
  }
}
