import Drawing

extension Block {
  /// Blocks under each other as one, which may be broken between two of them or inside of one.
  static func stack(_ blocks: [Block]) -> Block {
    var tops: [Double] = []
    var height = 0.0
    for block in blocks {
      tops.append(tops.isEmpty ? 0 : height + block.spaceBefore)
      height = (tops.last ?? 0) + block.height
    }
    var stack = Block(height: height) { corner in
      PageFlow.grouped(
        zip(blocks, tops).map { block, top in
          (block.container, block.elements(Point(x: corner.x, y: corner.y + top)))
        })
    }
    stack.divided = { available in
      guard let index = blocks.indices.first(where: { tops[$0] + blocks[$0].height > available })
      else { return nil }
      let (before, after) = (blocks[..<index], blocks[(index + 1)...])
      if let (first, second) = blocks[index].divided(available - tops[index]) {
        return (.stack(before + [first]), .stack([second] + after))
      }
      guard let last = before.last, !last.keepsWithNext else { return nil }
      return (.stack(Array(before)), .stack(Array(blocks[index...])))
    }
    return stack
  }
}
