import Glibc

/// What the process was given at its start. Only the tools ask; below them it is passed in.
package enum ProcessEnvironment {
  package static var variables: [String: String] {
    var result: [String: String] = [:]
    var cursor = environ
    while let entry = cursor.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        result[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      cursor += 1
    }
    return result
  }

  package static var userID: UInt32 { getuid() }

  /// Seconds on a clock that never goes back.
  package static var monotonicSeconds: Double {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    return Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9
  }

  /// Today's date in UTC as year, month, day.
  package static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The largest resident memory of this process so far, in bytes (`getrusage(2)`).
  package static var peakMemoryInBytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }

  /// Waits.
  package static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
