import CLinux
import Glibc

/// A thread of the system (`pthread_create(3)`) that runs one closure.
package final class SystemThread: @unchecked Sendable {
  // The handle is written once, before anybody else can see this value.
  private let handle: pthread_t

  private final class Body {
    let name: String
    let run: @Sendable () -> Void

    init(_ name: String, _ run: @escaping @Sendable () -> Void) {
      self.name = name
      self.run = run
    }
  }

  /// Starts at once. `name` is what the system's tools show, at most 15 bytes of it.
  /// Errors: no more threads.
  package init(
    name: String, _ run: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(name, run))
    let code = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let body = Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue()
        _ = peacemap_name_thread(body.name)
        body.run()
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      throw SystemError("start", "thread \(name)", number: code)
    }
    handle = thread
  }

  /// Waits until the closure has returned. Once.
  package func join() { pthread_join(handle, nil) }
}
