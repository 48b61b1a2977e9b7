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
  /// What the sources were when they could not be prepared: there is nothing newer until they change.
  private var failed: [FileStamp?]?

  private enum Origin {
    case atlas(String)
    case project(AtlasSupply)
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
      origin = .project(
        AtlasSupply(
          telling: .summary, context: context, folder: try context.projectFolder()))
    }
  }

  func hasChanged() -> Bool {
    switch origin {
    case .atlas(let path): FileStamp(path: path) != stamp
    case .project(let supply):
      // A database that did not answer may do so now, and no stamp tells.
      if let failed, failed == supply.sourceStamps(), !supply.hasDatabases {
        false
      } else {
        !supply.isCurrent() || FileStamp(path: supply.atlasPath) != stamp
      }
    }
  }

  func load() throws(PipelineError) -> OpenProject {
    let path: String
    switch origin {
    case .atlas(let file): path = file
    case .project(let supply):
      let before = supply.sourceStamps()
      do throws(ToolFailure) {
        path = try supply.currentAtlas()
        failed = nil
      } catch {
        failed = before
        throw PipelineError(.badData, error.diagnostics)
      }
    }
    // Before it is read: a change meanwhile is a change.
    stamp = FileStamp(path: path)
    return try OpenProject(atlasAt: path, settings: settings, geometryBytes: geometryBytes)
  }
}
