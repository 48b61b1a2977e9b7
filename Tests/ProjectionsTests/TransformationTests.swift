import CPROJ
import SimpleFeatures
import Testing

@testable import Projections

@Suite("Transformations")
struct TransformationTests {
  /// A position by the ordinary context, which finds PROJ's database and files.
  private func position(_ pipeline: String) throws -> ProjectedPosition {
    let context = try ProjContext()
    guard let operation = ProjObject(proj_create(context.pointer, pipeline), in: context) else {
      throw ProjectionsError.refused(definition: pipeline, reason: "", advice: nil)
    }
    let result = proj_trans(operation.pointer, PJ_FWD, proj_coord(32.5, 1.25, 0, 0))
    return ProjectedPosition(easting: result.v.0, northing: result.v.1)
  }

  @Test(
    "Without PROJ's files a pipeline gives the same position to the last bit",
    arguments: [
      "+proj=eqearth +lon_0=11 +ellps=WGS84", "+proj=laea +lat_0=5 +lon_0=20 +ellps=WGS84",
      "+proj=tmerc +lon_0=33 +k=0.9996 +x_0=500000 +ellps=clrk80",
      "+proj=aea +lat_1=20 +lat_2=40 +lon_0=30 +ellps=GRS80", "+proj=merc +ellps=WGS84",
      "+proj=webmerc +ellps=WGS84",
    ])
  func same(_ projection: String) throws {
    let pipeline = MapProjection.fromDegrees + projection
    #expect(!Transformation.needsFiles(pipeline))
    let transformation = try Transformation(pipeline: pipeline)
    #expect(
      try transformation.position(longitude: 32.5, latitude: 1.25) == position(pipeline))
  }

  @Test("Plate carrée, made without PROJ, is PROJ's to ten nanometres", arguments: [-1.0, 1])
  func plateCarree(_ sign: Double) throws {
    // PROJ's own way to write the same projection.
    let library = try Transformation(pipeline: Transformation.plateCarree + " +lon_0=0")
    let own = try Transformation(pipeline: Transformation.plateCarree)
    #expect(own.keepsLinesStraight && !library.keepsLinesStraight)
    for (longitude, latitude) in [(0.0, 0.0), (32.5, 1.25), (179.999_999, 90), (7.5, 45.123)] {
      let theirs = library.position(longitude: sign * longitude, latitude: sign * latitude)
      let ours = own.position(longitude: sign * longitude, latitude: sign * latitude)
      #expect(abs(ours.easting - theirs.easting) < 1e-8)
      #expect(abs(ours.northing - theirs.northing) < 1e-8)
      var many = [sign * longitude, sign * latitude]
      own.project(&many)
      #expect(many == [ours.easting, ours.northing])
      let place = own.inverse(of: theirs)
      #expect(abs(place.longitude - sign * longitude) < 1e-13)
      #expect(abs(place.latitude - sign * latitude) < 1e-13)
    }
  }

  @Test("Beyond a pole plate carrée has no answer, as PROJ has none")
  func beyondAPole() throws {
    for pipeline in [Transformation.plateCarree, Transformation.plateCarree + " +lon_0=0"] {
      let position = try Transformation(pipeline: pipeline).position(longitude: 5, latitude: 90.1)
      #expect(position.northing == .infinity)
    }
  }

  @Test("Grids, datums and init files are looked for")
  func files() {
    for step in [
      "+proj=hgridshift +grids=a.tif", "+proj=tinshift +file=a.json", "+init=epsg:4326",
      "+proj=longlat +datum=NAD27", "+proj=defmodel +model=a.json",
      "+proj=longlat +nadgrids=@null",
    ] {
      #expect(Transformation.needsFiles(step))
    }
  }

  @Test("A pipeline that PROJ does not know is refused in PROJ's words, not for want of files")
  func refused() {
    let error = #expect(throws: ProjectionsError.self) {
      _ = try Transformation(pipeline: MapProjection.fromDegrees + "+proj=nonsense")
    }
    guard case .refused(_, let reason, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.contains("proj.db"))
  }
}
