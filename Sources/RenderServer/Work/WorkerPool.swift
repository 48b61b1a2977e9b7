import HostSystem
import MapPipeline

/// The threads that draw, each with a workbench of its own, and the bounded queue before them.
final class WorkerPool: Sendable {
  /// One piece of work.
  struct Job: Sendable {
    /// Done with a workbench, or told that its time has passed before it came to its turn.
    var run: @Sendable (Turn) -> Void
    /// On the clock of `ProcessEnvironment.monotonicSeconds`.
    var latestStart: Double
  }

  /// How a job comes to its turn.
  enum Turn {
    case work(Workbench)
    case tooLate
  }

  private let queue: BoundedQueue<Job>
  private let threads: [SystemThread]

  /// Starts the threads. Errors: fonts missing or broken; no more threads.
  init(threads count: Int, queueCapacity: Int) throws {
    // The fonts are loaded once before anything is promised.
    _ = try Workbench()
    let queue = BoundedQueue<Job>(capacity: queueCapacity)
    self.queue = queue
    threads = try (1...max(1, count)).map { number in
      try SystemThread(name: "peacemap-draw-\(number)") { Self.work(on: queue) }
    }
  }

  /// How many jobs wait.
  var waitingCount: Int { queue.count }

  /// Takes a job, or refuses it at once where the queue is full.
  func submit(_ job: Job) -> Bool { queue.append(job) }

  /// Finishes what waits and ends the threads.
  func stop() {
    queue.close()
    for thread in threads { thread.join() }
  }

  private static func work(on queue: BoundedQueue<Job>) {
    // What loaded a moment ago loads again; where it does not, no map can be right.
    let bench: Workbench
    do {
      bench = try Workbench()
    } catch {
      fatalError("the fonts that loaded a moment ago do not load again: \(error)")
    }
    while let job = queue.next() {
      let isLate = ProcessEnvironment.monotonicSeconds > job.latestStart
      job.run(isLate ? .tooLate : .work(bench))
    }
  }
}
