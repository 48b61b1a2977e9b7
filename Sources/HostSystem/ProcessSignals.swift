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

  /// Blocks the signals for this thread and all that it starts from now on, so that they wait for
  /// `next`. Before there are other threads. Writing to a connection that is gone is an error of that
  /// write and no signal.
  package init() {
    sigemptyset(&set)
    for signal in [Signal.hangUp, .interrupt, .terminate] { sigaddset(&set, signal.rawValue) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets the signals interrupt again.
  package func release() {
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
