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

  /// A server on a free port, told to end once it serves.
  private static func untilServing(_ command: String) -> String {
    """
    : >served
    PEACEMAP_PORT=0 PEACEMAP_ADDRESS=http://localhost:1325 \(command) >served 2>&1 &
    for turn in $(seq 1200); do grep -q '^serving' served && break; sleep 0.05; done
    kill -TERM $!; wait $!; code=$?; cat served; rm served; (exit $code)
    """
  }

  /// Runs one command; both streams come as output, in the order of a terminal.
  func run(_ command: String) throws -> Program.Run {
    let place = bench.folder.path("folder")
    let script = """
      cd "$(cat '\(place)')"
      exec 2>&1
      \(command.hasPrefix("peacemap serve") ? Self.untilServing(command) : command)
      code=$?
      pwd > '\(place)'
      exit $code
      """
    return try shell.run(
      ["-c", script], in: bench.folder.path,
      environment: ["XDG_CACHE_HOME": bench.cache, "PATH": "\(tools):/usr/bin:/bin"])
  }
}
