import Drawing

extension MapFramePainter {
  /// The names of countries, each in the widest room of its land in the frame; one that meets names
  /// there in the widest room that these leave. Names of countries around the subject keep clear of its
  /// borders and have no rim: they stay behind all else. Those that lie on fills have one where
  /// these do not let them be read.
  ///
  /// - Parameter rooms: the widest rooms before other names are written.
  func countryNames(
    _ ground: Ground, _ rooms: (grid: OccupancyGrid, rooms: [NameRooms.Room]),
    _ wideRooms: WideRooms, under: LabelGround,
    _ builder: LabelLayerBuilder, obstacles: [Rectangle], leaders: [Leader]
  ) throws(CartographyError) -> LabelPlacer.Result {
    func rim(_ candidate: LabelCandidate, _ place: LabelPlacer.Place) -> SceneElement.Halo? {
      under.hasFill(in: place.box)
        ? under.rim(of: place.text.block.style.color, in: place.box) : nil
    }
    var result = try LabelPlacer(
      setter: setter, frame: frame, grid: rooms.grid, wideRooms: wideRooms
    ).place(
      builder.countries(rooms.rooms), obstacles: obstacles, leaders: leaders,
      haloOf: rim)
    guard !result.leftOut.isEmpty else { return result }
    let missing = Set(result.leftOut.map(\.name))
    let left = NameRooms(content: content, viewport: viewport, taken: result.boxes)
      .countries(ground.rings, land: ground.land)
    let candidates = builder.countries(left.rooms).filter { missing.contains($0.name) }
    let again = try LabelPlacer(setter: setter, frame: frame, grid: left.grid).place(
      candidates, obstacles: result.boxes, leaders: result.leaders, haloOf: rim)
    let found = Set(candidates.map(\.name)).subtracting(again.leftOut.map(\.name))
    result.texts += again.texts
    result.manners.merge(again.manners, uniquingKeysWith: +)
    result.taken = again.taken
    result.leftOut.removeAll { found.contains($0.name) }
    return result
  }
}
