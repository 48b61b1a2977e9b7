import CairoRendering
import Digests
import Drawing
import SVGWriting

/// Where a file comes from, as it is embedded in PNG, PDF and SVG: what it shows, of which data, after
/// which specification and settings, drawn by which version.
package struct Provenance: Hashable, Sendable {
  /// "map nigeria-localization" or "report annual".
  package var subject: String
  /// SHA-256 over the atlas's published sections.
  package var data: String
  /// SHA-256 over the project's published specification with subject and settings.
  package var specification: String
  /// What the run chose: `language=fr; size=960x672`.
  package var settings: String
  package var rendering: Int

  /// - Parameters:
  ///   - data: the atlas's digest.
  ///   - specification: the project's published specification.
  ///   - settings: in their order.
  init(subject: String, data: String, specification: String, settings: [String]) {
    self.subject = subject
    self.data = data
    // One line, whatever a setting holds.
    self.settings = settings.map(VisibleText.oneLine).joined(separator: "; ")
    rendering = RenderingVersion.number
    self.specification = Self.digest(
      of: specification, subject: subject, settings: self.settings)
  }

  /// The digest that a file with this subject and these settings has where it was made from this
  /// specification.
  package static func digest(
    of specification: String, subject: String, settings: String
  ) -> String {
    var hash = SHA256()
    hash.update(specification)
    hash.update("\n\(subject)\n\(settings)")
    return hash.hexadecimal()
  }

  /// As it is embedded.
  var entries: [Document.Provenance] {
    [
      Document.Provenance(key: "PeaceMap-Subject", value: subject),
      Document.Provenance(key: "PeaceMap-Data", value: data),
      Document.Provenance(key: "PeaceMap-Specification", value: specification),
      Document.Provenance(key: "PeaceMap-Settings", value: settings),
      Document.Provenance(key: "PeaceMap-Rendering", value: String(rendering)),
    ]
  }
}

extension Provenance {
  /// Where provenance is read from.
  package enum Container: Hashable, Sendable {
    case png, pdf, svg
  }

  /// Texts of more bytes are none that a project and a command line can make.
  private static let mostBytes = 100_000

  /// Reads what is embedded in a file; nil where this tool did not write it, or before it embedded
  /// settings: also where a digest is none, or a text is more than one line, which could pass for
  /// what is said of the file. Errors: `failed` for a PDF that cannot be read.
  package init?(embeddedIn bytes: [UInt8], as container: Container) throws(PipelineError) {
    let entries: [String: String]
    switch container {
    case .png: entries = EmbeddedProvenance.ofPNG(bytes)
    case .svg: entries = SVGProvenance.entries(of: String(decoding: bytes, as: UTF8.self))
    case .pdf:
      do {
        entries = try EmbeddedProvenance.ofPDF(bytes)
      } catch {
        throw PipelineError(.failed, "provenance", "\(error)")
      }
    }
    guard let subject = entries["PeaceMapSubject"], let data = entries["PeaceMapData"],
      let specification = entries["PeaceMapSpecification"],
      let settings = entries["PeaceMapSettings"],
      let rendering = entries["PeaceMapRendering"].flatMap({ Int($0) }),
      [subject, settings].allSatisfy({
        $0.utf8.count <= Self.mostBytes && VisibleText.isOneLine($0)
      }),
      [data, specification].allSatisfy(Self.isDigest)
    else { return nil }
    self.subject = subject
    self.data = data
    self.specification = specification
    self.settings = settings
    self.rendering = rendering
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
