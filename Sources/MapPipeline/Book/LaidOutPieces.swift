package import CairoRendering
import Digests
package import Drawing
package import Reporting

/// The pages of a report that is laid out as a whole, a piece each.
package struct LaidOutPieces: BookPieces {
  private let report: LaidOutReport
  private let kept: KeptPages?
  private let isKept: Bool
  private let tellsDigests: Bool

  /// - Parameters:
  ///   - isKept: whether pages are to be kept for the next edition: those that tell nothing of members.
  ///   - kept: the pages of the last edition.
  ///   - tellsDigests: whether pieces carry their digests, which cost a little.
  package init(
    _ report: LaidOutReport, isKept: Bool = false, kept: KeptPages? = nil,
    tellsDigests: Bool = false
  ) {
    self.report = report
    self.isKept = isKept
    self.kept = kept
    self.tellsDigests = tellsDigests || isKept
  }

  /// What all pages of a report are painted with, as a digest.
  /// - Parameter program: what tells this program from others that draw otherwise.
  package static func bookKey(of report: LaidOutReport, program: String) -> String {
    var hash = SHA256()
    hash.updateWithRendering(program: program)
    hash.update("\(report.document.metadata.language)\n")
    return hash.hexadecimal()
  }

  package var metadata: Document.Metadata { report.document.metadata }
  package var outline: [Document.Bookmark] { report.document.outline }
  package var pieceCount: Int { report.document.pages.count }

  package func piece(
    _ number: Int, _ painter: inout PDFPagePainter?
  ) throws(PipelineError) -> (BookPiece, [PDFPage]) {
    let scene = report.document.pages[number]
    // Whoever withdraws must not live on in a page that is kept.
    let mayKeep = isKept && report.pagesWithoutMembers.contains(number)
    let inputs = mayKeep ? SHA256.hexadecimal(of: SceneBytes.bytes(of: scene)) : ""
    if mayKeep, let found = kept?.piece(inputs, inputs: { _ in inputs }) {
      return (BookPiece(title: scene.title, reusing: found.piece), found.pages)
    }
    let page: PDFPage
    do throws(RenderingError) {
      let own: PDFPagePainter
      if let painter {
        own = painter
      } else {
        let fonts = try FontSet()
        own = try PDFPagePainter(fonts: TextMeasurer(fonts: fonts), of: fonts)
        painter = own
      }
      page = try own.page(scene, documentLanguage: metadata.language)
    } catch {
      throw PipelineError(.failed, "drawing", "page \(number + 1), \(scene.title): \(error)")
    }
    guard tellsDigests else { return (BookPiece(title: scene.title), [page]) }
    let piece = BookPiece(
      title: scene.title, drawn: [page], keeping: mayKeep ? (inputs, [], inputs) : nil)
    return (piece, [page])
  }
}

extension SHA256 {
  /// Adds what decides how anything is drawn, whatever it is.
  mutating func updateWithRendering(program: String) {
    update("\(program)\n\(RenderingVersion.number)\n\(FontFingerprint.text)\n")
    for library in LibraryVersions.all { update("\(library.name) \(library.version)\n") }
  }
}
