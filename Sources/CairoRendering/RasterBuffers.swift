import CCairo
import Glibc
import Rasterization

/// What painting pictures needs and can use again: pixel memory, the rasterisers' and the
/// encoder's buffers. Hold on to it and the next picture allocates nothing of size. One caller at a time.
package final class RasterBuffers {
  private(set) var partitions: PartitionRaster
  private(set) var strokes: StrokeRaster
  let encoder = PNGEncoder()
  /// How many paint one picture where it is worth it.
  let threads: Int
  /// Whether no picture follows: the rasterisers' memory, some 7 MB a thread, is then given back before the
  /// encoder needs its own.
  package var isForOnePicture = false
  private var pixels: UnsafeMutablePointer<UInt32>?
  private var capacity = 0

  private static let largePage = 2 << 20

  /// - Parameter threads: how many paint one picture where it is worth it; one where others paint
  ///   pictures of their own meanwhile.
  package init(threads: Int = 1) {
    self.threads = threads
    partitions = PartitionRaster(threads: threads)
    strokes = StrokeRaster(threads: threads)
  }

  deinit { free(pixels) }

  /// What is painted is painted.
  func paintingEnded() {
    guard isForOnePicture else { return }
    partitions = PartitionRaster(threads: threads)
    strokes = StrokeRaster(threads: threads)
  }

  /// Memory for that many pixels, with whatever was there before.
  func pixels(count: Int) -> UnsafeMutablePointer<UInt32> {
    if let pixels, count <= capacity { return pixels }
    free(pixels)
    (pixels, capacity) = (nil, 0)
    // Whoever paints clears it first. On pages of 2 MB, where the system has them, that takes a fifth
    // of the time (madvise(2)).
    let byteCount = count * MemoryLayout<UInt32>.stride
    var whole: UnsafeMutableRawPointer?
    guard posix_memalign(&whole, Self.largePage, byteCount) == 0, let whole else {
      preconditionFailure("no memory for \(count) pixels")
    }
    madvise(whole, byteCount / Self.largePage * Self.largePage, MADV_HUGEPAGE)
    let memory = whole.bindMemory(to: UInt32.self, capacity: count)
    pixels = memory
    capacity = count
    return memory
  }
}
