import Drawing
import Glibc
import Testing

@testable import Rasterization

@Suite("Lines under a pixel")
struct ThinLineTests {
  private static let side = 32
  /// A side of a line that stands between two rows of samples may count as on either: a 16th of a
  /// pixel, and a 64th by which places are told apart.
  private static let sampling = 20.0

  /// The coverage of each pixel, 0…255.
  private func coverage(_ path: Path, width: Double, cap: Stroke.Cap = .butt) -> [Int] {
    let grid = PixelGrid(width: Self.side, height: Self.side)
    StrokeRaster().paint(
      path, Stroke(color: .black, width: width, cap: cap), scale: 1, in: grid.box, on: grid.canvas)
    return grid.words.map { 255 - Int($0 & 255) }
  }

  /// The same by 32 by 32 samples a pixel: a sample counts when it is within half the width of the
  /// line and, in direction of each segment, between its ends.
  private func sampled(_ points: [Point], width: Double) -> [Double] {
    let samples = 32
    var shares = [Double](repeating: 0, count: Self.side * Self.side)
    for index in shares.indices {
      var hits = 0
      for sample in 0..<samples * samples {
        let x = Double(index % Self.side) + (Double(sample % samples) + 0.5) / Double(samples)
        let y = Double(index / Self.side) + (Double(sample / samples) + 0.5) / Double(samples)
        let isHit = zip(points, points.dropFirst()).contains { a, b in
          let (dx, dy) = (b.x - a.x, b.y - a.y)
          let length = (dx * dx + dy * dy).squareRoot()
          let along = ((x - a.x) * dx + (y - a.y) * dy) / length
          let across = ((x - a.x) * dy - (y - a.y) * dx) / length
          return along >= 0 && along <= length && abs(across) <= width / 2
        }
        if isHit { hits += 1 }
      }
      shares[index] = 255 * Double(hits) / Double(samples * samples)
    }
    return shares
  }

  private static let directions: [(Double, Double)] = [
    (20, 0), (0, 20), (20, 20), (20, 7), (7, 20), (20, -1), (1, -20), (13, -19), (-20, 0.3),
  ]

