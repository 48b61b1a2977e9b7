import AtlasFile
import Digests
import Drawing
import Localization

/// What is embedded in a file about where it comes from.
struct ProvenanceWriter {
  let project: OpenProject
  let created: CalendarDate?

  /// `subject` names the map or report, `settings` are what the request chose.
  func metadata(
    title: String, language: String, description: String, subject: String, settings: [String]
  ) throws(PipelineError) -> Document.Metadata {
    let specification = try project.read { atlas throws(AtlasError) in
      try atlas.specification()
    }
    var hash = SHA256()
    hash.update(specification)
    for setting in [subject, language] + settings { hash.update("\n\(setting)") }
    return Document.Metadata(
      title: title,
      author: project.specification.organisation.name.text(in: language),
      subject: description, language: language, dataDate: project.dataDate.description,
      created: created?.description,
      provenance: [
        Document.Provenance(key: "PeaceMap-Subject", value: subject),
        Document.Provenance(key: "PeaceMap-Data", value: project.atlas.manifest.digest),
        Document.Provenance(key: "PeaceMap-Specification", value: hash.hexadecimal()),
        Document.Provenance(key: "PeaceMap-Rendering", value: String(RenderingVersion.number)),
      ])
  }
}
