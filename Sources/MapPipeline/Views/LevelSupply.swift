import CairoRendering
import Cartography
import Drawing
import Localization
import Projections

/// Makes levels of a project's maps, or finds those that are kept. One thread.
struct LevelSupply {
  let project: OpenProject
  let measurer: TextMeasurer

  /// The level under a key. The key's system is looked up only where the level is not kept: asking
  /// PROJ's database takes longer than drawing a tile.
  /// Errors: no such map, a system that cannot be drawn, a map that cannot be made, a text without a
  /// glyph.
  func level(_ key: LevelStore.Key) throws(PipelineError) -> MapLevel {
    try project.levels.level(key) { () throws(PipelineError) in
      let projection: MapProjection
      do {
        projection = try .custom(key.system)
      } catch {
        throw PipelineError(.usage, "projection", "\(error)")
      }
      let content = try Self.content(
        of: project, map: key.map, language: key.language, asOf: key.asOf, today: key.today)
      do {
        return try MapLevel(
          content, projection: projection, metersPerPixel: key.metersPerPixel,
          nameMetersPerPixel: key.nameMetersPerPixel, pointsPerPixel: key.pointsPerPixel,
          measuring: key.hasLabels
            ? SharedMeasuring(measurer, memory: project.measuredTexts) : nil,
          projections: project.projections)
      } catch {
        throw PipelineError(.badData, "map", "the map \(key.map): \(error)")
      }
    }
  }

  /// What a level shows. Its size decides nothing: a level has no page.
  /// Errors: no such map, a map that cannot be made.
  static func content(
    of project: OpenProject, map: String, language: String?, asOf: CalendarDate?,
    today: CalendarDate
  ) throws(PipelineError) -> MapContent {
    try project.map(map).checkIsPlaced()
    let request = MapRequest(
      map: map, language: language, asOf: asOf,
      size: .picture(width: 1024, height: 1024, scale: 1), today: today)
    return try MapContentBuilder(project: project, request: request).content().0
  }
}

/// Measures each text once for all levels of a project: names are the same at each.
private struct SharedMeasuring: TextMeasuring {
  private let measurer: TextMeasurer
  private let memory: RecentValues<TextBlock, TextMetrics>

  init(_ measurer: TextMeasurer, memory: RecentValues<TextBlock, TextMetrics>) {
    self.measurer = measurer
    self.memory = memory
  }

  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    try memory.value(block) { () throws(TextMeasuringError) in try measurer.measure(block) }
  }
}
