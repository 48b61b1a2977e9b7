import Drawing
import Projections

/// One inset: its map in a fine frame, its caption over the map and its scale bar under it.
struct InsetPainter {
  let inset: MapInset
  /// The inset's own content and projected ground.
  let content: MapContent
  let scenery: MapScenery
  let setter: TextSetter
  let style: SheetStyle
  /// That of the main frame: circles mean the same in both.
  let symbolScale: SymbolScale?
  /// An inset is at most six times as large in scale as the main frame: a rock stays a small thing.
  let mostPointsPerMeter: Double

  static let mostEnlargement = 6.0
  /// Narrower ones hold neither a caption nor a scale bar.
  static let leastWidth = 58.0

  /// An inset that is measured and may stand anywhere.
  struct Block {
    var size: Size
    /// The map's box within the block.
    fileprivate var map: Rectangle
    fileprivate var caption: Furnishing
    fileprivate var bar: Furnishing?
    fileprivate var barTop: Double
  }

  /// What stands in an inset, with what the whole sheet must know of it.
  struct Result {
    var element: SceneElement
    var painted: MapFramePainter.Result
    var names: MapFramePainter.Names
  }

  /// A larger map would show more sea and no more land, in points.
  var largestUsefulSide: Double {
    max(scenery.extent.width, scenery.extent.height) * mostPointsPerMeter * 2
  }

  private var padding: Double { style.gap * 0.4 }

  /// - Parameter side: the root of the map's area, in points.
  func block(side: Double) throws(CartographyError) -> Block {
    let shape = min(
      max(max(scenery.extent.width, 1) / max(scenery.extent.height, 1), 0.6), 1.8)
    let width = max(Self.leastWidth, side * shape.squareRoot())
    let height = max(side / shape.squareRoot(), Self.leastWidth * 0.5)
    let words = width - 2 * padding
    let block = setter.block(
      inset.caption, setter.style(style.smallestLabel, color: setter.theme.ink), width: words)
    let metrics = try setter.measure(block)
    let caption = Furnishing(size: Size(width: words, height: metrics.height)) { corner in
      [
        .group(
          .init(
            id: "caption", role: .caption,
            elements: [.text(.init(block, at: corner, width: words))]))
      ]
    }
    let map = Rectangle(
      x: 0, y: caption.size.height + 1.5 * padding, width: width, height: height)
    var bar: Furnishing?
    if scenery.scaleVariation <= 1 + ScaleBar.tolerance {
      let metersPerPoint = viewport(in: map).metersPerPoint
      for share in [0.5, 0.3, 0.2] where bar == nil {
        let made = try ScaleBar(setter: setter, style: style).furnishing(
          metersPerPoint: metersPerPoint, frameWidth: width, wording: content.wording, share: share)
        if let made, made.furnishing.size.width <= words { bar = made.furnishing }
      }
    }
    let barTop = map.maxY + padding * 0.5
    return Block(
      size: Size(
        width: width, height: bar.map { barTop + $0.size.height + padding * 0.5 } ?? map.maxY),
      map: map, caption: caption, bar: bar, barTop: barTop)
  }

  func paint(_ block: Block, at corner: Point) throws(CartographyError) -> Result {
    let map = Rectangle(
      x: corner.x + block.map.x, y: corner.y + block.map.y, width: block.map.width,
      height: block.map.height)
    let painter = MapFramePainter(
      content: content, scenery: scenery, viewport: viewport(in: map), setter: setter, style: style,
      symbolScale: symbolScale)
    let ground = painter.ground(hasNames: true)
    let names = try painter.names(ground, painter.rooms(ground), reserved: [])
    let painted = painter.paint(ground, names: names)
    let box = Rectangle(
      x: corner.x, y: corner.y, width: block.size.width, height: block.size.height)
    var elements: [SceneElement] = [
      .shape(.init(Path(box), fill: .solid(content.theme.paper))), painted.element,
    ]
    let x =
      setter.isRightToLeft
      ? box.maxX - padding - block.caption.size.width : box.minX + padding
    elements += block.caption.placed(at: Point(x: x, y: box.minY + padding))
    if let bar = block.bar {
      elements += bar.placed(at: Point(x: box.minX + padding, y: box.minY + block.barTop))
    }
    elements.append(
      .shape(
        .init(
          Path(box), stroke: Stroke(color: content.theme.quietInk, width: 0.4 * style.lineScale))))
    return Result(
      element: .group(.init(elements: elements)), painted: painted, names: names)
  }

  /// The part of the inset's ground that its map shows.
  private func viewport(in map: Rectangle) -> Viewport {
    var extent = scenery.extent
    // Around what is too small for its frame there is sea.
    let least = min(map.width, map.height) / mostPointsPerMeter
    let lack = least - max(extent.width, extent.height)
    if lack > 0 {
      extent = ProjectedBox(
        minEasting: extent.minEasting - lack / 2, minNorthing: extent.minNorthing - lack / 2,
        maxEasting: extent.maxEasting + lack / 2, maxNorthing: extent.maxNorthing + lack / 2)
    }
    return Viewport(fitting: extent, in: map, padding: style.gap * 0.6)
  }
}
