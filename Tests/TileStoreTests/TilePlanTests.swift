import SimpleFeatures
import Testing

@testable import TileStore

@Suite("The plan of tiles")
struct TilePlanTests {
  private func box(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> GeographicBox {
    GeographicBox(west: west, south: south, east: east, north: north)
  }

  /// All wanted tiles, in the order in which they are drawn.
  private func tiles(_ plan: TilePlan) -> [TileAddress] {
    (0..<plan.blockCount).flatMap { plan.block(at: $0).wanted.map(\.address) }
  }

  private func addresses(
    _ zoom: Int, _ columns: some Sequence<Int>, _ rows: some Sequence<Int>
  ) -> Set<TileAddress> {
    Set(columns.flatMap { x in rows.map { TileAddress(zoom: zoom, x: x, y: $0) } })
  }

  @Test("The world has every tile of every level, once")
  func world() {
    for side in [1, 2, 4, 8] {
      let plan = TilePlan(box: .world, zooms: 0...4, blockSide: side)
      let all = tiles(plan)
      // 1 + 4 + 16 + 64 + 256.
      #expect(plan.tileCount == 341)
      #expect(all.count == 341)
      #expect(Set(all).count == 341)
    }
  }

  @Test("A point has the tile that the OpenStreetMap wiki gives it")
  func point() {
    // Slippy map tilenames: 35.6590699 N, 139.7006793 E at zoom 18.
    let plan = TilePlan(
      box: box(139.7006793, 35.6590699, 139.7006793, 35.6590699), zooms: 18...18, blockSide: 1)
    #expect(tiles(plan) == [TileAddress(zoom: 18, x: 232_798, y: 103_246)])
  }

  @Test("Rows are counted from the south as the MBTiles specification does")
  func southern() {
    // "11/327/791 is inserted as zoom_level 11, tile_column 327, and tile_row 1256".
    #expect(TileAddress(zoom: 11, x: 327, y: 791).rowFromSouth == 1256)
    #expect(TileAddress(zoom: 0, x: 0, y: 0).rowFromSouth == 0)
  }

  @Test("A box across the antimeridian has the tiles on both sides of it")
  func antimeridian() {
    // At zoom 8 a tile has 1.40625 degrees: 177 is in column 253, 182 = -178 in column 1.
    // By ln(tan φ + sec φ): -16 is in row 139, -21 in row 143.
    let plan = TilePlan(box: box(177, -21, 182, -16), zooms: 8...8, blockSide: 4)
    #expect(Set(tiles(plan)) == addresses(8, [253, 254, 255, 0, 1], 139...143))
    #expect(plan.tileCount == 25)
    let western = TilePlan(box: box(-183, -21, -178, -16), zooms: 8...8, blockSide: 4)
    #expect(Set(tiles(western)) == Set(tiles(plan)))
  }

  @Test("A box that ends at the edge of a tile leaves the next one out")
  func edges() {
    // 0 to 90 degrees east is one of four columns; the equator parts the rows.
    let plan = TilePlan(box: box(0, 0, 90, 60), zooms: 2...2, blockSide: 1)
    #expect(tiles(plan) == [TileAddress(zoom: 2, x: 2, y: 1)])
  }

  @Test("Latitudes beyond the square of the projection are taken as its edge")
  func clamped() {
    let plan = TilePlan(box: box(-180, -90, 180, 90), zooms: 3...3, blockSide: 1)
    #expect(Set(tiles(plan)) == addresses(3, 0...7, 0...7))
    let arctic = TilePlan(box: box(10, 86, 20, 90), zooms: 3...3, blockSide: 1)
    #expect(tiles(arctic) == [TileAddress(zoom: 3, x: 4, y: 0)])
  }

  @Test("A box wider than the world has each tile once, where its ends share a block too")
  func wide() {
    for west in [-180.0, -179, -100, 3] {
      for width in [340.0, 359, 360, 720] {
        let plan = TilePlan(box: box(west, -1, west + width, 1), zooms: 2...6, blockSide: 4)
        let all = tiles(plan)
        #expect(Set(all).count == all.count, "\(west) \(width)")
        #expect(plan.tileCount == all.count, "\(west) \(width)")
      }
    }
  }

  @Test("Blocks are cut at multiples of their side and hold their wanted tiles where they say")
  func blocks() {
    let plan = TilePlan(box: box(29.5, -1.5, 35.1, 4.3), zooms: 0...9, blockSide: 4)
    for position in 0..<plan.blockCount {
      let block = plan.block(at: position)
      let side = min(4, 1 << block.first.zoom)
      #expect(block.side == side)
      #expect(block.first.x % side == 0 && block.first.y % side == 0)
      #expect(block.first.x + side <= 1 << block.first.zoom)
      #expect(!block.wanted.isEmpty)
      for place in block.wanted {
        #expect(place.address.x == block.first.x + place.index % side)
        #expect(place.address.y == block.first.y + place.index / side)
      }
    }
  }

  @Test("Shards part a plan evenly, without overlap and without gap", arguments: [1, 2, 3, 8, 50])
  func shards(count: Int) {
    for area in [GeographicBox.world, box(170, -20, 200, 10), box(29.5, -1.5, 35.1, 4.3)] {
      let whole = TilePlan(box: area, zooms: 0...6, blockSide: 4)
      let parts = (1...count).map {
        TilePlan(
          box: area, zooms: 0...6, blockSide: 4, shard: TileShard(index: $0, count: count))
      }
      let all = parts.flatMap { tiles($0) }
      #expect(all.count == whole.tileCount)
      #expect(Set(all) == Set(tiles(whole)))
      #expect(parts.reduce(0) { $0 + $1.blockCount } == whole.blockCount)
      let sizes = parts.map(\.blockCount)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test("A shard is spread over the map, not a column of it")
  func spread() {
    let shard = TilePlan(
      box: .world, zooms: 5...5, blockSide: 4, shard: TileShard(index: 3, count: 8))
    // 8 by 8 blocks in 8 shares: one block in every row and in every column.
    let blocks = (0..<shard.blockCount).map { shard.block(at: $0).first }
    #expect(Set(blocks.map(\.x)).count == 8)
    #expect(Set(blocks.map(\.y)).count == 8)
  }

  @Test("The deepest level of the world is planned without listing it")
  func deepest() {
    let plan = TilePlan(box: .world, zooms: 24...24, blockSide: 8)
    // 2 to the power of 48.
    #expect(plan.tileCount == 281_474_976_710_656)
    let last = plan.block(at: plan.blockCount - 1)
    #expect(last.first.y == (1 << 24) - 8)
    #expect(last.wanted.count == 64)
  }

  @Test(
    "A share is two numbers with a stroke between, the first within the second",
    arguments: ["", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "1 /2", "+1/2", "a/b", "1/"])
  func wrongShard(text: String) {
    #expect(TileShard(text) == nil)
  }

  @Test("A share is read and written alike")
  func rightShard() {
    #expect(TileShard("2/16")?.description == "2/16")
    #expect(TileShard("1/1") == .whole)
  }
}
