import Foundation

/// A folder of one test, removed when it goes.
package final class TemporaryFolder {
  /// The folder's own path.
  package let path: String

  /// A new empty folder. Errors: Foundation's own.
  package init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "peacemap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  // What stays behind in the temporary folder does no harm.
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path. Errors: Foundation's own.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: file(name)))
    return file(name)
  }
}
