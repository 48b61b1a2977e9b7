extension MapSpecification {
  init(_ id: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.id = id
    title = try reader.required("title").localized()
    subtitle = try reader.child("subtitle")?.localized()
    boundaries = try reader.required("boundaries").text()
    extent = try reader.child("extent").map(MapExtent.init) ?? .world
    asOf = try reader.child("as-of")?.text()
    fill = try reader.child("fill").map(MapFill.init)
    symbols = try reader.child("symbols").map(MapSymbols.init)
    circleScale = try reader.child("symbols")?.child("scale")?.word(CircleScale.self) ?? .area
    cartogram = try reader.child("cartogram").map { (cartogram) throws(ConfigurationError) in
      CartogramSpecification(
        indicator: try cartogram.required("by").text(),
        kind: try cartogram.required("kind").word(CartogramKind.self))
    }
    labels = try reader.child("labels")?.word(MapLabels.self) ?? .none
    projection = try reader.child("projection").map(MapProjection.init) ?? .automatic
    size = try reader.child("size").map(MapSize.init) ?? .paper(.a4, .landscape)
    theme = try reader.child("theme")?.word(ThemeName.self)
    notes = try reader.child("notes")?.notes() ?? []
    legend = try reader.child("legend").map(LegendSpecification.init) ?? .standard
    furniture = try reader.child("furniture")?.word(MapFurnitureChoice.self) ?? .all
    multiples = try reader.child("multiples").map(MapMultiples.init)
    insets = try reader.child("insets")?.word(MapExtraChoice.self) ?? .auto
    locator = try reader.child("locator")?.word(MapExtraChoice.self) ?? .auto
  }
}

extension MapSpecification {
  /// The map of an atlas: what an `AtlasSpecification` does not say has no meaning there.
  init(atlas id: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.id = id
    title = try reader.required("title").localized()
    subtitle = try reader.child("subtitle")?.localized()
    boundaries = try reader.required("boundaries").text()
    extent = try reader.child("extent").map(MapExtent.init) ?? .world
    asOf = try reader.child("as-of")?.text()
    fill = try reader.child("fill").map(MapFill.init)
    legend = try reader.child("legend").map(LegendSpecification.init) ?? .standard
    theme = nil
    symbols = nil
    circleScale = .area
    cartogram = nil
    labels = .units
    projection = .automatic
    size = .paper(.a4, .landscape)
    notes = []
    furniture = .all
    multiples = nil
    insets = .none
    locator = .none
  }
}

extension NodeReader {
  /// One note or a list of them.
  fileprivate func notes() throws(ConfigurationError) -> [LocalizedText] {
    guard node.items != nil else { return [try localized()] }
    return try list { (note) throws(ConfigurationError) in try note.localized() }
  }
}

extension MapMultiples {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    if let dates = reader.child("dates") {
      self = .dates(try dates.texts().sorted())
    } else {
      self = .indicators(try reader.required("indicators").texts())
    }
  }
}

extension MapExtent {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    if reader.node.scalarText != nil {
      let code = try reader.text()
      self = code == "world" ? .world : .units([code])
    } else if let units = reader.child("units") {
      self = .units(try units.texts())
    } else {
      let texts = try (reader.child("box") ?? reader).texts()
      if let box = Self.boxNumbers(texts).flatMap({ MapExtent(boxNumbers: $0) }) {
        self = box
      } else {
        self = .units(texts)
      }
    }
  }
}

extension MapFill {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    let palette = try reader.child("palette")?.palette()
    if let status = reader.child("status") {
      self = .status(milestones: try status.text(), palette: palette)
      return
    }
    if let milestones = reader.child("evidence-age") {
      self = .evidenceAge(milestones: try milestones.text(), palette: palette)
      return
    }
    if let change = reader.child("change") {
      self = .change(
        StatusChangeFill(
          milestones: try change.text(), from: try reader.required("from").text(),
          palette: palette))
      return
    }
    let breaks = try reader.child("breaks")?.list { (limit) throws(ConfigurationError) in
      try limit.real()
    }
    let classing = Classing(
      method: try reader.child("method")?.text(),
      classes: try reader.child("classes")?.integer(), breaks: breaks ?? [], palette: palette)
    if reader.child("count") != nil {
      self = .memberRate(
        MemberRateFill(
          per: Denominator(try reader.required("per").text()),
          amount: try reader.child("amount")?.integer(), classing: classing))
      return
    }
    let fill = IndicatorFill(
      indicator: try reader.required("indicator").text(),
      per: try reader.child("per").map { (per) throws(ConfigurationError) in
        Denominator(try per.text())
      }, classing: classing)
    self = try MapFill(crossing: fill, reader) ?? .indicator(fill)
  }

  /// An indicator crossed with a second one; nil where there is none.
  private init?(crossing fill: IndicatorFill, _ reader: NodeReader) throws(ConfigurationError) {
    func breaks(_ key: String) throws(ConfigurationError) -> [Double] {
      try reader.child(key)?.list { (limit) throws(ConfigurationError) in try limit.real() } ?? []
    }
    if let with = reader.child("with") {
      let colors: [String]? =
        if case .colours(let list) = fill.classing.palette { list } else { nil }
      self = .bivariate(
        BivariateFill(
          indicator: fill.indicator, per: fill.per, with: try with.text(),
          breaks: fill.classing.breaks, withBreaks: try breaks("with-breaks"), colors: colors))
    } else if let certainty = reader.child("certainty") {
      self = .certainty(
        CertaintyFill(
          value: fill, certainty: try certainty.text(), breaks: try breaks("certainty-breaks")))
    } else {
      return nil
    }
  }
}

extension Denominator {
  fileprivate init(_ text: String) { self = text == "area" ? .area : .indicator(text) }
}

extension MapSymbols {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    if let count = reader.child("count") {
      self = .count(try count.word(SymbolSubject.self))
    } else if let places = reader.child("places") {
      self = .places(try places.word(SymbolSubject.self))
    } else if let dots = try reader.child("dots")?.text() {
      self = .dots(
        DotSymbols(
          subject: SymbolSubject(rawValue: dots).map { .count($0) } ?? .indicator(dots),
          each: try reader.child("each")?.integer()))
    } else {
      self = .indicator(try reader.required("indicator").text())
    }
  }
}

extension MapProjection {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    let text = try reader.text()
    self = text == "auto" ? .automatic : .named(text)
  }
}

extension MapSize {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    if let paper = reader.child("paper") {
      let orientation = try reader.child("orientation")?.word(PaperOrientation.self)
      self = .paper(try paper.word(Paper.self), orientation ?? .landscape)
    } else {
      self = .pixels(
        width: try reader.required("width").integer(),
        height: try reader.required("height").integer())
    }
  }
}

extension LegendSpecification {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    place = try reader.child("place")?.word(LegendPlace.self) ?? .auto
    title = try reader.child("title")?.localized()
    showsCounts = try reader.child("counts")?.boolean() ?? true
  }
}
