import CCairo
import Rasterization

/// What painting pictures needs and can use again: pixel memory, the rasterisers' and the
/// encoder's buffers. Hold on to it and the next picture allocates nothing of size. One thread.
package final class RasterBuffers {
  let partitions = PartitionRaster()
  let strokes = StrokeRaster()
  let encoder = PNGEncoder()
  private var pixels: UnsafeMutablePointer<UInt32>?
  private var capacity = 0

  package init() {}

  deinit { pixels?.deallocate() }

  /// Memory for that many pixels, with whatever was there before.
  func pixels(count: Int) -> UnsafeMutablePointer<UInt32> {
    if let pixels, count <= capacity { return pixels }
    pixels?.deallocate()
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    pixels = memory
    capacity = count
    return memory
  }
}
