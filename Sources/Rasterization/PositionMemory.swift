/// Memory for the positions of one picture's lines, kept for the next one. One thread.
final class PositionMemory<Position: BitwiseCopyable> {
  private var positions: UnsafeMutablePointer<Position>?
  private var capacity = 0

  deinit { positions?.deallocate() }

  /// Memory for so many positions, whatever is in it; good until the next call.
  func positions(_ count: Int) -> UnsafeMutablePointer<Position> {
    if let positions, count <= capacity { return positions }
    positions?.deallocate()
    // A little more than asked for, so that a growing map does not come back each time.
    capacity = count + count / 4 + 64
    let memory = UnsafeMutablePointer<Position>.allocate(capacity: capacity)
    positions = memory
    return memory
  }
}
