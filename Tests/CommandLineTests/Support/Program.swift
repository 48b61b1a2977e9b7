import Foundation
import HostSystem
import Testing

/// A built program, run as a user runs it.
struct Program {
  /// How a run ended and what it said.
  struct Run {
    /// The exit code; nil when a signal ended the program, which is a crash.
    var code: Int32?
    var output: [UInt8]
    /// Standard error, where everything but results goes.
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
    /// The lines of standard error that tell of an error.
    var errors: [String] {
      messages.split(separator: "\n").map(String.init).filter { $0.contains("error: ") }
    }
  }

  let path: String

  /// The program of this name beside the running tests, which the build puts there.
  init(_ name: String) throws {
    let tests = try #require(FileSystem.executable, "the running program has no path")
    path = FilePath.join(FilePath.parent(of: tests), name)
    try #require(
      FileSystem.kind(of: path) == .file,
      "\(path) is missing: build the whole package before its tests")
  }

  /// Another program of the system.
  init(system path: String) { self.path = path }

  /// Runs to the end in a folder. The environment is only what is given, and PATH.
  func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Run {
    let captured = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(
      ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"]
    ) { given, _ in given }
    // Files, not pipes: neither stream can fill up while the other is read.
    for name in ["output", "messages"] { try captured.write("", to: name) }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: captured.path("output")))
    let messages = try FileHandle(forWritingTo: URL(fileURLWithPath: captured.path("messages")))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    try output.close()
    try messages.close()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try captured.bytes("output"), messages: try captured.text("messages"))
  }
}
