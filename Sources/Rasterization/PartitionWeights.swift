import Drawing

/// What the two sides of a line put together weigh: the colour left of it less the colour right of
/// it, and the same for each pattern. Lines of equal sides share a weight; weight 0 changes nothing.
struct PartitionWeights {
  /// A weight's effect on a pixel wholly on its line's left: a colour and patterns gained or lost.
  struct Weight: Hashable {
    var color: SIMD4<Int32> = .zero
    /// Pattern number and +1 or −1, in order of their numbers.
    var patterns: [PatternChange] = []
  }

  struct PatternChange: Hashable {
    var pattern: Int
    var sign: Int32
  }

  private(set) var weights: [Weight] = [Weight()]
  private(set) var patterns: [PatternCoverage] = []
  /// The weight of each line of the partition.
  private(set) var weightOfLine: [UInt16]

  /// How an area fills its pixels: one colour and the patterns over it.
  private struct Fill: Hashable {
    var color: SIMD4<Int32>
    var patterns: [Int]
  }

  init(_ partition: Partition, scale: Double) {
    var changes = [Weight](repeating: Weight(), count: partition.lineCount)
    var patternNumbers: [Paint: Int] = [:]
    var fills: [[Paint]: Fill] = [:]
    for area in partition.areas {
      let fill: Fill
      if let known = fills[area.fills] {
        fill = known
      } else {
        fill = Self.fill(area.fills, scale: scale, &patterns, &patternNumbers)
        fills[area.fills] = fill
      }
      for ring in area.rings {
        let references = partition.ringOffsets[ring]..<partition.ringOffsets[ring + 1]
        for reference in partition.ringLines[references] {
          let sign: Int32 = reference < 0 ? -1 : 1
          let line = Int(reference < 0 ? ~reference : reference)
          changes[line].color &+= fill.color &* sign
          for pattern in fill.patterns { changes[line].change(pattern, by: sign) }
        }
      }
    }
    var numbers: [Weight: UInt16] = [Weight(): 0]
    weightOfLine = []
    weightOfLine.reserveCapacity(changes.count)
    for change in changes {
      if let number = numbers[change] {
        weightOfLine.append(number)
      } else {
        let number = UInt16(clamping: weights.count)
        numbers[change] = number
        weights.append(change)
        weightOfLine.append(number)
      }
    }
  }

  /// The solid ground that shows, and the patterns painted after it.
  private static func fill(
    _ paints: [Paint], scale: Double, _ patterns: inout [PatternCoverage],
    _ numbers: inout [Paint: Int]
  ) -> Fill {
    var result = Fill(color: .zero, patterns: [])
    func setGround(_ color: Color?) {
      guard let color else { return }
      let ground = PremultipliedColor(color).channels
      let left = 255 &- ground.w
      result.color = ground &+ (result.color &* left &+ 127) / 255
      if left == 0 { result.patterns = [] }
    }
    for paint in paints {
      switch paint {
      case .solid(let color): setGround(color)
      case .hatch(let hatch): setGround(hatch.ground)
      case .dots(let dots): setGround(dots.ground)
      }
      if let number = numbers[paint] {
        result.patterns.append(number)
      } else if let pattern = PatternCoverage(paint, scale: scale) {
        numbers[paint] = patterns.count
        result.patterns.append(patterns.count)
        patterns.append(pattern)
      }
    }
    return result
  }
}

extension PartitionWeights.Weight {
  fileprivate mutating func change(_ pattern: Int, by sign: Int32) {
    if let index = patterns.firstIndex(where: { $0.pattern == pattern }) {
      patterns[index].sign += sign
      if patterns[index].sign == 0 { patterns.remove(at: index) }
    } else {
      patterns.append(PartitionWeights.PatternChange(pattern: pattern, sign: sign))
      patterns.sort { $0.pattern < $1.pattern }
    }
  }
}
