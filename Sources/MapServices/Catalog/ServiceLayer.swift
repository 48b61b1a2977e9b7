/// A map as the services offer it.
package struct ServiceLayer: Hashable, Sendable {
  /// The map's name in the project file.
  package var id: String
  package var title: String
  package var abstract: String
  /// Who is to be named beside the map.
  package var attribution: String
  package var extent: ServiceExtent
  /// Whether the map can be drawn as of other days.
  package var hasTimeDimension: Bool
  package var legendWidth: Int
  package var legendHeight: Int
  /// False for a cartogram, whose units lie in no place of the earth: it has pictures, but neither
  /// tiles nor views.
  package var isPlaced: Bool

  package init(
    id: String, title: String, abstract: String, attribution: String, extent: ServiceExtent,
    hasTimeDimension: Bool, legendWidth: Int, legendHeight: Int, isPlaced: Bool = true
  ) {
    self.id = id
    self.title = title
    self.abstract = abstract
    self.attribution = attribution
    self.extent = extent
    self.hasTimeDimension = hasTimeDimension
    self.legendWidth = legendWidth
    self.legendHeight = legendHeight
    self.isPlaced = isPlaced
  }
}
