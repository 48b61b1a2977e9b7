package import SimpleFeatures

/// Which tiles a box needs, level by level, and in which order blocks of them are drawn. A plan is
/// arithmetic: it takes no memory, however many tiles it has.
///
/// Blocks are squares that tile each level from its north-west, so that neighbouring boxes and all
/// shards cut the same blocks. Within a level they run row by row, each row beginning one block
/// farther east than the row above: a share of every N-th block is then spread over the map and not
/// a column of it.
package struct TilePlan: Hashable, Sendable {
  /// The deepest level of the scheme.
  package static let deepestZoom = 24
  /// Where Web Mercator ends, in degrees: the latitude at which the world is a square,
  /// atan(sinh(π)).
  package static let mostLatitude = 85.051_128_779_806_59

  package let zooms: ClosedRange<Int>
  /// How many tiles across and down are drawn at once, where a level has so many.
  package let blockSide: Int
  package let shard: TileShard
  private let levels: [TileLevelPlan]

  /// Plans a box in degrees, whose `east` is above 180 across the antimeridian. Latitudes beyond
  /// `mostLatitude` are taken as that; a box of a point or a line has the tiles it touches.
  ///
  /// - Precondition: the levels are within 0 to `deepestZoom`, the side of a block is 1, 2, 4 or 8.
  package init(
    box: GeographicBox, zooms: ClosedRange<Int>, blockSide: Int, shard: TileShard = .whole
  ) {
    precondition(
      zooms.lowerBound >= 0 && zooms.upperBound <= Self.deepestZoom, "no such zoom level")
    precondition([1, 2, 4, 8].contains(blockSide), "blocks are 1, 2, 4 or 8 tiles across")
    self.zooms = zooms
    self.blockSide = blockSide
    self.shard = shard
    levels = zooms.map { TileLevelPlan(box: box, zoom: $0, blockSide: blockSide) }
  }

  /// How many tiles all shards have together.
  package var tileCount: Int { levels.reduce(0) { $0 + $1.tileCount } }

  /// How many blocks this shard has.
  package var blockCount: Int {
    let all = levels.reduce(0) { $0 + $1.blockCount }
    return (all - shard.index + shard.count) / shard.count
  }

  /// A block of this shard.
  /// - Precondition: the position is from 0 to below `blockCount`.
  package func block(at position: Int) -> TileBlock {
    var index = position * shard.count + shard.index - 1
    for level in levels {
      if index < level.blockCount { return level.block(at: index) }
      index -= level.blockCount
    }
    preconditionFailure("the plan has no block \(position)")
  }
}
