import Drawing
import Wording

/// The legend: the map's own symbols with their words, missing kinds last and apart.
struct Legend {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook
  /// Whether each class says how many units it has.
  var showsCounts = true

  /// What the legend has to explain, already in order.
  struct Content {
    var fill: FillLayer
    var symbols: SymbolScale?
    var symbolLayer: SymbolLayer?
    var places: PlaceLayer?
    /// Kinds of count marks in the frame: words by kind, in order.
    var marks: [UnitMark]
    /// Border classes in the frame that need a word.
    var lines: [LineEntry]
  }

  struct LineEntry: Hashable {
    var label: String
    var stroke: Stroke
  }

  /// Entries that stand close together: classes, missing kinds, marks, lines.
  private typealias Section = [Furnishing]

  private var swatch: Size { Size(width: style.text * 2.1, height: style.text * 1.3) }
  private var sectionGap: Double { style.text * (style.isCrowded ? 0.35 : 0.8) }
  private var rowGap: Double { style.text * (style.isCrowded ? 0.2 : 0.42) }

  /// The legend in one column no wider than `maximumWidth`.
  func furnishing(
    _ content: Content, maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    stack(try sections(content, maximumWidth).map(column), maximumWidth)
  }

  /// The legend no wider than `width` in as many columns as make it lowest: for a place under the map.
  /// Symbols of several sizes and squares of two indicators stay in one.
  func lowFurnishing(
    _ content: Content, width: Double
  ) throws(CartographyError) -> Furnishing {
    let single = try furnishing(content, maximumWidth: width)
    guard content.symbols == nil, content.places == nil, case .list = content.fill.form,
      !content.fill.title.isEmpty
    else { return single }
    var best = single
    for count in 2...3 {
      let gap = style.text * 1.4
      let columnWidth = (width - gap * Double(count - 1)) / Double(count)
      guard columnWidth > style.text * 11 else { break }
      var sections = try sections(content, columnWidth)
      // The heading, which is as wide as all columns.
      guard sections.count > 1 else { break }
      sections.removeFirst()
      let heading = try heading(content.fill.title, width)
      // What is another section, such as the missing kinds, stands apart in its column too.
      let entries = sections.enumerated().flatMap { index, section in
        section.enumerated().map { position, entry in
          ColumnEntry(
            furnishing: entry, gapAbove: position == 0 && index > 0 ? sectionGap : rowGap)
        }
      }
      let columns = Self.columns(of: entries, count).map(column)
      let body = Furnishing.row(
        columns, gap: gap, mirrored: setter.isRightToLeft)
      let legend = stack([heading, body], width)
      if legend.size.height < best.size.height { best = legend }
    }
    return best
  }

  private struct ColumnEntry {
    var furnishing: Furnishing
    /// To the entry above it in its column.
    var gapAbove: Double
    var height: Double { furnishing.size.height }
  }

  /// Entries in order from column to column, the highest column as low as can be.
  private static func columns(of entries: [ColumnEntry], _ count: Int) -> [[ColumnEntry]] {
    func filled(_ limit: Double) -> [[ColumnEntry]] {
      var columns: [[ColumnEntry]] = [[]]
      var height = 0.0
      for entry in entries {
        let next = height + (height > 0 ? entry.gapAbove : 0) + entry.height
        if next > limit + 0.01, height > 0 {
          columns.append([entry])
          height = entry.height
        } else {
          columns[columns.count - 1].append(entry)
          height = next
        }
      }
      return columns
    }
    // The least height is that of some run of entries.
    let limits = entries.indices.flatMap { first in
      entries.indices.filter { $0 >= first }.map { last in
        entries[first...last].reduce(-entries[first].gapAbove) { $0 + $1.gapAbove + $1.height }
      }
    }.sorted()
    return limits.lazy.map(filled).first { $0.count <= count } ?? [entries]
  }

