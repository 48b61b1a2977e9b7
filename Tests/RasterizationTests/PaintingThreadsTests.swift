import Drawing
import Glibc
import Testing

@testable import Rasterization

@Suite("Pictures painted by several threads")
struct PaintingThreadsTests {
  private static let (width, height) = (900, 600)

  /// Wiggly rings all over the canvas and beyond its sides, most of them in its upper half, so that
  /// strips of equal work are not of equal height.
  private static func rings() -> [[Point]] {
    (0..<240).map { ring in
      let center = Point(
        x: Double(ring * 37 % 920) - 10,
        y: Double(ring * ring * 11 % 330) + (ring % 5 == 0 ? 290 : 0))
      return (0..<300).map { step in
        let angle = 2 * Double.pi * Double(step) / 300
        let radius = 30 + 8 * sin(17 * angle + Double(ring))
        return Point(x: center.x + radius * cos(angle), y: center.y - radius * sin(angle))
      }
    }
  }

  private static func partition(_ fills: [[Paint]]) -> Partition {
    var result = Partition()
    for (number, ring) in rings().enumerated() {
      for point in ring + [ring[0]] { result.ordinates += [point.x, point.y] }
      result.ringLines.append(Int32(result.lineCount))
      result.lineOffsets.append(result.ordinates.count / 2)
      result.ringOffsets.append(result.ringLines.count)
      result.areas.append(
        Partition.Area(fills: fills[number % fills.count], rings: number..<number + 1))
    }
    return result
  }

  private static func path() -> Path {
    var path = Path()
    for ring in rings() {
      path.move(x: ring[0].x, y: ring[0].y)
      for point in ring.dropFirst() { path.line(x: point.x, y: point.y) }
    }
    return path
  }

  private static let red = Paint.solid(Color(hex: 0xCC2233))
  private static let blue = Paint.solid(Color(hex: 0x2244AA))

  @Test(
    "A partition has the same pixels, opaque, translucent and hatched",
    arguments: [
      [[red], [blue]], [[.solid(Color(hex: 0x2244AA, alpha: 0.4))]],
      [[red], [blue, .hatch(.init(angle: 45, spacing: 4, width: 1, color: .black))]],
    ])
  func partitions(_ fills: [[Paint]]) {
    let partition = Self.partition(fills)
    func words(_ threads: Int) -> [UInt32] {
      let grid = PixelGrid(width: Self.width, height: Self.height)
      PartitionRaster(threads: threads).paint(partition, scale: 1, in: grid.box, on: grid.canvas)
      return grid.words
    }
    #expect(words(3) == words(1))
  }

  @Test("Lines have the same pixels, thin and wider", arguments: [0.5, 1.5])
  func strokes(_ lineWidth: Double) {
    let path = Self.path()
    func words(_ threads: Int) -> [UInt32] {
      let grid = PixelGrid(width: Self.width, height: Self.height)
      StrokeRaster(threads: threads).paint(
        path, Stroke(color: .black, width: lineWidth), scale: 1, in: grid.box, on: grid.canvas)
      return grid.words
    }
    #expect(words(3) == words(1))
  }

  @Test("Strips are whole rows, follow one another and are about as much work each")
  func strips() {
    let box = DeviceBox(width: Self.width, height: Self.height)
    let cost = PaintingCost(Self.path().ordinates, scale: 1, in: box, width: Self.width)
    let strips = cost.strips(atMost: 3)
    #expect(strips.count == 3)
    #expect(strips.first?.minY == box.minY && strips.last?.maxY == box.maxY)
    for (upper, lower) in zip(strips, strips.dropFirst()) {
      #expect(upper.maxY == lower.minY)
      #expect(upper.maxY & 255 == 0)
    }
    // The lower half is emptier.
    #expect(strips[2].maxY - strips[2].minY > strips[0].maxY - strips[0].minY)
    let shares = strips.map { strip in
      Self.rings().joined().count { (Double(strip.minY)..<Double(strip.maxY)).contains($0.y * 256) }
    }
    #expect(shares.allSatisfy { $0 > 240 * 300 / 6 })
  }

  @Test("What is little work, or has one thread, is one strip")
  func oneStrip() {
    let box = DeviceBox(width: 300, height: 200)
    #expect(
      PaintingCost([10, 10, 20, 20], scale: 1, in: box, width: 300).strips(atMost: 8) == [box])
    let large = DeviceBox(width: Self.width, height: Self.height)
    #expect(
      PaintingCost(Self.path().ordinates, scale: 1, in: large, width: Self.width)
        .strips(atMost: 1) == [large])
  }

  @Test("A canvas is cleared to its last row by any number of threads", arguments: [1, 2, 3, 7])
  func clearing(_ threads: Int) {
    let grid = PixelGrid(width: 2000, height: 2003)
    grid.canvas.clear(to: Color(hex: 0x112233), threads: threads)
    #expect(grid.words.allSatisfy { $0 == 0xFF11_2233 })
  }
}
