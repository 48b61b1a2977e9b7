import AtlasFile
import Localization
import MapPipeline

/// Proves that an edition can be served before anybody is answered from it: every byte of its atlas
/// is whole, and every map that it publishes draws. What the first requests need is projected then.
struct EditionTrial {
  private let edition: Edition
  private let today: CalendarDate

  init(_ edition: Edition, today: CalendarDate) {
    self.edition = edition
    self.today = today
  }

  /// Errors: damage, a map that cannot be drawn. Members past their day are none: their maps are
  /// refused, and said so.
  func run() throws(PipelineError) {
    do throws(AtlasError) {
      try edition.project.atlas.checkEverything()
    } catch {
      throw PipelineError(error)
    }
    let renderer = try MapRenderer()
    for map in edition.publication.maps {
      do throws(PipelineError) {
        _ = try renderer.bytes(
          edition.project,
          MapRequest(
            map: map, size: .picture(width: 1200, height: 800, scale: 1), today: today),
          format: .png)
      } catch  where error.diagnostics.first?.code == "members-expired" {
        continue
      }
    }
  }
}
