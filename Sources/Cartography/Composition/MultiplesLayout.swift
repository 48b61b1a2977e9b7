import Drawing
import Wording

/// Divides an area between several pictures of one ground, the one legend of all and the small print.
struct MultiplesLayout {
  /// Of the whole map: area, style and ground.
  let panel: PanelLayout

  private var content: MapContent { panel.content }
  private var style: SheetStyle { panel.style }
  private var setter: TextSetter { panel.setter }

  func compose(
    _ words: FootWords, lineClasses: [BorderPolicy.LineClass]
  ) throws(CartographyError) -> PanelLayout.Result {
    let area = panel.area
    var print = try panel.smallPrint(
      words.measured, unnamedCount: words.tellsOmissions ? content.ground.subject.count : 0)
    let room = try panel.room(over: print, words, least: leastFrame)
    let legends = try legends(lineClasses, in: room)
    let grid = try grid(in: room, legends)
    let pictures = try pictures(grid)

    var elements = pictures.flatMap(\.elements)
    if let box = legendBox(grid, legends, room) {
      let legend = grid.legendSeat == .below ? legends.below : legends.beside
      elements.append(
        .group(
          .init(
            id: "legend", role: .list,
            elements: legend?.placed(at: Point(x: box.x, y: box.y)) ?? [])))
    }
    let unnamedCount = pictures.map { panel.unnamedCount(among: $0.names.leftOut) }.max() ?? 0
    if words.tellsOmissions || words.measuredFootnotes != nil {
      print = try panel.smallPrint(words, unnamedCount: words.tellsOmissions ? unnamedCount : 0)
    }
    elements += print.placed(at: Point(x: area.x, y: area.maxY - print.size.height))
    var seen = Set<String>()
    let leftOut = pictures.flatMap { $0.names.leftOut.map(\.name) }.filter {
      seen.insert($0).inserted
    }
    let shortNames = content.shortNames(of: pictures.flatMap(\.names.abbreviated))
    let choices = Choices(
      content: content, scenery: panel.scenery, viewport: pictures[0].viewport
    ).sentences(
      placement: placement(grid), scaleBarKilometers: pictures.compactMap(\.kilometers).first,
      vertexCount: pictures.reduce(0) { $0 + $1.painted.vertexCount },
      labels: .init(
        written: pictures.reduce(0) { $0 + $1.names.placedCount }, numbered: 0, leftOut: leftOut,
        manners: pictures.reduce(into: [:]) { $0.merge($1.names.manners, uniquingKeysWith: +) },
        shortNames: shortNames,
        seconds: pictures.reduce(into: (0, 0)) {
          $0.0 += $1.names.seconds.written
          $0.1 += $1.names.seconds.wanted
        }, points: pictures.reduce(PointTally()) { $0 + $1.names.points }),
      words: words)
    return PanelLayout.Result(
      panel: MapPanel(
        elements: elements, frame: grid.area, footnotes: words.remarks + words.borderNotes,
        untold: words.untold(of: content.furniture, omission: panel.omission(unnamedCount)),
        economyCount: words.economies.count,
        drawing: DrawnMap.Drawing(
          leftOutLabels: leftOut,
          scaleBar: pictures.first.flatMap { picture in
            picture.kilometers.map {
              DrawnMap.ScaleBar(kilometers: $0, viewport: picture.viewport)
            }
          }),
        choices: choices + [choice(grid)], insets: [], shortNames: shortNames),
      hasAllInsets: true, unnamedCount: unnamedCount, unlistedNames: shortNames,
      enlargesUnits: pictures.contains { $0.painted.enlargesUnits },
      rules: pictures.reduce(into: []) { $0.formUnion($1.painted.rules) },
      borderClasses: pictures.reduce(into: []) { $0.formUnion($1.painted.borderClasses) })
  }

  private func placement(_ grid: MultiplesGrid) -> LegendPlacement {
    content.legend.place == .none ? .none : grid.legendSeat == .below ? .below : .beside
  }

  /// Nil without a legend.
  private func legendBox(
    _ grid: MultiplesGrid, _ legends: Legends, _ room: Rectangle
  ) -> Rectangle? {
    let legend = grid.legendSeat == .below ? legends.below : legends.beside
    guard let size = legend?.size, size.height > 0 else { return nil }
    guard grid.legendSeat == .freePlace, let place = grid.freePlace else {
      return panel.legendBox(size, placement(grid), frame: grid.area, room: room)
    }
    return Rectangle(
      x: setter.isRightToLeft ? place.maxX - size.width : place.x, y: place.y, width: size.width,
      height: size.height)
  }

  private func choice(_ grid: MultiplesGrid) -> MapSheet.Choice {
    MapSheet.Choice(
      subject: "multiples",
      sentence: "\(grid.count) pictures in \(grid.columns) columns and \(grid.rows) rows, which "
        + "leaves them the largest scale; the same ground, classes and legend for all.")
  }

