import Foundation
import SimpleFeatures
import Synchronization
import Testing

@testable import TileStore

@Suite("Drawing on several threads")
struct TileRunTests {
  /// Keeps what it is given.
  private final class MemorySink: TileSink {
    var blocks: [[DrawnTile]] = []
    var isFinished = false
    var storedBlockCount: Int { blocks.count }
    var isComplete: Bool { isFinished }

    func store(_ tiles: [DrawnTile]) -> Int {
      blocks.append(tiles)
      return tiles.reduce(0) { $0 + $1.bytes.count }
    }

    func finish() { isFinished = true }
  }

  /// Says how many blocks are drawn, takes longest for the first ones, and fails at one.
  private struct UnevenPainter: TilePainter {
    let drawn: Count
    var failingAt: Int?

    final class Count: Sendable {
      let value = Mutex(0)
    }

    func tiles(of block: TileBlock) throws(Interruption) -> [[UInt8]] {
      let number = drawn.value.withLock {
        $0 += 1
        return $0
      }
      if number == failingAt { throw Interruption() }
      if number % 5 == 1 { usleep(3_000) }
      return NamePainter(version: "a").tiles(of: block)
    }
  }

  private let plan = TilePlan(box: .world, zooms: 0...4, blockSide: 2)

  @Test(
    "Blocks are stored in the order of the plan, on any number of threads", arguments: [1, 2, 7])
  func ordered(threads: Int) throws {
    let sink = MemorySink()
    let drawn = UnevenPainter.Count()
    var steps: [TileRun.Progress] = []
    let done = try TileRun(plan: plan, threadCount: threads).run(
      into: sink, painter: { () throws(Interruption) in UnevenPainter(drawn: drawn) },
      onProgress: { steps.append($0) })
    let stored = sink.blocks.map { $0.map(\.address) }
    #expect(stored == (0..<plan.blockCount).map { plan.block(at: $0).wanted.map(\.address) })
    #expect(
      sink.blocks.joined().allSatisfy { $0.bytes == NamePainter.bytes($0.address, "a") })
    #expect(sink.isFinished)
    #expect(done.tileCount == 341)
    #expect(done.storedBlockCount == plan.blockCount)
    #expect(steps.map(\.storedBlockCount) == Array(1...plan.blockCount))
    #expect(steps.last == done)
  }

  @Test("Drawing never runs far ahead of storing")
  func bounded() throws {
    let sink = MemorySink()
    let drawn = UnevenPainter.Count()
    var most = 0
    _ = try TileRun(plan: plan, threadCount: 2).run(
      into: sink, painter: { () throws(Interruption) in UnevenPainter(drawn: drawn) },
      onProgress: { progress in
        usleep(1_000)
        most = max(most, drawn.value.withLock { $0 } - progress.storedBlockCount)
      })
    // Four for each thread, and the one that was taken and is being stored.
    #expect(most <= 9)
    #expect(most > 1)
  }

  @Test("A failure to draw ends the run, with the sink left to go on")
  func drawingFails() throws {
    let sink = MemorySink()
    let drawn = UnevenPainter.Count()
    let error = #expect(throws: TileRun.Failure<Interruption>.self) {
      try TileRun(plan: plan, threadCount: 2).run(
        into: sink,
        painter: { () throws(Interruption) in UnevenPainter(drawn: drawn, failingAt: 30) },
        onProgress: { _ in })
    }
    guard case .drawing = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!sink.isFinished)
    #expect(sink.blocks.count < 30)
    let more = UnevenPainter.Count()
    _ = try TileRun(plan: plan, threadCount: 2).run(
      into: sink, painter: { () throws(Interruption) in UnevenPainter(drawn: more) },
      onProgress: { _ in })
    #expect(sink.isFinished)
    #expect(sink.blocks.joined().count == 341)
  }

  @Test("A painter that cannot be made ends the run")
  func noPainter() throws {
    let sink = MemorySink()
    let error = #expect(throws: TileRun.Failure<Interruption>.self) {
      try TileRun(plan: plan, threadCount: 2).run(
        into: sink,
        painter: { () throws(Interruption) -> UnevenPainter in throw Interruption() },
        onProgress: { _ in })
    }
    guard case .drawing = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("Fingerprints tell values apart that run together as text")
  func fingerprints() {
    let one = TileFingerprint([("a", "1"), ("b", "2")])
    #expect(one == TileFingerprint([("a", "1"), ("b", "2")]))
    #expect(one != TileFingerprint([("a", "1\nb 1 2")]))
    #expect(one != TileFingerprint([("b", "2"), ("a", "1")]))
    #expect(one.description.count == 64)
  }
}
