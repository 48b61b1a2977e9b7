import Dispatch
import HostSystem

/// What draws the tiles of a block, on one thread.
package protocol TilePainter: SendableMetatype {
  associatedtype Failure: Error

  /// All tiles of a block, wanted or not, as PNGs, row by row from the north-west.
  func tiles(of block: TileBlock) throws(Failure) -> [[UInt8]]
}

/// Draws a plan on several threads and stores it, in the plan's order, on the calling one. What is
/// drawn and not yet stored is bounded, however slow the disk.
package struct TileRun {
  package let plan: TilePlan
  /// How many threads draw.
  package let threadCount: Int

  /// How many blocks for each thread are drawn or wait to be stored.
  private static let blocksAhead = 4

  /// - Precondition: there is a thread.
  package init(plan: TilePlan, threadCount: Int) {
    precondition(threadCount > 0, "somebody has to draw")
    self.plan = plan
    self.threadCount = threadCount
  }

  /// What a run has done so far. Blocks and their count are of the plan, everything else of this run.
  package struct Progress: Hashable, Sendable {
    package var blockCount: Int
    package var storedBlockCount: Int
    /// How many blocks were there before.
    package var foundBlockCount: Int
    package var zoom: Int
    package var tileCount = 0
    /// What the tiles take where they are stored.
    package var byteCount = 0
  }

  /// Why a run stopped.
  package enum Failure<Drawing: Error>: Error {
    case drawing(Drawing)
    case storing(TileStoreError)
  }

  /// Draws and stores what the sink does not have, then finishes it.
  ///
  /// - Parameters:
  ///   - makePainter: called once on each drawing thread.
  ///   - onProgress: called after each block on the calling thread.
  /// Errors: the first that comes; the sink is then left as it is, for another run to go on.
  package func run<Painter: TilePainter>(
    into sink: any TileSink,
    painter makePainter: @escaping @Sendable () throws(Painter.Failure) -> Painter,
    onProgress: (Progress) -> Void
  ) throws(Failure<Painter.Failure>) -> Progress {
    let start = sink.storedBlockCount
    var progress = Progress(
      blockCount: plan.blockCount, storedBlockCount: start, foundBlockCount: start,
      zoom: plan.zooms.lowerBound)
    guard !sink.isComplete else { return progress }
    let exchange = OrderedExchange<[[UInt8]], Painter.Failure>(
      start..<plan.blockCount, room: Self.blocksAhead * threadCount)
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "peacemap.tiles", attributes: .concurrent)
    let plan = plan
    for _ in 0..<min(threadCount, plan.blockCount - start) {
      queue.async(group: group) {
        var claimed = start
        do throws(Painter.Failure) {
          let painter = try makePainter()
          while let position = exchange.claim() {
            claimed = position
            exchange.hand(over: try painter.tiles(of: plan.block(at: position)), at: position)
          }
        } catch {
          exchange.fail(error, at: claimed)
        }
      }
    }
    defer {
      exchange.stop()
      group.wait()
    }
    while progress.storedBlockCount < plan.blockCount {
      let drawn: [[UInt8]]
      do {
        drawn = try exchange.take(progress.storedBlockCount)
      } catch {
        throw .drawing(error)
      }
      do {
        try store(drawn, into: sink, &progress)
      } catch {
        throw .storing(error)
      }
      onProgress(progress)
    }
    do {
      try sink.finish()
    } catch {
      throw .storing(error)
    }
    return progress
  }

  private func store(
    _ drawn: [[UInt8]], into sink: any TileSink, _ progress: inout Progress
  ) throws(TileStoreError) {
    let block = plan.block(at: progress.storedBlockCount)
    precondition(drawn.count == block.side * block.side, "a block has all of its tiles")
    let tiles = block.wanted.map { DrawnTile(address: $0.address, bytes: drawn[$0.index]) }
    progress.byteCount += try sink.store(tiles)
    progress.storedBlockCount += 1
    progress.tileCount += tiles.count
    progress.zoom = block.first.zoom
  }
}
