import Cartography
import Configuration
import MapPipeline

/// A project that is open for drawing, with what draws it: where every command begins that shows a
/// map or a report.
struct DrawingProject {
  let project: OpenProject
  let renderer: MapRenderer
  /// The languages asked for; nil stands for the project's first.
  let languages: [String?]
  private let context: ToolContext

  /// Opens the project, prepared now if that is needed, and loads the fonts.
  ///
  /// - Parameter isBrief: true for pictures after which the project is closed again: it then leaves its
  ///   vertices in the atlas file, and its fonts to the first text.
  init(_ context: ToolContext, isBrief: Bool = false) throws(ToolFailure) {
    self.context = context
    project = try context.openProject(lendsVertices: isBrief)
    renderer = try context.makeRenderer(opensFontsLate: isBrief)
    languages = try context.languages(of: project)
  }

  /// Throws a usage error for settings of other maps and reports than those shown; nil stands for
  /// all.
  func checkSettings(maps: [String]?, reports: [String]?) throws(ToolFailure) {
    let idle = IdleSettings(project: project, maps: maps, reports: reports)
      .diagnostics(of: context.settings)
    guard idle.isEmpty else { throw ToolFailure(.usage, idle) }
  }

  /// Throws a usage error for a picture of more pixels than a PNG may have.
  func checkPixels(of size: OutputSize) throws(ToolFailure) {
    do {
      try size.checkPixels()
    } catch {
      throw ToolFailure(error)
    }
  }

  /// The look of `--theme`, for commands that have it; nil for what the project file says.
  var theme: ThemeName? {
    context.invocation.text(CommonOptions.theme).flatMap { ThemeName(rawValue: $0) }
  }

  /// A map in a language at the date of `--as-of`, in its own size.
  func request(_ map: String, _ language: String?) throws(ToolFailure) -> MapRequest {
    MapRequest(
      map: map, language: language, asOf: try context.date(CommonOptions.asOf),
      today: context.environment.today)
  }

  /// A map laid out and not painted; `theme` is its look, nil for what the project file says.
  func sheet(
    _ map: String, _ language: String?, theme: ThemeName? = nil
  ) throws(ToolFailure) -> MapSheet {
    var request = try request(map, language)
    request.theme = theme
    do {
      return try renderer.sheet(project, request).sheet
    } catch {
      throw ToolFailure(error)
    }
  }
}
