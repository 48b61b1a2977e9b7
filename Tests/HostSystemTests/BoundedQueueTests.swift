import HostSystem
import Synchronization
import Testing

@Suite("Bounded queues")
struct BoundedQueueTests {
  @Test("What comes first goes first, in turns of putting in and taking out too")
  func order() {
    let queue = BoundedQueue<Int>(capacity: 1000)
    var (put, taken) = (0, [Int]())
    // Longer and longer, so that what is gone is cleared away between.
    for round in 1...40 {
      for _ in 0..<round * 2 {
        #expect(queue.append(put))
        put += 1
      }
      for _ in 0..<round { if let next = queue.next() { taken.append(next) } }
      #expect(queue.count == put - taken.count)
    }
    while queue.count > 0 { if let next = queue.next() { taken.append(next) } }
    #expect(taken == Array(0..<put) && put == 1640)
  }

  @Test("A full queue takes nothing more, at once, until something is gone")
  func full() {
    let queue = BoundedQueue<String>(capacity: 2)
    #expect(queue.append("a") && queue.append("b") && !queue.append("c"))
    #expect(queue.count == 2)
    #expect(queue.next() == "a" && queue.append("d") && !queue.append("e"))
    #expect(queue.next() == "b" && queue.next() == "d" && queue.count == 0)
    #expect(!BoundedQueue<Int>(capacity: 0).append(1))
  }

  @Test("A closed queue takes nothing, gives what waits, and then ends")
  func closed() {
    let queue = BoundedQueue<Int>(capacity: 10)
    #expect(queue.append(1) && queue.append(2))
    queue.close()
    #expect(!queue.append(3))
    #expect(queue.next() == 1 && queue.next() == 2)
    #expect(queue.next() == nil && queue.next() == nil)
    queue.close()
    #expect(queue.count == 0)
  }

  @Test("Who waits gets what comes, and closing lets all go who wait")
  func waiting() throws {
    let queue = BoundedQueue<Int>(capacity: 10)
    let taken = Mutex<[Int]>([])
    let threads = try (0..<3).map { number in
      try SystemThread(name: "waiting \(number)") {
        while let next = queue.next() { taken.withLock { $0.append(next) } }
      }
    }
    // Time to begin to wait; the result does not depend on it.
    ProcessEnvironment.sleep(milliseconds: 20)
    #expect(queue.append(7) && queue.append(8))
    queue.close()
    for thread in threads { thread.join() }
    #expect(taken.withLock { $0.sorted() } == [7, 8])
  }

  @Test("Between many threads nothing is lost or doubled, and each one's own order is kept")
  func manyThreads() throws {
    let (makers, each) = (4, 2000)
    let queue = BoundedQueue<Int>(capacity: 16)
    let taken = Mutex<[[Int]]>([])
    let takers = try (0..<4).map { number in
      try SystemThread(name: "taker \(number)") {
        var own: [Int] = []
        while let next = queue.next() { own.append(next) }
        taken.withLock { $0.append(own) }
      }
    }
    let givers = try (0..<makers).map { maker in
      try SystemThread(name: "giver \(maker)") {
        for number in 0..<each {
          while !queue.append(maker * each + number) { ProcessEnvironment.sleep(milliseconds: 1) }
        }
      }
    }
    for thread in givers { thread.join() }
    queue.close()
    for thread in takers { thread.join() }
    let lists = taken.withLock { $0 }
    #expect(lists.count == 4)
    #expect(lists.flatMap { $0 }.sorted() == Array(0..<makers * each))
    for list in lists {
      for maker in 0..<makers {
        let own = list.filter { $0 / each == maker }
        #expect(own == own.sorted())
      }
    }
  }

  @Test("What still waits goes with the queue")
  func lifetime() {
    final class Thing: Sendable {}
    weak var left: Thing?
    do {
      let queue = BoundedQueue<Thing>(capacity: 4)
      let thing = Thing()
      left = thing
      #expect(queue.append(thing))
    }
    #expect(left == nil)
  }
}
