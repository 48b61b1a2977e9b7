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

  /// What a thread makes its workbench with.
  typealias Making = @Sendable () throws(PipelineError) -> Workbench

  /// Starts the threads and waits until each has what it draws with. Errors: fonts missing or broken,
  /// no more threads; then none is left.
  init(
    threads count: Int, queueCapacity: Int,
    making: @escaping Making = { () throws(PipelineError) in try Workbench() }
  ) throws {
    let queue = BoundedQueue<Job>(capacity: queueCapacity)
    let count = max(1, count)
    let started = BoundedQueue<PipelineError?>(capacity: count)
    var threads: [SystemThread] = []
    do {
      for number in 1...count {
        threads.append(
          try SystemThread(name: "peacemap-draw-\(number)") {
            Self.work(on: queue, making: making, telling: started)
          })
      }
      for _ in threads {
        if let failure = started.next() ?? nil { throw failure }
      }
    } catch {
      queue.close()
      for thread in threads { thread.join() }
      throw error
    }
    self.queue = queue
    self.threads = threads
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

  /// Draws until the queue is closed.
  /// - Parameter started: gets what went wrong with the workbench, or nil.
  private static func work(
    on queue: BoundedQueue<Job>, making: Making, telling started: BoundedQueue<PipelineError?>
  ) {
    let bench: Workbench
    do throws(PipelineError) {
      bench = try making()
    } catch {
      _ = started.append(error)
      return
    }
    _ = started.append(nil)
    while let job = queue.next() {
      let isLate = ProcessEnvironment.monotonicSeconds > job.latestStart
      job.run(isLate ? .tooLate : .work(bench))
    }
  }
}
