package import Drawing
package import Reporting

/// From a request to a report's pages.
package struct ReportRenderer {
  let renderer: MapRenderer

  package init(renderer: MapRenderer) { self.renderer = renderer }

  /// The report as a PDF file, drawn on this thread. Errors: as for a document.
  package func pdf(
    _ project: OpenProject, _ request: ReportRequest
  ) throws(PipelineError) -> [UInt8] {
    guard let book = try AtlasBookBuilder(project: project, request: request).book() else {
      return try renderer.pdf(of: try document(project, request))
    }
    var bytes: [UInt8] = []
    do {
      _ = try BookRun(AtlasPieces(book), threadCount: 1).run(
        write: { bytes += $0 }, goesOn: { _ in true })
    } catch {
      switch error {
      case .drawing(let reason): throw reason
      case .writing(let reason): throw PipelineError(.failed, "drawing", "\(reason)")
      }
    }
    return bytes
  }

  /// The report's pages with bookmarks and metadata. Errors: as for a report that is laid out.
  ///
  /// An atlas of thousands of pages is better drawn by `BookRun`, which never has all of them.
  package func document(
    _ project: OpenProject, _ request: ReportRequest
  ) throws(PipelineError) -> Document {
    if let book = try AtlasBookBuilder(project: project, request: request).book() {
      let painter = try AtlasPainter(book)
      var pages: [Scene] = []
      for piece in 0..<book.pieceCount { pages += try painter.scenes(ofPiece: piece).scenes }
      return Document(pages: pages, outline: book.outline, metadata: book.metadata)
    }
    return try laidOut(project, request).document
  }

  /// A report that is no atlas, with bookmarks and metadata. Errors: those of its content, a map that
  /// cannot be composed, a text that no font can set.
  package func laidOut(
    _ project: OpenProject, _ request: ReportRequest
  ) throws(PipelineError) -> LaidOutReport {
    let sheet = try project.report(request.report).sheet
    let content = try ReportContentBuilder(project: project, request: request).content()
    let isLetter = (request.paper ?? sheet.paper) == .letter
    let metadata = try ProvenanceWriter(project: project, created: request.created).metadata(
      title: content.title, language: content.wording.tag.text,
      description: content.subtitle ?? content.asOfLine, subject: "report \(request.report)",
      settings: request.choices(on: isLetter ? .letter : .a4, of: project))
    do {
      var report = try ReportComposer(
        measuring: renderer.measuring, hyphenation: renderer.hyphenator
      ).report(
        content, paper: isLetter ? .letter : .a4, metadata: metadata)
      if sheet.bleedInMillimeters > 0 {
        let bleed = sheet.bleedInMillimeters * 72 / 25.4
        report.document.pages = report.document.pages.map { $0.bled(byPoints: bleed) }
      }
      return report
    } catch {
      throw PipelineError(.failed, "report", "the report \(request.report): \(error)")
    }
  }
}