  private func column(_ entries: [ColumnEntry]) -> Furnishing {
    let spaced = entries.enumerated().map { index, entry in
      index == 0 ? entry.furnishing : entry.furnishing.lowered(by: entry.gapAbove)
    }
    return .stack(
      spaced, gap: 0, width: width(of: spaced), atTrailingEdge: setter.isRightToLeft)
  }

  private func column(_ section: Section) -> Furnishing {
    .stack(
      section, gap: rowGap, width: width(of: section), atTrailingEdge: setter.isRightToLeft)
  }

  private func stack(_ sections: [Furnishing], _ maximumWidth: Double) -> Furnishing {
    let shown = sections.filter { $0.size.height > 0 }
    return .stack(
      shown, gap: sectionGap, width: width(of: shown),
      atTrailingEdge: setter.isRightToLeft)
  }

  /// Everything that the legend says, headings first of what they head.
  private func sections(
    _ content: Content, _ maximumWidth: Double
  ) throws(CartographyError) -> [Section] {
    var sections: [Section] = []
    let counts = content.fill.counts
    let shown = content.fill.categories.indices.filter {
      counts[$0] > 0 || content.fill.categories[$0].isKeptWhenEmpty
    }
    let values = shown.filter { !content.fill.categories[$0].kind.isMissing }
    let missing = shown.filter { content.fill.categories[$0].kind.isMissing }
    if !shown.isEmpty, !content.fill.title.isEmpty {
      sections.append([try heading(content.fill.title, maximumWidth)])
      switch content.fill.form {
      case .list: sections.append(try rows(values, content.fill, counts, maximumWidth))
      case .grid(let grid):
        sections.append([
          try GridLegend(setter: setter, style: style, wording: wording, showsCounts: showsCounts)
            .furnishing(grid, content.fill, maximumWidth: maximumWidth)
        ])
      case .histogram(let histogram):
        let (bars, isComplete) = try HistogramLegend(
          setter: setter, style: style, wording: wording
        ).furnishing(histogram, content.fill, maximumWidth: maximumWidth)
        sections.append([bars])
        let listed = values.filter { !isComplete || !histogram.classes.contains($0) }
        sections.append(try rows(listed, content.fill, counts, maximumWidth))
      }
      if content.fill.coveredLabel != nil, !content.fill.covered.isEmpty {
        sections.append([try coveredRow(content.fill, maximumWidth)])
      }
      if !missing.isEmpty {
        sections.append(try rows(missing, content.fill, counts, maximumWidth))
      }
    }
    for mark in content.marks { sections.append([try markRow(mark, maximumWidth)]) }
    if let layer = content.symbolLayer, let scale = content.symbols {
      sections.append([
        try SymbolLegend(setter: setter, style: style, wording: wording)
          .furnishing(layer, scale, maximumWidth: maximumWidth)
      ])
    }
    if let layer = content.places, !layer.places.isEmpty {
      sections.append([try heading(layer.title, maximumWidth)])
      sections.append(try placeRows(layer, maximumWidth))
    }
    if content.fill.title.isEmpty {
      // Land that carries symbols needs no word; land without has one: nothing there, or no data.
      let named = shown.filter { !content.fill.categories[$0].label.isEmpty }
      sections.append(try rows(named, content.fill, counts, maximumWidth))
    }
    if !content.lines.isEmpty {
      var lines: [Furnishing] = []
      for line in content.lines { lines.append(try lineRow(line, maximumWidth)) }
      sections.append(lines)
    }
    return sections
  }

  private func width(of pieces: [Furnishing]) -> Double {
    pieces.map(\.size.width).max() ?? 0
  }

  private func heading(
    _ title: String, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    try text(title, setter.style(style.legendTitle, weight: .bold), maximumWidth)
  }

  private func rows(
    _ indices: [Int], _ fill: FillLayer, _ counts: [Int], _ maximumWidth: Double
  ) throws(CartographyError) -> Section {
    var rows: [Furnishing] = []
    for index in indices {
      let category = fill.categories[index]
      rows.append(
        try row(label: category.label, count: counts[index], maximumWidth) { area in
          [swatch(area, category.paint)]
        })
    }
    return rows
  }

