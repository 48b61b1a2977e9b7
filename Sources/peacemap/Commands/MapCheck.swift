import Diagnostics
import MapPipeline

/// Lays out every map of a project in every language and reports what does not work.
struct MapCheck {
  let context: ToolContext
  let project: OpenProject

  func diagnostics() throws(ToolFailure) -> [Diagnostic] {
    let renderer = try RenderCommand.makeRenderer()
    var found: [Diagnostic] = []
    for map in project.specification.maps {
      for language in project.specification.languages {
        do {
          let (sheet, _) = try renderer.sheet(
            project,
            MapRequest(map: map.id, language: language, today: context.environment.today))
          guard language == project.specification.languages.first else { continue }
          let lint = MapLint.diagnostics(of: sheet, map: map.id)
          found += lint
          context.terminal.report(lint)
        } catch {
          found += error.diagnostics
          context.terminal.report(error.diagnostics)
        }
      }
    }
    return found
  }
}
