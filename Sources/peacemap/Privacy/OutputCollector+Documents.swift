import AtlasFile
import CairoRendering
import Drawing
import Editions
import Localization
import MapPipeline

extension OutputCollector {
  /// A map as it is printed, in every format.
  func collectPrint(
    _ map: String, _ language: String, _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    for format in [OutputFormat.svg, .pdf, .png] {
      let bytes: [UInt8]
      do {
        bytes = try renderer.bytes(
          project,
          MapRequest(map: map, language: language, purpose: .print, today: today), format: format)
      } catch {
        // What is published for other purposes alone is not printed.
        if error.isOfOtherPurpose { continue }
        throw ToolFailure(error)
      }
      try add(
        bytes,
        entry(
          "print/\(map).\(language).\(format.rawValue)", .map, "\(map) in print", language,
          for: .print), &folder)
    }
  }

  /// Every report as it is printed and as the server answers with it, and its pages as pictures with
  /// real text.
  func collectReports(_ folder: inout TrialFolder) throws(ToolFailure) {
    for report in project.specification.reports {
      for language in languages {
        try collect(report.id, language, for: .print, &folder)
        let isServed = try answer(
          "/reports/\(report.id).pdf?language=\(language)", .report,
          subject: "\(report.id) for web", language, hasMembers: true,
          "\(report.id).\(language).pdf", &folder)
        if isServed { try collect(report.id, language, for: .web, &folder) }
      }
    }
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

  private func collect(
    _ report: String, _ language: String, for purpose: Localization.PublicationPurpose,
    _ folder: inout TrialFolder
  ) throws(ToolFailure) {
    var files: [(ending: String, bytes: [UInt8])] = []
    do throws(PipelineError) {
      let request = ReportRequest(
        report: report, language: language, purpose: purpose, today: today)
      let reports = ReportRenderer(renderer: renderer)
      let document = try reports.document(project, request)
      // The server's own file is there already.
      if purpose != .web { files.append(("pdf", try reports.pdf(project, request))) }
      for (index, page) in document.pages.enumerated() {
        let picture = try renderer.paint(
          page, metadata: document.metadata, format: .svg, pixelWidth: 0)
        files.append(("\(index + 1).svg", picture))
      }
      files.append(("manifest.json", try manifest(of: request, document)))
    } catch {
      if error.isOfOtherPurpose { return }
      throw ToolFailure(error)
    }
    // Beside the server's file, and apart from it.
    let folderName = purpose == .print ? "print" : "report"
    for file in files {
      try add(
        file.bytes,
        entry(
          "\(folderName)/\(report).\(language).\(file.ending)", .report,
          "\(report) for \(purpose.rawValue)", language, for: purpose), &folder)
    }
  }
}

extension PipelineError {
  /// True where members are published for other purposes alone.
  var isOfOtherPurpose: Bool {
    diagnostics.contains { $0.code == "no-members-for-purpose" }
  }
}
