import FoundationEssentials

/// The resident memory of this process, in MiB, as Linux tells it in `/proc/self/status`.
struct ProcessMemory {
  /// Pages of its own: heap and stacks.
  let anonymous: Double
  /// Pages of mapped files: programs, libraries, the atlas.
  let fileBacked: Double
  /// The most that both came to since the process began.
  let peak: Double

  static func now() throws -> ProcessMemory {
    let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    func mebibytes(_ key: String) -> Double {
      let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") }
      let kibibytes = line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap {
        Double($0)
      }
      return (kibibytes ?? 0) / 1024
    }
    return ProcessMemory(
      anonymous: mebibytes("RssAnon"), fileBacked: mebibytes("RssFile"), peak: mebibytes("VmHWM"))
  }
}
