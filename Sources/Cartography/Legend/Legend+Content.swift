import Drawing
import Wording

extension Legend.Content {
  /// What the legend of a map explains: its fill, circles and count marks, and the broken lines that
  /// are in its frame.
  init(
    of content: MapContent, symbols scale: SymbolScale?, lines: [BorderPolicy.LineClass],
    style: SheetStyle
  ) {
    let borders = BorderPainter(content: content, style: style)
    var kinds: [UnitMark] = []
    for mark in content.marks where !kinds.contains(where: { $0.kind == mark.kind }) {
      var sample = mark
      sample.count = 2
      kinds.append(sample)
    }
    self.init(
      fill: content.fill, symbols: scale, symbolLayer: content.symbols ?? content.cartogram?.sizes,
      places: content.places,
      marks: kinds,
      lines: lines.map {
        Legend.LineEntry(
          label: content.wording(Self.phrase(for: $0)), stroke: borders.stroke($0))
      })
  }

  private static func phrase(for lineClass: BorderPolicy.LineClass) -> Phrase {
    switch lineClass {
    case .armistice: .lineArmistice
    case .undetermined: .lineUndetermined
    default: .lineDisputed
    }
  }
}
