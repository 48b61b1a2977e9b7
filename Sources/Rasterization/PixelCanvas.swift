import Dispatch
package import Drawing

/// The memory of a picture, lent for drawing: rows of 32-bit words in the machine's byte order,
/// alpha highest and blue lowest, colours premultiplied by alpha (Cairo's ARGB32; with every alpha
/// 255, its RGB24). Origin top left. The memory must outlive every use.
package struct PixelCanvas {
  let base: UnsafeMutablePointer<UInt32>
  /// Words from row to row.
  package let rowLength: Int
  /// In pixels, at most `largestSide`.
  package let width: Int
  package let height: Int

  /// Positions are 24.8 fixed point, and four times as far must not leave 32 bits.
  package static let largestSide = 1 << 20

  /// - Parameter rowLength: words from row to row, at least `width`.
  package init(
    base: UnsafeMutablePointer<UInt32>, rowLength: Int, width: Int, height: Int
  ) {
    precondition(rowLength >= width && max(width, height) <= Self.largestSide)
    self.base = base
    self.rowLength = rowLength
    self.width = width
    self.height = height
  }

  /// Fills the canvas with one colour, or makes it clear.
  ///
  /// - Parameter threads: how many do so at once where there are so many pixels: of memory that nobody
  ///   has touched the system clears each page first.
  package func clear(to color: Color?, threads: Int = 1) {
    let word = color.map { PremultipliedColor($0).word } ?? 0
    let parts = max(1, min(threads, width * height / Self.leastCleared))
    // Each thread has rows of its own.
    nonisolated(unsafe) let canvas = self
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for y in part * canvas.height / parts..<(part + 1) * canvas.height / parts {
        canvas.row(y).update(repeating: word, count: canvas.width)
      }
    }
  }

  /// Pixels that are worth a thread.
  private static let leastCleared = 1_000_000

  /// The first word, for reading.
  package var words: UnsafePointer<UInt32> { UnsafePointer(base) }

  func row(_ y: Int) -> UnsafeMutablePointer<UInt32> { base + y * rowLength }
}
