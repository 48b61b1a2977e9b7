import CairoRendering
package import Cartography
import Diagnostics
package import Drawing
package import Editions
package import Hyphenation
import SVGWriting

/// From a request to the bytes of a picture, with one set of fonts. One thread at a time.
package final class MapRenderer {
  private let measurer: TextMeasurer
  private let buffers: RasterBuffers
  /// Reads no file before a report divides its first word.
  package let hyphenator = Hyphenator()

  /// Loads the pinned fonts and tests that they draw. Errors: fonts missing or broken.
  ///
  /// - Parameter threads: how many paint one picture where it is worth it.
  /// - Parameter opensFontsLate: leaves the test to the first text: a map without any needs no font.
  package init(threads: Int = 1, opensFontsLate: Bool = false) throws(PipelineError) {
    measurer = try PinnedFonts.measurer(opensLate: opensFontsLate)
    buffers = RasterBuffers(threads: threads)
  }

  /// Measures text for other composers.
  package var measuring: any TextMeasuring { measurer }

  /// One map as a finished sheet, not yet painted.
  /// - Parameter earlier: makes a map of statuses one of what changed since that edition.
  package func sheet(
    _ project: OpenProject, _ request: MapRequest, since earlier: EditionFacts? = nil
  ) throws(PipelineError) -> (sheet: MapSheet, size: OutputSize) {
    let map = try project.map(request.map)
    if map.cartogram != nil, request.unit != nil {
      throw .cartogram(
        request.map, "no part around a unit", advice: "ask for the whole, without a unit")
    }
    let size = request.size ?? PaperSize.output(for: map.size)
    var sized = request
    sized.size = size
    var builder = MapContentBuilder(project: project, request: sized)
    builder.earlier = earlier
    var (content, choices) = try builder.content()
    if request.tallest != nil, case .picture(let width, _, _) = size, width < Self.narrow,
      content.legend.place == .automatic
    {
      // Rather a higher picture than a map beside its legend.
      content.legend.place = .below
    }
    do {
      var sheet = try MapComposer(measuring: measurer, projections: project.projections).sheet(
        content, size: size.points, medium: size.isPrint ? .print : .screen)
      sheet.choices = choices + sheet.choices
      return (sheet, size)
    } catch {
      guard let tallest = request.tallest,
        let larger = Self.grown(size, to: tallest, after: error)
      else {
        throw PipelineError(error, map: request.map, size: size)
      }
      sized.size = larger
      return try self.sheet(project, sized, since: earlier)
    }
  }

  /// A higher picture that holds what the first was too small for, with a map half as high as it is
  /// wide; nil where it would be a strip. What is lacking is not all known at once, and a legend that
  /// has no room beside the map may have some below, so each next one is a quarter higher at least.
  private static func grown(
    _ size: OutputSize, to tallest: Int, after error: CartographyError
  ) -> OutputSize? {
    guard case .sheetTooSmall(_, let least) = error,
      case .picture(let width, let present, let scale) = size
    else { return nil }
    let height = max(least.height / 0.75 + Double(width) / 2, Double(present) * 1.25).rounded(.up)
    guard height <= min(4 * Double(width), Double(tallest)) else { return nil }
    return .picture(width: width, height: Int(height), scale: scale)
  }

  /// CSS pixels: on narrower pictures the legend stands below the map.
  private static let narrow = 480

  /// One map as bytes; with an earlier edition what changed since.
  /// - Parameter isLast: true when the project draws no further map: its geometry is then given up
  ///   before painting, 14 MB of the world's provinces.
  package func bytes(
    _ project: OpenProject, _ request: MapRequest, since earlier: EditionFacts? = nil,
    format: OutputFormat, isLast: Bool = false
  ) throws(PipelineError) -> [UInt8] {
    let (scene, metadata, pixelWidth) = try scene(project, request, since: earlier)
    if isLast {
      project.forgetGeometry()
      buffers.isForOnePicture = true
    }
    return try paint(scene, metadata: metadata, format: format, pixelWidth: pixelWidth)
  }

  /// A map ready to be painted; what else a sheet holds, its map's geometry among it, is let go of.
  private func scene(
    _ project: OpenProject, _ request: MapRequest, since earlier: EditionFacts?
  ) throws(PipelineError) -> (Scene, Document.Metadata, pixelWidth: Int) {
    let (sheet, size) = try sheet(project, request, since: earlier)
    let metadata = try ProvenanceWriter(project: project, created: request.created).metadata(
      title: sheet.scene.title, language: sheet.scene.language,
      description: sheet.isAbridged
        ? sheet.words.description : sheet.words.alternativeText, subject: "map \(request.map)",
      settings: request.choices(size: size, of: project)
        + [earlier?.setting].compactMap(\.self))
    return (sheet.scene, metadata, size.pixelWidth)
  }

  /// A map in words and as a table; of one unit alone where the request names one.
  /// Errors: as for a sheet.
  package func words(
    _ project: OpenProject, _ request: MapRequest
  ) throws(PipelineError) -> (words: MapWords, title: String, language: String) {
    guard let unit = request.unit else {
      // The sheet knows which footnotes are due.
      let sheet = try sheet(project, request).sheet
      return (sheet.words, sheet.scene.title, sheet.scene.language)
    }
    let (content, _) = try MapContentBuilder(project: project, request: request).content()
    let ground = content.ground
    let own = content.narrowed(
      to: UnitFocus(set: ground.boundaries, subject: ground.subject).units(unit))
    return (
      MapComposer(measuring: measurer).words(own), content.title, content.wording.tag.text
    )
  }

  /// A map's legend alone. Errors: no such map, a map that cannot be made.
  package func legend(
    _ project: OpenProject, _ request: MapRequest
  ) throws(PipelineError) -> Scene {
    let (content, _) = try MapContentBuilder(project: project, request: request).content()
    do {
      return try MapComposer(measuring: measurer, projections: project.projections).legend(content)
    } catch {
      throw PipelineError(.badData, "map", "the map \(request.map): \(error)")
    }
  }

  /// Any scene as bytes; `pixelWidth` is for PNG and WebP.
  package func paint(
    _ scene: Scene, metadata: Document.Metadata, format: OutputFormat, pixelWidth: Int
  ) throws(PipelineError) -> [UInt8] {
    do {
      switch format {
      case .png:
        return try PNGPainter().png(
          of: scene, pixelWidth: pixelWidth, metadata: metadata, fonts: measurer,
          buffers: buffers)
      case .webp:
        return try WebPPainter().webp(
          of: scene, pixelWidth: pixelWidth, fonts: measurer, buffers: buffers)
      case .pdf:
        return try PDFPainter().pdf(
          of: Document(pages: [scene], metadata: metadata), fonts: measurer)
      case .svg:
        return Array(
          try SVGWriter().svg(of: scene, metadata: metadata, measuring: measurer).utf8)
      }
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
  }

  /// A document of pages as PDF.
  package func pdf(of document: Document) throws(PipelineError) -> [UInt8] {
    do {
      return try PDFPainter().pdf(of: document, fonts: measurer)
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
  }
}

extension PipelineError {
  /// Sizes are told in the unit that was asked in.
  init(_ error: CartographyError, map: String, size: OutputSize) {
    switch error {
    case .sheetTooSmall(_, let least):
      guard case .picture(let width, let height, _) = size else {
        self.init(.usage, "sheet-too-small", "the map \(map): \(error)")
        return
      }
      let leastWidth = Int((least.width / 0.75).rounded(.up))
      let leastHeight = Int((least.height / 0.75).rounded(.up))
      self.init(
        .usage, "sheet-too-small",
        "the map \(map): a picture of \(width) by \(height) pixels is too small for title, map, "
          + "legend and sources; the least is \(leastWidth) by \(leastHeight)",
        advice: "ask for --width \(leastWidth) --height \(leastHeight), or more")
    case .emptySubject:
      self.init(.badData, "map", "\(error)")
    case .projection:
      self.init(.badData, "map", "the map \(map): \(error)")
    case .text(.noUsableFont):
      self.init(.failed, "fonts", "the map \(map): \(error)", advice: PinnedFonts.advice)
    case .text:
      self.init(.failed, "text", "the map \(map): \(error)")
    }
  }
}
