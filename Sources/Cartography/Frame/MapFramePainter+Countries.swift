import Drawing

extension MapFramePainter {
  /// The names of countries, each in the widest room of its land in the frame; one that meets names
  /// there in the widest room that these leave. They keep clear of borders, so that none has a rim.
  ///
  /// - Parameter rooms: the widest rooms before other names are written.
  func countryNames(
    _ ground: Ground, _ rooms: (grid: OccupancyGrid, rooms: [NameRooms.Room]),
    _ wideRooms: WideRooms,
    _ builder: LabelLayerBuilder, obstacles: [Rectangle], leaders: [Leader]
  ) throws(CartographyError) -> LabelPlacer.Result {
    var result = try LabelPlacer(
      setter: setter, frame: frame, grid: rooms.grid, wideRooms: wideRooms
    ).place(
      builder.countries(rooms.rooms), obstacles: obstacles, leaders: leaders,
      haloOf: { _, _ in nil })
    guard !result.leftOut.isEmpty else { return result }
    let missing = Set(result.leftOut.map(\.name))
    let left = NameRooms(content: content, viewport: viewport, taken: result.boxes)
      .countries(ground.rings, land: ground.land)
    let candidates = builder.countries(left.rooms).filter { missing.contains($0.name) }
    let again = try LabelPlacer(setter: setter, frame: frame, grid: left.grid).place(
      candidates, obstacles: result.boxes, leaders: result.leaders, haloOf: { _, _ in nil })
    let found = Set(candidates.map(\.name)).subtracting(again.leftOut.map(\.name))
    result.texts += again.texts
    result.manners.merge(again.manners, uniquingKeysWith: +)
    result.taken = again.taken
    result.leftOut.removeAll { found.contains($0.name) }
    return result
  }
}
