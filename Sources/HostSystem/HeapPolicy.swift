import CLinux
import Glibc

/// How the C library's heap treats what is freed.
package enum HeapPolicy {
  /// Keeps freed memory for the next picture: by itself the heap gives large blocks back to the
  /// system, which has to clear the pages again each time. For processes that draw many pictures;
  /// called before there are other threads (mallopt(3)). False when the heap does not take it.
  @discardableResult
  package static func keepFreedMemory() -> Bool { peacemap_keep_freed_memory() == 1 }

  /// For a process that draws a picture or a few and ends: large blocks go back to the system as soon
  /// as they are freed, which keeps the peak low, and small ones never; these lie on large pages, where
  /// the system has them. Called before there are other threads (mallopt(3)). False when the heap does
  /// not take it.
  @discardableResult
  package static func drawOnce() -> Bool {
    guard peacemap_draw_once(growth) == 1, let block = malloc(blockBeyondTheHeap) else {
      return false
    }
    // The block made the heap grow: it is the first of what is new (sbrk(2)).
    if let end = sbrk(0), end > block {
      LargePages.advise(UnsafeMutableRawBufferPointer(start: block, count: end - block))
    }
    free(block)
    return true
  }

  /// What composing the world's provinces takes in small blocks, about.
  private static let growth = 16 << 20
  /// Below the bound of blocks from the system, and larger than what the heap has to spare.
  private static let blockBeyondTheHeap = 1 << 19
}
