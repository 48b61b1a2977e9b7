package import Drawing
package import Projections

/// One map's content to a finished sheet: frame, layers, legend, furniture and words.
///
/// Pure: the same content, size and measuring give the same scene.
package struct MapComposer {
  let measuring: any TextMeasuring
  let projections: ProjectionStore?

  /// - Parameter projections: where projected boundaries are looked up and kept; nil projects them
  ///   for each map.
  package init(measuring: any TextMeasuring, projections: ProjectionStore? = nil) {
    self.measuring = measuring
    self.projections = projections
  }

  /// A whole sheet of `size` points with title, map, legend and small print.
  ///
  /// Errors: a text without a glyph, a projection that cannot show the extent, a sheet too small.
  package func sheet(
    _ content: MapContent, size: Size, medium: SheetStyle.Medium
  ) throws(CartographyError) -> MapSheet {
    let style = SheetStyle(medium: medium, size: size, theme: content.theme)
    if !content.hasFurniture { return try plainSheet(content, size: size, style: style) }
    let area = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
      .inset(by: style.margin)
    let setter = setter(for: content)
    func panel(
      under subtitle: String?, beside logo: Furnishing?
    ) throws(CartographyError) -> (heading: Furnishing, panel: MapPanel) {
      let heading = try Heading(setter: setter, style: style)
        .furnishing(title: content.title, subtitle: subtitle, width: area.width, beside: logo)
      let panel = try self.panel(
        content, style: style, setter: setter,
        area: Rectangle(
          x: area.x, y: area.y + heading.size.height + style.gap, width: area.width,
          height: area.height - heading.size.height - style.gap),
        whole: size)
      return (heading, panel)
    }
    let logo = LogoSeat(style: style, theme: content.theme)
      .furnishing(content.logo, width: area.width, sheet: size)
    // Words come before signs: a logo stands where it costs none.
    func panel(
      under subtitle: String?
    ) throws(CartographyError) -> (heading: Furnishing, panel: MapPanel, hasLogo: Bool) {
      if let logo {
        do {
          let signed = try panel(under: subtitle, beside: logo)
          if signed.panel.economyCount == 0 { return (signed.heading, signed.panel, true) }
          let plain = try panel(under: subtitle, beside: nil)
          return signed.panel.economyCount > plain.panel.economyCount
            ? (plain.heading, plain.panel, false) : (signed.heading, signed.panel, true)
        } catch .sheetTooSmall {}
      }
      let plain = try panel(under: subtitle, beside: nil)
      return (plain.heading, plain.panel, false)
    }
    var heading: Furnishing
    var composed: MapPanel
    var hasLogo: Bool
    var isAbridged = false
    do {
      (heading, composed, hasLogo) = try panel(under: content.subtitle)
    } catch .sheetTooSmall where medium == .screen && content.subtitle != nil {
      // The last to go: the description says it too.
      (heading, composed, hasLogo) = try panel(under: nil)
      composed.choices.append(Self.withoutSubtitle)
      composed.untold += [content.subtitle].compactMap(\.self)
      isAbridged = true
    }
    if content.logo != nil, !hasLogo { composed.choices.append(LogoSeat.withoutRoom) }
    isAbridged = isAbridged || composed.economyCount > 0
    let words = words(content, of: composed)
    let scene = Scene(
      size: size, background: content.theme.paper,
      elements: heading.placed(at: Point(x: area.x, y: area.y)) + composed.elements,
      language: content.wording.tag.text, title: content.title, description: words.description)
    return MapSheet(
      scene: scene, words: words, choices: composed.choices, isAbridged: isAbridged,
      findings: { [drawing = composed.drawing] in MapFindings(DrawnMap(content, drawing)).list })
  }

  private static let withoutSubtitle = MapSheet.Choice(
    subject: "subtitle",
    sentence: "None: the picture is too small for it; the description has it.")

  /// The map alone, which fills the sheet.
  private func plainSheet(
    _ content: MapContent, size: Size, style: SheetStyle
  ) throws(CartographyError) -> MapSheet {
    guard !content.ground.subject.isEmpty else { throw .emptySubject(map: content.id) }
    let scenery = try MapScenery(content, frame: size, projections: projections)
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    let viewport = Viewport(
      fitting: scenery.extent, in: frame,
      padding: content.ground.isWorld || content.ground.isBox ? 0 : style.gap)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport, setter: setter(for: content),
      style: style,
      symbolScale: content.symbols.map { SymbolScale($0, frame: frame) })
    let hasNames = content.labels.kind != .none || !content.marks.isEmpty
    let ground: MapFramePainter.Ground
    let names: MapFramePainter.Names
    if hasNames || content.symbols != nil || content.places != nil {
      ground = painter.ground(hasNames: hasNames)
      names = try painter.names(ground, painter.rooms(ground), reserved: [])
    } else {
      ground = painter.plainGround()
      names = MapFramePainter.Names(elements: [], placedCount: 0, leftOut: [])
    }
    let painted = painter.paint(ground, names: names)
    let footnotes = painted.rules.sorted().compactMap { content.borders.rules[$0].footnote }.uniqued
    let shortNames = content.shortNames(of: names.abbreviated)
    let words = MapWordsWriter(content: content, shortNames: shortNames).words(
      footnotes: footnotes)
    var foot = FootWords(of: content)
    foot.borderNotes = footnotes
    let leftOut = names.leftOut.map(\.name)
    return MapSheet(
      scene: Scene(
        size: size, background: scenery.globe != nil ? content.theme.sea : content.theme.paper,
        elements: [painted.element], language: content.wording.tag.text, title: content.title,
        description: words.description),
      words: words,
      choices: Choices(content: content, scenery: scenery, viewport: viewport).sentences(
        placement: .none, scaleBarKilometers: nil, vertexCount: painted.vertexCount,
        labels: .init(
          written: names.placedCount, numbered: 0, leftOut: leftOut, manners: names.manners,
          shortNames: shortNames,
          seconds: names.seconds, points: names.points),
        words: foot),
      findings: {
        MapFindings(DrawnMap(content, DrawnMap.Drawing(leftOutLabels: leftOut))).list
      })
  }

  /// The map without its title, for a page that has its own: frame, legend and small print within
  /// `area`. The elements' ids are unique within one map only.
  package func panel(
    _ content: MapContent, in area: Rectangle, medium: SheetStyle.Medium, sheet: Size
  ) throws(CartographyError) -> MapPanel {
    let style = SheetStyle(medium: medium, size: sheet, theme: content.theme)
    return try panel(
      content, style: style, setter: setter(for: content), area: area, whole: sheet)
  }

  /// The map in words, for a page that sets its panel; `footnotes` are the panel's.
  package func words(_ content: MapContent, footnotes: [String] = []) -> MapWords {
    MapWordsWriter(content: content).words(footnotes: footnotes)
  }

  /// A panel in words, with its insets, short forms and what it had no room for.
  package func words(_ content: MapContent, of panel: MapPanel) -> MapWords {
    MapWordsWriter(
      content: content, insets: panel.insets, untold: panel.untold, shortNames: panel.shortNames
    ).words(footnotes: panel.footnotes)
  }

  private func setter(for content: MapContent) -> TextSetter {
    TextSetter(
      measuring: RememberedMeasuring(measuring), theme: content.theme,
      language: content.wording.tag.text)
  }

  private func panel(
    _ content: MapContent, style: SheetStyle, setter: TextSetter, area: Rectangle, whole: Size
  ) throws(CartographyError) -> MapPanel {
    guard !content.ground.subject.isEmpty else { throw .emptySubject(map: content.id) }
    let frame = Size(width: area.width, height: area.height)
    if let divided = try InsetPlanner(projections: projections).divided(content, frame: frame) {
      let result = try panelInFrames(
        divided, style: style, setter: setter, area: area, whole: whole)
      if result.hasAllInsets { return result.panel }
    }
    return try panelInFrames(content, style: style, setter: setter, area: area, whole: whole).panel
  }

  /// The map with the insets that its ground has. `hasAllInsets` is false where one has no room.
  private func panelInFrames(
    _ content: MapContent, style: SheetStyle, setter: TextSetter, area: Rectangle, whole: Size
  ) throws(CartographyError) -> PanelLayout.Result {
    let frame = Size(width: area.width, height: area.height)
    let scenery = try MapScenery(content.mainFrame, frame: frame, projections: projections)
    var layout = PanelLayout(
      content: content, scenery: scenery, style: style, setter: setter, area: area, whole: whole,
      projections: projections)
    for inset in content.ground.insets {
      layout.insetSceneries.append(
        try MapScenery(
          content.content(of: inset), frame: PanelLayout.largestInset(in: frame),
          projections: projections))
    }
    // Which footnotes are due is known once the borders in the frame are, and whether names have no
    // room once they are placed. Footnotes take height, and a lower frame may show more at its sides,
    // so the frame is laid out again until nothing new comes in; what once was due stays, so this ends.
    func compose(
      _ due: SheetDues, inRoomOf roomy: SheetDues? = nil
    ) throws(CartographyError) -> PanelLayout.Result {
      var words = foot(due, content)
      words.measuredFootnotes = roomy.map { foot($0, content).footnotes }
      return try words.fitted(on: style.medium) { words throws(CartographyError) in
        content.multiples.isEmpty
          ? try layout.compose(words, lineClasses: due.lineClasses)
          : try MultiplesLayout(panel: layout).compose(words, lineClasses: due.lineClasses)
      }
    }
    func dues(of result: PanelLayout.Result) -> SheetDues {
      SheetDues(of: result, on: style.medium, borders: content.borders)
    }
    var due = SheetDues()
    var result = try compose(due)
    while result.hasAllInsets, !dues(of: result).isSubset(of: due) {
      due = due.union(dues(of: result))
      result = try compose(due)
    }
    // A sheet that was given up may have shown what this one does not, and a footnote on what nobody
    // sees is a false one: the sheet goes without, unless it then shows that again. Where it does, the
    // room of as many footnotes as it takes stays empty. One that shows even less is taken as well and
    // set again, with less to tell each time.
    var own = dues(of: result)
    while result.hasAllInsets, own.tellsLess(than: due) {
      let unseen = due.rules.subtracting(own.rules).sorted()
      var next: PanelLayout.Result?
      for count in 0...unseen.count where next == nil {
        do throws(CartographyError) {
          let again = try compose(own, inRoomOf: own.withRules(unseen.prefix(count)))
          if again.hasAllInsets, dues(of: again).isSubset(of: own) { next = again }
        } catch .sheetTooSmall {
          // With fewer footnotes they may not be given up, and with more room for them there is less.
          break
        }
      }
      guard let next else { break }
      (result, due, own) = (next, own, dues(of: next))
    }
    return result
  }

  /// The words below a map from which these are due.
  private func foot(_ due: SheetDues, _ content: MapContent) -> FootWords {
    var words = FootWords(of: content)
    words.tellsOmissions = due.tellsOmissions
    words.remarks =
      (due.tellsEnlarged ? [content.wording(.smallUnitsAsCircles)] : [])
      + [content.sentence(of: due.shortNames)].compactMap(\.self)
    words.borderNotes = due.rules.sorted().compactMap { content.borders.rules[$0].footnote }
    return words
  }
}

/// A map inside a page.
package struct MapPanel: Sendable {
  package var elements: [SceneElement]
  package var frame: Rectangle
  package var footnotes: [String]
  /// What the panel is too small to say, for the description.
  var untold: [String]
  /// How many kinds of words it went without.
  var economyCount: Int
  var drawing: DrawnMap.Drawing
  package var choices: [MapSheet.Choice]
  /// Parts of the subject that stand in frames of their own.
  package var insets: [MapInset]
  /// Short forms on the map.
  package var shortNames: [ShortName]
}
