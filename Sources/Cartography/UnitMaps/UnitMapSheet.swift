package import Drawing

/// A sheet with one unit's map, its title, its legend, its scale bar and its small print.
package struct UnitMapSheet {
  let composer: UnitMapComposer
  let size: Size

  package init(measuring: any TextMeasuring, size: Size) {
    composer = UnitMapComposer(measuring: measuring, sheet: size)
    self.size = size
  }

  /// The room that a map may have at most, which decides how finely land has to be known.
  package var largestMap: Size {
    Size(width: size.width - 2 * composer.style.margin, height: size.height - 120)
  }

  /// - Parameters:
  ///   - destination: what bookmarks of the page lead to.
  /// - Returns: the sheet, and the units of the boundary set of which it shows anything.
  ///
  /// Errors: a unit that cannot be shown, a text without a glyph, a sheet too small.
  package func scene(
    of unit: Int, on ground: UnitMapScenery, title: String, subtitle: String?, destination: String
  ) throws(CartographyError) -> (scene: Scene, units: [Int]) {
    let (content, style) = (ground.content, composer.style)
    let setter = composer.setter(for: content)
    let area = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
      .inset(by: style.margin)
    let heading = try Heading(setter: setter, style: style).furnishing(
      title: title, subtitle: subtitle, width: area.width,
      beside: LogoSeat(style: style, theme: content.theme)
        .furnishing(content.logo, width: area.width, sheet: size))
    let top = area.y + heading.size.height + style.gap
    // Footnotes are known once the map is drawn; they take height, and are then kept.
    var footnotes: [String] = []
    while true {
      let print = try SmallPrint(setter: setter, style: style).furnishing(
        FootWords(notes: [], borderNotes: footnotes), omission: [], furniture: content.furniture,
        width: area.width)
      let room = Rectangle(
        x: area.x, y: top, width: area.width,
        height: area.maxY - print.size.height - style.gap - top)
      guard room.height > PanelLayout.leastFrame.height,
        room.width > 2.5 * PanelLayout.leastFrame.width
      else {
        throw .sheetTooSmall(
          size,
          least: Size(
            width: size.width + max(0, 2.5 * PanelLayout.leastFrame.width - room.width),
            height: size.height + max(0, PanelLayout.leastFrame.height - room.height)))
      }
      guard let panel = try composer.panel(of: unit, on: ground, in: room) else {
        throw .emptySubject(map: content.id)
      }
      if Set(panel.footnotes).isSubset(of: footnotes) {
        let head = SceneElement.group(
          .init(
            destination: destination, elements: heading.placed(at: Point(x: area.x, y: area.y))))
        let scene = Scene(
          size: size, background: content.theme.paper,
          elements: [head] + panel.elements
            + print.placed(at: Point(x: area.x, y: area.maxY - print.size.height)),
          language: content.wording.tag.text, title: title)
        return (scene, panel.units)
      }
      footnotes += panel.footnotes.filter { !footnotes.contains($0) }
    }
  }
}
