/// How much work the rows of a canvas are, about: what divides a picture among threads.
struct PaintingCost {
  private let box: DeviceBox
  /// Nanoseconds of each of the divisions of the box's height.
  private var costs: [Double]

  private static let divisions = 128
  /// A position with the edges and pieces that begin there, and a pixel.
  private static let (ofPosition, ofPixel) = (50.0, 0.5)
  /// Nanoseconds that a strip must be worth: a thread that wakes takes a twentieth of it.
  private static let leastStrip = 1_000_000.0

  /// O(positions).
  ///
  /// - Parameter ordinates: of what is painted, in points, x and y interleaved; `scale` is in pixels a
  ///   point, `width` that of the canvas in pixels.
  init(_ ordinates: [Double], scale: Double, in box: DeviceBox, width: Int) {
    self.box = box
    let height = Double(box.maxY - box.minY) / 256
    costs = [Double](
      repeating: Self.ofPixel * Double(width) * height / Double(Self.divisions),
      count: Self.divisions)
    // Every fourth position tells enough.
    let factor = Double(Self.divisions) * scale / height
    let top = Double(box.minY) / 256 * Double(Self.divisions) / height
    for index in stride(from: 1, to: ordinates.count, by: 8) {
      let place = ordinates[index] * factor - top
      guard place >= 0, place < Double(Self.divisions) else { continue }
      costs[Int(place)] += 4 * Self.ofPosition
    }
  }

  /// The box in strips of whole rows that are about as much work each, from the top: so many as are
  /// worth a thread.
  func strips(atMost most: Int) -> [DeviceBox] {
    let whole = costs.reduce(0, +)
    let count = min(most, Int(whole / Self.leastStrip))
    guard count > 1 else { return [box] }
    var strips: [DeviceBox] = []
    var rest = box
    var passed = 0.0
    for (division, cost) in costs.enumerated() where strips.count < count - 1 {
      passed += cost
      guard passed >= whole * Double(strips.count + 1) / Double(count) else { continue }
      let rows = Double(box.maxY - box.minY) / 256 * Double(division + 1) / Double(Self.divisions)
      let row = (box.minY & ~255) + Int32(rows.rounded()) * 256
      guard row > rest.minY, row < box.maxY else { continue }
      var strip = rest
      strip.maxY = row
      strips.append(strip)
      rest.minY = row
    }
    return strips + [rest]
  }
}
