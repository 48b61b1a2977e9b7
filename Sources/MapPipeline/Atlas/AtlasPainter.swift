package import CairoRendering
import Cartography
import Drawing
import Reporting

/// Draws pieces of an atlas on one thread.
package final class AtlasPainter {
  private let book: AtlasBook
  private let measurer: TextMeasurer
  private let pages: PDFPagePainter
  private let sheet: UnitMapSheet
  private let composer: AtlasComposer

  /// Loads the fonts of one thread. Errors: fonts missing or broken.
  package init(_ book: AtlasBook) throws(PipelineError) {
    self.book = book
    measurer = try PinnedFonts.measurer()
    do {
      pages = try PDFPagePainter(fonts: measurer, of: FontSet())
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
    sheet = UnitMapSheet(measuring: measurer, size: book.size)
    composer = AtlasComposer(book.report, measuring: measurer, size: book.size)
  }

  /// The painted pages of a piece, and the units of which its map shows anything. Errors: a unit that
  /// cannot be shown, a text that no font can set; they name the unit.
  package func pages(
    ofPiece piece: Int
  ) throws(PipelineError) -> (pages: [PDFPage], units: [Int]) {
    var painted: [PDFPage] = []
    let (scenes, units) = try scenes(ofPiece: piece)
    for scene in scenes {
      do throws(RenderingError) {
        painted.append(
          try pages.page(scene, documentLanguage: book.metadata.language, isSection: true))
      } catch {
        throw failure(piece, "\(error)", isText: error.isOfText)
      }
    }
    return (painted, units)
  }

  /// The pages of a piece, not yet painted, and the units of which its map shows anything.
  func scenes(
    ofPiece piece: Int
  ) throws(PipelineError) -> (scenes: [Scene], units: [Int]) {
    let plate = piece - (book.pieceCount - book.plates.count)
    do throws(ReportingError) {
      let (scenes, units) =
        plate < 0
        ? (try composer.front(book.bookmarks, numbers: book.numbers), [])
        : try self.scenes(ofPlate: plate)
      guard book.bleedInPoints > 0 else { return (scenes, units) }
      return (scenes.map { $0.bled(byPoints: book.bleedInPoints) }, units)
    } catch {
      throw failure(piece, error.reason, isText: error.isOfText)
    }
  }

  private func scenes(
    ofPlate number: Int
  ) throws(ReportingError) -> (scenes: [Scene], units: [Int]) {
    let plate = book.plates[number]
    let group = book.groups[book.groupOfPlate[number]]
    let isPlain = book.form == .plain
    do throws(CartographyError) {
      let land = try book.lands.land(
        of: book.groupOfPlate[number], group,
        detailInMeters: group.detail(
          of: plate.unit, mapSize: isPlain ? sheet.largestMap : composer.mapSize))
      if isPlain {
        let (scene, units) = try sheet.scene(
          of: plate.unit, on: land, title: plate.name, subtitle: plate.subtitle,
          destination: plate.destination)
        return ([scene], units)
      }
      return try full(plate, land)
    } catch {
      throw .map(book.report.id, error)
    }
  }

  /// Keeps the error of a page apart from that of its map.
  private func full(
    _ plate: AtlasPlate, _ land: UnitMapScenery
  ) throws(CartographyError) -> (scenes: [Scene], units: [Int]) {
    do throws(ReportingError) {
      return try composer.pages(of: plate, on: land)
    } catch {
      switch error {
      case .map(_, let error): throw error
      case .text(let error), .textIn(_, let error): throw .text(error)
      }
    }
  }

  private func failure(_ piece: Int, _ reason: String, isText: Bool) -> PipelineError {
    let plate = piece - (book.pieceCount - book.plates.count)
    let place = plate < 0 ? "its front matter" : "the page of \(book.plates[plate].name)"
    return PipelineError(
      isText ? .failed : .badData, isText ? "text" : "map",
      "the report \(book.report.id), \(place): \(reason)")
  }
}

extension ReportingError {
  /// Without the name of the map: an atlas is one.
  fileprivate var reason: String {
    switch self {
    case .map(_, let error): error.description
    case .text, .textIn: description
    }
  }

  fileprivate var isOfText: Bool {
    switch self {
    case .text, .textIn, .map(_, .text): true
    case .map: false
    }
  }
}

extension RenderingError {
  fileprivate var isOfText: Bool { if case .text = self { true } else { false } }
}
