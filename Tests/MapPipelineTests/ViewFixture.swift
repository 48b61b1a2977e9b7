import MapPipeline
import Projections

/// The eight squares as a view, with plans in Alder and Ginkgo.
enum ViewFixture {
  static let maps = """
      map:
        title: {en: Plans}
        boundaries: units
        extent: world
        fill: {status: localization}
        labels: units

    """

  static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,,TEST,S1,LAP,adopted,2021-03-08,day,https://example.org/
    unit,,TEST,S7,LAP,adopted,2019,year,https://example.org/

    """

  static func fixture() throws -> PreparedFixture {
    try SquareCountry.fixture(maps: maps, milestones: milestones)
  }

  static func project() throws -> OpenProject {
    // An open project keeps its atlas when the folder goes.
    let fixture = try fixture()
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  /// A box of degrees in a system of degrees.
  static func request(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double, width: Int, height: Int,
    code: String = "OGC:CRS84", maps: [String] = ["map"]
  ) throws -> ViewRequest {
    let system = try ReferenceSystem(code)
    return ViewRequest(
      maps: maps, system: system,
      box: system.inMeters(west: west, south: south, east: east, north: north), width: width,
      height: height, today: PreparedFixture.day)
  }
}