  @Test("A straight line covers every pixel as much as samples say", arguments: directions)
  func straight(_ direction: (Double, Double)) {
    let start = Point(x: 16.3 - direction.0 / 2, y: 16.1 - direction.1 / 2)
    let end = Point(x: start.x + direction.0, y: start.y + direction.1)
    let exact = sampled([start, end], width: 0.5)
    let drawn = coverage(Path(line: [start, end]), width: 0.5)
    for index in drawn.indices {
      // At its ends a line is cut upright or level.
      let x = Double(index % Self.side) + 0.5
      let y = Double(index / Self.side) + 0.5
      let isNearEnd = [start, end].contains { abs($0.x - x) < 1.5 && abs($0.y - y) < 1.5 }
      #expect(
        abs(Double(drawn[index]) - exact[index]) < (isNearEnd ? 28 : Self.sampling),
        "pixel \(x), \(y)")
    }
  }

  /// A turn of each sort, with samples: pieces end unlike where a line turns from steep to flat.
  @Test(
    "A line that turns covers its pixels within a few steps",
    arguments: [(10.0, 3.0), (3, 10), (10, 10), (10, 9), (9, -10), (4, -11)])
  func turn(_ direction: (Double, Double)) {
    let points = [
      Point(x: 5.2, y: 15.7), Point(x: 15.2, y: 15.1),
      Point(x: 15.2 + direction.0, y: 15.1 + direction.1),
    ]
    let exact = sampled(points, width: 0.5)
    let drawn = coverage(Path(line: points), width: 0.5)
    for index in drawn.indices {
      let x = Double(index % Self.side) + 0.5
      let y = Double(index / Self.side) + 0.5
      let isNearTurn = abs(15.2 - x) < 1.2 && abs(15.1 - y) < 1.2
      let isNearEnd = [points[0], points[2]].contains { abs($0.x - x) < 1.5 && abs($0.y - y) < 1.5 }
      #expect(
        abs(Double(drawn[index]) - exact[index]) < (isNearTurn || isNearEnd ? 28 : Self.sampling),
        "pixel \(x), \(y)")
    }
  }

  @Test("A line's ink is its length times its width, in short segments as in long ones")
  func ink() {
    let turns = (0...200).map { step -> Point in
      // A wave of 24 by 10 pixels in segments of about a fifth of a pixel.
      let t = Double(step) / 200
      let triangle = abs((t * 4).truncatingRemainder(dividingBy: 2) - 1)
      return Point(x: 4 + 24 * t, y: 11 + 10 * triangle)
    }
    let length = zip(turns, turns.dropFirst()).reduce(0) { sum, ends in
      let (dx, dy) = (ends.1.x - ends.0.x, ends.1.y - ends.0.y)
      return sum + (dx * dx + dy * dy).squareRoot()
    }
    let drawn = coverage(Path(line: turns), width: 0.4).reduce(0, +)
    #expect(abs(Double(drawn) / 255 / (0.4 * length) - 1) < 0.02)
  }

  @Test("What two lines cover is covered once")
  func overlap() {
    let one = Path(line: [Point(x: 4, y: 10.5), Point(x: 28, y: 10.5)])
    var two = one
    two.append(Path(line: [Point(x: 4, y: 10.375), Point(x: 28, y: 10.375)]))
    var three = two
    three.append(Path(line: [Point(x: 16.5, y: 4), Point(x: 16.5, y: 20)]))
    let pixel = 10 * Self.side + 16
    #expect(abs(coverage(one, width: 0.5)[pixel] - 128) <= 1)
    // The two lie on 5/8 of the pixel; the third one on half of the rest.
    #expect(abs(coverage(two, width: 0.5)[pixel] - 159) <= 1)
    #expect(abs(coverage(three, width: 0.5)[pixel] - 207) <= 1)
  }

  @Test("A line that goes back beside where it came from covers what lies between, and no more")
  func thereAndBack() {
    let there = [Point(x: 4.2, y: 6.1), Point(x: 26.7, y: 17.9)]
    let (once, twice) = (
      coverage(Path(line: there), width: 0.5, cap: .round),
      coverage(Path(line: [there[0], there[1], Point(x: 4.2, y: 6.3)]), width: 0.5, cap: .round)
    )
    let (ink, both) = (once.reduce(0, +), twice.reduce(0, +))
    // Two lines whose ends are a fifth of a pixel apart cover a triangle of a tenth of their length
    // more.
    #expect(both > ink)
    #expect(Double(both - ink) / 255 < 0.1 * 26)
  }

  @Test(
    "Level and upright lines of one width are equally strong wherever they stand",
    arguments: [0.08, 0.2, 0.3, 0.35, 0.4, 0.5, 0.55, 0.7])
  func hairlines(width: Double) {
    for step in 0..<32 {
      let place = 12 + Double(step) / 32
      let level = coverage(
        Path(line: [Point(x: 4, y: place), Point(x: 28, y: place)]), width: width)
      let upright = coverage(
        Path(line: [Point(x: place, y: 4), Point(x: place, y: 28)]), width: width)
      let across = (0..<Self.side).reduce(0) { $0 + level[$1 * Self.side + 16] }
      let down = (0..<Self.side).reduce(0) { $0 + upright[16 * Self.side + $1] }
      #expect(abs(Double(across) - 255 * width) <= 2.5, "\(across) at \(place)")
      #expect(abs(Double(down) - 255 * width) <= 2.5, "\(down) at \(place)")
    }
  }

  @Test(
    "A line of no length is a dot where ends are round, and nothing where they are not",
    arguments: [0.3, 0.5, 0.69, 0.8, 1.5, 2.4])
  func dots(width: Double) {
    for place in [Point(x: 9, y: 9), Point(x: 9.5, y: 9.5), Point(x: 9.3, y: 9.8)] {
      var closed = Path()
      closed.move(x: place.x, y: place.y)
      closed.close()
      for dot in [Path(line: [place, place]), closed] {
        let ink = Double(coverage(dot, width: width, cap: .round).reduce(0, +)) / 255
        #expect(abs(ink / (.pi / 4 * width * width) - 1) < 0.25, "\(ink)")
        #expect(coverage(dot, width: width).max() == 0)
      }
    }
  }

  @Test("Lines that crowd a pixel have its colour but for what their width is from whole samples")
  func crowded() {
    var many = Path()
    for step in 0..<100 {
      let y = 8 + 0.05 * Double(step)
      many.append(Path(line: [Point(x: 4, y: y), Point(x: 28, y: y)]))
    }
    let pixel = 10 * Self.side + 16
    for width in [0.25, 0.3, 0.375, 0.5, 0.65] {
      #expect(coverage(many, width: width)[pixel] == 255)
    }
    #expect(abs(coverage(many, width: 0.45)[pixel] - 230) <= 1)
  }

  @Test("The table tells of each pixel the samples between a strip's sides", arguments: [0.2, 0.5])
  func strips(width: Float) {
    let table = SampleTable(width: width)
    for slope in stride(from: Float(-1), through: 1, by: 0.125) {
      for isSteep in [false, true] {
        let kinds = SampleTable.strips(
          slopes: SIMD4(repeating: slope), isSteep: SIMDMask(repeating: isSteep))
        for part in stride(from: Float(0.02), to: 1.5, by: 0.07) {
          let place = kinds[0] &+ SampleTable.places(SIMD4(repeating: part))[0]
          // Places are told apart by a 32nd of a pixel.
          let low = ((part * 32).rounded(.down) + 0.5) / 32
          for pixel in 0..<3 {
            let covered = table.strip(place, pixel)
            for sample in 0..<64 {
              let x = (Float(sample % 8) + 0.5) / 8
              let y = (Float(sample / 8) + 0.5) / 8
              let (across, along) = isSteep ? (x, y) : (y, x)
              let aside = across + Float(pixel) - low - slope * (along - 0.5)
              let extent = 2 * table.half * (slope * slope + 1).squareRoot()
              // A sample on a side may be on either.
              guard abs(aside) > 1e-4, abs(aside - extent) > 1e-4 else { continue }
              #expect((covered >> UInt64(sample) & 1 == 1) == (aside > 0 && aside < extent))
            }
          }
        }
      }
    }
  }

  @Test("A line across the canvas and far beyond is drawn where the canvas is, whatever its box")
  func beyond() {
    let line = Path(line: [Point(x: -900, y: -899.5), Point(x: 900, y: 900.5)])
    let drawn = coverage(line, width: 0.5)
    // 31.5 pixels across the canvas and as many down.
    let ink = Double(drawn.reduce(0, +)) / 255
    // Just at 45 degrees every row of samples has the same: five of 5.66.
    #expect(abs(ink / (0.5 * 31.5 * 2.0.squareRoot()) - 1) < 0.13, "\(ink)")
    #expect(coverage(Path(line: [Point(x: -9, y: 3), Point(x: -1, y: 9)]), width: 0.5).max() == 0)
  }

  @Test(
    "Lines far away are drawn nowhere", arguments: [70_000.0, 300_000, 1_100_000, 3_999_990])
  func farAway(far: Double) {
    for (x, y) in [(far, 5.0), (-far, 5), (5, far), (5, -far), (far, far), (-far, far)] {
      let steps = (0..<40).map { Point(x: x + Double($0 % 7) / 3, y: y - Double($0 % 5) / 3) }
      #expect(coverage(Path(line: steps), width: 0.7, cap: .round).max() == 0)
      for width in [0.05, 0.2, 0.5] {
        #expect(coverage(Path(line: steps), width: width, cap: .square).max() == 0)
      }
    }
  }

  @Test("A translucent line is as much of its colour as it covers")
  func translucentLine() {
    let color = Color(red: 0.8, green: 0.3, blue: 0.1, alpha: 0.6)
    let grid = PixelGrid(width: 12, height: 8)
    StrokeRaster().paint(
      Path(line: [Point(x: 0, y: 4.5), Point(x: 12, y: 4.5)]), Stroke(color: color, width: 0.5),
      scale: 1, in: grid.box, on: grid.canvas)
    let wanted = PremultipliedColor(color).scaled(by: 128).over(0xFFFF_FFFF)
    for x in 0..<12 { #expect(grid.words[4 * 12 + x] == wanted) }
  }

  @Test("On a canvas too wide for places a line covers what it covers on a narrow one")
  func tooWide() {
    let width = SampleBand.widestCanvas + 64
    for right in [40.0, Double(width) - 24] {
      let grid = PixelGrid(width: width, height: 8)
      StrokeRaster().paint(
        Path(line: [Point(x: right - 16, y: 4.5), Point(x: right, y: 4.5)]),
        Stroke(color: .black, width: 0.5), scale: 1, in: grid.box, on: grid.canvas)
      let row = (Int(right) - 20..<Int(right) + 4).map { 255 - grid.red($0, 4) }
      #expect(abs(Double(row.reduce(0, +)) / 255 - 8) < 0.1)
    }
  }

  @Test("A box between whole pixels cuts a line where it passes")
  func cut() {
    let grid = PixelGrid(width: 8, height: 8)
    var box = grid.box
    (box.minX, box.maxX) = (2 << 8 | 64, 5 << 8 | 192)
    StrokeRaster().paint(
      Path(line: [Point(x: 0, y: 4.5), Point(x: 8, y: 4.5)]),
      Stroke(color: .black, width: 0.5), scale: 1, in: box, on: grid.canvas)
    #expect((0..<8).map { 255 - grid.red($0, 4) } == [0, 0, 96, 128, 128, 96, 0, 0])
  }

  @Test("A ring closes like its other corners, and ends reach as far as their kind says")
  func ringsAndEnds() {
    var square = Path()
    square.move(x: 5.5, y: 5.5)
    square.line(x: 25.5, y: 5.5)
    square.line(x: 25.5, y: 25.5)
    square.line(x: 5.5, y: 25.5)
    square.close()
    let drawn = coverage(square, width: 0.5)
    let corners = [(5, 5), (25, 5), (5, 25), (25, 25)].map { drawn[$0.1 * Self.side + $0.0] }
    #expect((corners.max() ?? 0) - (corners.min() ?? 0) <= 4, "\(corners)")
    #expect(abs(Double(drawn.reduce(0, +)) / 255 - 0.5 * 80) < 0.4)
    func ink(_ cap: Stroke.Cap) -> Double {
      let line = Path(line: [Point(x: 8, y: 8.5), Point(x: 20, y: 8.5)])
      return Double(coverage(line, width: 0.5, cap: cap).reduce(0, +)) / 255
    }
    #expect(abs(ink(.butt) - 6) < 0.05)
    #expect(abs(ink(.square) - 6.25) < 0.05)
    #expect(abs(ink(.round) - (6 + .pi / 16)) < 0.05)
  }

  @Test("A wide picture is drawn in bands, which have no seam")
  func bands() {
    // 20,000 pixels have bands of 16 rows.
    let grid = PixelGrid(width: 20_000, height: 40)
    StrokeRaster().paint(
      Path(line: [Point(x: 19_990.5, y: 0), Point(x: 19_970.5, y: 40)]),
      Stroke(color: .black, width: 0.5), scale: 1, in: grid.box, on: grid.canvas)
    for y in 0..<40 {
      let ink = (19_960..<20_000).reduce(0) { $0 + 255 - grid.red($1, y) }
      // Each row has the same length of line.
      #expect(abs(Double(ink) / 255 - 0.5 * 1.25.squareRoot()) < 0.02, "row \(y)")
    }
  }

  /// Down and up three times in segments of some third of a pixel, forty of them in each band of a
  /// canvas of 16 rows a band.
  private func comb(shiftedBy x: Double, isClosed: Bool) -> Path {
    let legs = [(3.2, 1.0), (5.1, 39), (9.4, 1.5), (12.3, 38.5), (13.9, 2), (20.2, 37)]
    var path = Path()
    for (index, (leg, next)) in zip(legs, legs.dropFirst()).enumerated() {
      for step in 0..<120 {
        let share = Double(step) / 120
        let place = Point(
          x: x + leg.0 + share * (next.0 - leg.0) + 0.1 * Double(step % 2),
          y: leg.1 + share * (next.1 - leg.1))
        if index == 0, step == 0 {
          path.move(x: place.x, y: place.y)
        } else {
          path.line(x: place.x, y: place.y)
        }
      }
    }
    if isClosed { path.close() }
    return path
  }

  @Test(
    "A line that leaves a band and comes back is that of one band", arguments: [false, true])
  func comesBack(isClosed: Bool) {
    let stroke = Stroke(color: .black, width: 0.5, cap: .round)
    let wide = PixelGrid(width: 20_000, height: 40)
    StrokeRaster().paint(
      comb(shiftedBy: 19_968, isClosed: isClosed), stroke, scale: 1, in: wide.box, on: wide.canvas)
    let narrow = PixelGrid(width: 32, height: 40)
    StrokeRaster().paint(
      comb(shiftedBy: 0, isClosed: isClosed), stroke, scale: 1, in: narrow.box, on: narrow.canvas)
    #expect(narrow.words.count { $0 != 0xFFFF_FFFF } > 200)
    for y in 0..<40 {
      // Places are rounded more at twenty thousand pixels than at thirty: by three samples at most.
      let differences = (0..<32).map { abs(wide.red(19_968 + $0, y) - narrow.red($0, y)) }
      #expect((differences.max() ?? 0) <= 12, "row \(y)")
    }
  }

  @Test(
    "A line of more segments than are kept at once is drawn alike wherever they end",
    arguments: [1, 3, 7])
  func kept(segmentsBefore count: Int) {
    // Ten times across, steep and flat by turns, so that each vertex is a turn of unlike ends.
    var points: [Point] = []
    for pass in 0..<10 {
      for step in 1...150 {
        let along = Double(step / 2) * 0.37
        points.append(
          Point(
            x: pass % 2 == 0 ? 2 + along : 29.75 - along,
            y: 2 + 1.8 * Double(pass) + 0.6 * Double((step + 1) / 2 % 2)))
      }
    }
    let zigzag = Path(line: points)
    var both = Path(
      line: (0...count).map { Point(x: 3 + 2.3 * Double($0), y: 25 + Double($0 % 2)) })
    both.append(zigzag)
    let (alone, behind) = (coverage(zigzag, width: 0.3), coverage(both, width: 0.3))
    let rows = 0..<20 * Self.side
    #expect(alone[rows].count { $0 > 20 && $0 < 235 } > 200)
    #expect(zip(alone[rows], behind[rows]).allSatisfy { $0 == $1 })
  }

  @Test("What stands behind a line in memory adds nothing to it", arguments: 1...9)
  func followed(segments: Int) {
    let line = Path(line: (0...segments).map { Point(x: 4.2 + 2.3 * Double($0), y: 7.3) })
    var both = line
    both.append(Path(line: [Point(x: 3, y: 20.5), Point(x: 29, y: 20.5), Point(x: 3, y: 25)]))
    let (one, two) = (coverage(line, width: 0.5), coverage(both, width: 0.5))
    let rows = 0..<14 * Self.side
    #expect(one[rows].reduce(0, +) > 0)
    #expect(one[rows] == two[rows])
  }

  @Test("Lines of every length, one behind the other, are each drawn as alone")
  func together() {
    // Stars of 2 to 70 corners, every other one closed, each in a square of its own.
    let stars = (2...70).map { corners in
      var star = Path()
      let middle = Point(
        x: 13 + 26 * Double((corners - 2) % 10), y: 13 + 26 * Double((corners - 2) / 10))
      for corner in 0..<corners {
        let angle = 2 * Double.pi * Double(corner) / Double(corners)
        let radius = corner % 3 == 0 ? 10.0 : 7
        let (x, y) = (middle.x + radius * cos(angle), middle.y + radius * sin(angle))
        if corner == 0 { star.move(x: x, y: y) } else { star.line(x: x, y: y) }
      }
      if corners % 2 == 0 { star.close() }
      return star
    }
    let stroke = Stroke(color: .black, width: 0.5, cap: .round)
    // In one band, and in twelve of 16 rows each.
    let (apart, together) = (
      PixelGrid(width: 260, height: 182), PixelGrid(width: 260, height: 182)
    )
    let banded = PixelGrid(width: 20_000, height: 182)
    var all = Path()
    for star in stars {
      StrokeRaster().paint(star, stroke, scale: 1, in: apart.box, on: apart.canvas)
      all.append(star)
    }
    StrokeRaster().paint(all, stroke, scale: 1, in: together.box, on: together.canvas)
    StrokeRaster().paint(all, stroke, scale: 1, in: banded.box, on: banded.canvas)
    #expect(apart.words.count { $0 != 0xFFFF_FFFF } > 5_000)
    // What lies beside is the same, whatever lines come before it.
    for y in 0..<182 {
      let alone = (0..<260).map { apart.red($0, y) }
      #expect(zip(alone, 0...).allSatisfy { $0 == together.red($1, y) }, "row \(y)")
      #expect(zip(alone, 0...).allSatisfy { $0 == banded.red($1, y) }, "row \(y)")
    }
  }

  @Test("An opaque colour in four pixels at once is within a step of one")
  func opaque() {
    let color = PremultipliedColor(Color(red: 0.8, green: 0.3, blue: 0.1))
    for below: UInt32 in [0xFF00_0000, 0xFFFF_FFFF, 0xFF12_3456, 0x8040_2010] {
      for shares in [SIMD4<Int32>(0, 1, 2, 63), SIMD4(64, 127, 128, 200), SIMD4(254, 255, 256, 0)] {
        let grid = PixelGrid(width: 4, height: 1, fill: below)
        ColorLanes(color).mix(over: UnsafeMutableRawPointer(grid.memory), shares)
        for (lane, word) in grid.words.enumerated() {
          let wanted = color.scaled(by: (shares[lane] * 255 + 128) / 256).over(below)
          for shift in [0, 8, 16, 24] as [UInt32] {
            #expect(abs(Int(word >> shift & 255) - Int(wanted >> shift & 255)) <= 1)
          }
          #expect(shares[lane] > 0 || word == below)
        }
      }
    }
  }

  @Test("A translucent colour has the same blend in four pixels at once as in one")
  func translucent() {
    let color = PremultipliedColor(Color(red: 0.8, green: 0.3, blue: 0.1, alpha: 0.6))
    for below: UInt32 in [0, 0xFFFF_FFFF, 0xFF12_3456, 0x8040_2010] {
      let parts = SIMD4<Int32>(0, 1, 128, 255)
      let grid = PixelGrid(width: 4, height: 1, fill: below)
      ColorLanes(color).blend(over: UnsafeMutableRawPointer(grid.memory), parts)
      #expect(grid.words == (0..<4).map { color.scaled(by: parts[$0]).over(below) })
    }
  }
}
