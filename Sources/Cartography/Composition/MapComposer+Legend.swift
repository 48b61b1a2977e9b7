package import Drawing

extension MapComposer {
  /// A map's legend as a picture of its own, as large as it needs to be, for a page or a program that
  /// shows the map without its furniture. It explains what is in the map's own frame.
  ///
  /// - Parameter maximumWidth: words wrap there; points.
  ///
  /// Errors: a text without a glyph, a projection that cannot show the extent.
  package func legend(
    _ content: MapContent, maximumWidth: Double = 240
  ) throws(CartographyError) -> Scene {
    guard !content.ground.subject.isEmpty else { throw .emptySubject(map: content.id) }
    // The frame of a usual picture on a screen.
    let size = Size(width: 750, height: 500)
    let style = SheetStyle(medium: .screen, size: size, theme: content.theme)
    let setter = TextSetter(
      measuring: RememberedMeasuring(measuring), theme: content.theme,
      language: content.wording.tag.text)
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    let scenery = try MapScenery(content, frame: size, projections: projections)
    let viewport = Viewport(fitting: scenery.extent, in: frame, padding: style.gap)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport, setter: setter, style: style,
      symbolScale: nil)
    let noNames = MapFramePainter.Names(elements: [], placedCount: 0, leftOut: [])
    let classes = painter.paint(painter.plainGround(), names: noNames).borderClasses
    let scale =
      content.symbols.map { SymbolScale($0, frame: frame) }
      ?? SymbolScale(scenery, content, viewport: viewport)
    let explained = content.explained
    let legend = try Legend(
      setter: setter, style: style, wording: content.wording,
      showsCounts: explained.legend.showsCounts
    ).furnishing(
      Legend.Content(
        of: explained, symbols: scale, lines: BorderPainter.broken(among: classes), style: style),
      maximumWidth: maximumWidth)
    let rim = style.gap
    // Whole CSS pixels: a picture of them is sharp at every scale.
    func whole(_ length: Double) -> Double { ((length + 2 * rim) / 0.75).rounded(.up) * 0.75 }
    return Scene(
      size: Size(width: whole(legend.size.width), height: whole(legend.size.height)),
      background: content.theme.paper, elements: legend.placed(at: Point(x: rim, y: rim)),
      language: content.wording.tag.text, title: content.title)
  }
}
