import Drawing

/// What the two sides of a line put together weigh: the colour left of it less the colour right of
/// it, and the same for each pattern. Lines of equal sides share a weight; weight 0 changes nothing.
struct PartitionWeights {
  /// A weight's effect on a pixel wholly on its line's left: a colour and patterns gained or lost.
  struct Weight: Hashable {
    /// Blue, green and red; in place of alpha how many grounds more lie on the left.
    var color: SIMD4<Int32> = .zero
    /// Pattern number and +1 or −1, in order of their numbers.
    var patterns: [PatternChange] = []
  }

  struct PatternChange: Hashable {
    var pattern: Int
    var sign: Int32
  }

  /// The ground of the last area.
  private(set) var ground = PremultipliedColor.none
  /// True when a ground lets what is below show: then averages would be wrong.
  private(set) var isTranslucent = false
  private(set) var weights: [Weight] = [Weight()]
  private(set) var patterns: [PatternCoverage] = []
  /// The weight of each line of the partition.
  private(set) var weightOfLine: [Int32]

  /// How an area fills its pixels: one colour and the patterns over it.
  private struct Fill: Hashable {
    var ground: SIMD4<Int32>
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
        if fill.ground.w != 0, fill.ground.w != 255 { isTranslucent = true }
        fills[area.fills] = fill
      }
      ground = PremultipliedColor(channels: fill.ground)
      var weight = fill.ground
      weight.w = min(1, weight.w)
      for ring in area.rings {
        let references = partition.ringOffsets[ring]..<partition.ringOffsets[ring + 1]
        for reference in partition.ringLines[references] {
          let sign: Int32 = reference < 0 ? -1 : 1
          let line = Int(reference < 0 ? ~reference : reference)
          changes[line].color &+= weight &* sign
          for pattern in fill.patterns { changes[line].change(pattern, by: sign) }
        }
      }
    }
    var numbers: [Weight: Int32] = [Weight(): 0]
    weightOfLine = []
    weightOfLine.reserveCapacity(changes.count)
    for change in changes {
      if let number = numbers[change] {
        weightOfLine.append(number)
      } else {
        let number = Int32(weights.count)
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
    var result = Fill(ground: .zero, patterns: [])
    func setGround(_ color: Color?) {
      guard let color else { return }
      let ground = PremultipliedColor(color).channels
      let left = 255 &- ground.w
      result.ground = ground &+ (result.ground &* left &+ 127) / 255
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
