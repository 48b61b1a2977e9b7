/// One map.
package struct MapSpecification: Hashable, Sendable {
  /// The name in the project file, in addresses and file names.
  package let id: String
  package let title: LocalizedText
  package let subtitle: LocalizedText?
  /// The name of the boundary set that is coloured.
  package let boundaries: String
  package let extent: MapExtent
  /// The day of the status, `2018-02-10`, never after the data-date; nil for the data-date.
  package let asOf: String?
  /// What colours the units; nil for none.
  package let fill: MapFill?
  /// What the circles or marks show; nil for none.
  package let symbols: MapSymbols?
  /// How circles grow with their values.
  package let circleScale: CircleScale
  /// What the size of the units shows; nil where it is their land.
  package let cartogram: CartogramSpecification?
  package let labels: MapLabels
  /// What stands in smaller type under the names of units; nil for nothing.
  package let secondNames: SecondNames?
  package let projection: MapProjection
  package let size: MapSize
  /// The look of the whole map; nil for the project's.
  package let theme: ThemeName?
  /// Printed below the map, in order.
  package let notes: [LocalizedText]
  package let legend: LegendSpecification
  package let furniture: MapFurnitureChoice
  /// Nil for one picture.
  package let multiples: MapMultiples?
  /// Frames of their own for small parts far off the rest.
  package let insets: MapExtraChoice
  /// The globe that shows where the map lies.
  package let locator: MapExtraChoice

  /// Whether anything of members is on the map: counts, rates or names.
  package var showsMembers: Bool { countsMembers || namesMembers }

  /// Whether published counts of members are on the map, as circles, as dots or as rates.
  package var countsMembers: Bool {
    if case .memberRate = fill { return true }
    switch symbols {
    case .count(.members): return true
    case .dots(let dots): return dots.subject == .count(.members)
    case .places, .indicator, nil: return false
    }
  }

  /// Whether members who agreed to be named are on the map.
  package var namesMembers: Bool { symbols == .places(.members) }
}

/// What stands around a map.
package enum MapFurnitureChoice: String, Hashable, Sendable, CaseIterable {
  /// Title, legend, sources, disclaimer, scale bar.
  case all
  /// Nothing: the map fills the whole picture, for a page that has its own words around it.
  case none
}

/// Whether a map has what not every map needs.
package enum MapExtraChoice: String, Hashable, Sendable, CaseIterable {
  /// Where it helps and has room.
  case auto
  case none
}

/// What is in a map's frame.
package enum MapExtent: Hashable, Sendable {
  case world
  /// The units with these codes, of the map's boundary set or of its parents; at least one.
  case units([String])
  /// Degrees; longitudes from -360 to 360 with west before east (a box across the antimeridian ends
  /// beyond 180), latitudes from -90 to 90 with south before north.
  case box(west: Double, south: Double, east: Double, north: Double)
}

/// What a map's circles or marks show.
package enum MapSymbols: Hashable, Sendable {
  case count(SymbolSubject)
  /// Names at the points of units.
  case places(SymbolSubject)
  /// The name of an indicator.
  case indicator(String)
  case dots(DotSymbols)
}

/// Who can be counted or named on a map.
package enum SymbolSubject: String, Hashable, Sendable, CaseIterable {
  /// Published counts of members, and those who agreed to be named.
  case members
}

/// What a map names.
package enum MapLabels: String, Hashable, Sendable, CaseIterable {
  case none
  /// The units of the map's boundary set.
  case units
  /// Their parents.
  case parents
  case countries
  /// The units' codes.
  case codes
}

/// How the globe is laid flat.
package enum MapProjection: Hashable, Sendable {
  /// Chosen for the extent.
  case automatic
  /// An authority code (`EPSG:3857`) or a PROJ string.
  case named(String)
}
