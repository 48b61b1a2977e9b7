import AtlasFile
import HostSystem
import MapPipeline
import RenderServer

/// What a server serves: an atlas file, or a project that is prepared again when a source changes.
final class ServedData: EditionSource {
  private let context: ToolContext
  private let settings: [String]
  private let geometryBytes: Int
  private let origin: Origin
  /// What the file was when it was read last.
  private var stamp: FileStamp?
  /// What the editions were that published reports tell the changes from, by path.
  private var editions: [String: FileStamp?] = [:]
  /// What the sources were when they could not be prepared: there is nothing newer until they change.
  private var failed: [FileStamp?]?
  /// How often in a row, and when a database is asked again: later each time, at most a minute.
  private var failures = 0
  private var nextTry = 0.0

  private enum Origin {
    case atlas(String)
    /// A folder.
    case project(String)
  }

  /// Errors: there is no project.
  init(_ context: ToolContext) throws(ToolFailure) {
    self.context = context
    settings = context.invocation.values(CommonOptions.set)
    geometryBytes =
      ServeValues(context).integer("geometry-cache").map { $0 << 20 } ?? OpenProject.usualGeometry
    if let atlas = context.invocation.text(CommonOptions.atlas) {
      origin = .atlas(context.environment.absolute(atlas))
    } else {
      origin = .project(try context.projectFolder())
    }
  }

  /// As of today, which is another day than that of the start by and by.
  private func supply(_ folder: String) -> AtlasSupply {
    var environment = context.environment
    environment.today = ToolEnvironment.currentDate
    return AtlasSupply(
      telling: .summary,
      context: ToolContext(
        invocation: context.invocation, terminal: context.terminal, environment: environment),
      folder: folder)
  }

  func hasChanged() -> Bool {
    switch origin {
    case .atlas(let path): return FileStamp(path: path) != stamp || hasOtherEditions
    case .project(let folder):
      let supply = supply(folder)
      // A database that did not answer may do so now, and no stamp tells.
      if let failed, failed == supply.sourceStamps(),
        !supply.hasDatabases || ProcessEnvironment.monotonicSeconds < nextTry
      {
        return false
      }
      return !supply.isCurrent() || FileStamp(path: supply.atlasPath) != stamp
        || hasOtherEditions
    }
  }

  private var hasOtherEditions: Bool { editions.contains { FileStamp(path: $0) != $1 } }

  func load() throws(PipelineError) -> OpenProject {
    let path: String
    switch origin {
    case .atlas(let file): path = file
    case .project(let folder):
      let supply = supply(folder)
      let before = supply.sourceStamps()
      do throws(ToolFailure) {
        path = try supply.currentAtlas()
        failed = nil
        failures = 0
      } catch {
        failed = before
        failures += 1
        nextTry = ProcessEnvironment.monotonicSeconds + Double(min(60, 1 << min(failures, 6)))
        throw PipelineError(.badData, error.diagnostics)
      }
    }
    // Before it is read: a change meanwhile is a change.
    stamp = FileStamp(path: path)
    return try withEditions(
      try OpenProject(atlasAt: path, settings: settings, geometryBytes: geometryBytes))
  }

  /// The project with the editions that its published reports tell the changes from. Errors: one that
  /// is not there or is none.
  private func withEditions(_ project: OpenProject) throws(PipelineError) -> OpenProject {
    var folder: String?
    if case .project(let own) = origin { folder = own }
    var project = project
    do throws(ToolFailure) {
      let named = try NamedEditions(project, folder: folder, context)
      editions = [:]
      for report in project.specification.publishedReports {
        guard let path = named.path(of: report) else { continue }
        editions[path] = FileStamp(path: path)
        project.earlier[report] = try named.edition(of: report, language: nil)?.earlier
      }
    } catch {
      throw PipelineError(.badData, error.diagnostics)
    }
    return project
  }
}
