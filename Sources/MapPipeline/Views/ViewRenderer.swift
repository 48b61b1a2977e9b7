import CairoRendering
import Cartography
package import Drawing
import Projections
import SVGWriting

/// From a view's request to its bytes. One thread at a time.
package final class ViewRenderer {
  private let measurer: TextMeasurer
  private let buffers = RasterBuffers()

  /// Loads the pinned fonts. Errors: fonts missing or broken.
  package init() throws(PipelineError) { measurer = try PinnedFonts.measurer() }

  /// The part of the maps that the request asks for, without furniture. Equal requests give equal
  /// bytes. Errors: no such map, a system that cannot be drawn, a map that cannot be made.
  package func bytes(
    _ project: OpenProject, _ request: ViewRequest, format: OutputFormat
  ) throws(PipelineError) -> [UInt8] {
    try painted(try scene(project, request), width: request.width, format: format)
  }

  /// A picture that says in words why there is no map; an empty text gives the background alone.
  /// Errors: a text without a glyph.
  package func notice(
    _ text: String, width: Int, height: Int, background: Color?, format: OutputFormat
  ) throws(PipelineError) -> [UInt8] {
    let size = Size(width: Double(width) * 0.75, height: Double(height) * 0.75)
    var scene = Scene(size: size, background: background)
    if !text.isEmpty {
      let margin = min(9, size.width / 10)
      let block = TextBlock(
        text, style: TextStyle(size: 9), maximumWidth: max(20, size.width - 2 * margin))
      scene.elements = [
        .text(
          .init(
            block, at: Point(x: margin, y: margin), width: size.width - 2 * margin,
            halo: .init(color: .white, width: 1.5)))
      ]
    }
    return try painted(scene, width: width, format: format)
  }

  private func painted(
    _ scene: Scene, width: Int, format: OutputFormat
  ) throws(PipelineError) -> [UInt8] {
    let metadata = Document.Metadata(title: scene.title, language: scene.language)
    do {
      switch format {
      case .png:
        return try PNGPainter(compression: .quick).png(
          of: scene, pixelWidth: width, metadata: metadata, fonts: measurer,
          buffers: buffers)
      case .webp:
        return try WebPPainter().webp(
          of: scene, pixelWidth: width, fonts: measurer, buffers: buffers)
      case .svg:
        return Array(
          try SVGWriter().svg(of: scene, metadata: metadata, measuring: measurer).utf8)
      case .pdf:
        return try PDFPainter().pdf(
          of: Document(pages: [scene], metadata: metadata), fonts: measurer)
      }
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
  }

  private func scene(
    _ project: OpenProject, _ request: ViewRequest
  ) throws(PipelineError) -> Scene {
    let pointsPerPixel = 0.75 / request.scale
    let size = Size(
      width: Double(request.width) * pointsPerPixel,
      height: Double(request.height) * pointsPerPixel)
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    try request.checkScale()
    // Views of nearly one scale share their level, so that a map that is moved or zoomed a little is
    // not projected again.
    let pixel = (
      width: request.box.width / Double(request.width),
      height: request.box.height / Double(request.height)
    )
    let metersPerPixel = BoundaryProjector.level(of: min(pixel.width, pixel.height))
    let nameMetersPerPixel = BoundaryProjector.level(of: max(pixel.width, pixel.height))
    let viewport = Viewport(request.box, over: frame)
    let supply = LevelSupply(project: project, measurer: measurer)
    var elements: [SceneElement] = []
    var last: MapLevel?
    for map in request.maps {
      let key = LevelStore.Key(
        map: map, system: request.system.definition, metersPerPixel: metersPerPixel,
        nameMetersPerPixel: nameMetersPerPixel, pointsPerPixel: pointsPerPixel, hasLabels: true,
        language: request.language,
        asOf: request.asOf, today: request.today)
      let level = try supply.level(key)
      for turn in Self.turns(of: request) {
        elements += level.elements(
          turn == 0 ? viewport : Viewport(request.box.turned(turn), over: frame))
      }
      last = level
    }
    guard let last else { preconditionFailure("A view shows at least one map.") }
    var scene = last.scene(elements, size: size, background: .some(request.background))
    // Hatches stay where they are on the ground while a map is moved.
    scene.patternOrigin = viewport.point(easting: 0, northing: 0)
    return scene
  }

  /// How many times around the globe a view of a cylindrical world reaches: the world is drawn once
  /// for each, so that a view across the antimeridian is whole.
  private static func turns(of request: ViewRequest) -> [Int] {
    let half = WebMercator.halfWidth
    guard request.system.isGeographic || request.system.definition == WebMercator.definition else {
      return [0]
    }
    let first = Int(((request.box.minEasting + half) / (2 * half)).rounded(.down))
    let last = Int(((request.box.maxEasting + half) / (2 * half)).rounded(.up)) - 1
    // More than three worlds side by side are a mistake, not a map.
    return Array(max(-1, min(first, 1))...max(-1, min(max(first, last), 1)))
  }
}

extension ProjectedBox {
  /// The box as many times around the globe to the west.
  fileprivate func turned(_ turns: Int) -> ProjectedBox {
    let distance = Double(turns) * 2 * WebMercator.halfWidth
    return ProjectedBox(
      minEasting: minEasting - distance, minNorthing: minNorthing,
      maxEasting: maxEasting - distance, maxNorthing: maxNorthing)
  }
}
