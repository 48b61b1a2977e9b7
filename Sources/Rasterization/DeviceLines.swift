import Drawing

/// The lines of a partition on the device, 24.8 fixed point, without those that change nothing or
/// lie above or below the box.
struct DeviceLines {
  private let positions: [SIMD2<Int32>]
  private let lines: [Line]

  private struct Line {
    var range: Range<Int>
    var minY: Int32
    var maxY: Int32
    var weight: Int32
  }

  init(_ partition: Partition, scale: Double, weights: [Int32], in box: DeviceBox) {
    let factor = scale * 256
    var found: [Line] = []
    found.reserveCapacity(partition.lineCount)
    positions = [SIMD2<Int32>](unsafeUninitializedCapacity: partition.ordinates.count / 2) {
      positions, count in
      partition.ordinates.withUnsafeBufferPointer { ordinates in
        for line in 0..<partition.lineCount where weights[line] != 0 {
          let start = count
          var minY = Int32.max
          var maxY = Int32.min
          for vertex in partition.lineOffsets[line]..<partition.lineOffsets[line + 1] {
            let position = SIMD2(
              DeviceBox.fixed(steps: ordinates[2 * vertex] * factor),
              DeviceBox.fixed(steps: ordinates[2 * vertex + 1] * factor))
            minY = min(minY, position.y)
            maxY = max(maxY, position.y)
            positions.initializeElement(at: count, to: position)
            count += 1
          }
          if count == start || maxY <= box.minY || minY >= box.maxY {
            count = start
          } else {
            found.append(
              Line(range: start..<count, minY: minY, maxY: maxY, weight: weights[line]))
          }
        }
      }
    }
    lines = found
  }

  /// Walks the edges that may cross a band of the box. `prepare` sets the sink up for the lines of
  /// a weight and tells whether it takes them.
  func walk<Sink: CoverageSink>(
    in band: DeviceBox, _ sink: Sink, prepare: (inout Sink, Int) -> Bool
  ) {
    var prepared = -1
    var isTaken = false
    var walker = EdgeWalker(sink: sink, box: band)
    positions.withUnsafeBufferPointer { positions in
      for line in lines where line.minY < band.maxY && line.maxY > band.minY {
        if Int(line.weight) != prepared {
          prepared = Int(line.weight)
          isTaken = prepare(&walker.sink, prepared)
        }
        if !isTaken { continue }
        var previous = positions[line.range.lowerBound]
        for index in line.range.dropFirst() {
          let position = positions[index]
          walker.addEdge(previous.x, previous.y, position.x, position.y)
          previous = position
        }
      }
    }
  }
}
