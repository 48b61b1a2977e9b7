import HostSystem
import Synchronization
import Testing

@testable import RenderServer

@Suite("Flights")
struct FlightsTests {
  @Test("The first makes the answer, and all who joined are told, in their order")
  func joining() {
    let flights = Flights<String>()
    let waiting = (0..<3).map { Exchange(target: "/\($0)") }
    #expect(flights.join("a", waiting[0]))
    #expect(!flights.join("a", waiting[1]))
    #expect(flights.join("b", waiting[2]))
    #expect(flights.count == 2)
    #expect(flights.land("a").map(\.target) == ["/0", "/1"])
    #expect(flights.land("a").isEmpty)
    #expect(flights.count == 1)
    // Whoever comes after the landing is a first again.
    #expect(flights.join("a", waiting[1]))
  }

  @Test("Among many threads one is the first, and nobody is lost")
  func threads() throws {
    let flights = Flights<Int>()
    let inAir = Mutex([Int](repeating: 0, count: 5))
    let most = Mutex(0)
    let landed = Mutex(0)
    let threads = try (0..<8).map { number in
      try SystemThread(name: "flight-\(number)") {
        for step in 0..<1_000 {
          guard flights.join(step % 5, Exchange(target: "")) else { continue }
          let count = inAir.withLock { inAir -> Int in
            inAir[step % 5] += 1
            return inAir[step % 5]
          }
          most.withLock { $0 = max($0, count) }
          inAir.withLock { $0[step % 5] -= 1 }
          let told = flights.land(step % 5).count
          landed.withLock { $0 += told }
        }
      }
    }
    for thread in threads { thread.join() }
    #expect(landed.withLock { $0 } == 8_000)
    #expect(most.withLock { $0 } == 1)
    #expect(flights.count == 0)
  }
}
