import Cartography
import Localization
import SimpleFeatures
import Wording

/// Members who agreed to be named, gathered by the units of a map: each at the point of its unit,
/// those of whom only a larger area may be told at the point of that area.
struct MemberPlaces {
  let layer: PlaceLayer
  private let wording: Phrasebook

  /// Where a mark stands.
  private struct Seat: Hashable {
    var code: String
    var isHollow: Bool
  }

  /// - Parameter sets: the atlas's boundary sets, in which the areas of the members are found.
  init(
    _ members: PublishedMembers, set: BoundarySet, subject: [Int], sets: [BoundarySet],
    wording: Phrasebook
  ) {
    self.wording = wording
    let tag = wording.tag.text
    let areas = AreaFinder(set: set, subject: subject, sets: sets)
    var names: [Seat: [String]] = [:]
    var found: [Seat: AreaFinder.Area] = [:]
    for place in members.places {
      guard let area = areas.area(of: place.unitCode) else { continue }
      let seat = Seat(code: area.unit.code, isHollow: area.isCoarse)
      found[seat] = area
      names[seat, default: []].append(place.name(in: tag))
    }
    let places = found.map { seat, area in
      PlaceLayer.Place(
        code: seat.code, area: area.unit.name(in: tag), unit: area.index,
        position: area.unit.representativePoint, names: wording.sorted(names[seat] ?? []),
        isHollow: seat.isHollow)
    }
    // One order for every run, whatever order the seats came in.
    let ordered = places.sorted { ($0.code, $0.isHollow ? 1 : 0) < ($1.code, $1.isHollow ? 1 : 0) }
    layer = PlaceLayer(
      title: wording(.membersNamed), places: wording.sorted(ordered) { $0.area },
      unitLabel: wording(.membersAtUnit), areaLabel: wording(.membersInArea))
  }

  /// One row a mark: area, code, all names, and what a hollow mark means.
  func table() -> MapTable {
    MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "names", heading: wording(.membersNamed)),
        MapTable.Column(key: "note", heading: wording(.headNote)),
      ],
      rows: layer.places.map { place in
        [
          place.area, place.code, wording.clauses(place.names),
          place.isHollow ? layer.areaLabel : nil,
        ]
      })
  }
}
