import HostSystem
import MapPipeline
import Synchronization
import Testing

@testable import RenderServer

@Suite("The drawing threads")
struct WorkerPoolTests {
  /// What happened, in order.
  private final class Record: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  /// A pool of one thread that is at work on its first job until `go` is given something.
  private func busyPool(
    queue: Int, _ record: Record, _ go: BoundedQueue<Void>
  ) throws -> WorkerPool {
    let pool = try WorkerPool(threads: 1, queueCapacity: queue)
    let begun = BoundedQueue<Void>(capacity: 1)
    let isTaken = pool.submit(
      WorkerPool.Job(
        run: { _ in
          _ = begun.append(())
          go.next()
          record.add("first")
        }, latestStart: .infinity))
    #expect(isTaken)
    begun.next()
    return pool
  }

  private func job(
    _ name: String, _ record: Record, latestStart: Double = .infinity
  ) -> WorkerPool.Job {
    WorkerPool.Job(
      run: { turn in
        switch turn {
        case .work: record.add(name)
        case .tooLate: record.add("\(name) too late")
        }
      }, latestStart: latestStart)
  }

  @Test("A thread that cannot draw fails the start, and none is left")
  func cannotDraw() throws {
    let made = Mutex(0)
    let ended = Record()
    #expect(throws: PipelineError.self) {
      _ = try WorkerPool(threads: 3, queueCapacity: 3) { () throws(PipelineError) in
        let number = made.withLock { count in
          count += 1
          return count
        }
        guard number < 2 else { throw PipelineError(.failed, "fonts", "no font draws") }
        ended.add("made")
        return try Workbench()
      }
    }
    #expect(made.withLock { $0 } == 3)
    #expect(ended.all == ["made"])
  }

  @Test("A full queue refuses at once; what was taken is done in order before the end")
  func order() throws {
    let record = Record()
    let go = BoundedQueue<Void>(capacity: 1)
    let pool = try busyPool(queue: 3, record, go)
    #expect(["a", "b", "c"].map { pool.submit(job($0, record)) } == [true, true, true])
    #expect(pool.waitingCount == 3)
    #expect(!pool.submit(job("d", record)))
    #expect(record.all.isEmpty)
    _ = go.append(())
    pool.stop()
    #expect(record.all == ["first", "a", "b", "c"])
    #expect(pool.waitingCount == 0)
    #expect(!pool.submit(job("e", record)))
  }

  @Test("Who waited too long is told so, and the next is done")
  func tooLate() throws {
    let record = Record()
    let go = BoundedQueue<Void>(capacity: 1)
    let pool = try busyPool(queue: 2, record, go)
    let past = ProcessEnvironment.monotonicSeconds - 1
    #expect(pool.submit(job("a", record, latestStart: past)))
    #expect(pool.submit(job("b", record)))
    _ = go.append(())
    pool.stop()
    #expect(record.all == ["first", "a too late", "b"])
  }

  @Test("Several threads work at the same time, each with a bench of its own")
  func several() throws {
    let pool = try WorkerPool(threads: 3, queueCapacity: 3)
    let benches = Mutex<Set<ObjectIdentifier>>([])
    let arrived = BoundedQueue<Void>(capacity: 3)
    let go = BoundedQueue<Void>(capacity: 3)
    for _ in 0..<3 {
      #expect(
        pool.submit(
          WorkerPool.Job(
            run: { turn in
              if case .work(let bench) = turn {
                benches.withLock { _ = $0.insert(ObjectIdentifier(bench)) }
              }
              _ = arrived.append(())
              go.next()
            }, latestStart: .infinity)))
    }
    for _ in 0..<3 { arrived.next() }
    for _ in 0..<3 { _ = go.append(()) }
    pool.stop()
    #expect(benches.withLock { $0.count } == 3)
  }
}
