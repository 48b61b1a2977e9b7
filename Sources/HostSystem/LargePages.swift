import Glibc

/// Pages of 2 MB, which the system gives in one go where it would give 512 small ones.
package enum LargePages {
  private static let size = 2 << 20

  /// Asks for large pages under memory that is about to be written as a whole: those that lie wholly
  /// within, so that it takes no more memory than without. A wish, not an order (madvise(2)).
  package static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard let base = memory.baseAddress, memory.count >= 2 * size else { return }
    let start = Int(bitPattern: base)
    let first = (start + size - 1) / size * size
    let end = (start + memory.count) / size * size
    madvise(base + (first - start), end - first, MADV_HUGEPAGE)
  }
}
