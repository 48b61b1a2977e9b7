import Cartography
import Classification
import Configuration
import Localization

/// The pictures of a map that is drawn several times side by side: by date or by indicator.
struct MultiplesBuilder {
  let builder: MapContentBuilder
  let map: MapSpecification

  /// The date of the last picture; nil where the pictures do not differ by it.
  ///
  /// Errors: every picture is later than the date that was asked for.
  var lastDate: CalendarDate? {
    get throws(PipelineError) { try dates()?.last }
  }

  /// The pictures' dates as far as the request goes, in order.
  private func dates() throws(PipelineError) -> [CalendarDate]? {
    guard case .dates(let texts) = map.multiples else { return nil }
    let all = texts.compactMap { CalendarDate(iso: $0) }
    guard let asOf = builder.request.asOf else { return all }
    // As for a map of one date: nothing is known of later days.
    _ = try builder.asOf(for: map)
    let past = all.filter { $0 <= asOf }
    guard !past.isEmpty else {
      throw PipelineError(
        .usage, "as-of",
        "the map \(map.id) shows no date up to \(asOf); its first is \(all.first?.description ?? "")"
      )
    }
    return past
  }

  /// Adds the pictures and their common table; nothing for a map of one picture.
  func add(to content: inout MapContent) throws(PipelineError) {
    guard let pictures = try pictures(content) else { return }
    content.multiples = pictures.map(\.multiple)
    if let last = content.multiples.last {
      // The legend is that of all pictures; a picture's own title stands above it.
      let title = content.fill.title
      content.fill = last.fill
      content.fill.title = title
      content.marks = last.marks
    }
    content.makeTable = { Self.joined(pictures.map { ($0.multiple.title, $0.table()) }) }
  }

  private struct Picture: Sendable {
    var multiple: SmallMultiple
    var table: @Sendable () -> MapTable
  }

  private func pictures(_ content: MapContent) throws(PipelineError) -> [Picture]? {
    switch (map.multiples, map.fill) {
    case (nil, _): return nil
    case (.dates, .indicator(let fill)):
      return try classed(
        try (dates() ?? []).map { (date) throws(PipelineError) in
          let layer = try layer(fill, content, asOf: date)
          return (title(of: date), layer)
        }, fill)
    case (.dates, _):
      return try (dates() ?? []).map { (date) throws(PipelineError) in
        let layers = try builder.layers(
          map, content.ground, asOf: date, wording: content.wording)
        let table = layers.table
        return Picture(
          multiple: SmallMultiple(title: title(of: date), fill: layers.fill, marks: layers.marks),
          table: { table?() ?? MapTable(columns: [], rows: []) })
      }
    case (.indicators(let names), .indicator(let fill)):
      let date = try builder.asOf(for: map)
      return try classed(
        try names.map { (name) throws(PipelineError) in
          let layer = try layer(fill.of(name), content, asOf: date)
          return (layer.numbers.title(in: content.wording.tag.text), layer)
        }, fill)
    case (.indicators, _): return nil
    }
  }

  private func layer(
    _ fill: IndicatorFill, _ content: MapContent, asOf: CalendarDate
  ) throws(PipelineError) -> IndicatorLayer {
    try IndicatorLayer(
      project: builder.project, wording: content.wording, set: content.ground.boundaries,
      subject: content.ground.subject, fill: fill, theme: builder.chosenTheme, asOf: asOf)
  }

  /// The values of all pictures in the same classes, so that a colour means the same in each.
  private func classed(
    _ layers: [(title: String, layer: IndicatorLayer)], _ fill: IndicatorFill
  ) throws(PipelineError) -> [Picture] {
    let values = layers.flatMap { layer in
      layer.layer.subject.compactMap { layer.layer.values[$0] }
    }
    let common: ClassedValues?
    do {
      common =
        values.isEmpty
        ? nil
        : try ClassedValues(
          values, fill.classing, theme: builder.chosenTheme,
          wording: builder.wording)
    } catch {
      throw PipelineError(
        .badData, "classification", "the pictures of the map \(map.id) cannot be classed: \(error)")
    }
    return try layers.map { (title, layer) throws(PipelineError) in
      let filled: FillLayer
      if let common { filled = layer.fill(in: common) } else { filled = try layer.fill().layer }
      return Picture(
        multiple: SmallMultiple(title: title, fill: filled), table: { layer.table() })
    }
  }

  private func title(of date: CalendarDate) -> String {
    builder.wording.date(date.year, date.month, date.day)
  }

  /// One row a unit, with one column a picture.
  private static func joined(_ tables: [(title: String, table: MapTable)]) -> MapTable {
    guard let first = tables.first?.table,
      let code = first.columns.firstIndex(where: { $0.key == "code" })
    else { return MapTable(columns: [], rows: []) }
    let named = first.columns.indices.filter { ["unit", "code"].contains(first.columns[$0].key) }
    // The first column behind name and code is what a picture shows.
    let shown = tables.map { _, table in
      table.columns.firstIndex { !["unit", "code"].contains($0.key) }
    }
    let texts = zip(tables, shown).map { entry, column -> [String: String] in
      guard let column else { return [:] }
      let pairs = entry.table.rows.compactMap { row -> (String, String)? in
        guard let key = row[code], let text = row[column] else { return nil }
        return (key, text)
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let columns = zip(tables, shown).enumerated().map { index, entry in
      MapTable.Column(
        key: "picture-\(index + 1)", heading: entry.0.title,
        isNumeric: entry.1.map { entry.0.table.columns[$0].isNumeric } ?? false)
    }
    return MapTable(
      columns: named.map { first.columns[$0] } + columns,
      rows: first.rows.map { row in
        named.map { row[$0] } + texts.map { texts in row[code].flatMap { texts[$0] } }
      })
  }
}
