import CairoRendering
import Drawing
import Editions
import HostSystem
import Localization
import MapPipeline
import Synchronization

/// What a project has in print, for the privacy check: maps of members in every format, reports as PDF and
/// their pages as pictures with real text. Made without the server, so that it can be made beside it.
struct PrintedFiles: Sendable {
  let project: OpenProject
  let today: CalendarDate

  struct File: Sendable {
    /// Under the folder of what is printed.
    var name: String
    var kind: OutputCollector.Kind
    var subject: String
    var language: String
    var bytes: [UInt8]
  }

  /// All of them, in the order of the project. Errors: a map or report that cannot be drawn.
  func files() throws(PipelineError) -> [File] {
    let renderer: MapRenderer
    do {
      renderer = try MapRenderer()
    } catch {
      throw PipelineError(.failed, "drawing", "\(error)")
    }
    var files: [File] = []
    let specification = project.specification
    for language in specification.languages {
      for map in specification.maps where map.showsMembers {
        files += try self.map(map.id, language, renderer)
      }
      for report in specification.reports {
        let subject = "\(report.id) for \(Localization.PublicationPurpose.print.rawValue)"
        for file in try pages(of: report.id, language, for: .print, renderer) {
          files.append(
            File(
              name: "\(report.id).\(language).\(file.ending)", kind: .report, subject: subject,
              language: language, bytes: file.bytes))
        }
      }
    }
    return files
  }

  /// A map in every format; none where members are published for other purposes alone.
  private func map(
    _ map: String, _ language: String, _ renderer: MapRenderer
  ) throws(PipelineError) -> [File] {
    var files: [File] = []
    for format in [OutputFormat.svg, .pdf, .png] {
      do throws(PipelineError) {
        let request = MapRequest(map: map, language: language, purpose: .print, today: today)
        files.append(
          File(
            name: "\(map).\(language).\(format.rawValue)", kind: .map, subject: "\(map) in print",
            language: language,
            bytes: try renderer.bytes(project, request, format: format)))
      } catch {
        if !error.isOfOtherPurpose { throw error }
      }
    }
    return files
  }

  /// A report's file, unless the server has it, its pages as pictures, and what is kept beside it; none
  /// where members are published for other purposes alone.
  func pages(
    of report: String, _ language: String, for purpose: Localization.PublicationPurpose,
    _ renderer: MapRenderer
  ) throws(PipelineError) -> [(ending: String, bytes: [UInt8])] {
    var files: [(ending: String, bytes: [UInt8])] = []
    do throws(PipelineError) {
      let request = ReportRequest(
        report: report, language: language, purpose: purpose, today: today)
      let reports = ReportRenderer(renderer: renderer)
      let document = try reports.document(project, request)
      if purpose != .web {
        // An atlas is another file than its pages by themselves.
        let isAtlas = try project.report(report).atlas != nil
        files.append(
          ("pdf", isAtlas ? try reports.pdf(project, request) : try renderer.pdf(of: document)))
      }
      for (index, page) in document.pages.enumerated() {
        let picture = try renderer.paint(
          page, metadata: document.metadata, format: .svg, pixelWidth: 0)
        files.append(("\(index + 1).svg", picture))
      }
      files.append(("manifest.json", try manifest(of: request, document)))
    } catch {
      if error.isOfOtherPurpose { return [] }
      throw error
    }
    return files
  }

  /// What `report` keeps beside its PDF.
  private func manifest(
    of request: ReportRequest, _ document: Document
  ) throws(PipelineError) -> [UInt8] {
    let edition = try ReportEdition(project, request, program: ToolVersion.number)
    do {
      return try edition.manifest(
        file: ReportManifest.File(byteCount: 0, sha256: ""),
        pages: document.pages.map { ReportManifest.Page(title: $0.title, digest: "") }
      ).json()
    } catch {
      throw PipelineError(error)
    }
  }
}

/// Printed files that are made on a thread of their own.
final class PrintedFilesInMaking {
  private let result: Outcome
  private let thread: SystemThread

  private final class Outcome: Sendable {
    let value = Mutex<Result<[PrintedFiles.File], PipelineError>>(.success([]))
  }

  /// Begins. Errors: no more threads.
  init(_ printed: PrintedFiles) throws(SystemError) {
    let result = Outcome()
    self.result = result
    thread = try SystemThread(name: "printing") {
      let made: Result<[PrintedFiles.File], PipelineError>
      do throws(PipelineError) {
        made = .success(try printed.files())
      } catch {
        made = .failure(error)
      }
      result.value.withLock { $0 = made }
    }
  }

  /// Waits for them; once. Errors: those of making them.
  func files() throws(PipelineError) -> [PrintedFiles.File] {
    thread.join()
    return try result.value.withLock { $0 }.get()
  }
}
