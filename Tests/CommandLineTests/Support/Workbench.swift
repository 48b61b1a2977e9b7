import Foundation
import HostSystem
import Testing

/// A temporary folder with its own cache, in which `peacemap` is run.
final class Workbench {
  let folder: TemporaryFolder
  private let peacemap: Program

  init() throws {
    folder = try TemporaryFolder()
    peacemap = try Program("peacemap")
  }

  /// A workbench with the project that `peacemap init` makes, in the folder `project`.
  static func withSample() throws -> Workbench {
    let bench = try Workbench()
    let run = try bench.run("init", "project")
    try #require(run.code == 0, "\(run.messages)")
    return bench
  }

  /// Where the prepared atlases are kept.
  var cache: String { folder.path("cache") }

  func run(_ arguments: String...) throws -> Program.Run { try run(arguments) }

  /// Runs `peacemap` in a folder of the bench, by default the bench itself.
  func run(
    _ arguments: [String], in place: String = "", environment: [String: String] = [:]
  ) throws -> Program.Run {
    try peacemap.run(
      arguments, in: folder.path(place),
      environment: ["XDG_CACHE_HOME": cache].merging(environment) { _, given in given })
  }

  /// Draws the sample project's map, as small as its sheet allows.
  func render(_ output: String, _ more: String...) throws -> Program.Run {
    try run(
      ["render", "sample", "-p", "project", "--width", "480", "--height", "360", "-o", output]
        + more)
  }

  /// The one atlas in the cache.
  func cachedAtlas() throws -> String {
    let names = try FileSystem.names(in: FilePath.join(cache, "peacemap"))
    let name = try #require(names.first { $0.hasSuffix(".atlas") }, "nothing is prepared")
    return FilePath.join(FilePath.join(cache, "peacemap"), name)
  }

  /// Expects an error: one exit code, sentences that contain each text, and no file left.
  func expect(
    _ run: Program.Run, code: Int32, says texts: [String], without file: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.code == code, "\(run.messages)", sourceLocation: sourceLocation)
    for text in texts {
      #expect(
        run.errors.contains { $0.contains(text) }, "\(text) in: \(run.messages)",
        sourceLocation: sourceLocation)
    }
    if let file {
      #expect(!folder.exists(file), "\(file) is left", sourceLocation: sourceLocation)
      let left = (try? folder.names(in: "")) ?? []
      #expect(
        Set(left).isSubset(of: ["project", "cache", "tables", "mount", "other"]),
        "left: \(left)", sourceLocation: sourceLocation)
    }
  }
}
