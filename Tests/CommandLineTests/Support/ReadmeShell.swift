import HostSystem

/// A shell that keeps its folder from one command to the next, with `peacemap` on its PATH.
struct ReadmeShell {
  private let bench: Workbench
  private let shell = Program(system: "/bin/sh")
  private let tools: String

  init(_ bench: Workbench) throws {
    self.bench = bench
    tools = FilePath.parent(of: try Program("peacemap").path)
    try bench.folder.write(bench.folder.path + "/home", to: "folder")
    try bench.folder.write("", to: "home/.keep")
  }

  /// Runs one command; both streams come as output, in the order of a terminal.
  func run(_ command: String) throws -> Program.Run {
    let place = bench.folder.path("folder")
    let script = """
      cd "$(cat '\(place)')"
      exec 2>&1
      \(command)
      code=$?
      pwd > '\(place)'
      exit $code
      """
    return try shell.run(
      ["-c", script], in: bench.folder.path,
      environment: ["XDG_CACHE_HOME": bench.cache, "PATH": "\(tools):/usr/bin:/bin"])
  }
}
