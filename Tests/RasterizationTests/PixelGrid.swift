@testable import Rasterization

/// A canvas of its own for tests: white unless said otherwise.
final class PixelGrid {
  let memory: UnsafeMutablePointer<UInt32>
  let canvas: PixelCanvas

  init(width: Int, height: Int, fill: UInt32 = 0xFFFF_FFFF) {
    memory = .allocate(capacity: width * height)
    memory.initialize(repeating: fill, count: width * height)
    canvas = PixelCanvas(base: memory, rowLength: width, width: width, height: height)
  }

  deinit { memory.deallocate() }

  subscript(_ x: Int, _ y: Int) -> UInt32 { memory[y * canvas.width + x] }

  var box: DeviceBox { DeviceBox(width: canvas.width, height: canvas.height) }

  /// Every pixel, row by row.
  var words: [UInt32] { (0..<canvas.width * canvas.height).map { memory[$0] } }

  /// The red channel of a pixel.
  func red(_ x: Int, _ y: Int) -> Int { Int(self[x, y] >> 16 & 255) }
}
