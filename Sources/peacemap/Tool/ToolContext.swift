import CommandArguments
import Diagnostics
import HostSystem
import Localization
import MapPipeline

/// What every command gets: its arguments, the terminal, the environment.
struct ToolContext {
  let invocation: Invocation
  let terminal: Terminal
  let environment: ToolEnvironment
  /// What `--set` says, in full where a command completes it; nil for as it was typed.
  var completedSettings: [String]?

  var settings: [String] {
    guard invocation.isGiven(CommonOptions.set) else { return [] }
    return completedSettings ?? invocation.values(CommonOptions.set)
  }

  /// The folder of the project: `--project`, else the nearest one up with a peacemap.yaml.
  func projectFolder() throws(ToolFailure) -> String {
    if let named = invocation.text(CommonOptions.project) {
      var folder = environment.absolute(named)
      // The project file itself names its folder.
      if FilePath.name(of: folder) == "peacemap.yaml", FileSystem.kind(of: folder) == .file {
        folder = FilePath.parent(of: folder)
      }
      guard FileSystem.kind(of: folder) != .file else {
        throw ToolFailure(
          .failed, "no-project", "\(named) is a file",
          advice: "name the folder with the peacemap.yaml")
      }
      guard FileSystem.kind(of: FilePath.join(folder, "peacemap.yaml")) == .file else {
        throw ToolFailure(
          .failed, "no-project", "\(named) has no peacemap.yaml",
          advice: "peacemap init \(named) makes a new project")
      }
      return FileSystem.resolved(folder) ?? folder
    }
    var folder = environment.folder
    while true {
      if FileSystem.kind(of: FilePath.join(folder, "peacemap.yaml")) == .file { return folder }
      let parent = FilePath.parent(of: folder)
      guard !parent.isEmpty, parent != folder else { break }
      folder = parent
    }
    throw ToolFailure(
      .failed, "no-project",
      "there is no peacemap.yaml in \(environment.folder) or a folder above it",
      advice: "name the project with --project DIR, or make one with peacemap init DIR")
  }

  /// The folder of the project that is drawn; nil where `--atlas` names a prepared one.
  func namedFolder() throws(ToolFailure) -> String? {
    invocation.isGiven(CommonOptions.atlas) ? nil : try projectFolder()
  }

  /// A date option; `YYYY-MM-DD`.
  func date(_ option: String) throws(ToolFailure) -> CalendarDate? {
    guard let text = invocation.text(option) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      throw ToolFailure(
        .usage, "date", "--\(option): '\(text)' is no date, expected YYYY-MM-DD")
    }
    return date
  }

  /// `--created`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else nothing.
  func created() throws(ToolFailure) -> CalendarDate? {
    if let date = try date(CommonOptions.created) { return date }
    guard let epoch = environment.variables["SOURCE_DATE_EPOCH"] else { return nil }
    guard let seconds = Int(epoch), let date = CalendarDate(secondsSince1970: seconds) else {
      throw ToolFailure(
        .usage, "date", "SOURCE_DATE_EPOCH: '\(epoch)' is no number of seconds since 1970")
    }
    return date
  }

  /// What draws, with its fonts loaded, or loaded once there is a text.
  func makeRenderer(opensFontsLate: Bool = false) throws(ToolFailure) -> MapRenderer {
    do {
      return try MapRenderer(
        threads: ProcessEnvironment.processorCount, opensFontsLate: opensFontsLate)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// The prepared project, prepared now if that is needed, with `--set` applied.
  /// - Parameter lendsVertices: see `Atlas`: for a command that soon ends.
  func openProject(lendsVertices: Bool = false) throws(ToolFailure) -> OpenProject {
    if let atlas = invocation.text(CommonOptions.atlas) {
      return try open(environment.absolute(atlas), settings, lendsVertices: lendsVertices)
    }
    return try openCachedProject(
      in: try projectFolder(), settings: settings, lendsVertices: lendsVertices)
  }

  /// The project of `--project` or of the folder, from the cache, prepared now if that is needed.
  /// - Parameter telling: how much of what preparing finds goes to the terminal.
  func openCachedProject(
    settings: [String] = [], telling: AtlasSupply.Telling = .summary
  ) throws(ToolFailure) -> OpenProject {
    try openCachedProject(in: try projectFolder(), settings: settings, telling: telling)
  }

  /// The project of a folder, from the cache, prepared now if that is needed.
  func openCachedProject(
    in folder: String, settings: [String] = [], telling: AtlasSupply.Telling = .summary,
    lendsVertices: Bool = false
  ) throws(ToolFailure) -> OpenProject {
    let supply = AtlasSupply(telling: telling, context: self, folder: folder)
    let path = try supply.currentAtlas()
    do throws(ToolFailure) {
      return try open(path, settings, lendsVertices: lendsVertices)
    } catch {
      // Damage can show later than at the header; preparing again mends it, once.
      guard error.code == .failed else { throw error }
      return try open(try supply.rebuiltAtlas(), settings, lendsVertices: lendsVertices)
    }
  }

  /// Prepares again when a failure is damage of the cached atlas that showed only when a part of it
  /// was first read; false when that is not the reason.
  func mendsAtlas(after failure: ToolFailure) throws(ToolFailure) -> Bool {
    // Without a project folder the atlas came from --atlas and is not ours to replace.
    guard failure.isDamagedAtlas, let folder = try? projectFolder() else { return false }
    let supply = AtlasSupply(telling: .summary, context: self, folder: folder)
    guard failure.diagnostics.contains(where: { $0.message.hasPrefix(supply.atlasPath) }) else {
      return false
    }
    _ = try supply.rebuiltAtlas()
    return true
  }

  private func open(
    _ path: String, _ settings: [String], lendsVertices: Bool
  ) throws(ToolFailure) -> OpenProject {
    do {
      return try OpenProject(
        atlasAt: path, settings: settings, threads: ProcessEnvironment.processorCount,
        lendsVertices: lendsVertices)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// The languages asked for; nil stands for the project's first.
  func languages(of project: OpenProject) throws(ToolFailure) -> [String?] {
    guard let language = invocation.text(CommonOptions.language) else { return [nil] }
    if language == "all" { return project.specification.languages.map { Optional($0) } }
    guard project.specification.languages.contains(language) else {
      throw ToolFailure(
        .usage, "language", "the project has no language \"\(language)\"",
        advice: NearestWord.advice(for: language, among: project.specification.languages + ["all"])
          ?? "it has \(project.specification.languages.joined(separator: ", "))")
    }
    return [language]
  }
}

extension CalendarDate {
  /// The UTC day of a POSIX time.
  init?(secondsSince1970 seconds: Int) {
    // Days to a civil date: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }
}
