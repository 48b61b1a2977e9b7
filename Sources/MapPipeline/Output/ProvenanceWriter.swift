import AtlasFile
import Drawing
import Localization

/// What is embedded in a file about where it comes from.
struct ProvenanceWriter {
  let project: OpenProject
  let created: CalendarDate?

  /// `subject` names the map or report, `settings` are what the request chose beside the language.
  func metadata(
    title: String, language: String, description: String, subject: String, settings: [String]
  ) throws(PipelineError) -> Document.Metadata {
    Document.Metadata(
      title: title,
      author: project.specification.organisation.name.text(in: language),
      subject: description, language: language, dataDate: project.dataDate.description,
      created: created?.description,
      provenance: try provenance(language: language, subject: subject, settings: settings).entries)
  }

  /// Errors: a damaged atlas.
  func provenance(
    language: String, subject: String, settings: [String]
  ) throws(PipelineError) -> Provenance {
    let specification = try project.read { atlas throws(AtlasError) in
      try atlas.specification()
    }
    return Provenance(
      subject: subject, data: project.atlas.manifest.digest, specification: specification,
      settings: ["language=\(language)"] + settings
        + (created.map { ["created=\($0)"] } ?? []))
  }
}
