import Localization
import MapPipeline
import MapServices

extension AnswerDesk {
  /// Tiles of so many across and down are drawn at once: neighbours are asked for next.
  private static let blockSide = 2

  /// A square of a map in Web Mercator.
  func tile(_ request: MatchedRequest) throws(Problem) -> Reply {
    guard let address = request.path.tile else {
      preconditionFailure("the address of a tile has a column and a row")
    }
    let map = try map(request)
    // A map of members past their day is in no catalog; its tiles are told so.
    if edition.project.specification.map(map)?.cartogram != nil {
      _ = try catalog(nil).placedLayer(map)
    }
    return .planned(
      tile(
        TileRequest(
          map: map, zoom: address.zoom, x: address.column, y: address.row,
          scale: request.path.scale, language: try language(request),
          asOf: try asOf(request, of: map),
          hasLabels: request.values.flag("labels") ?? true, today: memberDay)))
  }

  /// A tile, and where answers are kept the others of its block.
  func tile(_ asked: TileRequest) -> Plan {
    let project = edition.project
    let side = settings.memoryCache > 0 && asked.zoom > 0 ? Self.blockSide : 1
    // The block is a part of the name: a tile of one has a palette of more colours.
    func name(_ x: Int, _ y: Int) -> String {
      "tiles/\(asked.map)/\(asked.zoom)/\(x)/\(y)@\(asked.scale)x\(side).png"
        + Self.choices([
          ("language", asked.language), ("as-of", asked.asOf?.description),
          ("labels", asked.hasLabels ? nil : "false"), ("members", memberMark(asked.map)),
        ])
    }
    var corner = asked
    corner.x -= asked.x % side
    corner.y -= asked.y % side
    let block = corner
    var plan = Plan(
      name(asked.x, asked.y), mediaType: FileFormat.png.mediaType,
      hasMembers: edition.showsMembers(asked.map), policy: policy(asked.map), cost: 10
    ) { _ throws(PipelineError) in [] }
    plan.group = "\(side)/\(name(block.x, block.y))"
    plan.fields = [HTTPResponse.anyOrigin]
    let names = (0..<side * side).map { name(block.x + $0 % side, block.y + $0 / side) }
    plan.parts = names
    plan.make = { bench throws(PipelineError) in
      let files = try bench.tiles.pngs(project, block, count: side)
      return zip(names, files).map { Plan.Part(name: $0, bytes: $1) }
    }
    return plan
  }
}
