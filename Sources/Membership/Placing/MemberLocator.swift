import Localization
import SimpleFeatures
import Topology

/// Turns a row's coordinate and stated unit into a building-block unit. This is the only place in
/// which a member's coordinate exists as numbers; it ends with the call.
struct MemberLocator: Sendable {
  /// A position as a member gave it, degrees, longitude/latitude.
  private struct RawCoordinate: Confidential {
    var position: GeographicPosition
    /// True when a hemisphere letter contradicts the column it stands in.
    var isLetteredSwapped: Bool

    var swapped: GeographicPosition {
      GeographicPosition(longitude: position.latitude, latitude: position.longitude)
    }
  }

  /// Where a row belongs.
  struct Finding: Sendable {
    /// The building-block node; nil when only the country is known.
    var node: Int?
    /// Everything doubtful; the row is counted when each of these keeps it.
    var doubts: [MemberDoubt] = []
  }

  private let forest: UnitForest
  private let matcher: UnitMatcher
  private let points: PointLocator
  private let gazetteer: PlaceGazetteer?

  /// - Parameter gazetteer: places by name, in the columns of `PlaceGazetteer`.
  init(_ forest: UnitForest, gazetteer: Table? = nil) {
    self.forest = forest
    matcher = UnitMatcher(forest)
    let points = PointLocator(forest.sets[forest.sets.count - 1])
    self.points = points
    self.gazetteer = gazetteer.map { PlaceGazetteer($0, forest: forest, points: points) }
  }

  /// The unit of a row, as far as it is known and beyond doubt.
  ///
  /// With a coordinate, the unit that holds it; a stated unit must agree. Without one, the stated
  /// unit, else that of the stated place; without either, the country alone.
  func located(_ row: Int, of table: MemberTable, in iso3: String) -> Finding {
    guard matcher.knows(country: iso3) else { return Finding(doubts: [.countryUnknown]) }
    var finding = Finding()
    let text = table.value(row, .unit)
    let stated = text.flatMap { matcher.node(stated: $0, in: iso3) }
    finding.node = stated
    if stated == nil, table.value(row, .longitude) == nil, table.value(row, .latitude) == nil {
      look(up: text, place: table.value(row, .place), in: iso3, &finding)
    } else if text != nil, stated == nil {
      finding.doubts.append(.unitUnknown)
    }
    switch (table.value(row, .longitude), table.value(row, .latitude)) {
    case (nil, nil): break
    case (let longitude?, let latitude?):
      place(longitude, latitude, stated: stated, in: iso3, &finding)
    default: finding.doubts.append(.coordinateIncomplete)
    }
    return finding
  }

  /// The unit of a row that has neither coordinate nor the code or name of one: what it gives as its
  /// unit may be the name of a place, and its place that of a unit.
  private func look(
    up unit: String?, place: String?, in iso3: String, _ finding: inout Finding
  ) {
    if let unit {
      if case .unit(let node)? = gazetteer?.unit(of: unit, in: iso3) {
        finding.node = node
        return
      }
      finding.doubts.append(.unitUnknown)
    }
    guard let place else { return }
    if let node = matcher.node(stated: place, in: iso3) {
      finding.node = node
      return
    }
    switch gazetteer?.unit(of: place, in: iso3) ?? .unknown {
    case .unit(let node): finding.node = node
    case .unknown: finding.doubts.append(.placeUnknown)
    case .ambiguous: finding.doubts.append(.placeAmbiguous)
    }
  }

  private func place(
    _ longitude: String, _ latitude: String, stated: Int?, in iso3: String,
    _ finding: inout Finding
  ) {
    guard let raw = coordinate(longitude, latitude) else {
      finding.doubts.append(.coordinateUnreadable)
      return
    }
    if raw.position.longitude == 0, raw.position.latitude == 0 {
      finding.doubts.append(.coordinateZero)
      return
    }
    let isInRange = Self.isInRange(raw.position)
    let location = isInRange ? nodes(at: raw.position) : ([], false)
    let own = location.0.filter { forest.nodes[$0].country == iso3 }
    guard !raw.isLetteredSwapped, !own.isEmpty else {
      finding.doubts.append(doubt(raw, isInRange: isInRange, found: location.0, iso3))
      return
    }
    if let stated {
      guard own.contains(stated) else {
        finding.doubts.append(.unitDisagrees)
        return
      }
    } else {
      finding.node = own[0]
    }
    if location.1 { finding.doubts.append(.onBorder) }
  }

  /// A place from a seed inside a unit of the building block, to six decimals; nil when a hundred
  /// tries in its box find none.
  func anotherPlace(
    in node: Int, using numbers: inout SeededGenerator
  ) -> GeographicPosition? {
    let box = forest.nodes[node].unit.boundingBox
    let width = box.east < box.west ? box.east + 360 - box.west : box.east - box.west
    for _ in 0..<100 {
      let longitude = box.west + width * Double.random(in: 0..<1, using: &numbers)
      let position = GeographicPosition(
        longitude: ((longitude > 180 ? longitude - 360 : longitude) * 1e6).rounded() / 1e6,
        latitude: (Double.random(in: box.south...box.north, using: &numbers) * 1e6).rounded() / 1e6)
      let location = nodes(at: position)
      if location.0.contains(node), !location.isOnBorder { return position }
    }
    return nil
  }

  /// Why a coordinate is not in its country.
  private func doubt(
    _ raw: RawCoordinate, isInRange: Bool, found: [Int], _ iso3: String
  ) -> MemberDoubt {
    let swapped = Self.isInRange(raw.swapped) ? nodes(at: raw.swapped).0 : []
    if raw.isLetteredSwapped || swapped.contains(where: { forest.nodes[$0].country == iso3 }) {
      return .axesSwapped
    }
    if !isInRange { return .coordinateOutOfRange }
    return found.isEmpty ? .outsideEveryUnit : .outsideCountry
  }

  private func coordinate(_ longitude: String, _ latitude: String) -> RawCoordinate? {
    guard let east = CoordinateText.degrees(longitude), let north = CoordinateText.degrees(latitude)
    else { return nil }
    return RawCoordinate(
      position: GeographicPosition(longitude: east.degrees, latitude: north.degrees),
      isLetteredSwapped: east.axis == .latitude || north.axis == .longitude)
  }

  /// −180…360 (some sources write 0…360) and −90…90.
  private static func isInRange(_ position: GeographicPosition) -> Bool {
    (-180...360).contains(position.longitude) && (-90...90).contains(position.latitude)
  }

  private func nodes(at position: GeographicPosition) -> ([Int], isOnBorder: Bool) {
    let location = points.location(of: position)
    return (
      location.units.map { forest.buildingBlockNodes.lowerBound + $0 },
      location.isOnBorder && location.units.count > 1
    )
  }
}
