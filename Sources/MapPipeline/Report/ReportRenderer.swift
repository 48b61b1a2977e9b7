package import Drawing
package import Reporting

/// From a request to a report's pages.
package struct ReportRenderer {
  let renderer: MapRenderer

  package init(renderer: MapRenderer) { self.renderer = renderer }

  /// The report's pages with bookmarks and metadata. Errors: those of its content, a map that cannot
  /// be composed, a text that no font can set.
  package func document(
    _ project: OpenProject, _ request: ReportRequest, paper: Paper = .a4
  ) throws(PipelineError) -> Document {
    let content = try ReportContentBuilder(project: project, request: request).content()
    let metadata = try ProvenanceWriter(project: project, created: request.created).metadata(
      title: content.title, language: content.wording.tag.text,
      description: content.subtitle ?? content.asOfLine, subject: "report \(request.report)",
      settings: [request.asOf?.description ?? ""])
    do {
      return try ReportComposer(measuring: renderer.measuring)
        .document(content, paper: paper, metadata: metadata)
    } catch {
      throw PipelineError(.failed, "report", "the report \(request.report): \(error)")
    }
  }
}
