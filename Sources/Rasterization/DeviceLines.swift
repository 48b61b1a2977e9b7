import Drawing

/// The lines of a partition on the device, 24.8 fixed point, without those that change nothing or
/// lie above or below the box.
struct DeviceLines {
  /// Lent by the memory that was given.
  private let positions: UnsafePointer<SIMD2<Int32>>
  private let lines: [Line]
  /// Where two stretches meet, one position counts twice.
  let positionCount: Int

  /// Edges of a stretch, at least.
  private static let stretch = 32

  /// A line of the partition, or a stretch of it.
  private struct Line {
    var range: Range<Int>
    var box: DeviceBox
    var weight: Int32
  }

  /// Ordinates times `scale` are within four million pixels. The lines are good until `memory` is
  /// used again.
  init(
    _ partition: Partition, scale: Double, weights: [Int32], in box: DeviceBox,
    memory: KeptMemory<SIMD2<Int32>>
  ) {
    let factor = scale * 256
    var found: [Line] = []
    found.reserveCapacity(partition.lineCount)
    // Where two stretches meet, a position stands twice.
    let vertexCount = partition.ordinates.count / 2
    let positions = memory.memory(vertexCount + vertexCount / Self.stretch)
    var count = 0
    partition.ordinates.withUnsafeBytes { bytes in
      guard let ordinates = bytes.baseAddress else { return }
      for line in 0..<partition.lineCount where weights[line] != 0 {
        var vertex = partition.lineOffsets[line]
        let last = partition.lineOffsets[line + 1] - 1
        // Long lines are taken in stretches: most of them then lie in one band.
        while vertex < last {
          let end = last &- vertex < 2 &* Self.stretch ? last : vertex &+ Self.stretch
          let start = count
          var least = SIMD2<Int32>(repeating: .max)
          var most = SIMD2<Int32>(repeating: .min)
          for vertex in vertex...end {
            let position = DeviceBox.rounded(
              ordinates.loadUnaligned(fromByteOffset: 16 &* vertex, as: SIMD2<Double>.self) * factor
            )
            least.replace(with: position, where: position .< least)
            most.replace(with: position, where: position .> most)
            (positions + count).initialize(to: position)
            count &+= 1
          }
          vertex = end
          // Around the positions as they are walked, so that a line that it holds stays inside.
          let lineBox = DeviceBox(from: least, to: most)
          if lineBox.maxY <= box.minY || lineBox.minY >= box.maxY {
            count = start
          } else {
            found.append(Line(range: start..<count, box: lineBox, weight: weights[line]))
          }
        }
      }
    }
    lines = found
    positionCount = count
    self.positions = UnsafePointer(positions)
  }

  /// Walks the edges that may cross a band of the box. `prepare` sets the sink up for the lines of
  /// a weight and tells whether it takes them.
  func walk<Sink: CoverageSink>(
    in band: DeviceBox, _ sink: Sink, prepare: (inout Sink, Int) -> Bool
  ) {
    var prepared = -1
    var isTaken = false
    var walker = EdgeWalker(sink: sink, box: band)
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
