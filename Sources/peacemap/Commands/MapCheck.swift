import Diagnostics
import MapPipeline

/// Lays out every map of a project in every language and finds what does not work.
struct MapCheck {
  let project: OpenProject
  let renderer: MapRenderer
  let request: MapRequest

  /// Errors of any language, each once, and what a careful reader would object to in the first one.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for map in project.specification.maps {
      for language in project.specification.languages {
        var request = request
        request.map = map.id
        request.language = language
        do {
          let (sheet, _) = try renderer.sheet(project, request)
          if language == project.specification.languages.first {
            found += MapLint.diagnostics(of: sheet, map: map.id)
          }
        } catch {
          found += error.diagnostics.filter { !found.contains($0) }
        }
      }
    }
    return found
  }
}
