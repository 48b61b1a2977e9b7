import Glibc
import HostSystem
import Synchronization

@testable import RenderServer

/// Holds the thread that is to make an answer until it is opened.
///
/// It is a pipe where the cache on disk would have the answer's file: opening it to read waits for
/// somebody who writes. A pipe is no answer, so that the answer is drawn then.
final class DrawingGate: Sendable {
  private let path: String
  private let writer = Mutex<Int32>(-1)

  /// A gate before one answer of an edition, in a cache folder that no server has opened yet.
  init(_ plan: Plan, _ edition: Edition, in folder: String) throws {
    try FileSystem.createFolder(folder, permissions: 0o700)
    let name = "\(edition.digest)/\(plan.name)"
    let key = MapServer.key(name, edition)
    // A name of its own stays when the cache removes what it takes for an answer of an old edition.
    path = FilePath.join(folder, "gate-\(key)")
    guard mkfifo(path, 0o600) == 0, link(path, FilePath.join(folder, key)) == 0 else {
      throw Missing(what: "a pipe at \(path)")
    }
  }

  deinit {
    let descriptor = writer.withLock { $0 }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Lets whoever waits, and whoever comes, pass.
  func open() {
    writer.withLock { writer in
      guard writer < 0 else { return }
      // For reading and writing, which waits for nobody (fifo(7)).
      writer = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    }
  }
}
