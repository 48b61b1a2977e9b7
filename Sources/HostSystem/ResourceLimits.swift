import CLinux
import Glibc

/// Limits that a process sets on itself before it touches foreign data (`setrlimit(2)`).
package enum ResourceLimits {
  /// No core file: a core of the process that reads members would hold their coordinates.
  package static func forbidCoreDumps() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    _ = peacemap_forbid_dumps()
  }

  /// The most address space in bytes and processor time in seconds; past the first, allocations
  /// fail; past the second, the process is ended by SIGXCPU.
  package static func limit(memoryInBytes: UInt, processorSeconds: UInt) {
    var memory = rlimit(rlim_cur: memoryInBytes, rlim_max: memoryInBytes)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    var time = rlimit(rlim_cur: processorSeconds, rlim_max: processorSeconds + 5)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
  }
}
