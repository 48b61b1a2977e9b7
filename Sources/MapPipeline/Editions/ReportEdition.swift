import AtlasFile
import CairoRendering
import Configuration
import Digests
package import Editions
import Localization
import Reporting
import Wording

/// What a report keeps of itself beside its PDF, so that the next run knows what is new.
package struct ReportEdition: Sendable {
  package let inputs: ReportManifest.Inputs
  private let project: OpenProject
  private let request: ReportRequest
  /// BCP 47.
  package let language: String

  /// - Parameter program: its version.
  ///
  /// Errors: an unknown report, a damaged atlas.
  package init(
    _ project: OpenProject, _ request: ReportRequest, program: String
  ) throws(PipelineError) {
    self.project = project
    self.request = request
    let report = try project.report(request.report)
    language =
      Phrasebook(language: request.language ?? project.specification.defaultLanguage).tag.text
    let provenance = try ProvenanceWriter(project: project, created: request.created).provenance(
      language: language, subject: "report \(request.report)",
      settings: request.choices(on: request.paper ?? report.sheet.paper ?? .a4, of: project))
    var fonts = SHA256()
    fonts.update(FontFingerprint.text)
    for library in LibraryVersions.all { fonts.update("\(library.name) \(library.version)\n") }
    inputs = ReportManifest.Inputs(
      data: provenance.data, specification: provenance.specification,
      rendering: provenance.rendering, program: program, fonts: fonts.hexadecimal())
  }

  /// True where a file that was made from the same inputs may be left as it is: not past the day
  /// until which members may be shown, when making it again has to be refused.
  package func isUnchanged(since earlier: ReportManifest) -> Bool {
    let lastDay = project.atlas.manifest.membersValidUntil
    return earlier.report == request.report && earlier.inputs == inputs
      && (lastDay.map { request.today <= $0 } ?? true)
  }

  /// The manifest of a finished file. Errors: a damaged atlas, a day after the data's.
  package func manifest(
    file: ReportManifest.File, pages: [ReportManifest.Page]
  ) throws(EditionError) -> ReportManifest {
    ReportManifest(
      report: request.report, inputs: inputs, file: file, pages: pages,
      edition: try EditionFacts(of: project.atlas, asOf: request.asOf, language: language))
  }

  /// "What changed since the last edition", for readers; nil where the earlier one is another report or
  /// in another language.
  package func changes(from earlier: ReportManifest, to manifest: ReportManifest) -> String? {
    guard earlier.report == manifest.report,
      earlier.edition.language == manifest.edition.language
    else { return nil }
    return DifferenceWords(language: language, audience: .readers).text(
      EditionDifference(from: earlier.edition, to: manifest.edition))
  }
}
