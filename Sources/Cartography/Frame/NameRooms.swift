import Drawing
import Projections
import SimpleFeatures

/// Finds the widest rooms on the page for names that belong to several shapes at once: countries
/// around the subject, and the units that the subject's units are parts of.
struct NameRooms {
  let content: MapContent
  let viewport: Viewport
  /// Boxes on the page that no name may touch: no room reaches under them.
  var taken: [Rectangle] = []

  /// A name, the mark of its cells, and the middle and reach in points of its widest room.
  typealias Room = (name: String, mark: Int32, center: Point, distance: Double)

  /// The side of a cell in points.
  private static let cell = 2.0
  /// A country with less room than this, in points, stays without its name.
  private static let leastReach = 9.0

  /// Countries around the subject; all countries where the map names countries. `land` is that of
  /// the surroundings' own set, nil where `rings` has it.
  func countries(
    _ rings: PageRings, land: PageRings?
  ) -> (grid: OccupancyGrid, rooms: [Room]) {
    let isNamed = content.labels.kind == .countries
    guard content.labels.kind != .none, let countries = content.ground.surroundings,
      !content.ground.isWorld || isNamed
    else { return (OccupancyGrid(frame: viewport.frame, cell: Self.cell), []) }
    let set = land == nil ? content.ground.boundaries : countries
    let language = content.wording.tag.text
    return rooms(
      in: land ?? rings, leastReach: Self.leastReach,
      code: { unit in
        let isSubject = land == nil && content.fill.categoryOfUnit[unit] != nil
        guard !isSubject || isNamed else { return nil }
        return set.units[unit].iso3 ?? set.units[unit].code
      },
      name: { code in
        countries.unitIndex(code: code).map { countries.units[$0].name(in: language) }
      })
  }

  /// The parents of the subject's units, where the map names them.
  func parents(_ rings: PageRings) -> (grid: OccupancyGrid, rooms: [Room]) {
    guard content.labels.kind == .parents else {
      return (OccupancyGrid(frame: viewport.frame, cell: Self.cell), [])
    }
    let set = content.ground.boundaries
    return rooms(
      in: rings, leastReach: 0,
      code: { content.fill.categoryOfUnit[$0] == nil ? nil : set.units[$0].parentCode },
      name: { content.labels.parentNames[$0] ?? $0 })
  }

  private func rooms(
    in rings: PageRings, leastReach: Double, code: (Int) -> String?, name: (String) -> String?
  ) -> (grid: OccupancyGrid, rooms: [Room]) {
    var grid = OccupancyGrid(frame: viewport.frame, cell: Self.cell)
    var codes: [String] = []
    var marks: [String: Int32] = [:]
    grid.cover(with: rings) { position in
      guard let code = code(rings.units[position]) else { return OccupancyGrid.free }
      if let known = marks[code] { return known }
      let mark = Int32(codes.count)
      codes.append(code)
      marks[code] = mark
      return mark
    }
    for box in taken { grid.cover(box, markedAs: OccupancyGrid.free) }
    let widest = grid.widestRooms()
    let found = codes.enumerated().compactMap { index, code -> Room? in
      guard let room = widest[Int32(index)], room.distance > leastReach,
        let name = name(code)
      else { return nil }
      return (name, Int32(index), room.center, room.distance)
    }
    return (grid, found)
  }
}
