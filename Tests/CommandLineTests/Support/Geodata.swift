import Foundation

/// The repository's own data.
enum Geodata {
  /// The folder, found from this file.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Geodata").standardizedFileURL.path

  static let milestones = folder + "/status/milestones.csv"

  /// The header of a table in `status` and its rows that begin with a text.
  static func rows(of table: String, beginning start: String) throws -> String {
    let text = try String(contentsOfFile: "\(folder)/status/\(table)", encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.prefix(1) + lines.dropFirst().filter { $0.hasPrefix(start) }
    return kept.joined(separator: "\n") + "\n"
  }
}
