import CLinux

/// How the C library's heap treats what is freed.
package enum HeapPolicy {
  /// Keeps freed memory for the next picture: by itself the heap gives large blocks back to the
  /// system, which has to clear the pages again each time. For processes that draw many pictures;
  /// called before there are other threads (mallopt(3)). False when the heap does not take it.
  @discardableResult
  package static func keepFreedMemory() -> Bool { peacemap_keep_freed_memory() == 1 }
}
