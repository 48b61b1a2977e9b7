import Drawing
import Testing
import Wording

@testable import Cartography

@Suite("Legends of distributions")
struct HistogramLegendTests {
  private static let colors: [UInt32] = [0xE1E1E1, 0x654ABB, 0x601C47]

  /// None, then three classes, then no data: seven units have numbers, in four bars, of which the
  /// second has two classes.
  private static func fill(limits: [(Double, String)] = [(0.4, "10"), (0.75, "20")]) -> FillLayer {
    let none = FillCategory(
      id: "none", label: "no members", kind: .value, paint: .solid(Color(hex: 0xEEEEEE)))
    let classes = colors.enumerated().map { index, color in
      FillCategory(
        id: "class-\(index)", label: "class \(index)", kind: .value,
        paint: .solid(Color(hex: color)), isKeptWhenEmpty: true)
    }
    return FillLayer(
      title: "Seats",
      categories: [none] + classes + [
        FillCategory(id: "no-data", label: "no data", kind: .noData, paint: FourSquares.noData)
      ],
      categoryOfUnit: [1, 1, 1, 1, 2, 2, 3, 0, 4],
      form: .histogram(
        FillHistogram(
          classes: 1..<4,
          bars: [
            [.init(category: 1, count: 3)],
            [.init(category: 1, count: 1), .init(category: 2, count: 1)],
            [.init(category: 2, count: 1)], [.init(category: 3, count: 1)],
          ],
          limits: limits.map { .init(position: $0.0, label: $0.1) },
          ends: [.init(position: 0, label: "0"), .init(position: 1, label: "30")])))
  }

  private func reading(_ fill: FillLayer = fill(), language: String = "en") throws -> SceneReading {
    let furnishing = try Legend(
      setter: FourSquares.setter(language: language), style: FourSquares.print,
      wording: Phrasebook(language: language)
    ).furnishing(
      Legend.Content(fill: fill, symbols: nil, symbolLayer: nil, marks: [], lines: []),
      maximumWidth: 200)
    let elements = furnishing.placed(at: Point(x: 0, y: 0))
    let reading = try SceneReading(elements)
    let whole = Rectangle(
      x: -0.01, y: -0.01, width: furnishing.size.width + 0.02, height: furnishing.size.height + 0.02
    )
    for text in reading.texts { #expect(whole.contains(text.area)) }
    return reading
  }

  private func bars(_ color: UInt32, _ reading: SceneReading) throws -> [Rectangle] {
    try SceneReading([.group(#require(reading.groups["histogram"]))]).shapes
      .filter { $0.fill == .solid(Color(hex: color)) }.compactMap { $0.path.bounds }
  }

  @Test("Bars are as high as their numbers, in the colours of their classes and no other")
  func heights() throws {
    let reading = try reading()
    let (low, middle, high) = (
      try bars(Self.colors[0], reading), try bars(Self.colors[1], reading),
      try bars(Self.colors[2], reading)
    )
    #expect(low.count == 2 && middle.count == 2 && high.count == 1)
    #expect(abs(low[0].height - 3 * high[0].height) < 0.001)
    // The lower class of a bar of two stands on the axis, the higher one on it.
    #expect(abs(low[1].maxY - low[0].maxY) < 0.001 && abs(middle[0].maxY - low[1].minY) < 0.001)
    #expect(low[0].minX < low[1].minX && middle[1].minX < high[0].minX)
    let fills = try SceneReading([.group(#require(reading.groups["histogram"]))]).shapes
      .compactMap(\.fill)
    #expect(Set(fills) == Set(Self.colors.map { .solid(Color(hex: $0)) }))
  }

  @Test("Under the axis stand the limits, below the bars what has no number, with its count")
  func words() throws {
    let reading = try reading()
    #expect(
      reading.strings == ["Seats", "3", "10", "20", "0", "30", "no members (1)", "no data (1)"])
    #expect(
      reading.groups["histogram"]?.title
        == "Distribution: class 0 (4); class 1 (2); class 2 (1)")
    #expect(reading.groups["histogram"]?.role == .figure)
  }

  @Test("Limits close to each other move apart; where they have no room the classes are a list")
  func crowded() throws {
    let near = try reading(Self.fill(limits: [(0.4, "10"), (0.42, "11"), (0.44, "12")]))
    let labels = near.texts.filter { ["10", "11", "12"].contains($0.string) }
    #expect(labels.count == 3 && Set(labels.map(\.area.minY)).count == 1)
    for (one, next) in zip(labels, labels.dropFirst()) {
      #expect(one.area.maxX < next.area.minX)
    }
    let many = try reading(
      Self.fill(limits: (0..<6).map { (0.1 + Double($0) * 0.02, "1\($0),000,000") }))
    #expect(
      many.strings == [
        "Seats", "3", "no members (1)", "class 0 (4)", "class 1 (2)", "class 2 (1)", "no data (1)",
      ])
  }

  @Test("From right to left low numbers stand at the right")
  func mirrored() throws {
    let (left, right) = (try reading(), try reading(language: "ar"))
    let own = try bars(Self.colors[0], left)
    let other = try bars(Self.colors[0], right)
    #expect(own[0].minX < own[1].minX && other[0].minX > other[1].minX)
    let ten = try #require(right.texts.first { $0.string == "10" })
    let twenty = try #require(right.texts.first { $0.string == "20" })
    #expect(ten.area.minX > twenty.area.minX)
  }
}
