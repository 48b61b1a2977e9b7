import SimpleFeatures
import Testing

@Suite("Dots scattered over units")
struct DotScatterTests {
  /// A unit of two parts far from each other, a square of two degrees with a hole of one degree in its
  /// middle and a square of one degree: on the equator their areas are as 3 to 1.
  private let set: BoundarySet = {
    var set = BoundarySet(name: "parts", edition: BoundaryEdition(name: "parts-1", level: 1))
    func ring(_ corners: [(Double, Double)], isHole: Bool = false) {
      let arc = Int32(set.arcSides.count)
      for corner in corners + [corners[0]] {
        set.ordinates += [corner.0, corner.1]
        set.thresholds.append(.infinity)
      }
      set.arcOffsets.append(Int32(set.thresholds.count))
      set.arcSides.append(ArcSides(left: 0, right: -1))
      set.ringArcs.append(arc)
      set.ringOffsets.append(Int32(set.ringArcs.count))
      set.ringIsHole.append(isHole)
    }
    ring([(0, -1), (2, -1), (2, 1), (0, 1)])
    ring([(0.5, -0.5), (0.5, 0.5), (1.5, 0.5), (1.5, -0.5)], isHole: true)
    ring([(40, -0.5), (41, -0.5), (41, 0.5), (40, 0.5)])
    set.unitOffsets.append(3)
    let box = GeographicBox(west: 0, south: -1, east: 41, north: 1)
    set.units.append(
      BoundaryUnit(
        code: "PARTS", name: "Parts", representativePoint: .init(longitude: 0.25, latitude: 0),
        boundingBox: box, areaInSquareMeters: 4.9e10))
    return set
  }()

  private func isInSquare(_ dot: GeographicPosition) -> Bool {
    abs(dot.longitude - 1) <= 1 && abs(dot.latitude) <= 1
  }

  @Test("Every dot lies in the unit: in no hole, not between the parts, not on the outline")
  func inside() {
    for dot in DotScatter(set).dots(inUnit: 0, count: 400) {
      let isInHole = abs(dot.longitude - 1) < 0.5 && abs(dot.latitude) < 0.5
      let isInPart = abs(dot.longitude - 40.5) < 0.5 && abs(dot.latitude) < 0.5
      #expect((isInSquare(dot) && !isInHole) || isInPart, "\(dot)")
    }
  }

  @Test("Parts have dots by their areas, and no two dots are near one another")
  func apart() {
    let dots = DotScatter(set).dots(inUnit: 0, count: 400)
    #expect(dots.count == 400)
    // 300 of 400 expected; dart throwing strays less than a binomial's deviation of 8.7.
    #expect(abs(dots.count(where: isInSquare) - 300) < 20)
    var nearest = Double.infinity
    for (index, dot) in dots.enumerated() {
      for other in dots[..<index] {
        let (x, y) = (dot.longitude - other.longitude, dot.latitude - other.latitude)
        nearest = min(nearest, (x * x + y * y).squareRoot())
      }
    }
    // A tenth of a degree each way for a dot: of random dots some would be a twentieth of that apart.
    #expect(nearest > 0.04)
  }

  @Test("The code of a unit alone decides where its dots lie")
  func stable() {
    let dots = DotScatter(set).dots(inUnit: 0, count: 3)
    #expect(dots == DotScatter(set).dots(inUnit: 0, count: 3))
    var other = set
    other.units[0].code = "OTHER"
    #expect(DotScatter(other).dots(inUnit: 0, count: 3) != dots)
    var renamed = set
    renamed.units[0].name = "Other"
    #expect(DotScatter(renamed).dots(inUnit: 0, count: 3) == dots)
  }

  @Test("A sliver that nothing can hit has its dots at its point")
  func sliver() {
    var flat = set
    for vertex in flat.thresholds.indices { flat.ordinates[2 * vertex + 1] = 0 }
    flat.units[0].boundingBox = GeographicBox(west: 0, south: 0, east: 41, north: 0)
    let point = flat.units[0].representativePoint
    #expect(DotScatter(flat).dots(inUnit: 0, count: 2) == [point, point])
    #expect(DotScatter(flat).dots(inUnit: 0, count: 0).isEmpty)
  }

  @Test("Numbers are those of SplitMix64")
  func generator() {
    // The first outputs for seed 1234567 in the reference implementation (Vigna, splitmix64.c).
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    // FNV-1a of "a", 64 bits, is af63dc4c8601ec8c (Noll's table).
    var text = SeededGenerator(text: "a")
    var number = SeededGenerator(seed: 0xAF63_DC4C_8601_EC8C)
    #expect(text.next() == number.next())
  }
}
