/// The positions at which discs are to stand, by number, kept until many have come together: which
/// positions of lines those are cannot be foreseen, so noting them takes no branches. One thread.
final class ThinDiscs {
  private static let kept = 1_024
  /// With room for what the last four positions may add.
  private let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: kept + 4)
  private var count = 0

  deinit { numbers.deallocate() }

  /// Whether no more may be noted before it is emptied.
  var isFull: Bool { count > Self.kept - 4 }

  /// Notes those of four positions from the first on of which there is a bit, the first one lowest.
  @inline(__always)
  func note(_ first: Int, _ bits: UInt32) {
    for lane in 0..<4 {
      // Each is written, and the next one over those that do not count.
      numbers[count] = Int32(truncatingIfNeeded: first &+ lane)
      count &+= Int(bits &>> UInt32(lane) & 1)
    }
  }

  /// Visits all that were noted, in order.
  @inline(__always)
  func empty(_ visit: (_ number: Int) -> Void) {
    for index in 0..<count { visit(Int(numbers[index])) }
    count = 0
  }
}
