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
  private(set) var weightOfLine: [Int32] = []

  /// How an area fills its pixels: one colour and the patterns over it.
  fileprivate struct Fill: Hashable {
    var ground: SIMD4<Int32>
    var patterns: [Int]
  }

  init(_ partition: Partition, scale: Double) {
    weightOfLine = [Int32](repeating: 0, count: partition.lineCount)
    var patternNumbers: [Paint: Int] = [:]
    var numbers = FillNumbers()
    var fills: [Fill] = []
    var sides = LineSides(lineCount: partition.lineCount)
    for area in partition.areas {
      let number = numbers.number(of: area.fills)
      if number == fills.count {
        fills.append(Self.fill(area.fills, scale: scale, &patterns, &patternNumbers))
      }
      sides.add(number, to: partition.lineReferences(of: area))
    }
    isTranslucent = fills.contains { $0.ground.w != 0 && $0.ground.w != 255 }
    if let last = partition.areas.last {
      ground = PremultipliedColor(channels: fills[Int(numbers.number(of: last.fills))].ground)
    }
    number(sides, fills)
  }

  /// Numbers the weights in the order in which lines have them.
  private mutating func number(_ sides: LineSides, _ fills: [Fill]) {
    var numbers: [Weight: Int32] = [Weight(): 0]
    // By the fills on the left and on the right, each counted from the fill of nothing.
    let columns = fills.count + 1
    var numberOfPair = [Int32](repeating: -1, count: columns * columns)
    for line in weightOfLine.indices {
      let pair = Int(sides.left[line] + 1) * columns + Int(sides.right[line] + 1)
      let isCrowded = sides.isCrowded && sides.more[line] != nil
      if !isCrowded, numberOfPair[pair] >= 0 {
        weightOfLine[line] = numberOfPair[pair]
        continue
      }
      var weight = Weight()
      if sides.left[line] >= 0 { weight.add(fills[Int(sides.left[line])], sign: 1) }
      if sides.right[line] >= 0 { weight.add(fills[Int(sides.right[line])], sign: -1) }
      for (fill, sign) in sides.more[line] ?? [] { weight.add(fills[Int(fill)], sign: sign) }
      let number = numbers[weight] ?? Int32(weights.count)
      if number == weights.count {
        numbers[weight] = number
        weights.append(weight)
      }
      weightOfLine[line] = number
      if !isCrowded { numberOfPair[pair] = number }
    }
  }

  /// Numbers ways to fill in the order in which they are first asked for.
  private struct FillNumbers {
    private var numbers: [[Paint]: Int32] = [:]
    /// The ways that a map has, mostly: to compare paints with a few is faster than to hash them.
    private var few: [[Paint]] = []

    mutating func number(of paints: [Paint]) -> Int32 {
      if let known = few.firstIndex(of: paints) { return Int32(known) }
      if let known = numbers[paints] { return known }
      let number = Int32(few.count + numbers.count)
      if few.count < 16 { few.append(paints) } else { numbers[paints] = number }
      return number
    }
  }

  /// Which fill lies on the left and right of each line of a partition, −1 for none. Areas that lie
  /// over one another crowd a side.
  private struct LineSides {
    private(set) var left: [Int32]
    private(set) var right: [Int32]
    /// Further fills of a line: on its left with sign 1, on its right with sign −1.
    private(set) var more: [Int: [(fill: Int32, sign: Int32)]] = [:]

    init(lineCount: Int) {
      left = [Int32](repeating: -1, count: lineCount)
      right = left
    }

    var isCrowded: Bool { !more.isEmpty }

    /// - Parameter references: of the lines of an area's rings: those that run with them, and the
    ///   complements of those that run against them.
    mutating func add(_ fill: Int32, to references: ArraySlice<Int32>) {
      references.withUnsafeBufferPointer { references in
        left.withUnsafeMutableBufferPointer { left in
          right.withUnsafeMutableBufferPointer { right in
            for reference in references {
              let line = Int(reference < 0 ? ~reference : reference)
              precondition(line < left.count, "a ring is made of the partition's lines")
              let side = reference < 0 ? right : left
              if side[line] < 0 {
                side[line] = fill
              } else {
                more[line, default: []].append((fill, reference < 0 ? -1 : 1))
              }
            }
          }
        }
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
  fileprivate mutating func add(_ fill: PartitionWeights.Fill, sign: Int32) {
    var ground = fill.ground
    ground.w = min(1, ground.w)
    color &+= ground &* sign
    for pattern in fill.patterns { change(pattern, by: sign) }
  }

  private mutating func change(_ pattern: Int, by sign: Int32) {
    if let index = patterns.firstIndex(where: { $0.pattern == pattern }) {
      patterns[index].sign += sign
      if patterns[index].sign == 0 { patterns.remove(at: index) }
    } else {
      patterns.append(PartitionWeights.PatternChange(pattern: pattern, sign: sign))
      patterns.sort { $0.pattern < $1.pattern }
    }
  }
}
