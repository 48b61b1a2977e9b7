import Configuration
import Diagnostics
import HostSystem
import MarkdownReading
import Prose

/// The texts of all reports: read, parsed, and their links held against the places of their report.
struct ReportTextStage {
  let project: ProjectSpecification
  let folder: ProjectFolder

  /// In the order of the project file; without those that the log then has an error for.
  func prepared(log: inout StageLog) -> [ReportText] {
    var texts: [ReportText] = []
    for report in project.reports {
      let places = Self.places(of: report)
      for specification in report.texts {
        log.add(missingLanguages(of: specification, report: report.id))
        for file in specification.files {
          guard let text = text(file.source, places: places, log: &log) else { continue }
          texts.append(
            ReportText(
              report: report.id, name: specification.name, place: specification.place,
              language: file.language, text: text))
        }
      }
    }
    return texts
  }

  /// The names that links in the texts of a report may have.
  static func places(of report: ReportSpecification) -> [String] {
    ["contents", "summary", "chart", "members", "quality", "sources", "index"]
      + report.maps.map { "map-\($0)" } + report.countries.map { "country-\($0)" }
      + report.texts.map { ReportText.destination($0.name) }
  }

  private func text(
    _ source: SourceReference, places: [String], log: inout StageLog
  ) -> ProseText? {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try MappedFile(path: folder.resolved(source.location))
      // One byte more than the reader takes: it says what is wrong.
      bytes = file.withBytes { Array($0.prefix(MarkdownReader.mostBytes + 1)) }
    } catch {
      log.add(folder.unreadable(source, error))
      return nil
    }
    do throws(MarkdownError) {
      return try MarkdownReader(file: source.location, places: places).text(bytes)
    } catch {
      log.add(error.diagnostics)
      return nil
    }
  }

  /// A language of the project without a file has the text in another: worth knowing.
  private func missingLanguages(
    of text: ReportTextSpecification, report: String
  ) -> [Diagnostic] {
    let missing = project.languages.filter { language in
      !text.files.contains { $0.language == language }
    }
    guard !missing.isEmpty, let first = text.files.first else { return [] }
    return [
      Diagnostic(
        .warning, "missing-language",
        "the text \(text.name) of the report \(report) has no file in "
          + missing.joined(separator: ", "),
        at: first.source.place, reason: "the report has it in another language there",
        advice: "name a file for each language, as file: {en: intro.en.md, fr: intro.fr.md}")
    ]
  }
}
