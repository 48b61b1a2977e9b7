import Configuration
import Diagnostics
import HostSystem
import MapPipeline
import ProjectReading

/// The editions that the reports of a project tell the changes from, as `changes-since` names them: a
/// setting of the run, else the project file. Paths are relative to the project file's folder.
struct NamedEditions {
  private let project: OpenProject
  /// The specification with the keys that no atlas holds; nil without a project file.
  private let file: ProjectSpecification?
  /// Nil where an atlas was named.
  private let folder: String?
  private let context: ToolContext

  /// - Parameter folder: of the project file; nil where the project is an atlas without one.
  ///
  /// Errors: a project file that cannot be read any more.
  init(
    _ project: OpenProject, folder: String?, _ context: ToolContext
  ) throws(ToolFailure) {
    self.project = project
    self.folder = folder
    self.context = context
    guard let folder else {
      file = nil
      return
    }
    do {
      let bytes = try FileSystem.bytes(of: FilePath.join(folder, ProjectFile.name))
      file = try ProjectFile.read(
        text: String(decoding: bytes, as: UTF8.self), file: ProjectFile.name
      ).specification
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch let error as ConfigurationError {
      throw ToolFailure(.badData, error.diagnostics)
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }

  /// What is named for a report; nil for nothing.
  private func source(of report: String) -> SourceReference? {
    project.specification.report(report)?.changesSince ?? file?.report(report)?.changesSince
  }

  /// What is wrong with the editions of all reports.
  func diagnostics() -> [Diagnostic] {
    project.specification.reports.flatMap { report -> [Diagnostic] in
      do throws(ToolFailure) {
        _ = try edition(of: report.id, language: nil)
        return []
      } catch {
        return error.diagnostics
      }
    }
  }

  /// Where the edition of a report is, absolute; nil where none is named.
  func path(of report: String) -> String? {
    source(of: report).map { source in
      folder.map { FilePath.join($0, source.location) }
        ?? context.environment.absolute(source.location)
    }
  }

  /// The edition of a report; nil where none is named.
  /// - Parameter language: of names; nil for the first of the edition.
  ///
  /// Errors, at the key's place: there is nothing at the path, what is there is no edition, or it is
  /// damaged.
  func edition(
    of report: String, language: String?
  ) throws(ToolFailure) -> ComparedEdition? {
    guard let source = source(of: report), let path = path(of: report) else { return nil }
    guard FileSystem.kind(of: path) != .missing else {
      throw ToolFailure(
        .badData, "missing-edition", "there is no \(source.location)", at: source.place,
        advice: "name an atlas file, a project's folder, a report's PDF or its manifest")
    }
    do throws(ToolFailure) {
      return try ComparedEdition(source.location, at: path, language, context)
    } catch {
      throw ToolFailure(
        .badData,
        error.diagnostics.map { diagnostic in
          Diagnostic(
            diagnostic.severity, diagnostic.code,
            "\(source.location) is no edition to tell changes from", at: source.place,
            reason: diagnostic.message, advice: diagnostic.advice)
        })
    }
  }
}
