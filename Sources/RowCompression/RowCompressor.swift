/// Compresses the rows of a picture of flat colours as Deflate data (RFC 1951).
///
/// Maps are runs of one colour, rows much like the row above, and soft edges in which nothing
/// repeats. A general compressor spends most of its time on remembering every byte of the runs; this
/// one looks at two places, and farther back only when it is told that shapes repeat. Equal input
/// gives equal bytes. Memory is kept between pictures. One thread.
package final class RowCompressor {
  /// Where bytes that stood before are looked for.
  package enum Matches: Sendable {
    /// Just before and in the row above: for pictures of areas and lines.
    case neighbours
    /// Also anywhere in the last 32 KB: for letters, signs and hatches, which repeat.
    case everywhere
  }

  private let finder = MatchFinder()
  private let writer = BlockWriter()
  private var output = BitWriter()

  package init() {}

  /// Lends the compressed form of bytes to `body`.
  ///
  /// - Parameter rowLength: from a byte to the one below it, above 0.
  package func withCompressed<Result, Failure>(
    _ bytes: UnsafeBufferPointer<UInt8>, rowLength: Int, matches: Matches,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(rowLength > 0, "rows have bytes")
    output.begin()
    finder.begin()
    var place = 0
    repeat {
      place = finder.readBlock(
        of: bytes, from: place, rowLength: rowLength, lookingFar: matches == .everywhere)
      writer.write(finder, isLast: place == bytes.count, to: &output)
    } while place < bytes.count
    output.finish()
    return try body(output.bytes)
  }
}
