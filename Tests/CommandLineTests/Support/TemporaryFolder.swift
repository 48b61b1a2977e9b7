import Foundation
import HostSystem
import Testing

/// A folder of one test, removed when it goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("peacemap-\(UUID().uuidString)").path
    try FileSystem.createFolder(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { FilePath.join(path, name) }

  func exists(_ name: String) -> Bool { FileSystem.kind(of: path(name)) != .missing }

  func bytes(_ name: String) throws -> [UInt8] { try FileSystem.bytes(of: path(name)) }

  func text(_ name: String) throws -> String {
    try #require(String(validating: try bytes(name), as: UTF8.self), "\(name) is not UTF-8")
  }

  /// Writes a file and makes the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path(name)
    try FileSystem.createFolder(FilePath.parent(of: file))
    try AtomicFile.write(bytes, to: file)
  }

  /// Replaces a text that must occur in a file.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(name)
    try #require(text.contains(old), "\(name) has no \"\(old)\"")
    try write(text.replacing(old, with: new), to: name)
  }

  /// The names in a folder under this one.
  func names(in folder: String) throws -> [String] { try FileSystem.names(in: path(folder)) }
}
