import HostSystem
import Testing

/// A small file system of its own, which needs the right to mount.
final class MemoryMount {
  let path: String

  /// Mounts on a folder of a bench. Errors: mounting is refused.
  init(_ bench: Workbench, kibibytes: Int) throws {
    path = bench.folder.path("mount")
    try FileSystem.createFolder(path)
    try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path])
  }

  deinit { try? Self.run("umount", [path]) }

  func makeReadOnly() throws { try Self.run("mount", ["-o", "remount,ro", path]) }

  /// Whether this machine lets us; tests that need it are skipped otherwise and say so.
  static let isAllowed: Bool = {
    guard let bench = try? Workbench() else { return false }
    return (try? MemoryMount(bench, kibibytes: 64)) != nil
  }()

  private static func run(_ name: String, _ arguments: [String]) throws {
    let run = try Program(system: "/usr/bin/\(name)").run(arguments, in: "/")
    try #require(run.code == 0, "\(name): \(run.messages)")
  }
}
