import FoundationEssentials
import Localization

/// What lies beside a report's PDF: what it was made from, and a digest a page. No time of day, no path
/// and nothing of members is in it; equal reports have equal manifests.
package struct ReportManifest: Hashable, Sendable, Codable {
  /// Raised by hand with every change of this file.
  package static let currentFormat = 2

  /// Everything that decides what a report looks like.
  package struct Inputs: Hashable, Sendable, Codable {
    /// SHA-256 over the atlas's published sections.
    package var data: String
    /// SHA-256 over the specification with what the run chose.
    package var specification: String
    package var rendering: Int
    /// The program's version.
    package var program: String
    /// SHA-256 over what tells the fonts and libraries from others.
    package var fonts: String

    package init(
      data: String, specification: String, rendering: Int, program: String, fonts: String
    ) {
      self.data = data
      self.specification = specification
      self.rendering = rendering
      self.program = program
      self.fonts = fonts
    }
  }

  /// The PDF that it lies beside.
  package struct File: Hashable, Sendable, Codable {
    package var byteCount: Int
    package var sha256: String

    package init(byteCount: Int, sha256: String) {
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// A page, or the pages of one unit.
  package struct Page: Hashable, Sendable, Codable {
    package var title: String
    /// SHA-256 of what is drawn.
    package var digest: String

    package init(title: String, digest: String) {
      self.title = title
      self.digest = digest
    }
  }

  package var format: Int
  /// The report's key in the project file.
  package var report: String
  package var inputs: Inputs
  package var file: File
  package var pages: [Page]
  package var edition: EditionFacts

  package init(
    report: String, inputs: Inputs, file: File, pages: [Page], edition: EditionFacts
  ) {
    format = Self.currentFormat
    self.report = report
    self.inputs = inputs
    self.file = file
    self.pages = pages
    self.edition = edition
  }

  /// The file's bytes: JSON with sorted keys, a line a value.
  package func json() throws(EditionError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      return Array(try encoder.encode(self)) + Array("\n".utf8)
    } catch {
      throw .unreadable(report, reason: "its manifest cannot be written: \(error)")
    }
  }

  /// - Parameter name: of the file, for errors. Errors: no manifest, another format.
  package init(json: [UInt8], name: String) throws(EditionError) {
    struct Head: Decodable {
      var format: Int
    }
    do {
      let head = try JSONDecoder().decode(Head.self, from: Data(json))
      guard head.format == Self.currentFormat else {
        throw EditionError.unreadable(
          name,
          reason: "it has manifest format \(head.format), this tool reads \(Self.currentFormat)")
      }
      self = try JSONDecoder().decode(ReportManifest.self, from: Data(json))
    } catch let error as EditionError {
      throw error
    } catch {
      throw .unreadable(name, reason: "it is no manifest of a report")
    }
  }

  /// `annual.manifest.json` for `annual.pdf`.
  package static func path(besidePDF path: String) -> String {
    stem(of: path) + ".manifest.json"
  }

  /// `annual.changes.txt` for `annual.pdf`.
  package static func changesPath(besidePDF path: String) -> String {
    stem(of: path) + ".changes.txt"
  }

  private static func stem(of path: String) -> String {
    path.lowercased().hasSuffix(".pdf") ? String(path.dropLast(4)) : path
  }
}
