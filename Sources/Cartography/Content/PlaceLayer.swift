package import SimpleFeatures

/// Names at the points of areas: one mark an area and kind, never one for several areas.
package struct PlaceLayer: Hashable, Sendable {
  /// The legend's title: "Named members".
  package var title: String
  package var places: [Place]
  /// What a full mark says: its names belong to the unit that it stands in.
  package var unitLabel: String
  /// What a hollow mark says: its names belong to a larger area, and no place in it is meant.
  package var areaLabel: String

  package init(title: String, places: [Place], unitLabel: String, areaLabel: String) {
    self.title = title
    self.places = places
    self.unitLabel = unitLabel
    self.areaLabel = areaLabel
  }

  /// Those of one area, at its point.
  package struct Place: Hashable, Sendable {
    /// The area's code.
    package var code: String
    /// The area's name.
    package var area: String
    /// The area's index in the map's boundary set; nil where it is larger than one of its units.
    package var unit: Int?
    /// The area's own representative point, degrees.
    package var position: GeographicPosition
    /// Who is there, at least one, in alphabetical order.
    package var names: [String]
    /// True where nothing finer than the area may be told, and the area is no unit that is looked for
    /// on the map: its point must not be taken for a place.
    package var isHollow: Bool

    package init(
      code: String, area: String, unit: Int?, position: GeographicPosition, names: [String],
      isHollow: Bool
    ) {
      self.code = code
      self.area = area
      self.unit = unit
      self.position = position
      self.names = names
      self.isHollow = isHollow
    }
  }
}

extension PlaceLayer {
  /// How many are named, in all areas.
  var namedCount: Int { places.reduce(0) { $0 + $1.names.count } }
}
