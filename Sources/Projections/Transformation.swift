import CPROJ

/// A PROJ pipeline from degrees (longitude, latitude) to metres (easting, northing), for one scope
/// and one thread.
struct Transformation: ~Copyable {
  private let operation: ProjObject

  /// Throws `.refused` with PROJ's own words.
  ///
  /// PROJ opens its database for any text, which costs 1 to 5 ms and 2.6 MB a context; a pipeline that
  /// names nothing outside itself is made without.
  init(pipeline: String) throws(ProjectionsError) {
    if !Self.needsFiles(pipeline) {
      let context = try ProjContext(needsFiles: false)
      if let operation = ProjObject(proj_create(context.pointer, pipeline), in: context) {
        context.silence()
        self.operation = operation
        return
      }
    }
    let context = try ProjContext()
    guard let operation = ProjObject(proj_create(context.pointer, pipeline), in: context) else {
      throw .refused(definition: pipeline, reason: context.reason(), advice: nil)
    }
    context.silence()
    self.operation = operation
  }

  /// Whether a pipeline's meaning depends on PROJ's files: grids, models, datums and init files.
  static func needsFiles(_ pipeline: String) -> Bool {
    ["grids=", "file=", "model=", "init=", "datum="].contains { pipeline.contains($0) }
  }

  /// Projects positions in place; both ordinates become infinite where PROJ has no answer.
  func project(_ ordinates: inout [Double]) {
    let count = ordinates.count / 2
    guard count > 0 else { return }
    let step = 2 * MemoryLayout<Double>.stride
    ordinates.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      _ = proj_trans_generic(
        operation.pointer, PJ_FWD, base, step, count, base + 1, step, count, nil, 0, 0, nil, 0, 0)
    }
  }

  /// Projects one position; infinite where PROJ has no answer.
  func position(longitude: Double, latitude: Double) -> ProjectedPosition {
    let result = proj_trans(operation.pointer, PJ_FWD, proj_coord(longitude, latitude, 0, 0))
    return ProjectedPosition(easting: result.v.0, northing: result.v.1)
  }

  /// The place that projects to a position; infinite where PROJ has no answer.
  func inverse(of position: ProjectedPosition) -> GeographicPoint {
    let result = proj_trans(
      operation.pointer, PJ_INV, proj_coord(position.easting, position.northing, 0, 0))
    return GeographicPoint(longitude: result.v.0, latitude: result.v.1)
  }
}

/// Longitude and latitude in degrees, before it is known whether they are finite.
struct GeographicPoint {
  var longitude: Double
  var latitude: Double
}
