import CGEOS
import SimpleFeatures

/// The owner of one GEOS geometry.
struct GEOSShape: ~Copyable {
  let session: GEOSSession
  let pointer: OpaquePointer

  /// Takes over what a GEOS function returned; nil becomes the failure of that operation.
  init(taking pointer: OpaquePointer?, from operation: String, in session: GEOSSession)
    throws(GEOSFailure)
  {
    guard let pointer else { throw session.failure(operation) }
    self.session = session
    self.pointer = pointer
  }

  deinit { GEOSGeom_destroy_r(session.handle, pointer) }

  /// True when the shape is a valid simple feature (`GEOSisValid_r`).
  func isValid() throws(GEOSFailure) -> Bool {
    let answer = GEOSisValid_r(session.handle, pointer)
    if answer == 2 { throw session.failure("the validity check") }
    return answer == 1
  }

  /// Why the shape is not valid, as GEOS words it, with the place (`GEOSisValidReason_r`).
  func invalidityReason() throws(GEOSFailure) -> String {
    guard let text = GEOSisValidReason_r(session.handle, pointer) else {
      throw session.failure("the validity check")
    }
    defer { GEOSFree_r(session.handle, text) }
    return String(cString: text)
  }

  /// The polygons of a valid shape that covers the same ground (`GEOSMakeValidWithParams_r`,
  /// structure method, collapsed parts dropped).
  func madeValid() throws(GEOSFailure) -> GEOSShape {
    guard let parameters = GEOSMakeValidParams_create_r(session.handle) else {
      throw session.failure("the repair")
    }
    defer { GEOSMakeValidParams_destroy_r(session.handle, parameters) }
    guard
      GEOSMakeValidParams_setMethod_r(session.handle, parameters, GEOS_MAKE_VALID_STRUCTURE) == 1,
      GEOSMakeValidParams_setKeepCollapsed_r(session.handle, parameters, 0) == 1
    else { throw session.failure("the repair") }
    return try GEOSShape(
      taking: GEOSMakeValidWithParams_r(session.handle, pointer, parameters),
      from: "the repair", in: session)
  }

  /// The parts as one shape without inner borders (`GEOSUnaryUnion_r`).
  func dissolved() throws(GEOSFailure) -> GEOSShape {
    try GEOSShape(
      taking: GEOSUnaryUnion_r(session.handle, pointer), from: "merging parts", in: session)
  }

  /// What both shapes cover (`GEOSIntersection_r`).
  func intersection(_ other: borrowing GEOSShape) throws(GEOSFailure) -> GEOSShape {
    try GEOSShape(
      taking: GEOSIntersection_r(session.handle, pointer, other.pointer),
      from: "an intersection", in: session)
  }

  /// The line from the centre of the largest inscribed circle to a point of its edge
  /// (`GEOSMaximumInscribedCircle_r`).
  ///
  /// - Parameter tolerance: how near to the true centre, in the shape's units; above zero.
  func largestInscribedRadius(tolerance: Double) throws(GEOSFailure) -> [Double] {
    let line = try GEOSShape(
      taking: GEOSMaximumInscribedCircle_r(session.handle, pointer, tolerance),
      from: "the inscribed circle", in: session)
    return try line.lineOrdinates()
  }

  /// A point that surely lies inside (`GEOSPointOnSurface_r`), as x and y.
  func pointOnSurface() throws(GEOSFailure) -> [Double] {
    let point = try GEOSShape(
      taking: GEOSPointOnSurface_r(session.handle, pointer), from: "a point inside", in: session)
    return try point.lineOrdinates()
  }

  /// The interleaved ordinates of a point or line; empty when it is empty.
  private func lineOrdinates() throws(GEOSFailure) -> [Double] {
    guard GEOSisEmpty_r(session.handle, pointer) == 0 else { return [] }
    return try session.ordinates(of: pointer)
  }
}
