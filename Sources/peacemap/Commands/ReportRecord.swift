import AtlasFile
import HostSystem

/// Which program wrote a report's PDF: kept in the private cache, since a manifest is the same whoever
/// made it. Without it a report is drawn again, which is all that it can cost.
struct ReportRecord {
  private let path: String
  private let folder: String
  private let report: String
  private let program: String

  private static let magic = "PeaceMap report 1"

  /// - Parameter path: of the PDF, as the user wrote it.
  init(ofReport path: String, _ context: ToolContext) {
    let environment = context.environment
    let cache = AtlasCache(environment: environment.variables, userID: environment.userID)
    report = environment.absolute(path)
    folder = cache.folder
    self.path = cache.recordPath(ofReport: report)
    program = environment.programIdentity
  }

  /// True where this program wrote the PDF of this digest.
  func isOf(_ digest: String) -> Bool {
    (try? FileSystem.bytes(of: path)) == bytes(of: digest)
  }

  func write(_ digest: String) {
    do {
      try FileSystem.createFolder(folder, permissions: 0o700)
      try AtomicFile.write(bytes(of: digest), to: path, permissions: 0o600, isFlushed: false)
    } catch {
      remove()
    }
  }

  func remove() { try? FileSystem.remove(path) }

  private func bytes(of digest: String) -> [UInt8] {
    Array("\(Self.magic)\n\(report)\n\(program)\n\(digest)\n".utf8)
  }

  /// The path of the PDF that a record is of; nil for any other file.
  static func report(ofRecordAt path: String) -> String? {
    guard let bytes = try? FileSystem.bytes(of: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.count >= 2 && lines[0] == magic ? String(lines[1]) : nil
  }
}
