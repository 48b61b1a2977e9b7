import Drawing

extension Block {
  /// Blocks under each other as one, which may be broken between two of them or inside of one.
  /// - Parameter grid: lines of running text are lines of it when the first of them is.
  static func stack(_ blocks: [Block], grid: LineGrid) -> Block {
    let grid = LineGrid(pitch: grid.pitch, origin: -(blocks.first?.firstLine ?? 0))
    var tops: [Double] = []
    var height = 0.0
    for block in blocks {
      tops.append(tops.isEmpty ? 0 : grid.start(of: block, from: height + block.spaceBefore))
      height = (tops.last ?? 0) + block.height
    }
    var stack = Block(height: height) { corner in
      PageFlow.grouped(
        zip(blocks, tops).map { block, top in
          (block.container, block.elements(Point(x: corner.x, y: corner.y + top)))
        })
    }
    stack.firstLine = blocks.first?.firstLine
    stack.divided = { available in
      guard let index = blocks.indices.first(where: { tops[$0] + blocks[$0].height > available })
      else { return nil }
      let (before, after) = (blocks[..<index], blocks[(index + 1)...])
      if let (first, second) = blocks[index].divided(available - tops[index]) {
        return (.stack(before + [first], grid: grid), .stack([second] + after, grid: grid))
      }
      guard let last = before.last, !last.keepsWithNext else { return nil }
      return (
        .stack(Array(before), grid: grid), .stack(Array(blocks[index...]), grid: grid)
      )
    }
    return stack
  }
}
