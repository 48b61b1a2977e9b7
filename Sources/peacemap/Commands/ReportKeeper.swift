import AtlasFile
import Diagnostics
import Editions
import HostSystem
import MapPipeline

/// The manifest and the list of changes beside a report's PDF, and its drawn pages in the cache.
struct ReportKeeper {
  let edition: ReportEdition
  /// As the user wrote it.
  let path: String
  /// The manifest of the last run; nil where there is none.
  let previous: ReportManifest?
  private let context: ToolContext

  /// Errors: an unknown report, a damaged atlas.
  init(
    _ project: OpenProject, _ request: ReportRequest, path: String, _ context: ToolContext
  ) throws(ToolFailure) {
    self.context = context
    self.path = path
    do {
      edition = try ReportEdition(project, request, program: ToolVersion.number)
    } catch {
      throw ToolFailure(error)
    }
    previous = Self.previous(besidePDF: path, context)
  }

  private var absolutePath: String { context.environment.absolute(path) }

  /// A manifest that cannot be read is as good as none, which is said.
  private static func previous(
    besidePDF path: String, _ context: ToolContext
  ) -> ReportManifest? {
    let name = ReportManifest.path(besidePDF: path)
    let manifest = context.environment.absolute(name)
    guard FileSystem.kind(of: manifest) == .file else { return nil }
    do {
      return try ReportManifest(json: FileSystem.bytes(of: manifest), name: name)
    } catch {
      context.terminal.report([
        Diagnostic(
          .warning, "manifest-unread", "every page is drawn: \(error)",
          advice: "it is written anew")
      ])
      return nil
    }
  }

  /// True where the file is there as its manifest says, this program wrote it, and it would come out
  /// the same.
  var isUnchanged: Bool {
    guard let previous, edition.isUnchanged(since: previous) else { return false }
    return SourceRecord.digest(ofFile: absolutePath) == previous.file.sha256
      && ReportRecord(ofReport: path, context).isOf(previous.file.sha256)
  }

  /// Says that the file stays.
  func tellUnchanged() {
    context.terminal.note("\(path)  as it is: nothing has changed since it was written")
  }

  /// Removes the manifest and the list of changes of an earlier run, which are not of a file that is
  /// written without them. Errors: a folder that may not be written.
  static func removeKept(besidePDF path: String, _ context: ToolContext) throws(ToolFailure) {
    do {
      for name in [
        ReportManifest.path(besidePDF: path), ReportManifest.changesPath(besidePDF: path),
      ] { try FileSystem.remove(context.environment.absolute(name)) }
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Writes the manifest beside the finished file, and what changed since the last one.
  /// - Parameter file: the bytes that were written, whatever lies at the path by now.
  ///
  /// Errors: no room, a folder that went away.
  func keep(
    _ pages: [ReportManifest.Page], of file: ReportManifest.File
  ) throws(ToolFailure) {
    do {
      let manifest = try edition.manifest(file: file, pages: pages)
      var parts = [
        AtomicFile.Part(
          try manifest.json(),
          context.environment.absolute(ReportManifest.path(besidePDF: path)))
      ]
      let changes = previous.flatMap { edition.changes(from: $0, to: manifest) }
      let changesPath = ReportManifest.changesPath(besidePDF: path)
      if let changes {
        parts.append(
          AtomicFile.Part(Array(changes.utf8), context.environment.absolute(changesPath)))
      }
      try AtomicFile.write(parts)
      ReportRecord(ofReport: path, context).write(file.sha256)
      if changes == nil {
        // A list of another report, language or time would be of no edition that is here.
        try FileSystem.remove(context.environment.absolute(changesPath))
      }
      if let changes {
        let count = changes.split(separator: "\n").count { $0.hasPrefix("  ") }
        context.terminal.note(
          "\(changesPath)  "
            + (count == 0
              ? "nothing that units, milestones or joins tell has changed"
              : "what changed since the last edition, \(count) \(count == 1 ? "line" : "lines")"))
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
}
