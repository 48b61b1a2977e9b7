/// Where and how a map's legend stands.
package struct LegendSpecification: Hashable, Sendable {
  package let place: LegendPlace
  /// Above the classes; nil for the program's own words.
  package let title: LocalizedText?
  /// Whether each class says how many units it has.
  package let showsCounts: Bool
  /// Whether the classes of numbers stand under the distribution of these.
  package let showsHistogram: Bool

  static let standard = LegendSpecification(
    place: .auto, title: nil, showsCounts: true, showsHistogram: false)
}

/// Where a legend stands. In a right-to-left language left and right change sides.
package enum LegendPlace: String, Hashable, Sendable, CaseIterable {
  /// The emptiest corner.
  case auto
  case topLeft = "top-left"
  case topRight = "top-right"
  case bottomLeft = "bottom-left"
  case bottomRight = "bottom-right"
  case below
  case none
}
