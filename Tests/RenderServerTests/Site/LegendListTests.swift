import Cartography
import Drawing
import MapPipeline
import Testing
import WebPages

@testable import RenderServer

@Suite("A legend as a list")
struct LegendListTests {
  /// The content of a map of the site, changed.
  private func legend(
    _ map: String = "plans", _ change: (inout MapContent) -> Void = { _ in }
  ) throws -> MapLegend {
    let request = MapRequest(
      map: map, size: .picture(width: 600, height: 400, scale: 1),
      today: try SquareSite.day(SquareSite.today))
    var (content, _) = try MapContentBuilder(
      project: SquareSite.edition().project, request: request
    ).content()
    change(&content)
    return LegendList(content).legend
  }

  private func category(
    _ label: String, _ kind: FillCategory.Kind, _ paint: Paint, kept: Bool = false
  ) -> FillCategory {
    FillCategory(id: label, label: label, kind: kind, paint: paint, isKeptWhenEmpty: kept)
  }

  private let purple = Paint.solid(Color(red: 107.0 / 255, green: 44.0 / 255, blue: 145.0 / 255))

  @Test("It counts the units of a status, the missing last")
  func statuses() throws {
    let legend = try legend()
    #expect(!legend.title.isEmpty)
    #expect(legend.entries.map(\.count) == [1, 1, 6])
    #expect(legend.entries.last?.label == "no data")
  }

  @Test("Ordered ones first, then units under a parent's plan, then what is missing")
  func order() throws {
    let legend = try legend { content in
      content.fill = FillLayer(
        title: "Status",
        categories: [
          category("lapsed", .lapsed, purple), category("in force", .value, purple),
          category("drafted", .value, purple), category("high", .value, purple, kept: true),
          category("no data", .noData, purple), category("", .value, purple),
        ], categoryOfUnit: [0, 1, 1, 4, 4, 4, 5, nil], covered: [2, 3],
        coveredLabel: "under a regional plan")
    }
    #expect(
      legend.entries.map(\.label)
        == ["in force", "high", "under a regional plan", "lapsed", "no data"])
    #expect(legend.entries.map(\.count) == [2, 0, 2, 1, 3])
    #expect(legend.title == "Status")
  }

  @Test("Marks of named places stand with the words for each kind that is there")
  func places() throws {
    func place(_ isHollow: Bool) -> PlaceLayer.Place {
      PlaceLayer.Place(
        code: "A", area: "A", unit: nil, position: .init(longitude: 0, latitude: 0),
        names: ["Lily"], isHollow: isHollow)
    }
    func legend(_ places: [PlaceLayer.Place]) throws -> MapLegend {
      try self.legend { content in
        content.fill = FillLayer(title: "", categories: [], categoryOfUnit: [])
        content.marks = []
        content.places = PlaceLayer(
          title: "Named", places: places, unitLabel: "unit", areaLabel: "area")
      }
    }
    let both = try legend([place(false), place(true)])
    #expect(both.title == "Named" && both.entries.map(\.label) == ["unit", "area"])
    #expect(Set(both.entries.map(\.swatch)).count == 2)
    #expect(try legend([place(true)]).entries.map(\.label) == ["area"])
  }

  @Test("Counts are left out where the map's legend has none")
  func noCounts() throws {
    let legend = try legend { $0.legend.showsCounts = false }
    #expect(legend.entries.allSatisfy { $0.count == nil })
  }

  @Test("Paints become swatches in the page's own terms")
  func swatches() throws {
    let red = Color(red: 1, green: 0, blue: 0)
    let legend = try legend { content in
      content.fill = FillLayer(
        title: "Paints",
        categories: [
          category("solid", .value, purple),
          category(
            "hatch", .value,
            .hatch(
              .init(
                angle: 45, spacing: 3, width: 0.5, color: red, ground: nil, crossed: true,
                dash: [2, 1]))),
          category(
            "dots", .value,
            .dots(
              .init(radius: 1, spacing: 4, color: red, ground: Color(red: 0, green: 0, blue: 0)))),
        ], categoryOfUnit: [0, 1, 2, nil, nil, nil, nil, nil])
    }
    #expect(
      legend.entries.map(\.swatch) == [
        .solid("#6b2c91"),
        .hatch(
          ink: "#ff0000", ground: "#ffffff", width: 0.5, spacing: 3, isDashed: true,
          isCrossed: true),
        .dots(ink: "#ff0000", ground: "#000000", radius: 1, spacing: 4),
      ])
  }

  @Test("Marks stand once for each kind")
  func marks() throws {
    let legend = try legend { content in
      content.marks = [0, 1, 2].map {
        UnitMark(
          unit: $0, count: 2, label: $0 < 2 ? "below, in force" : "below, drafted",
          kind: $0 < 2 ? "below-in-force" : "below-drafted")
      }
      content.theme.accent = Color(red: 1, green: 0, blue: 0)
      content.theme.quietInk = Color(red: 0, green: 0, blue: 1)
    }
    #expect(
      legend.entries.suffix(2).map(\.swatch) == [.mark("#ff0000"), .mark("#0000ff")])
    #expect(legend.entries.suffix(2).map(\.label) == ["below, in force", "below, drafted"])
  }

  @Test("Circles and what is held back have an entry each where there are any")
  func members() throws {
    let legend = try legend("people")
    #expect(legend.title == "Members")
    let swatches = legend.entries.map(\.swatch)
    #expect(swatches.contains { if case .circle = $0 { true } else { false } })
    #expect(swatches.contains { if case .heldBack = $0 { true } else { false } })
    let none = try self.legend("people") { content in
      for index in content.symbols?.symbols.indices ?? 0..<0 {
        content.symbols?.symbols[index].value = .count(0)
      }
    }
    #expect(
      none.entries.allSatisfy { entry in
        switch entry.swatch {
        case .circle, .heldBack: false
        default: true
        }
      })
  }
}
