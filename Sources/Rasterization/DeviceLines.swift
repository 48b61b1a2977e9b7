import Drawing

/// The lines of a partition on the device, 24.8 fixed point, without those that change nothing or
/// lie above or below the box.
struct DeviceLines {
  private let positions: [SIMD2<Int32>]
  private let lines: [Line]

  private struct Line {
    var range: Range<Int>
    var box: DeviceBox
    var weight: Int32
  }

  /// Ordinates times `scale` are within four million pixels.
  init(_ partition: Partition, scale: Double, weights: [Int32], in box: DeviceBox) {
    let factor = scale * 256
    var found: [Line] = []
    found.reserveCapacity(partition.lineCount)
    positions = [SIMD2<Int32>](unsafeUninitializedCapacity: partition.ordinates.count / 2) {
      positions, count in
      partition.ordinates.withUnsafeBufferPointer { ordinates in
        for line in 0..<partition.lineCount where weights[line] != 0 {
          let vertices = partition.lineOffsets[line]..<partition.lineOffsets[line + 1]
          var least = SIMD2<Double>(repeating: .infinity)
          var most = SIMD2<Double>(repeating: -.infinity)
          for vertex in vertices {
            let position = SIMD2(ordinates[2 * vertex], ordinates[2 * vertex + 1])
            least.replace(with: position, where: position .< least)
            most.replace(with: position, where: position .> most)
          }
          let lineBox = DeviceBox(from: least * factor, to: most * factor)
          if vertices.isEmpty || lineBox.maxY <= box.minY || lineBox.minY >= box.maxY { continue }
          let start = count
          for vertex in vertices {
            positions.initializeElement(
              at: count,
              to: SIMD2(
                DeviceBox.rounded(ordinates[2 * vertex] * factor),
                DeviceBox.rounded(ordinates[2 * vertex + 1] * factor)))
            count &+= 1
          }
          found.append(Line(range: start..<count, box: lineBox, weight: weights[line]))
        }
      }
    }
    lines = found
  }

  var count: Int { lines.count }

  /// Walks the edges that may cross a band of the box. `prepare` sets the sink up for the lines of
  /// a weight and tells whether it takes them.
  func walk<Sink: CoverageSink>(
    in band: DeviceBox, _ sink: Sink, prepare: (inout Sink, Int) -> Bool
  ) {
    var prepared = -1
    var isTaken = false
    var walker = EdgeWalker(sink: sink, box: band)
    positions.withUnsafeBufferPointer { positions in
      for line in lines where line.box.minY < band.maxY && line.box.maxY > band.minY {
        if Int(line.weight) != prepared {
          prepared = Int(line.weight)
          isTaken = prepare(&walker.sink, prepared)
        }
        if !isTaken { continue }
        var previous = positions[line.range.lowerBound]
        let rest = line.range.lowerBound &+ 1..<line.range.upperBound
        if band.contains(line.box) {
          for index in rest {
            walker.addEdgeInside(previous, positions[index])
            previous = positions[index]
          }
        } else {
          for index in rest {
            walker.addEdge(previous, positions[index])
            previous = positions[index]
          }
        }
      }
    }
  }
}
