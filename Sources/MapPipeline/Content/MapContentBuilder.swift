package import Cartography
import Configuration
import Drawing
import Editions
import Localization
import SimpleFeatures
package import Wording

/// From a request to a map's content: statuses derived, values classed, texts chosen.
package struct MapContentBuilder {
  let project: OpenProject
  let request: MapRequest
  /// An edition that statuses are compared with; nil for statuses as they are.
  var earlier: EditionFacts?
  /// The look that the map itself chooses.
  private let ownTheme: ThemeName?

  package init(project: OpenProject, request: MapRequest) {
    self.init(
      project: project, request: request,
      ownTheme: project.specification.map(request.map)?.theme)
  }

  /// For a map that is not among the project's, whatever id it has.
  init(project: OpenProject, request: MapRequest, ownTheme: ThemeName?) {
    self.project = project
    self.request = request
    self.ownTheme = ownTheme
  }

  /// The content and, for `explain`, the choices made on the way to it.
  package func content() throws(PipelineError) -> (MapContent, choices: [MapSheet.Choice]) {
    try content(for: try project.map(request.map))
  }

  /// The content of a map that need not be in the project file: a country's page of a report.
  func content(
    for map: MapSpecification
  ) throws(PipelineError) -> (MapContent, choices: [MapSheet.Choice]) {
    let wording = wording
    let size = (request.size ?? PaperSize.output(for: map.size)).points
    let ground = try GroundBuilder(project: project, map: map, wording: wording)
      .ground(aspectRatio: size.width / size.height, focus: request.unit)
    let asOf = try date(of: map)
    var choices = [
      MapSheet.Choice(
        subject: "as-of",
        sentence: asOf == project.dataDate
          ? "\(asOf), the date of the data."
          : "\(asOf), as asked for; the data reach to "
            + "\(project.dataDate).")
    ]
    choices += [chosenTheme.choice].compactMap { $0 }
    var layers = try layers(map, ground, asOf: asOf, wording: wording)
    choices += layers.choices
    switch map.symbols {
    case nil: break
    case .count(.members): try addMembers(to: &layers, ground, wording: wording)
    case .places(.members): try addPlaces(to: &layers, ground, wording: wording)
    case .indicator(let name):
      try addIndicator(name, to: &layers, ground, asOf: asOf, wording: wording)
    case .dots(let dots):
      switch dots.subject {
      case .count(.members): try addMembers(to: &layers, ground, wording: wording)
      case .indicator(let name):
        try addIndicator(name, to: &layers, ground, asOf: asOf, wording: wording)
      }
      choices += try scatter(dots, map, ground, in: &layers)
    }
    layers.symbols?.setScale(map.circleScale)
    if let cartogram = map.cartogram {
      try addCartogram(cartogram, to: &layers, ground, asOf: asOf, wording: wording)
    }
    if map.showsMembers {
      choices.append(
        MapSheet.Choice(
          subject: "members",
          sentence: "as of \(project.dataDate), the date of the data: members have no history, so "
            + "that an as-of date does not move what is shown of them."))
    }
    if earlier == nil, let title = map.legend.title?.text(in: wording.tag.text) {
      // Above the classes; a map of symbols only has its title above the circles.
      if layers.fill.title.isEmpty {
        layers.symbols?.title = title
        layers.cartogram?.sizes.title = title
        layers.places?.title = title
      } else {
        layers.fill.title = title
      }
    }
    let furniture = FurnitureBuilder(project: project, wording: wording).furniture(
      asOf: asOf, of: layers.isStatus ? .status : showsData(map) ? .data : .none,
      datesLine: layers.datesLine,
      showsMembers: map.showsMembers, sources: layers.sources,
      set: ground.boundaries, created: request.created)
    let language = wording.tag.text
    var content = MapContent(
      id: map.id, wording: wording, title: map.title.text(in: language),
      subtitle: layers.subtitle ?? map.subtitle?.text(in: language) ?? layers.datesLine,
      notes: map.notes.map { $0.text(in: language) } + layers.notes,
      ground: ground, fill: layers.fill, symbols: layers.symbols, places: layers.places,
      marks: layers.marks,
      labels: try labels(map, ground), legend: legend(map), borders: borders,
      furniture: furniture, theme: theme, table: layers.table ?? { MapTable(columns: [], rows: []) }
    )
    content.hasFurniture = map.furniture == .all
    content.logo = logo
    content.locator = map.locator == .auto ? .automatic : .none
    content.cartogram = layers.cartogram
    try MultiplesBuilder(builder: self, map: map).add(to: &content)
    FillHatching.setApart(&content)
    content.evidence = MapEvidence(
      asOf: asOf, dataDate: project.dataDate, newest: layers.newest, numbers: layers.numbers)
    if request.unit != nil {
      // The title says what the frame is put around.
      content.title = wording.labelled(content.title, ground.placeName)
    }
    return (content, choices)
  }

  /// True where the map has an indicator as its fill, its circles or its dots.
  private func showsData(_ map: MapSpecification) -> Bool {
    if map.fill != nil || map.cartogram != nil { return true }
    switch map.symbols {
    case .indicator: return true
    case .dots(let dots): return dots.subject != .count(.members)
    case .count, .places, nil: return false
    }
  }

  /// The words of the request's language, or the project's first.
  package var wording: Phrasebook {
    project.specification.wording(in: request.language)
  }

  struct Layers {
    var fill: FillLayer
    var symbols: SymbolLayer?
    var places: PlaceLayer?
    var cartogram: CartogramLayer?
    var marks: [UnitMark] = []
    var table: (@Sendable () -> MapTable)?
    var sources: [String] = []
    var isStatus = false
    /// In place of the map's own; nil for that.
    var subtitle: String?
    /// What the dates line says where a map has more than one day; nil for the usual words.
    var datesLine: String?
    /// What the lint asks of the data.
    var newest: CalendarDate?
    var numbers: FillNumbers?
    var choices: [MapSheet.Choice] = []
    /// What the map's own notes cannot know.
    var notes: [String] = []
  }

  func layers(
    _ map: MapSpecification, _ ground: MapGround, asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) -> Layers {
    switch map.fill {
    case .status(let milestones, let palette):
      let layer = try StatusLayer(
        project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
        milestones: milestones, asOf: asOf, palette: palette,
        theme: chosenTheme)
      if let earlier {
        return try changes(from: earlier, to: layer, milestones: milestones, palette: palette)
      }
      return Layers(
        fill: try layer.fill(), marks: layer.marks(), table: { layer.table() },
        sources: layer.sources(), isStatus: true, newest: layer.newestEvidence,
        choices: [leftOut(layer)].compactMap { $0 })
    case .indicator(let fill):
      let layer = try IndicatorLayer(
        project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
        fill: fill, theme: chosenTheme, asOf: asOf)
      let (filled, explanation) = try layer.fill(
        showsHistogram: map.legend.showsHistogram)
      return Layers(
        fill: filled, table: { layer.table() }, sources: layer.sources,
        newest: layer.numbers.newest, numbers: layer.evidence,
        choices: [MapSheet.Choice(subject: "classes", sentence: explanation)])
    case .memberRate(let fill):
      let members = try MemberSymbols(project: project, wording: wording).published(
        on: ground.boundaries.name, for: purpose, today: request.today)
      let layer = try MemberRateLayer(
        project: project, wording: wording, set: ground.boundaries, subject: ground.subject,
        fill: fill, members: members, theme: chosenTheme, asOf: asOf)
      let (filled, explanation) = try layer.fill(
        showsHistogram: map.legend.showsHistogram)
      return Layers(
        fill: filled, table: { layer.table() }, sources: layer.sources, numbers: layer.evidence,
        choices: [MapSheet.Choice(subject: "classes", sentence: explanation)])
    case .bivariate(let fill):
      return try bivariate(fill, ground, asOf: asOf, wording: wording)
    case .certainty(let fill):
      return try certainty(fill, ground, asOf: asOf, wording: wording)
    case .evidenceAge(let name, let palette):
      return try evidenceAge(name, palette, ground, asOf: asOf, wording: wording)
    case .change(let fill): return try change(fill, ground, asOf: asOf, wording: wording)
    case nil:
      return Layers(
        fill: SymbolLand.plain(ground, theme), table: nil)
    }
  }

  /// What the date leaves out: milestones that may have happened, or that came later.
  private func leftOut(_ layer: StatusLayer) -> MapSheet.Choice? {
    let pending = layer.subject.reduce(0) { $0 + layer.statuses[$1].mayHave.count }
    guard pending > 0 else { return nil }
    return MapSheet.Choice(
      subject: "as-of",
      sentence: "\(pending) milestones may have happened by then and do not count.")
  }

  /// What the map is for: sheets of paper are print, and pictures web, where nothing else is asked.
  private var purpose: Localization.PublicationPurpose {
    request.purpose ?? (request.size?.isPrint ?? true ? .print : .web)
  }

  private func addPlaces(
    to layers: inout Layers, _ ground: MapGround, wording: Phrasebook
  ) throws(PipelineError) {
    let members = try MemberAccess(project: project).published(
      for: purpose, today: request.today)
    var sets: [BoundarySet] = []
    for name in project.atlas.manifest.boundarySets { sets.append(try project.boundarySet(name)) }
    let places = MemberPlaces(
      members, set: ground.boundaries, subject: ground.subject, sets: sets, wording: wording)
    layers.places = places.layer
    // An empty map must not look like one that has lost its marks.
    if places.layer.places.isEmpty { layers.notes.append(wording(.membersNoneNamed)) }
    if layers.table == nil { layers.table = { places.table() } }
  }

  private func addMembers(
    to layers: inout Layers, _ ground: MapGround, wording: Phrasebook
  ) throws(PipelineError) {
    let symbols = MemberSymbols(project: project, wording: wording)
    let members = try symbols.published(
      on: ground.boundaries.name, for: purpose, today: request.today)
    layers.symbols = symbols.layer(members, set: ground.boundaries, subject: ground.subject)
    if layers.table == nil {
      layers.table = {
        symbols.table(members, set: ground.boundaries, subject: ground.subject)
      }
    }
    guard let layer = layers.symbols, layers.fill.title.isEmpty else { return }
    let shown = Set(layer.symbols.filter { $0.value != .count(0) }.map(\.unit))
    // What is held back by a rule of the project is published as none, like none at all.
    layers.fill = SymbolLand(
      wording: wording, theme: theme, symbolLabel: wording(.membersSome),
      zeroLabel: wording(.membersNone)
    ).fill(ground) { shown.contains($0) ? .symbol : .zero }
  }

  private func addIndicator(
    _ name: String, to layers: inout Layers, _ ground: MapGround, asOf: CalendarDate,
    wording: Phrasebook
  ) throws(PipelineError) {
    let numbers = try IndicatorValues(
      project: project, set: ground.boundaries, subject: ground.subject, indicator: name,
      asOf: asOf)
    let symbols = IndicatorSymbols(
      wording: wording, numbers: numbers, set: ground.boundaries, subject: ground.subject)
    layers.symbols = symbols.layer()
    layers.newest = layers.newest ?? numbers.newest
    layers.sources += numbers.sources.filter { !layers.sources.contains($0) }
    if layers.table == nil { layers.table = { symbols.table() } }
    guard layers.fill.title.isEmpty else { return }
    layers.fill = SymbolLand(
      wording: wording, theme: theme, symbolLabel: "", zeroLabel: wording.integer(0)
    ).fill(ground, kind: symbols.landKind)
  }

  /// Makes the units as large as an indicator's numbers.
  private func addCartogram(
    _ cartogram: CartogramSpecification, to layers: inout Layers, _ ground: MapGround,
    asOf: CalendarDate, wording: Phrasebook
  ) throws(PipelineError) {
    let numbers = try IndicatorValues(
      project: project, set: ground.boundaries, subject: ground.subject,
      indicator: cartogram.indicator, takesShares: false, asOf: asOf)
    let symbols = IndicatorSymbols(
      wording: wording, numbers: numbers, set: ground.boundaries, subject: ground.subject)
    let builder = CartogramBuilder(
      wording: wording, kind: cartogram.kind, sizes: symbols.layer(), ground: ground)
    guard builder.layer.sizes.largestValue > 0 else {
      throw PipelineError(
        .badData, "empty-cartogram",
        "the indicator \"\(cartogram.indicator)\" has no number above zero for the units of this "
          + "map, so that nothing has a size")
    }
    layers.cartogram = builder.layer
    layers.fill = builder.fill(layers.fill, theme)
    layers.notes += builder.notes
    layers.sources += numbers.sources.filter { !layers.sources.contains($0) }
    if layers.table == nil { layers.table = { symbols.table() } }
  }

  /// Makes dots of the circles, and says what dots are in the notes.
  private func scatter(
    _ dots: DotSymbols, _ map: MapSpecification, _ ground: MapGround, in layers: inout Layers
  ) throws(PipelineError) -> [MapSheet.Choice] {
    guard let circles = layers.symbols else { return [] }
    let scattered = try DotLayer(map: map, ground: ground, dots: dots).scattered(circles)
    layers.symbols = scattered.layer
    layers.notes.append(wording(.symbolDotsAtRandom))
    if scattered.emptyCount > 0 {
      layers.notes.append(wording(.symbolDotsNone, count: scattered.emptyCount))
    }
    return [scattered.choice]
  }

  /// The date that the map, or the last of its pictures, is of.
  private func date(of map: MapSpecification) throws(PipelineError) -> CalendarDate {
    if let last = try MultiplesBuilder(builder: self, map: map).lastDate { return last }
    return try asOf(for: map)
  }

  func asOf(for map: MapSpecification) throws(PipelineError) -> CalendarDate {
    let date = request.asOf ?? map.asOf.flatMap { CalendarDate(iso: $0) } ?? project.dataDate
    guard date <= project.dataDate else {
      throw PipelineError(
        .usage,
        [
          LocalizationError.asOfAfterDataDate(asOf: date, dataDate: project.dataDate).diagnostic
        ])
    }
    return date
  }

  private func labels(
    _ map: MapSpecification, _ ground: MapGround
  ) throws(PipelineError) -> LabelLayer {
    switch map.labels {
    case .none: return LabelLayer(kind: .none)
    case .units: return LabelLayer(kind: .units, second: map.secondNames.map(second))
    case .codes: return LabelLayer(kind: .codes)
    case .countries: return LabelLayer(kind: .countries)
    case .parents:
      guard let name = ground.boundaries.edition.parentSet else {
        throw PipelineError(
          .badData, "no-parents",
          "the map \(map.id) names parents, but the boundaries \(map.boundaries) have none")
      }
      let language = wording.tag.text
      let names = try project.boundarySet(name).units.map { ($0.code, $0.name(in: language)) }
      return LabelLayer(
        kind: .parents, parentNames: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func second(_ names: Configuration.SecondNames) -> LabelLayer.SecondNames {
    switch names {
    case .local: .local
    case .language(let tag): .language(tag)
    }
  }

  private func legend(_ map: MapSpecification) -> LegendPolicy {
    let place: LegendPolicy.Place =
      switch map.legend.place {
      case .auto: .automatic
      case .topLeft: .topLeft
      case .topRight: .topRight
      case .bottomLeft: .bottomLeft
      case .bottomRight: .bottomRight
      case .below: .below
      case .none: .none
      }
    return LegendPolicy(place: place, showsCounts: map.legend.showsCounts)
  }

  private var borders: BorderPolicy {
    BorderPolicyBuilder(specification: project.specification.borders, wording: wording).policy
  }

  /// The organisation's logo, with its name for those who do not see it.
  var logo: MapLogo? {
    project.logo.map {
      MapLogo(
        pixels: $0,
        alternativeText: project.specification.organisation.name.text(in: wording.tag.text))
    }
  }

  /// The theme that is asked for, else the map's own, else the project's.
  var chosenTheme: ChosenTheme {
    ChosenTheme(project.specification.theme, map: ownTheme, asked: request.theme)
  }

  package var theme: MapTheme { chosenTheme.values }
}
