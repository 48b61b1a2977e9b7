package import Drawing
package import Projections
package import SimpleFeatures
package import Wording

/// Everything one map says, before any of it is laid out: the model behind the picture, the words
/// and the table alike.
///
/// It is resolved: statuses are derived, values classified, texts chosen in one language. Layout
/// takes it as it is and asks nothing of what is to its left.
package struct MapContent: Sendable {
  /// The map's key in the project file.
  package var id: String
  package var wording: Phrasebook
  package var title: String
  package var subtitle: String?
  /// What the reader must know, each a sentence; printed under the map.
  package var notes: [String]

  /// Whether a table of the map has every unit, as a page and a file of it have; those of reports leave
  /// out what nothing is known of.
  package var hasTableOfAllUnits = true

  package var ground: MapGround
  package var fill: FillLayer
  package var symbols: SymbolLayer?
  /// Who is named where; nil where nobody is.
  package var places: PlaceLayer?
  /// Small count marks on units: "2 municipalities with a plan in force".
  package var marks: [UnitMark]
  package var labels: LabelLayer
  package var legend: LegendPolicy
  package var borders: BorderPolicy
  package var furniture: MapFurniture
  package var theme: MapTheme
  /// The map's equal as a table, made when it is asked for: a picture does not need it.
  package var makeTable: @Sendable () -> MapTable
  /// What makes the units as large as numbers; nil where they are as large as their land.
  package var cartogram: CartogramLayer?
  /// What is known of the data, for the lint; nil where nobody asks.
  package var evidence: MapEvidence?
  package var locator = LocatorPolicy.none
  /// False where the map fills its picture, without title, legend or small print.
  package var hasFurniture = true
  /// The sign of who publishes the map; nil for none.
  package var logo: MapLogo?
  /// Pictures of the same ground side by side, at least two, in reading order; empty for one, which
  /// `fill` and `marks` are of. Else these are of the last.
  package var multiples: [SmallMultiple] = []
  /// How finely outlines are drawn, in points: nothing that is left out of a line lies farther from
  /// it than this, where the map keeps shapes. 0.45 points, 0.16 mm, are less than what
  /// print or a screen shows of it.
  package var detailInPoints = 0.45

  package init(
    id: String, wording: Phrasebook, title: String, subtitle: String? = nil, notes: [String] = [],
    ground: MapGround, fill: FillLayer, symbols: SymbolLayer? = nil, places: PlaceLayer? = nil,
    marks: [UnitMark] = [],
    labels: LabelLayer = LabelLayer(kind: .none), legend: LegendPolicy = LegendPolicy(),
    borders: BorderPolicy = BorderPolicy(),
    furniture: MapFurniture, theme: MapTheme = MapTheme(),
    table: @escaping @Sendable () -> MapTable
  ) {
    self.id = id
    self.wording = wording
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
    self.ground = ground
    self.fill = fill
    self.symbols = symbols
    self.places = places
    self.marks = marks
    self.labels = labels
    self.legend = legend
    self.borders = borders
    self.furniture = furniture
    self.theme = theme
    makeTable = table
  }
}

extension MapContent {
  /// For what is kept as long as its project: a table's maker holds on to the project.
  func withoutTable() -> MapContent {
    var result = self
    result.makeTable = { MapTable(columns: [], rows: []) }
    return result
  }
}

/// What the map stands on: whose boundaries, which part of the world, in which projection.
package struct MapGround: Sendable {
  package var boundaries: BoundarySet
  /// Indices of the subject's units in `boundaries`; the other units are land outside the subject.
  package var subject: [Int]
  /// The country or region in words: "Nigeria", "World".
  package var placeName: String
  /// The frame's extent in degrees before margins; `east` above 180 where it crosses it.
  package var extent: GeographicBox
  package var isWorld: Bool
  /// True when the extent is a box of degrees rather than the subject's own outline.
  package var isBox: Bool
  package var projection: MapProjection
  /// Countries, for names and fill of the land around the subject; nil when `boundaries` has it.
  package var surroundings: BoundarySet?
  /// Disputed and undetermined lines of the boundary data.
  package var lines: [BoundaryLine]
  /// Whether the layout may put far-off parts into insets.
  package var insetPolicy = InsetPolicy.none
  /// True where the projection was chosen for the extent, and so follows it where that changes.
  package var adaptsProjection = false
  /// True where `extent` has only a part of the subject: the rest is in another frame.
  package var isPartial = false
  /// Parts of the subject outside `extent`; none before the layout has looked for them.
  package var insets: [MapInset] = []
  /// How many times larger the main frame's scale is for the insets.
  package var insetGain = 1.0

  package init(
    boundaries: BoundarySet, subject: [Int], placeName: String, extent: GeographicBox,
    isWorld: Bool, isBox: Bool = false, projection: MapProjection,
    surroundings: BoundarySet? = nil, lines: [BoundaryLine] = []
  ) {
    self.boundaries = boundaries
    self.subject = subject
    self.placeName = placeName
    self.extent = extent
    self.isWorld = isWorld
    self.isBox = isBox
    self.projection = projection
    self.surroundings = surroundings
    self.lines = lines
  }
}

extension MapGround {
  /// Units of the surroundings' set that are not the subject's own country; nil where the projected
  /// units of the map's own set have land outside the subject, and on a map of the world.
  func landAround(_ units: ProjectedBoundaries) -> (set: BoundarySet, units: [Int])? {
    let subject = Set(subject)
    guard let others = surroundings, !isWorld, units.unitIndices.allSatisfy(subject.contains) else {
      return nil
    }
    let countries = Set(self.subject.compactMap { boundaries.units[$0].iso3 })
    return (others, others.units.indices.filter { !countries.contains(others.units[$0].code) })
  }
}

extension MapContent {
  /// What lies over the fill of units under a parent's plan.
  package var coveredPaint: Paint { theme.coveredPaint }
}
