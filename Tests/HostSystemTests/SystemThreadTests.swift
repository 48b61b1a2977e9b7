import Foundation
import HostSystem
import Synchronization
import Testing

@Suite("Threads of the system")
struct SystemThreadTests {
  @Test("The closure runs on a thread of its own, and joining waits for its end")
  func runs() throws {
    let seen = Mutex<[UInt]>([])
    let thread = try SystemThread(name: "test") {
      ProcessEnvironment.sleep(milliseconds: 30)
      seen.withLock { $0.append(UInt(pthread_self())) }
    }
    thread.join()
    let own = UInt(pthread_self())
    #expect(seen.withLock { $0.count == 1 && $0 != [own] })
  }

  @Test(
    "The system's tools show its name, at most 15 bytes of it",
    arguments: [("worker 3", "worker 3"), ("a name of many letters", "a name of many ")])
  func name(_ name: String, _ shown: String) throws {
    let seen = Mutex("")
    let thread = try SystemThread(name: name) {
      // proc(5): the name of the calling thread and a newline.
      do {
        let text = try String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)
        seen.withLock { $0 = text }
      } catch {
        Issue.record(error)
      }
    }
    thread.join()
    #expect(seen.withLock { $0 } == shown + "\n")
  }

  @Test("What the closure holds goes when it has run")
  func lifetime() throws {
    final class Thing: Sendable {}
    weak var left: Thing?
    do {
      let thing = Thing()
      left = thing
      let thread = try SystemThread(name: "holder") { withExtendedLifetime(thing) {} }
      thread.join()
    }
    #expect(left == nil)
  }

  @Test("Several run at once")
  func atOnce() throws {
    let (first, second) = (BoundedQueue<Int>(capacity: 1), BoundedQueue<Int>(capacity: 1))
    // Each waits for the other: one after the other would never end.
    let one = try SystemThread(name: "one") {
      _ = first.append(1)
      _ = second.next()
    }
    let two = try SystemThread(name: "two") {
      _ = first.next()
      _ = second.append(2)
    }
    one.join()
    two.join()
    #expect(first.count == 0 && second.count == 0)
  }
}
