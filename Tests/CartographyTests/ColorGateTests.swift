import Classification
import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("The gate of colours")
struct ColorGateTests {
  /// A fill of plain classes in one scale, and no data.
  private static func fill(_ colors: [UInt32], pivot: Int? = nil) -> FillLayer {
    FillLayer(
      title: "Seats",
      categories: colors.indices.map {
        FillCategory(
          id: "class-\($0 + 1)", label: "class \($0 + 1)", kind: .value,
          paint: .solid(Color(hex: colors[$0])))
      } + [FourSquares.categories[3]],
      categoryOfUnit: [0, 0, 0, 0], order: FillOrder(0..<colors.count, pivot: pivot))
  }

  private static func content(_ change: (inout MapContent) -> Void) -> MapContent {
    var content = FourSquares.content()
    change(&content)
    return content
  }

  private static func hatched(_ content: MapContent) -> MapContent {
    var content = content
    let hatching = FillHatching(content)
    content.fill.categories = hatching.categories
    content.fill.hatched = hatching.hatched
    return content
  }

  private static func codes(_ content: MapContent) -> [String] {
    MapFindings(DrawnMap(content)).list.map { "\($0.weight) \($0.code)" }
  }

  private static let underCircles: @Sendable (inout MapContent) -> Void = {
    $0.fill = Self.fill([0xE6D7F2, 0xA16AC7])
    $0.symbols = SymbolLayer(
      title: "Members",
      symbols: [
        .init(unit: 0, position: .init(longitude: 0.5, latitude: 0.5), value: .count(9))
      ], suppressedLabel: "held back")
  }

  /// A rule, a map that breaks it, and one that does not.
  struct Rule: Sendable, CustomTestStringConvertible {
    let finding: String
    let broken: @Sendable (inout MapContent) -> Void
    let kept: @Sendable (inout MapContent) -> Void
    var testDescription: String { finding }
  }

  static let rules = [
    // The second step of the first list is lighter than the first.
    Rule(
      finding: "error palette-order", broken: { $0.fill = fill([0xA16AC7, 0xE6D7F2, 0x6B2C91]) },
      kept: { $0.fill = fill([0xE6D7F2, 0xA16AC7, 0x6B2C91]) }),
    // Up to the middle and down again is an order of a diverging scale alone.
    Rule(
      finding: "error palette-order", broken: { $0.fill = fill([0x6B2C91, 0xE6D7F2, 0xB5541C]) },
      kept: { $0.fill = fill([0x6B2C91, 0xE6D7F2, 0xF3DCCB, 0xB5541C], pivot: 2) }),
    // Red and green of one lightness: a grey copy shows one fill.
    Rule(
      finding: "error indistinct-colours", broken: { $0.fill = fill([0xD7191C, 0x5F7F20]) },
      kept: { $0.fill = fill([0xFDAE61, 0x1A6641]) }),
    Rule(
      finding: "error hidden-borders", broken: { $0.theme.paleBorder = Color(hex: 0xFAFAFA) },
      kept: { $0.theme.paleBorder = Color(hex: 0xC0C0C0) }),
    Rule(
      finding: "error hidden-circles",
      broken: {
        underCircles(&$0)
        $0.theme.accent = Color(hex: 0xE0C070)
      }, kept: underCircles),
    Rule(
      finding: "error unread-names", broken: { $0.theme.ink = Color(hex: 0x8A8A8A) },
      kept: { $0.theme.ink = Color(hex: 0x666666) }),
    Rule(
      finding: "error unread-text", broken: { $0.theme.accent = Color(hex: 0xE0A030) },
      kept: { $0.theme.accent = Color(hex: 0x8A5E14) }),
  ]

  @Test("A rule finds what breaks it and nothing else", arguments: rules)
  func rule(_ rule: Rule) {
    #expect(Self.codes(Self.content(rule.broken)).contains(rule.finding))
    #expect(!Self.codes(Self.content(rule.kept)).contains(rule.finding))
  }

