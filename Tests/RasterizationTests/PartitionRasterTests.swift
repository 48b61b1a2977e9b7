import Drawing
import Testing

@testable import Rasterization

@Suite("Partitions by exact area")
struct PartitionRasterTests {
  /// Areas whose rings are lines of their own, counter-clockwise with y up.
  private func partition(_ rings: [[(Double, Double)]], _ fills: [[Paint]]) -> Partition {
    var result = Partition()
    for (ring, fill) in zip(rings, fills) {
      for (x, y) in ring + [ring[0]] { result.ordinates += [x, y] }
      result.ringLines.append(Int32(result.lineCount))
      result.lineOffsets.append(result.ordinates.count / 2)
      result.ringOffsets.append(result.ringLines.count)
      let number = result.ringOffsets.count - 2
      result.areas.append(Partition.Area(fills: fill, rings: number..<number + 1))
    }
    return result
  }

  private func rectangle(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) -> [(Double, Double)] {
    [(left, top), (left, bottom), (right, bottom), (right, top)]
  }

  private let red = Paint.solid(Color(hex: 0xFF0000))
  private let black = Paint.solid(.black)

  @Test("A pixel has the share of an area that covers it")
  func coverage() {
    let grid = PixelGrid(width: 6, height: 4)
    PartitionRaster().paint(
      partition([rectangle(1.25, 1, 4.5, 2.75)], [[black]]), scale: 1, in: grid.box,
      on: grid.canvas)
    // 255 · (1 − covered share), rounded.
    #expect((0..<6).map { grid.red($0, 1) } == [255, 64, 0, 0, 127, 255])
    #expect((0..<6).map { grid.red($0, 2) } == [255, 112, 64, 64, 159, 255])
    #expect((0..<6).allSatisfy { grid.red($0, 0) == 255 && grid.red($0, 3) == 255 })
  }

  @Test("A slanted edge covers the area of its trapezium")
  func slanted() {
    let grid = PixelGrid(width: 4, height: 2)
    let triangle = [(0.0, 0.0), (4.0, 2.0), (4.0, 0.0)]
    PartitionRaster().paint(
      partition([triangle], [[black]]), scale: 1, in: grid.box, on: grid.canvas)
    // Above y = x / 2: a quarter and three quarters of the first two pixels, then whole ones.
    #expect((0..<4).map { grid.red($0, 0) } == [191, 64, 0, 0])
    #expect((0..<4).map { grid.red($0, 1) } == [255, 255, 191, 64])
    let covered = grid.words.reduce(0.0) { $0 + 1 - Double($1 & 255) / 255 }
    #expect(abs(covered - 4) < 0.02)
  }

  @Test("Neighbours leave no seam, whatever way their border runs")
  func noSeam() {
    let grid = PixelGrid(width: 20, height: 20)
    let same = Paint.solid(Color(hex: 0x336699))
    var shared = Partition()
    // One slanted border between two areas that together are a square.
    let lines: [[(Double, Double)]] = [
      [(3.3, 0), (16.7, 20)], [(16.7, 20), (20, 20), (20, 0), (3.3, 0)],
      [(3.3, 0), (0, 0), (0, 20), (16.7, 20)],
    ]
    for line in lines {
      for (x, y) in line { shared.ordinates += [x, y] }
      shared.lineOffsets.append(shared.ordinates.count / 2)
    }
    shared.ringLines = [0, 1, 2, ~0]
    shared.ringOffsets = [0, 2, 4]
    shared.areas = [
      Partition.Area(fills: [same], rings: 0..<1), Partition.Area(fills: [same], rings: 1..<2),
    ]
    PartitionRaster().paint(shared, scale: 1, in: grid.box, on: grid.canvas)
    #expect(grid.words.allSatisfy { $0 == 0xFF33_6699 })
    // In two colours a pixel on the border is a mixture of the two alone: no white shows.
    shared.areas[1].fills = [red]
    PartitionRaster().paint(shared, scale: 1, in: grid.box, on: grid.canvas)
    for word in grid.words {
      let share = Double(Int(word >> 16 & 255) - 0x33) / Double(0xFF - 0x33)
      #expect(abs(Double(word >> 8 & 255) - 0x66 * (1 - share)) <= 1)
      #expect(abs(Double(word & 255) - 0x99 * (1 - share)) <= 1)
    }
  }

