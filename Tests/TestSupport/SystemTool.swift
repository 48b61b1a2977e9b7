package import Foundation

/// A program of the system that tests read results with: poppler-utils, qpdf, a shell.
package struct SystemTool {
  /// Why a program gave nothing.
  package struct Failure: Error, CustomStringConvertible {
    package var name: String
    package var code: Int32

    package var description: String { "\(name) ended with \(code)" }
  }

  private let name: String

  /// A program on PATH.
  package init(_ name: String) { self.name = name }

  /// What it writes to standard output. Errors: `Failure` when it is missing or refuses.
  package func output(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(name: name, code: process.terminationStatus)
    }
    return data
  }
}
