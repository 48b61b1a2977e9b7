import Cartography
import Drawing
import Localization
import MapPipeline
import MapServices
import Projections
import SimpleFeatures

/// Finds out what the services say of the published maps.
struct LayerSurvey {
  let project: OpenProject
  let systems: [String: ReferenceSystem]
  let renderer: MapRenderer

  /// In the order of the names. Maps of members past their day have none: they are not offered.
  /// Errors: a map that cannot be made.
  func facts(of maps: [String], today: CalendarDate) throws(PipelineError) -> [LayerFacts] {
    var facts: [LayerFacts] = []
    for map in maps {
      do throws(PipelineError) {
        facts.append(try self.facts(of: map, today: today))
      } catch  where error.diagnostics.first?.code == "members-expired" {
        continue
      }
    }
    return facts
  }

  private func facts(of map: String, today: CalendarDate) throws(PipelineError) -> LayerFacts {
    let request = MapRequest(
      map: map, size: .picture(width: 1000, height: 667, scale: 1), today: today)
    let extent = try MapContentBuilder(project: project, request: request).content().0.ground.extent
    let legend = try renderer.legend(project, request).size
    let first = try DatesOfEvidence(project: project).first(of: map)
    return LayerFacts(
      map: map, extent: extent, boxes: boxes(of: extent),
      legendWidth: Int((legend.width / 0.75).rounded()),
      legendHeight: Int((legend.height / 0.75).rounded()),
      firstDay: first.flatMap { ISODay(year: $0.year, month: $0.month, day: $0.day) })
  }

  private func boxes(of extent: GeographicBox) -> [String: ServiceBox] {
    var boxes: [String: ServiceBox] = [:]
    for (code, system) in systems {
      do throws(ProjectionsError) {
        let projector = try BoundaryProjector(.custom(system.definition))
        let box = try projector.extent(of: extent)
        let unit = system.metersPerUnit
        boxes[code] = ServiceBox(
          minX: box.minEasting / unit, minY: box.minNorthing / unit, maxX: box.maxEasting / unit,
          maxY: box.maxNorthing / unit)
      } catch {
        // A system for another part of the world: it has no box for this map.
        continue
      }
    }
    return boxes
  }
}
