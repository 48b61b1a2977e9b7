import Foundation

/// The checkout that the tests were built from.
package enum Repository {
  /// The path of its folder, found from this file.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL.path

  /// The path of a file or folder in it, by its path from the top.
  package static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A text in it. Errors: Foundation's own, for a file that is missing or not UTF-8.
  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The bytes of a file in it. Errors: Foundation's own.
  package static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  /// The names in a folder of it, sorted. Errors: Foundation's own.
  package static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }
}
