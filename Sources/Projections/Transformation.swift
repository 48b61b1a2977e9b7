import CPROJ

/// A PROJ pipeline from degrees (longitude, latitude) to metres (easting, northing), for one scope
/// and one thread.
struct Transformation: ~Copyable {
  private enum Operation: ~Copyable {
    case plateCarree
    case library(ProjObject)
  }

  private let operation: Operation

  /// Degrees as metres along the equator of WGS 84. It is a multiplication, made here: a process that
  /// draws in longitude and latitude alone starts without PROJ and the thirty libraries it needs.
  static let plateCarree = "\(MapProjection.fromDegrees)+proj=eqc +ellps=WGS84"

  /// Throws `.refused` with PROJ's own words.
  ///
  /// PROJ opens its database for any text, which costs 1 to 5 ms and 2.6 MB a context; a pipeline that
  /// names nothing outside itself is made without.
  init(pipeline: String) throws(ProjectionsError) {
    if pipeline == Self.plateCarree {
      operation = .plateCarree
      return
    }
    if !Self.needsFiles(pipeline) {
      let context = try ProjContext(needsFiles: false)
      if let operation = ProjObject(proj_create(context.pointer, pipeline), in: context) {
        context.silence()
        self.operation = .library(operation)
        return
      }
    }
    let context = try ProjContext()
    guard let operation = ProjObject(proj_create(context.pointer, pipeline), in: context) else {
      throw .refused(definition: pipeline, reason: context.reason(), advice: nil)
    }
    context.silence()
    self.operation = .library(operation)
  }

  /// Whether a pipeline's meaning depends on PROJ's files: grids, models, datums and init files.
  static func needsFiles(_ pipeline: String) -> Bool {
    ["grids=", "file=", "model=", "init=", "datum="].contains { pipeline.contains($0) }
  }

  /// Whether lines that are straight in longitude and latitude are so on the map.
  var keepsLinesStraight: Bool {
    switch operation {
    case .plateCarree: true
    case .library: false
    }
  }

  /// Projects positions in place; both ordinates become infinite where PROJ has no answer.
  func project(_ ordinates: inout [Double]) {
    let count = ordinates.count / 2
    guard count > 0 else { return }
    switch operation {
    case .plateCarree:
      for index in stride(from: 0, to: 2 * count, by: 2) {
        let place = Self.inMeters(ordinates[index], ordinates[index + 1])
        (ordinates[index], ordinates[index + 1]) = (place.easting, place.northing)
      }
    case .library(let object):
      let step = 2 * MemoryLayout<Double>.stride
      ordinates.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        _ = proj_trans_generic(
          object.pointer, PJ_FWD, base, step, count, base + 1, step, count, nil, 0, 0, nil, 0, 0)
      }
    }
  }

  /// Projects one position; infinite where PROJ has no answer.
  func position(longitude: Double, latitude: Double) -> ProjectedPosition {
    switch operation {
    case .plateCarree: return Self.inMeters(longitude, latitude)
    case .library(let object):
      let result = proj_trans(object.pointer, PJ_FWD, proj_coord(longitude, latitude, 0, 0))
      return ProjectedPosition(easting: result.v.0, northing: result.v.1)
    }
  }

  /// The place that projects to a position; infinite where PROJ has no answer.
  func inverse(of position: ProjectedPosition) -> GeographicPoint {
    switch operation {
    case .plateCarree:
      return GeographicPoint(
        longitude: position.easting / Self.metersPerDegree,
        latitude: position.northing / Self.metersPerDegree)
    case .library(let object):
      let result = proj_trans(
        object.pointer, PJ_INV, proj_coord(position.easting, position.northing, 0, 0))
      return GeographicPoint(longitude: result.v.0, latitude: result.v.1)
    }
  }

  private static let metersPerDegree = Ellipsoid.semiMajorAxis * .pi / 180

  /// Plate carrée; infinite beyond a pole. PROJ brings longitudes into −180…180 first, which whoever has
  /// others does before (`GeographicWindow.projectable`).
  @inline(__always)
  private static func inMeters(_ longitude: Double, _ latitude: Double) -> ProjectedPosition {
    guard abs(latitude) <= 90 else {
      return ProjectedPosition(easting: .infinity, northing: .infinity)
    }
    return ProjectedPosition(
      easting: longitude * metersPerDegree, northing: latitude * metersPerDegree)
  }
}

/// Longitude and latitude in degrees, before it is known whether they are finite.
struct GeographicPoint {
  var longitude: Double
  var latitude: Double
}
