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

  /// The resident memory of this process now, in bytes (`proc(5)`, statm); 0 where it is not told.
  package static var residentMemoryInBytes: Int {
    do throws(SystemError) {
      let text = String(decoding: try FileSystem.text(of: "/proc/self/statm"), as: UTF8.self)
      let fields = text.split(separator: " ")
      return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
    } catch {
      return 0
    }
  }

  /// The time of day in UTC: "2026-11-26T03:41:00Z" (RFC 3339).
  package static var timestamp: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// How many processors this process may run on (`sched_getaffinity(2)` through `sysconf(3)`).
  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Waits.
  package static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
