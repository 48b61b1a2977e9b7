import CLinux

/// How the C library's heap treats what is freed.
package enum HeapPolicy {
  /// Keeps freed memory for the next picture: by itself the heap gives large blocks back to the
  /// system, which has to clear the pages again each time. For processes that draw many pictures;
  /// called before there are other threads (mallopt(3)). False when the heap does not take it.
  @discardableResult
  package static func keepFreedMemory() -> Bool { peacemap_keep_freed_memory() == 1 }

  /// For a process that draws a picture or a few and ends: large blocks go back to the system as soon
  /// as they are freed, which keeps the peak low, and small ones never. Called before there are other
  /// threads (mallopt(3)). False when the heap does not take it.
  @discardableResult
  package static func drawOnce() -> Bool { peacemap_draw_once() == 1 }
}
