import AtlasFile
import Drawing
import HostSystem
import MapPipeline

/// The drawn pages of a report, from one run to the next. What goes wrong with them costs drawing and
/// is never the reason that a report fails.
final class PageKeeper {
  /// Those of the last run.
  let kept: KeptPages?
  private var file: GrowingFile?
  private let folder: String

  /// - Parameters:
  ///   - bookKey: what all pages are drawn from.
  ///   - path: of the report's PDF.
  ///   - images: what pages may show.
  init(bookKey: String, path: String, images: [PixelImage], _ context: ToolContext) {
    let cache = Self.cache(context)
    let pdf = context.environment.absolute(path)
    let pages = cache.pagesPath(ofReport: pdf)
    // Another run of this report that was killed leaves its own.
    Self.removeLeftOvers(in: cache.folder) {
      AtomicFile.isLeftOver($0, of: FilePath.name(of: pages))
    }
    folder = cache.folder
    kept = KeptPages(path: pages, bookKey: bookKey, report: pdf, images: images)
    do throws(SystemError) {
      try FileSystem.createFolder(cache.folder, permissions: 0o700)
      let file = try GrowingFile(for: pages, permissions: 0o600)
      try file.append(KeptPages.head(bookKey: bookKey, report: pdf))
      self.file = file
    } catch {
      file = nil
    }
  }

  func keep(_ piece: BookPiece) {
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
    } catch {
      abandon()
    }
    Self.tidy(folder)
  }

  /// Removes what is kept of a report, also what a run that was killed left of it.
  static func removePages(ofReport path: String, _ context: ToolContext) {
    let cache = cache(context)
    let pages = cache.pagesPath(ofReport: context.environment.absolute(path))
    try? FileSystem.remove(pages)
    ReportRecord(ofReport: path, context).remove()
    removeLeftOvers(in: cache.folder) { AtomicFile.isLeftOver($0, of: FilePath.name(of: pages)) }
    tidy(cache.folder)
  }

  /// Removes the pages and records of reports that are gone, and what runs that were killed left of any.
  static func tidy(_ context: ToolContext) { tidy(cache(context).folder) }

  private static func tidy(_ folder: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] {
      let kept = FilePath.join(folder, name)
      let report: String? =
        if name.hasSuffix(".pages") {
          KeptPages.report(ofPagesAt: kept)
        } else if name.hasSuffix(".report") {
          ReportRecord.report(ofRecordAt: kept)
        } else {
          nil
        }
      guard let report, FileSystem.kind(of: report) == .missing else { continue }
      try? FileSystem.remove(kept)
    }
    removeLeftOvers(in: folder) { name in
      // ".NAME.pages.PROCESS.NUMBER.part", of a process that may be at work.
      let parts = name.split(separator: ".")
      return parts.count == 5 && parts[1] == "pages" && parts[4] == "part"
        && FileSystem.kind(of: "/proc/\(parts[2])") == .missing
    }
  }

  private static func removeLeftOvers(in folder: String, where isOne: (String) -> Bool) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where isOne(name) {
      try? FileSystem.remove(FilePath.join(folder, name))
    }
  }

  private static func cache(_ context: ToolContext) -> AtlasCache {
    AtlasCache(
      environment: context.environment.variables, userID: context.environment.userID)
  }

  /// Leaves the pages of the last run.
  func abandon() {
    file?.abandon()
    file = nil
  }
}