  @Test("A part of a picture is the same as that part of the whole")
  func parts() {
    let ring = (0..<40).map { step -> (Double, Double) in
      let turn = Double(step) * .pi / 20
      let radius = 9 + 4 * Double(step % 3)
      return (20.3 + radius * cosine(turn), 19.7 - radius * sine(turn))
    }
    let areas = partition([ring], [[black]])
    let whole = PixelGrid(width: 40, height: 40)
    PartitionRaster().paint(areas, scale: 1, in: whole.box, on: whole.canvas)
    let part = PixelGrid(width: 40, height: 40)
    var box = part.box
    (box.minX, box.minY, box.maxX, box.maxY) = (10 << 8, 7 << 8, 23 << 8, 31 << 8)
    PartitionRaster().paint(areas, scale: 1, in: box, on: part.canvas)
    for y in 0..<40 {
      for x in 0..<40 {
        let isInside = (10..<23).contains(x) && (7..<31).contains(y)
        #expect(part[x, y] == (isInside ? whole[x, y] : 0xFFFF_FFFF))
      }
    }
  }

  @Test("What leaves the canvas on any side still closes")
  func beyond() {
    let grid = PixelGrid(width: 8, height: 8)
    PartitionRaster().paint(
      partition([rectangle(-50, -50, 50, 50)], [[red]]), scale: 1, in: grid.box, on: grid.canvas)
    #expect(grid.words.allSatisfy { $0 == 0xFFFF_0000 })
    let beside = PixelGrid(width: 8, height: 8)
    PartitionRaster().paint(
      partition(
        [rectangle(9, 0, 12, 8), rectangle(-9, 0, -1, 8)], [[red], [black]]), scale: 1,
      in: beside.box, on: beside.canvas)
    #expect(beside.words.allSatisfy { $0 == 0xFFFF_FFFF })
  }

  @Test("A ring that is not closed or not finite paints no pixel outside the canvas")
  func malformed() {
    // Two rows above the canvas and two below are none of the picture's.
    let grid = PixelGrid(width: 8, height: 12)
    let canvas = PixelCanvas(base: grid.memory + 16, rowLength: 8, width: 8, height: 8)
    let far = Double(1 << 23)
    for ordinates: [Double] in [
      [2, 1, 3, 6, .nan, 4, .infinity, 2, -1e300, 7], [1, 1, far + 1, 4, 2 * far + 1, 6],
      [1, 1, 4, -far - 1, 6, far + 1],
    ] {
      var open = Partition()
      open.ordinates = ordinates
      open.lineOffsets = [0, ordinates.count / 2]
      open.ringLines = [0]
      open.ringOffsets = [0, 1]
      open.areas = [Partition.Area(fills: [red], rings: 0..<1)]
      PartitionRaster().paint(
        open, scale: 1, in: DeviceBox(width: 8, height: 8), on: canvas)
    }
    #expect(grid.words.prefix(16).allSatisfy { $0 == 0xFFFF_FFFF })
    #expect(grid.words.suffix(16).allSatisfy { $0 == 0xFFFF_FFFF })
  }

  @Test("Where areas overlap a pixel has their average")
  func overlap() {
    let grid = PixelGrid(width: 2, height: 1)
    PartitionRaster().paint(
      partition(
        [rectangle(0, 0, 2, 1), rectangle(0, 0, 2, 1)],
        [[.solid(Color(hex: 0xFF0000))], [.solid(Color(hex: 0x0000FF))]]), scale: 1, in: grid.box,
      on: grid.canvas)
    #expect(grid[0, 0] == 0xFF80_0080)
  }

  @Test(
    "However many areas lie on one another, their ground is filled",
    arguments: [2, 63, 64, 65, 300])
  func deep(count: Int) {
    let grid = PixelGrid(width: 6, height: 4)
    let square = rectangle(1, 1, 4.5, 3)
    PartitionRaster().paint(
      partition(
        Array(repeating: square, count: count), Array(repeating: [red], count: count)), scale: 1,
      in: grid.box, on: grid.canvas)
    #expect((1..<4).allSatisfy { grid[$0, 1] == 0xFFFF_0000 })
    #expect(grid[0, 1] == 0xFFFF_FFFF && grid[5, 1] == 0xFFFF_FFFF)
  }

  @Test("One area of many rings on one another is filled as well")
  func deepRings() {
    let grid = PixelGrid(width: 6, height: 4)
    var areas = partition(
      Array(repeating: rectangle(1, 1, 4, 3), count: 100), Array(repeating: [red], count: 100))
    areas.areas = [Partition.Area(fills: [red], rings: 0..<100)]
    PartitionRaster().paint(areas, scale: 1, in: grid.box, on: grid.canvas)
    #expect((1..<4).allSatisfy { grid[$0, 1] == 0xFFFF_0000 })
  }

