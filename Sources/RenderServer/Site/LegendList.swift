import Cartography
import Drawing
import WebPages

/// A map's legend as a list of symbols with their words: that of the picture, in its order.
struct LegendList {
  private let content: MapContent

  init(_ content: MapContent) { self.content = content }

  var legend: MapLegend {
    let fill = content.fill
    let counts = fill.counts
    var entries: [MapLegend.Entry] = []
    func add(_ kinds: (FillCategory.Kind) -> Bool) {
      for (index, category) in fill.categories.enumerated()
      where kinds(category.kind) && !category.label.isEmpty
        && (counts[index] > 0 || category.isKeptWhenEmpty)
      {
        entries.append(
          MapLegend.Entry(
            label: category.label,
            count: content.legend.showsCounts && !fill.title.isEmpty ? counts[index] : nil,
            swatch: Self.swatch(category.paint)))
      }
    }
    add { !$0.isMissing }
    if let label = fill.coveredLabel, !fill.covered.isEmpty {
      entries.append(
        MapLegend.Entry(
          label: label, count: fill.covered.count, swatch: Self.swatch(content.coveredPaint)))
    }
    add { $0.isMissing }
    var kinds: [String] = []
    for mark in content.marks where !kinds.contains(mark.kind) {
      kinds.append(mark.kind)
      let ink = mark.kind.hasSuffix("in-force") ? content.theme.accent : content.theme.quietInk
      entries.append(MapLegend.Entry(label: mark.label, swatch: .mark(Self.hex(ink))))
    }
    if let layer = content.symbols ?? content.cartogram?.sizes {
      let values = layer.symbols.map(\.value)
      if values.contains(where: { $0 != .suppressed && $0 != .count(0) }) {
        entries.append(
          MapLegend.Entry(
            label: Self.label(of: layer, content), swatch: .circle(Self.hex(content.theme.accent))))
      }
      if values.contains(.suppressed) {
        entries.append(
          MapLegend.Entry(
            label: layer.suppressedLabel, swatch: .heldBack(Self.hex(content.theme.accent))))
      }
    }
    if let layer = content.places {
      let accent = Self.hex(content.theme.accent)
      if layer.places.contains(where: { !$0.isHollow }) {
        entries.append(MapLegend.Entry(label: layer.unitLabel, swatch: .circle(accent)))
      }
      if layer.places.contains(where: \.isHollow) {
        entries.append(MapLegend.Entry(label: layer.areaLabel, swatch: .mark(accent)))
      }
    }
    let symbolTitle =
      content.symbols?.title ?? content.cartogram?.sizes.title ?? content.places?.title ?? ""
    return MapLegend(title: fill.title.isEmpty ? symbolTitle : fill.title, entries: entries)
  }

  /// What circles show, or what a dot stands for.
  private static func label(of layer: SymbolLayer, _ content: MapContent) -> String {
    guard let each = layer.dotValue else { return layer.title }
    let dot = content.wording(.symbolDot, ["number": content.wording.integer(each)])
    return content.wording.labelled(layer.title, dot)
  }

  private static func swatch(_ paint: Paint) -> LegendSwatch {
    switch paint {
    case .solid(let color): .solid(hex(color))
    case .hatch(let hatch):
      .hatch(
        ink: hex(hatch.color), ground: hex(hatch.ground ?? .white), width: hatch.width,
        spacing: hatch.spacing, isDashed: !hatch.dash.isEmpty, isCrossed: hatch.crossed)
    case .dots(let dots):
      .dots(
        ink: hex(dots.color), ground: hex(dots.ground ?? .white), radius: dots.radius,
        spacing: dots.spacing)
    }
  }

  private static func hex(_ color: Color) -> String {
    let parts = [color.red, color.green, color.blue].map { component in
      let digits = String(Int((min(1, max(0, component)) * 255).rounded()), radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }
}
