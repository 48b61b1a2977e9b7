import AtlasFile
import Drawing
import HostSystem
import MapPipeline

/// The drawn pages of an atlas, from one run to the next. What goes wrong with them costs drawing and
/// is never the reason that a report fails.
final class PageKeeper {
  let inputs: AtlasPageInputs
  let kept: KeptPages?
  private var file: GrowingFile?
  private let folder: String

  /// Nil for a report of which nothing is kept.
  init?(
    _ book: AtlasBook, _ project: OpenProject, report: String, path: String,
    _ context: ToolContext
  ) throws(ToolFailure) {
    let environment = context.environment
    let found: AtlasPageInputs?
    do {
      found = try AtlasPageInputs(
        book, of: project, report: report, program: environment.programIdentity)
    } catch {
      throw ToolFailure(error)
    }
    let cache = AtlasCache(environment: environment.variables, userID: environment.userID)
    let pdf = environment.absolute(path)
    let pages = cache.pagesPath(ofReport: pdf)
    guard let found else {
      // What an earlier run kept may count members today.
      try? FileSystem.remove(pages)
      return nil
    }
    inputs = found
    folder = cache.folder
    kept = KeptPages(
      path: pages, bookKey: found.bookKey, report: pdf, images: [project.logo].compactMap(\.self))
    do throws(SystemError) {
      try FileSystem.createFolder(cache.folder, permissions: 0o700)
      let file = try GrowingFile(for: pages, permissions: 0o600)
      try file.append(KeptPages.head(bookKey: found.bookKey, report: pdf))
      self.file = file
    } catch {
      file = nil
    }
  }

  func keep(_ piece: AtlasRun.Piece) {
    guard let kept = piece.kept, let file else { return }
    do throws(SystemError) {
      try file.append(KeptPages.entry(kept))
    } catch {
      abandon()
    }
  }

  /// The pages of this run take the place of the last one's, and those of reports that are gone go.
  func finish() {
    do throws(SystemError) {
      try file?.finish()
      for name in try FileSystem.names(in: folder) where name.hasSuffix(".pages") {
        let pages = FilePath.join(folder, name)
        guard let report = KeptPages.report(ofPagesAt: pages),
          FileSystem.kind(of: report) == .missing
        else { continue }
        try FileSystem.remove(pages)
      }
    } catch {
      abandon()
    }
  }

  /// Leaves the pages of the last run.
  func abandon() {
    file?.abandon()
    file = nil
  }
}