  // MARK: Legend and grid

  private struct Legends {
    var beside: Furnishing?
    var below: Furnishing?
  }

  /// Where the legend may stand: no corner of a small map has room for it.
  private func legends(
    _ lineClasses: [BorderPolicy.LineClass], in room: Rectangle
  ) throws(CartographyError) -> Legends {
    let place = content.legend.place
    if place == .none { return Legends(beside: .nothing, below: nil) }
    let widest = max(110, min(style.text * 24, room.width * 0.3))
    return Legends(
      beside: place == .below || panel.isNarrow ? nil : try legend(lineClasses, widest),
      below: place == .below || place == .automatic ? try legend(lineClasses, room.width) : nil)
  }

  private func legend(
    _ lineClasses: [BorderPolicy.LineClass], _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let explained = content.explained
    return try Legend(
      setter: setter, style: style, wording: content.wording,
      showsCounts: explained.legend.showsCounts
    ).furnishing(
      Legend.Content(of: explained, symbols: nil, lines: lineClasses, style: style),
      maximumWidth: maximumWidth)
  }

  /// A map that is smaller says nothing; a third of what a single one must have.
  private var leastFrame: Size { Size(width: 60, height: 45) }

  private func grid(
    in room: Rectangle, _ legends: Legends
  ) throws(CartographyError) -> MultiplesGrid {
    let line = style.legendTitle * 1.4
    var titleHeight = line
    // Titles wrap in the width that the grid leaves them, and the grid leaves what they take.
    for _ in 0..<4 {
      guard
        let grid = MultiplesGrid.best(
          for: content.multiples.count, showing: panel.scenery.extent, in: room,
          legends: (legends.beside?.size, legends.below?.size), gap: style.gap * 1.5,
          titleHeight: titleHeight, leastFrame: leastFrame, isMirrored: setter.isRightToLeft)
      else {
        throw panel.tooSmall(
          lackingWidth: max(0, leastFrame.width * 2 - room.width),
          lackingHeight: leastFrame.height + titleHeight)
      }
      var needed = line
      for multiple in content.multiples {
        needed = max(
          needed,
          try setter.measure(title(multiple, grid.frame.width)).height + style.gap * 0.25)
      }
      if needed <= titleHeight { return grid }
      titleHeight = needed
    }
    throw panel.tooSmall(lackingWidth: leastFrame.width, lackingHeight: 0)
  }

  private func title(_ multiple: SmallMultiple, _ width: Double) -> TextBlock {
    setter.block(multiple.title, setter.style(style.legendTitle, weight: .bold), width: width)
  }

  // MARK: Pictures

  private struct Picture {
    var elements: [SceneElement]
    var viewport: Viewport
    var names: MapFramePainter.Names
    var painted: MapFramePainter.Result
    var kilometers: Double?
  }

  private func pictures(_ grid: MultiplesGrid) throws(CartographyError) -> [Picture] {
    var pictures: [Picture] = []
    for index in content.multiples.indices { pictures.append(try picture(index, grid)) }
    return pictures
  }

  private func picture(
    _ index: Int, _ grid: MultiplesGrid
  ) throws(CartographyError) -> Picture {
    let multiple = content.multiples[index]
    let frame = grid.frame(of: index)
    let viewport = Viewport(fitting: panel.scenery.extent, in: frame, padding: 2)
    let painter = MapFramePainter(
      content: content.picture(multiple), scenery: panel.scenery, viewport: viewport,
      setter: setter, style: style, symbolScale: nil)
    let ground = painter.ground(
      hasNames: content.labels.kind != .none || !multiple.marks.isEmpty)
    // One bar is enough: all maps are of one scale.
    let bar = index == 0 ? try panel.scaleBar(viewport, frame) : nil
    let barBox = bar.flatMap { panel.scaleBarBox($0.furnishing.size, nil, ground.grid) }
    let names = try painter.names(
      ground, painter.rooms(ground), reserved: [barBox].compactMap { $0 })
    let painted = painter.paint(ground, names: names)
    var elements: [SceneElement] = [
      .group(
        .init(
          id: "title", role: .heading2,
          elements: [
            .text(
              .init(
                title(multiple, frame.width),
                at: Point(x: frame.x, y: frame.y - grid.titleHeight), width: frame.width))
          ])), painted.element,
    ]
    if let bar, let barBox {
      elements += bar.furnishing.placed(at: Point(x: barBox.x, y: barBox.y))
    }
    return Picture(
      elements: elements.map { $0.identified(behind: "picture-\(index + 1)-") }, viewport: viewport,
      names: names, painted: painted, kilometers: barBox == nil ? nil : bar?.kilometers)
  }
}
