package import SimpleFeatures

/// Where a point lies among the units of a boundary set.
package struct UnitLocation: Hashable, Sendable {
  /// Indexes of the units that hold the point or whose border it lies on, lowest first.
  package var units: [Int]
  /// True when the point lies on a border; the first of `units` is then a convention.
  package var isOnBorder: Bool

  package init(units: [Int], isOnBorder: Bool) {
    self.units = units
    self.isOnBorder = isOnBorder
  }

  /// The unit with the lowest code; nil outside all units.
  package var unit: Int? { units.first }
}

/// Finds the unit that contains a point.
///
/// Geographic space, degrees. A point on a shared border goes to the lowest unit code and is reported
/// as on the border. Segments are kept in bands of latitude; a query counts the crossings of each
/// unit's border east of the point (even-odd rule), so overlapping units are all found. Immutable;
/// may be shared by threads. Building is linear; a query takes time with the segments of one band.
package struct PointLocator: Sendable {
  /// How near a border counts as on it, in degrees (about 0.1 mm).
  private static let reach = 1e-9

  private let set: BoundarySet
  /// Units by arc, once for each ring passage.
  private let arcUnitOffsets: [Int32]
  private let arcUnits: [Int32]
  private let south: Double
  private let bandHeight: Double
  private let bandOffsets: [Int32]
  /// The first vertex of each segment of a band, and its arc.
  private let segments: [(vertex: Int32, arc: Int32)]

  package init(_ set: BoundarySet) {
    self.set = set
    (arcUnitOffsets, arcUnits) = Self.unitsByArc(of: set)
    let latitudes = stride(from: 1, to: set.ordinates.count, by: 2).lazy.map { set.ordinates[$0] }
    let south = (latitudes.min() ?? 0) - Self.reach
    let north = (latitudes.max() ?? 0) + Self.reach
    // About fifty segments start in a band; more bands would repeat long segments too often.
    let bands = min(4096, max(1, set.vertexCount / 50))
    let bandHeight = (north - south) / Double(bands)
    var counts = [Int32](repeating: 0, count: bands + 1)
    Self.forEachSegment(of: set) { vertex, _ in
      for band in Self.bands(of: vertex, in: set, south, bandHeight, bands) {
        counts[band + 1] += 1
      }
    }
    for band in 0..<bands { counts[band + 1] += counts[band] }
    bandOffsets = counts
    var filled = counts
    var segments = [(vertex: Int32, arc: Int32)](
      repeating: (0, 0), count: Int(counts[bands]))
    Self.forEachSegment(of: set) { vertex, arc in
      for band in Self.bands(of: vertex, in: set, south, bandHeight, bands) {
        segments[Int(filled[band])] = (Int32(vertex), Int32(arc))
        filled[band] += 1
      }
    }
    self.segments = segments
    (self.south, self.bandHeight) = (south, bandHeight)
  }

  /// The index of the unit at a position; the lowest code on a shared border; nil outside all units.
  package func unit(at position: GeographicPosition) -> Int? { location(of: position).unit }

  /// All units at a position. Longitudes beyond ±180 are taken as written in 0…360; at ±180 both
  /// sides of the seam are looked at, and the seam itself is no border.
  package func location(of position: GeographicPosition) -> UnitLocation {
    guard position.longitude.isFinite, position.latitude.isFinite else {
      return UnitLocation(units: [], isOnBorder: false)
    }
    let turns = (position.longitude / 360).rounded()
    let longitude = position.longitude - 360 * turns
    var found = Found(unitCount: set.units.count)
    search(longitude, position.latitude, &found)
    if abs(longitude) == 180 { search(-longitude, position.latitude, &found) }
    return found.location
  }

  /// The units other than those of arc `arc` around one of the arc's own points.
  func units(at longitude: Double, _ latitude: Double, notOfArc arc: Int) -> [Int] {
    var found = Found(unitCount: set.units.count)
    search(longitude, latitude, &found)
    let own = Set(units(ofArc: arc).map(Int.init))
    return found.parities.indices.filter { found.parities[$0] == 1 && !own.contains($0) }
  }

  private struct Found {
    var parities: [UInt8]
    var touched: Set<Int32> = []
    var touchedAtSeam: Set<Int32> = []

    init(unitCount: Int) { parities = Array(repeating: 0, count: unitCount) }

    var location: UnitLocation {
      var units = Set(parities.indices.filter { parities[$0] == 1 })
      units.formUnion(touched.map(Int.init))
      units.formUnion(touchedAtSeam.map(Int.init))
      return UnitLocation(units: units.sorted(), isOnBorder: !touched.isEmpty)
    }
  }

  private func search(_ x: Double, _ y: Double, _ found: inout Found) {
    let band = Int(((y - south) / bandHeight).rounded(.down))
    guard y >= south, band < bandOffsets.count - 1 else { return }
    for index in Int(bandOffsets[band])..<Int(bandOffsets[band + 1]) {
      let segment = segments[index]
      let first = 2 * Int(segment.vertex)
      let (x1, y1) = (set.ordinates[first], set.ordinates[first + 1])
      let (x2, y2) = (set.ordinates[first + 2], set.ordinates[first + 3])
      if max(x1, x2) < x - Self.reach { continue }
      if isTouched(x, y, x1, y1, x2, y2) {
        for unit in units(ofArc: Int(segment.arc)) {
          if set.arcSides[Int(segment.arc)].isSeam {
            found.touchedAtSeam.insert(unit)
          } else {
            found.touched.insert(unit)
          }
        }
      }
      if (y1 > y) != (y2 > y), x < x1 + (y - y1) / (y2 - y1) * (x2 - x1) {
        for unit in units(ofArc: Int(segment.arc)) { found.parities[Int(unit)] ^= 1 }
      }
    }
  }

  private func isTouched(
    _ x: Double, _ y: Double, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> Bool {
    guard x >= min(x1, x2) - Self.reach, y >= min(y1, y2) - Self.reach,
      y <= max(y1, y2) + Self.reach
    else { return false }
    let (dx, dy) = (x2 - x1, y2 - y1)
    let off = (x - x1) * dy - (y - y1) * dx
    return off * off <= Self.reach * Self.reach * (dx * dx + dy * dy)
  }

  private func units(ofArc arc: Int) -> ArraySlice<Int32> {
    arcUnits[Int(arcUnitOffsets[arc])..<Int(arcUnitOffsets[arc + 1])]
  }

  // MARK: Building

  private static func unitsByArc(of set: BoundarySet) -> (offsets: [Int32], units: [Int32]) {
    var offsets = [Int32](repeating: 0, count: set.arcCount + 1)
    for reference in set.ringArcs { offsets[Int(reference >= 0 ? reference : ~reference) + 1] += 1 }
    for arc in 0..<set.arcCount { offsets[arc + 1] += offsets[arc] }
    var filled = offsets
    var units = [Int32](repeating: 0, count: set.ringArcs.count)
    for unit in set.units.indices {
      for ring in set.rings(ofUnit: unit) {
        for reference in set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])] {
          let arc = Int(reference >= 0 ? reference : ~reference)
          units[Int(filled[arc])] = Int32(unit)
          filled[arc] += 1
        }
      }
    }
    return (offsets, units)
  }

  private static func forEachSegment(
    of set: BoundarySet, _ body: (_ vertex: Int, _ arc: Int) -> Void
  ) {
    for arc in 0..<set.arcCount {
      for vertex in set.vertices(ofArc: arc).dropLast() { body(vertex, arc) }
    }
  }

  private static func bands(
    of vertex: Int, in set: BoundarySet, _ south: Double, _ height: Double, _ count: Int
  ) -> ClosedRange<Int> {
    let (y1, y2) = (set.ordinates[2 * vertex + 1], set.ordinates[2 * vertex + 3])
    let low = Int(((min(y1, y2) - reach - south) / height).rounded(.down))
    let high = Int(((max(y1, y2) + reach - south) / height).rounded(.down))
    return max(0, low)...min(count - 1, max(0, high))
  }
}
