import AtlasFile
import Editions
import HostSystem
import MapPipeline

/// One side of a comparison, read from whatever names it.
struct ComparedEdition {
  let facts: EditionFacts
  /// Nil for a report.
  let details: AtlasDetails?
  /// Nil for an atlas.
  let pages: [ReportManifest.Page]?
  /// Nil for a report.
  let project: OpenProject?

  /// - Parameters:
  ///   - name: a file or folder as the user wrote it.
  ///   - language: of names; nil for the first of the project. A report's are in its own.
  ///
  /// Errors: neither atlas, project nor report; a report without its manifest, or beside that of another
  /// one; a damaged file.
  init(
    _ name: String, _ language: String?, _ context: ToolContext
  ) throws(ToolFailure) {
    try self.init(name, at: context.environment.absolute(name), language, context)
  }

  /// - Parameter path: where it is, absolute; `name` is what messages call it.
  init(
    _ name: String, at path: String, _ language: String?, _ context: ToolContext
  ) throws(ToolFailure) {
    guard let file = try Self.report(path, name) else {
      let project = try Self.open(path, name, context)
      self.project = project
      let language = language ?? project.specification.defaultLanguage
      do throws(EditionError) {
        facts = try EditionFacts(of: project.atlas, language: language)
        details = try AtlasDetails(
          of: project.atlas, language: language, today: context.environment.today)
      } catch {
        throw ToolFailure(error)
      }
      pages = nil
      return
    }
    facts = file.edition
    pages = file.pages
    details = nil
    project = nil
  }

  /// For whoever tells the changes from it in several languages.
  var earlier: EarlierEdition { project.map { .project($0) } ?? .manifest(facts) }

  /// The manifest of a report or beside one; nil for anything that is none.
  private static func report(
    _ path: String, _ name: String
  ) throws(ToolFailure) -> ReportManifest? {
    guard FileSystem.kind(of: path) != .folder else { return nil }
    do {
      switch try FileKind(ofFileAt: path) {
      case .pdf:
        let manifest = ReportManifest.path(besidePDF: path)
        guard FileSystem.kind(of: manifest) == .file else {
          throw ToolFailure(
            .failed, "no-manifest",
            "\(name) has no manifest beside it (\(FilePath.name(of: manifest)))",
            advice: "compare the atlases that the reports were made from")
        }
        let read = try ReportManifest(
          json: FileSystem.bytes(of: manifest), name: ReportManifest.path(besidePDF: name))
        guard SourceRecord.digest(ofFile: path) == read.file.sha256 else {
          throw ToolFailure(
            .failed, "other-manifest",
            "\(name) is not the file that its manifest is of (\(FilePath.name(of: manifest)))",
            advice: "compare the manifests that you mean by their own names")
        }
        return read
      case .json:
        return try ReportManifest(json: FileSystem.bytes(of: path), name: name)
      case .atlas, .png, .svg, .webp, .other: return nil
      }
    } catch let error as SystemError {
      throw ToolFailure(error)
    } catch let error as EditionError {
      throw ToolFailure(error)
    } catch let error as ToolFailure {
      throw error
    } catch {
      throw ToolFailure(.failed, "unexpected", "\(error)")
    }
  }

  /// A project's folder or project file, prepared now if that is needed, or an atlas file.
  private static func open(
    _ path: String, _ name: String, _ context: ToolContext
  ) throws(ToolFailure) -> OpenProject {
    let folder =
      FilePath.name(of: path) == "peacemap.yaml" ? FilePath.parent(of: path) : path
    guard FileSystem.kind(of: folder) == .folder else {
      do {
        return try OpenProject(atlasAt: path)
      } catch {
        throw ToolFailure(error)
      }
    }
    guard FileSystem.kind(of: FilePath.join(folder, "peacemap.yaml")) == .file else {
      throw ToolFailure(.failed, "no-project", "\(name) has no peacemap.yaml")
    }
    return try context.openCachedProject(in: FileSystem.resolved(folder) ?? folder)
  }
}

extension ToolFailure {
  init(_ error: EditionError) { self.init(PipelineError(error)) }
}
