package import Drawing
import Projections
import Wording

/// The map of one unit with its neighbours, for a page of an atlas: the frame beside a column with
/// the legend and the scale bar, always in the same places.
///
/// The fill is the atlas's own and says the same on every page; the unit is told by a line around
/// it. The legend explains what is on the page and nothing else.
package struct UnitMapComposer {
  let measuring: any TextMeasuring
  let style: SheetStyle

  /// Of the unit's larger side, left free on each side for its neighbours.
  private static let margin = 0.35
  /// A smaller stretch of land, in metres, is shown with more of what is around it.
  private static let leastExtent = 2_000.0
  /// The share of the width for legend and scale bar, and its bounds in points.
  private static let columnShare = 0.24
  private static let columnWidths = 96.0...170.0

  package init(measuring: any TextMeasuring, sheet: Size) {
    self.measuring = measuring
    var style = SheetStyle(medium: .print, size: sheet)
    // One size of names in the whole atlas. Each new size makes fontconfig look for fonts anew, which
    // was a third of the time of 4,556 pages.
    style.largestLabel = style.text
    style.smallestLabel = style.text
    self.style = style
  }

  /// A map in an area, with the footnotes that are due.
  package struct Panel: Sendable {
    package var elements: [SceneElement]
    package var frame: Rectangle
    package var footnotes: [String]
    /// The categories in the frame, as indices in the fill's.
    package var categories: [Int]
    /// Units of the boundary set of which anything is drawn, ascending.
    package var units: [Int]
  }

  /// How finely land has to be known for a unit's map, in metres; levels lie a factor of two apart,
  /// so that units of about one size share what is projected.
  package static func detailInMeters(
    sideInMeters: Double, in area: Size, detailInPoints: Double
  ) -> Double {
    let shorter = max(1, min(area.width, area.height))
    let detail = max(sideInMeters, leastExtent) * (1 + 2 * margin) / shorter * detailInPoints
    var level = 1.0
    while level * 2 <= detail { level *= 2 }
    return level
  }

  /// The unit's map, or nil where the projection cannot show it.
  ///
  /// Errors: a text without a glyph, fonts that do not work.
  package func panel(
    of unit: Int, on ground: UnitMapScenery, in area: Rectangle
  ) throws(CartographyError) -> Panel? {
    guard let box = ground.box(of: unit) else { return nil }
    let columnWidth = min(
      Self.columnWidths.upperBound,
      max(Self.columnWidths.lowerBound, area.width * Self.columnShare))
    let gap = style.gap * 1.5
    let setter = setter(for: ground.content)
    let isMirrored = setter.isRightToLeft
    let frame = Rectangle(
      x: isMirrored ? area.x + columnWidth + gap : area.x, y: area.y,
      width: area.width - columnWidth - gap, height: area.height)
    let column = Rectangle(
      x: isMirrored ? area.x : area.maxX - columnWidth, y: area.y, width: columnWidth,
      height: area.height)
    let viewport = Viewport(fitting: Self.extent(around: box), in: frame, padding: 0)
    let picture = try UnitPicture(
      unit: unit, ground: ground, viewport: viewport, setter: setter, style: style
    ).painted()
    let elements =
      try legend(picture, ground.content, setter, in: column)
      + (scaleBar(viewport, ground, setter, in: column))
    return Panel(
      elements: [picture.element] + elements, frame: frame, footnotes: picture.footnotes,
      categories: picture.categories, units: picture.near)
  }

  func setter(for content: MapContent) -> TextSetter {
    TextSetter(
      measuring: measuring, theme: content.theme, language: content.wording.tag.text)
  }

  private static func extent(around box: ProjectedBox) -> ProjectedBox {
    let side = max(box.width, box.height)
    let aside = max(side * margin, (leastExtent - side) / 2)
    return ProjectedBox(
      minEasting: box.minEasting - aside, minNorthing: box.minNorthing - aside,
      maxEasting: box.maxEasting + aside, maxNorthing: box.maxNorthing + aside)
  }

  /// At the head of the column.
  private func legend(
    _ picture: UnitPicture.Painted, _ content: MapContent, _ setter: TextSetter,
    in column: Rectangle
  ) throws(CartographyError) -> [SceneElement] {
    var explained = content
    let shown = Set(picture.units)
    var categories = [Int?](repeating: nil, count: content.fill.categoryOfUnit.count)
    for unit in picture.units { categories[unit] = content.fill.categoryOfUnit[unit] }
    explained.fill.categoryOfUnit = categories
    explained.fill.covered.formIntersection(shown)
    explained.marks = explained.marks.filter { shown.contains($0.unit) }
    // What a scale keeps for completeness is not on this page.
    for index in explained.fill.categories.indices {
      explained.fill.categories[index].isKeptWhenEmpty = false
    }
    let legend = try Legend(
      setter: setter, style: style, wording: content.wording, showsCounts: false
    ).furnishing(
      Legend.Content(of: explained, symbols: nil, lines: picture.lineClasses, style: style),
      maximumWidth: column.width)
    let x = setter.isRightToLeft ? column.maxX - legend.size.width : column.x
    return [
      .group(
        .init(
          id: "legend", role: .list, elements: legend.placed(at: Point(x: x, y: column.y))))
    ]
  }

  /// At the foot of the column, where the scale is the same all over the frame.
  private func scaleBar(
    _ viewport: Viewport, _ ground: UnitMapScenery, _ setter: TextSetter, in column: Rectangle
  ) throws(CartographyError) -> [SceneElement] {
    guard ground.scenery.scaleVariation <= 1 + ScaleBar.tolerance,
      let bar = try ScaleBar(setter: setter, style: style).furnishing(
        metersPerPoint: viewport.metersPerPoint, frameWidth: column.width,
        wording: ground.content.wording, share: 0.6)
    else { return [] }
    let size = bar.furnishing.size
    let x = setter.isRightToLeft ? column.maxX - size.width : column.x
    return bar.furnishing.placed(at: Point(x: x, y: column.maxY - size.height))
  }
}