  /// A patch of the map's own paint with a fine outline.
  private func swatch(_ area: Rectangle, _ paint: Paint) -> SceneElement {
    .shape(
      .init(Path(area), fill: paint, stroke: Stroke(color: setter.theme.lines.swatch, width: 0.4)))
  }

  private func coveredRow(
    _ fill: FillLayer, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    try row(label: fill.coveredLabel ?? "", count: fill.covered.count, maximumWidth) { area in
      [
        .shape(
          .init(
            Path(area), fill: setter.theme.coveredPaint, stroke: setter.theme.coveredStroke))
      ]
    }
  }

  private func markRow(
    _ mark: UnitMark, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let painter = MarkPainter(setter: setter, style: style, wording: wording)
    let sample = try painter.sample(mark)
    return try row(label: mark.label, count: nil, maximumWidth) { area in
      sample(Point(x: area.midX, y: area.midY))
    }
  }

  private func placeRows(
    _ layer: PlaceLayer, _ maximumWidth: Double
  ) throws(CartographyError) -> Section {
    let painter = PlacePainter(setter: setter, style: style, wording: wording)
    var rows: [Furnishing] = []
    for isHollow in [false, true] where layer.places.contains(where: { $0.isHollow == isHollow }) {
      // Any number: it says that there may be several.
      let sample = try painter.sample(number: 3, isHollow: isHollow)
      rows.append(
        try row(
          label: isHollow ? layer.areaLabel : layer.unitLabel, count: nil, maximumWidth
        ) { area in sample(Point(x: area.midX, y: area.midY)) })
    }
    return rows
  }

  private func lineRow(
    _ line: LineEntry, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    try row(label: line.label, count: nil, maximumWidth) { area in
      [
        .shape(
          .init(
            Path(line: [Point(x: area.minX, y: area.midY), Point(x: area.maxX, y: area.midY)]),
            stroke: line.stroke))
      ]
    }
  }

  /// A swatch, its words and, behind them in grey, how many units it has.
  private func row(
    label: String, count: Int?, _ maximumWidth: Double,
    symbol: @escaping (Rectangle) -> [SceneElement]
  ) throws(CartographyError) -> Furnishing {
    let gap = style.text * 0.7
    let textWidth = max(40, maximumWidth - swatch.width - gap)
    let shownCount = showsCounts ? count : nil
    let words = shownCount.map { "\(label) (\(wording.integer($0)))" } ?? label
    let block = setter.block(words, setter.style(style.text), width: textWidth)
    let metrics = try setter.measure(block)
    let height = max(swatch.height, metrics.height)
    let width = swatch.width + gap + min(textWidth, metrics.width + 0.5)
    let size = swatch
    let mirrored = setter.isRightToLeft
    return Furnishing(size: Size(width: width, height: height)) { corner in
      let swatchX = mirrored ? corner.x + width - size.width : corner.x
      let textX = mirrored ? corner.x : corner.x + size.width + gap
      let firstLine = min(height, style.text * 1.36)
      let area = Rectangle(
        x: swatchX, y: corner.y + max(0, (firstLine - size.height) / 2), width: size.width,
        height: size.height)
      let fitted = setter.block(
        block.string, block.style, width: width - size.width - gap + 0.5)
      return symbol(area) + [
        .text(
          .init(
            fitted, at: Point(x: textX, y: corner.y), width: width - size.width - gap + 0.5))
      ]
    }
  }

  private func text(
    _ string: String, _ textStyle: TextStyle, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let block = setter.block(string, textStyle, width: maximumWidth)
    let metrics = try setter.measure(block)
    let width = min(maximumWidth, metrics.width + 0.5)
    return Furnishing(size: Size(width: width, height: metrics.height)) { corner in
      [.text(.init(block, at: corner, width: width))]
    }
  }
}
