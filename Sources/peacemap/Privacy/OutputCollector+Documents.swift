import Localization
import MapPipeline

extension OutputCollector {
  /// What is printed.
  var printed: PrintedFiles { PrintedFiles(project: project, today: today) }

  /// Adds what was printed. Errors: a file that cannot be written.
  func add(_ files: [PrintedFiles.File], _ folder: inout TrialFolder) throws(ToolFailure) {
    for file in files {
      try add(
        file.bytes,
        entry("print/\(file.name)", file.kind, file.subject, file.language, for: .print), &folder)
    }
  }

  /// Every report as the server answers with it, and its pages as pictures with real text, beside the
  /// server's file and apart from it.
  func collectReports(_ folder: inout TrialFolder) throws(ToolFailure) {
    for report in project.specification.reports {
      for language in languages {
        let isServed = try answer(
          "/reports/\(report.id).pdf?language=\(language)", .report,
          subject: "\(report.id) for web", language, hasMembers: true,
          "\(report.id).\(language).pdf", &folder)
        guard isServed else { continue }
        let pages: [(ending: String, bytes: [UInt8])]
        do {
          pages = try printed.pages(of: report.id, language, for: .web, renderer)
        } catch {
          throw ToolFailure(error)
        }
        for page in pages {
          try add(
            page.bytes,
            entry(
              "report/\(report.id).\(language).\(page.ending)", .report, "\(report.id) for web",
              language, for: .web), &folder)
        }
      }
    }
  }
}

extension PipelineError {
  /// True where members are published for other purposes alone.
  var isOfOtherPurpose: Bool {
    diagnostics.contains { $0.code == "no-members-for-purpose" }
  }
}