  @Test(
    "Areas that all run along one and the same line are filled as well, what is beside them stays")
  func deepLine() {
    let grid = PixelGrid(width: 6, height: 4, fill: 0xFF00_FF00)
    var areas = partition([rectangle(1, 1, 4, 3)], [[red]])
    areas.ringLines = Array(repeating: 0, count: 64)
    areas.ringOffsets = Array(0...64)
    areas.areas = (0..<64).map { Partition.Area(fills: [red], rings: $0..<$0 + 1) }
    PartitionRaster().paint(areas, scale: 1, in: grid.box, on: grid.canvas)
    for y in 1..<3 {
      #expect((1..<4).allSatisfy { grid[$0, y] == 0xFFFF_0000 })
      #expect(grid[0, y] == 0xFF00_FF00 && grid[4, y] == 0xFF00_FF00)
    }
  }

  @Test("Translucent areas are painted one over the other")
  func translucent() {
    let grid = PixelGrid(width: 4, height: 1)
    let half = Paint.solid(Color(hex: 0x000000, alpha: 0.5))
    PartitionRaster().paint(
      partition([rectangle(0, 0, 3, 1), rectangle(1, 0, 3, 1)], [[half], [half]]), scale: 1,
      in: grid.box, on: grid.canvas)
    #expect((0..<4).map { grid.red($0, 0) } == [127, 63, 63, 255])
  }

  @Test("Hatches go on from one area into the next and keep their distance")
  func hatch() {
    let grid = PixelGrid(width: 32, height: 8)
    let hatch = Paint.hatch(
      Paint.Hatch(angle: 90, spacing: 8, width: 2, color: .black, ground: Color(hex: 0xFFFF00)))
    PartitionRaster().paint(
      partition([rectangle(0, 0, 13, 8), rectangle(13, 0, 32, 8)], [[hatch], [hatch]]), scale: 1,
      in: grid.box, on: grid.canvas)
    // Upright lines two pixels wide about 0, 8, 16 and 24.
    for y in 0..<8 {
      let row = (0..<32).map { grid[$0, y] }
      for (x, word) in row.enumerated() {
        #expect(word == ([0, 1].contains((x + 1) % 8) ? 0xFF00_0000 : 0xFFFF_FF00), "\(x)")
      }
    }
  }

  @Test("Dots have the area that their radius gives them")
  func dots() {
    let grid = PixelGrid(width: 64, height: 64)
    let dots = Paint.dots(Paint.Dots(radius: 2, spacing: 8, color: .black))
    PartitionRaster().paint(
      partition([rectangle(0, 0, 64, 64)], [[dots]]), scale: 1, in: grid.box, on: grid.canvas)
    let ink = grid.words.reduce(0.0) { $0 + 1 - Double($1 & 255) / 255 }
    // One dot of π r² on each 8 by 8 points.
    #expect(abs(ink / (64 * Double.pi * 4) - 1) < 0.06)
  }

  private func cosine(_ turn: Double) -> Double { sine(turn + .pi / 2) }

  /// Bhāskara's approximation: any smooth curve will do here.
  private func sine(_ turn: Double) -> Double {
    let wrapped = turn - (turn / (2 * .pi)).rounded(.down) * 2 * .pi
    let (x, sign) = wrapped > .pi ? (wrapped - .pi, -1.0) : (wrapped, 1.0)
    return sign * 16 * x * (.pi - x) / (5 * .pi * .pi - 4 * x * (.pi - x))
  }

  @Test("A long border, which is walked in stretches, is that of a canvas of one band")
  func stretches() {
    // 20,000 pixels have bands of 8 rows.
    func ring(shiftedBy x: Double) -> [(Double, Double)] {
      let down = (0...300).map { step -> (Double, Double) in
        (x + 5 + Double(step % 7) * 0.4, 1.3 + Double(step) * 0.12)
      }
      return down + [(x + 20.5, 30.1), (x + 21, 4.2)]
    }
    let wide = PixelGrid(width: 20_000, height: 40)
    PartitionRaster().paint(
      partition([ring(shiftedBy: 19_968)], [[black]]), scale: 1, in: wide.box, on: wide.canvas)
    let narrow = PixelGrid(width: 32, height: 40)
    PartitionRaster().paint(
      partition([ring(shiftedBy: 0)], [[black]]), scale: 1, in: narrow.box, on: narrow.canvas)
    #expect(narrow.words.count { $0 == 0xFF00_0000 } > 300)
    for y in 0..<40 {
      #expect((0..<32).map { wide.red(19_968 + $0, y) } == (0..<32).map { narrow.red($0, y) })
    }
  }
}
