/// What a project asks of a map's legend; its title stands in the layer that it explains.
package struct LegendPolicy: Hashable, Sendable {
  /// Left and right change sides in a right-to-left language.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// The first corner that the subject leaves free, else beside the map.
    case automatic
    case topLeft, topRight, bottomLeft, bottomRight
    case below
    /// No legend at all.
    case none
  }

  package var place: Place
  /// Whether each class says how many units it has.
  package var showsCounts: Bool

  package init(place: Place = .automatic, showsCounts: Bool = true) {
    self.place = place
    self.showsCounts = showsCounts
  }
}
