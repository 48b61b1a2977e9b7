/// Memory for what one picture's lines are made of, kept for the next one. One thread.
final class KeptMemory<Element: BitwiseCopyable> {
  private var kept: UnsafeMutablePointer<Element>?
  private var capacity = 0

  deinit { kept?.deallocate() }

  /// Memory for so many elements, whatever is in it; good until the next call.
  func memory(_ count: Int) -> UnsafeMutablePointer<Element> {
    if let kept, count <= capacity { return kept }
    kept?.deallocate()
    // A little more than asked for, so that a growing map does not come back each time.
    capacity = count + count / 4 + 64
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    kept = memory
    return memory
  }
}
