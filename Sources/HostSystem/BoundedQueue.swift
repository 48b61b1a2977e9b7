import Glibc

/// First in, first out, between threads, with a bound on how much waits.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  // Everything below is touched under `mutex` only.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let isFilled: UnsafeMutablePointer<pthread_cond_t>
  private let capacity: Int
  private var elements: [Element] = []
  /// The next to go; those before it are gone.
  private var first = 0
  private var isClosed = false

  package init(capacity: Int) {
    self.capacity = capacity
    mutex = .allocate(capacity: 1)
    isFilled = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(isFilled, nil)
  }

  deinit {
    pthread_cond_destroy(isFilled)
    pthread_mutex_destroy(mutex)
    isFilled.deallocate()
    mutex.deallocate()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// How many wait.
  package var count: Int { locked { elements.count - first } }

  /// Adds at the end; false, at once, where the queue is full or closed.
  package func append(_ element: Element) -> Bool {
    locked {
      guard !isClosed, elements.count - first < capacity else { return false }
      elements.append(element)
      pthread_cond_signal(isFilled)
      return true
    }
  }

  /// Takes the first, waiting for one; nil once the queue is closed and empty.
  package func next() -> Element? {
    locked {
      while elements.count == first {
        if isClosed { return nil }
        pthread_cond_wait(isFilled, mutex)
      }
      let element = elements[first]
      first += 1
      if first == elements.count {
        elements.removeAll(keepingCapacity: true)
        first = 0
      } else if first > 64, 2 * first > elements.count {
        elements.removeFirst(first)
        first = 0
      }
      return element
    }
  }

  /// Takes nothing more; what waits is still given out.
  package func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(isFilled)
    }
  }
}
