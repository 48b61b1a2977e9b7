import Diagnostics
import Drawing
import Editions
import HostSystem
import MapPipeline
import Reporting

/// One report as its PDF, with its manifest and the pages that are kept for the next edition.
struct ReportFile {
  let request: ReportRequest
  /// Of the file, without its ending.
  let name: String
  /// Nil where nothing is kept.
  let keeper: ReportKeeper?
  let target: OutputTarget
  let drawing: DrawingProject
  let context: ToolContext

  /// - Parameter started: when the work on it began.
  ///
  /// Errors: those of its content, a text that no font can set, a file that cannot be written.
  func write(started: Double) throws(ToolFailure) {
    do {
      guard
        let book = try AtlasBookBuilder(project: drawing.project, request: request).book()
      else {
        let report = try ReportRenderer(renderer: drawing.renderer)
          .laidOut(drawing.project, request)
        Self.tellMissingPatterns(of: report.document.metadata.language, drawing, context)
        return try write(report, started: started)
      }
      try write(book, started: started)
    } catch let error as PipelineError {
      throw ToolFailure(error)
    } catch let error as ToolFailure {
      throw error
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }

  private func write(_ report: LaidOutReport, started: Double) throws(ToolFailure) {
    let key = LaidOutPieces.bookKey(of: report, program: context.environment.programIdentity)
    let pages = keeper.map { pageKeeper(bookKey: key, $0) }
    try write(
      LaidOutPieces(
        report, isKept: pages != nil, kept: pages?.kept, tellsDigests: keeper != nil),
      keeping: pages, started: started)
  }

  private func write(_ book: AtlasBook, started: Double) throws(ToolFailure) {
    var inputs: AtlasPageInputs?
    if keeper != nil {
      do {
        inputs = try AtlasPageInputs(
          book, of: drawing.project, report: request.report,
          program: context.environment.programIdentity)
      } catch {
        throw ToolFailure(error)
      }
    }
    var pages: PageKeeper?
    if let keeper {
      if let inputs {
        pages = pageKeeper(bookKey: inputs.bookKey, keeper)
      } else {
        // What an earlier run kept may count members today.
        PageKeeper.removePages(ofReport: keeper.path, context)
      }
    }
    try write(
      AtlasPieces(book, inputs: inputs, kept: pages?.kept, tellsDigests: keeper != nil),
      keeping: pages, started: started)
  }

  private func pageKeeper(bookKey: String, _ keeper: ReportKeeper) -> PageKeeper {
    PageKeeper(
      bookKey: bookKey, path: keeper.path, images: [drawing.project.logo].compactMap(\.self),
      context)
  }

  private func write(
    _ pieces: some BookPieces, keeping pages: PageKeeper?, started: Double
  ) throws(ToolFailure) {
    let written = try BookFileWriter(context: context, target: target).write(
      pieces, name, keeping: pages, started: started)
    try keeper?.keep(
      written.pieces.map { ReportManifest.Page(title: $0.title, digest: $0.digest) },
      of: written.file)
  }

  /// Without its patterns a language's words stay whole, and the pages are those of another machine.
  static func tellMissingPatterns(
    of language: String, _ drawing: DrawingProject, _ context: ToolContext
  ) {
    guard let patterns = drawing.renderer.hyphenator.missingPatterns(for: language) else { return }
    context.terminal.report([
      Diagnostic(
        .warning, "no-hyphenation",
        "no words are divided in \(language): \(patterns.file) is not installed",
        advice: "install Debian's \(patterns.debianPackage)")
    ])
  }
}