  @Test("The nearest pair is found for each vision, and a pattern takes a pair out")
  func nearest() throws {
    // OKLab lightness of 0x777777 is 0.5693 and of 0x999999 0.6830 (Ottosson's formula for greys: the
    // cube root of the linear value).
    var content = Self.content { $0.fill = Self.fill([0x999999, 0x777777]) }
    content.fill.categories.removeLast()
    for vision in ColorVision.allCases {
      let pair = try #require(ColorGate(content).nearestPair(to: vision))
      #expect(abs(pair.distance - 0.1137) < 0.0005)
    }
    content.fill.categories[1].paint = .hatch(
      .init(angle: 45, spacing: 4, width: 0.5, color: .black, ground: Color(hex: 0x999999)))
    #expect(ColorGate(content).nearestPair(to: .grey) == nil)
    // Lines that are not seen on their ground set nothing apart.
    content.fill.categories[1].paint = .hatch(
      .init(
        angle: 45, spacing: 4, width: 0.5, color: Color(hex: 0x9A9A9A),
        ground: Color(hex: 0x999999)))
    #expect(ColorGate(content).nearestPair(to: .grey)?.distance == 0)
  }

  @Test(
    "Lines set apart what colours do not; the lower side of a diverging scale has them together")
  func hatching() {
    let two = Self.hatched(Self.content { $0.fill = Self.fill([0xD7191C, 0x5F7F20]) })
    #expect(two.fill.hatched == [1])
    #expect(Self.codes(two) == ["error palette-order", "note hatched-fills"])
    // Red and blue of ColorBrewer's RdBu: their ends are alike in grey.
    let diverging = Self.hatched(
      Self.content { $0.fill = Self.fill([0xCA0020, 0xF4A582, 0x92C5DE, 0x0571B0], pivot: 2) })
    #expect(diverging.fill.hatched == [0, 1])
    #expect(Self.codes(diverging) == ["note hatched-fills"])
    let plain = Self.hatched(Self.content { $0.fill = Self.fill([0xE6D7F2, 0xA16AC7, 0x6B2C91]) })
    #expect(plain.fill.hatched == [])
    #expect(Self.codes(plain) == [])
  }

  @Test("Colours beside the scale give way to its steps, patterns stay as they are")
  func precedence() {
    var content = Self.content { $0.fill = Self.fill([0x777777, 0xE9E5DC, 0xE6D7F2, 0x6B2C91]) }
    content.fill.order = FillOrder(2..<4)
    let hatched = Self.hatched(content)
    #expect(hatched.fill.hatched == [1])
    #expect(hatched.fill.categories[4] == content.fill.categories[4])
  }

  @Test("More equal colours than there are patterns are refused, one fewer is not")
  func tooMany() {
    func codes(_ count: Int) -> [String] {
      var content = Self.content { $0.fill = Self.fill(Array(repeating: 0xA16AC7, count: count)) }
      content.fill.order = nil
      return Self.codes(Self.hatched(content))
    }
    #expect(codes(5) == ["note hatched-fills"])
    #expect(codes(6) == ["error indistinct-colours", "note hatched-fills"])
  }

  @Test("Land under circles is told by them: tint and quiet land may be alike in grey")
  func circles() {
    var content = Self.content {
      Self.underCircles(&$0)
      $0.fill.title = ""
      $0.fill.order = nil
      $0.fill.categories[0].paint = .solid(Color(hex: 0xE6DBEC))
      $0.fill.categories[1].paint = .solid(Color(hex: 0xE9E5DC))
      $0.fill.categoryOfUnit = [0, 1, 1, 1]
    }
    #expect(Self.codes(content) == [])
    content.fill.categoryOfUnit = [0, 0, 1, 1]
    #expect(Self.codes(content) == ["error indistinct-colours"])
  }

  @Test("Every palette by name passes for 2 to 7 classes, with lines where colours do not do")
  func palettes() throws {
    var plain: [String] = []
    for name in Palette.names {
      let palette = try Palette.named(name)
      for count in 2...7 {
        let colors: [SRGBColor]
        var pivot: Int?
        if palette.kind == .diverging {
          colors = try palette.colors(below: count / 2, above: count - count / 2)
          pivot = count / 2
        } else {
          guard let some = try? palette.colors(count: count) else { continue }
          colors = some
        }
        var content = Self.content { content in
          content.fill = Self.fill(colors.map { $0.hexNumber }, pivot: pivot)
        }
        // A list of kinds has no order.
        if palette.kind == .qualitative { content.fill.order = nil }
        let hatched = Self.hatched(content)
        let errors = Self.codes(hatched).filter { $0.hasPrefix("error") }
        #expect(errors == [], "\(name), \(count) colours")
        if hatched.fill.hatched.isEmpty, count == 5 { plain.append(name) }
      }
    }
    // What the program takes by itself, and every other one from light to dark.
    let ordered = try Palette.names.filter {
      [.sequential, .status].contains(try Palette.named($0).kind)
    }
    #expect(plain == ordered)
    #expect(plain.contains("peacemap") && plain.contains("YlGnBu"))
  }
}
