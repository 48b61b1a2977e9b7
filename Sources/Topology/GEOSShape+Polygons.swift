import CGEOS
import SimpleFeatures

extension GEOSShape {
  /// A GEOS multipolygon of polygons in degrees.
  ///
  /// - Parameter longitudeScale: what x is multiplied with: the cosine of a latitude makes the plane
  ///   true to scale near it.
  init(_ polygons: MultiPolygon, longitudeScale: Double = 1, in session: GEOSSession)
    throws(GEOSFailure)
  {
    var parts: [OpaquePointer?] = []
    do throws(GEOSFailure) {
      for polygon in 0..<polygons.polygonCount {
        var rings: [OpaquePointer?] = []
        do throws(GEOSFailure) {
          for ring in polygons.rings(ofPolygon: polygon) {
            rings.append(
              try session.linearRing(
                polygons.ringOrdinates(ring), longitudeScale: longitudeScale))
          }
        } catch {
          session.destroy(rings)
          throw error
        }
        // The polygon takes over its rings, also when it fails.
        var holes = Array(rings.dropFirst())
        let part = holes.withUnsafeMutableBufferPointer {
          GEOSGeom_createPolygon_r(session.handle, rings[0], $0.baseAddress, UInt32($0.count))
        }
        guard let part else { throw session.failure("building a polygon") }
        parts.append(part)
      }
    } catch {
      session.destroy(parts)
      throw error
    }
    // The collection takes over its parts, also when it fails.
    let whole = parts.withUnsafeMutableBufferPointer {
      GEOSGeom_createCollection_r(
        session.handle, Int32(GEOS_MULTIPOLYGON.rawValue), $0.baseAddress, UInt32($0.count))
    }
    try self.init(taking: whole, from: "building a shape", in: session)
  }

  /// The polygons of the shape; its points and lines are left out.
  func polygons() throws(GEOSFailure) -> MultiPolygon {
    var result = MultiPolygon()
    try session.appendPolygons(of: pointer, to: &result)
    return result
  }
}

extension GEOSSession {
  /// The interleaved ordinates of a point, line or ring that is not empty.
  func ordinates(of line: OpaquePointer) throws(GEOSFailure) -> [Double] {
    var count: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, line),
      GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
    else { throw failure("reading coordinates") }
    var copied: Int32 = 0
    let result = [Double](unsafeUninitializedCapacity: 2 * Int(count)) { buffer, filled in
      copied = GEOSCoordSeq_copyToBuffer_r(handle, sequence, buffer.baseAddress, 0, 0)
      filled = copied == 1 ? 2 * Int(count) : 0
    }
    guard copied == 1 else { throw failure("reading coordinates") }
    return result
  }

  fileprivate func linearRing(_ ring: ArraySlice<Double>, longitudeScale: Double)
    throws(GEOSFailure) -> OpaquePointer
  {
    var ordinates = Array(ring)
    if longitudeScale != 1 {
      for index in stride(from: 0, to: ordinates.count, by: 2) {
        ordinates[index] *= longitudeScale
      }
    }
    let sequence = ordinates.withUnsafeBufferPointer {
      GEOSCoordSeq_copyFromBuffer_r(handle, $0.baseAddress, UInt32($0.count / 2), 0, 0)
    }
    // The ring takes over the sequence.
    guard let sequence, let result = GEOSGeom_createLinearRing_r(handle, sequence) else {
      throw failure("building a ring")
    }
    return result
  }

  fileprivate func destroy(_ shapes: [OpaquePointer?]) {
    for shape in shapes { GEOSGeom_destroy_r(handle, shape) }
  }

  fileprivate func appendPolygons(of shape: OpaquePointer, to result: inout MultiPolygon)
    throws(GEOSFailure)
  {
    guard GEOSisEmpty_r(handle, shape) == 0 else { return }
    let kind = GEOSGeomTypeId_r(handle, shape)
    if kind == Int32(GEOS_POLYGON.rawValue) {
      guard let exterior = GEOSGetExteriorRing_r(handle, shape) else {
        throw failure("reading a polygon")
      }
      var rings = [try ordinates(of: exterior)[...]]
      for index in 0..<GEOSGetNumInteriorRings_r(handle, shape) {
        guard let hole = GEOSGetInteriorRingN_r(handle, shape, index) else {
          throw failure("reading a polygon")
        }
        rings.append(try ordinates(of: hole)[...])
      }
      result.append(polygon: rings)
    } else if kind == Int32(GEOS_MULTIPOLYGON.rawValue)
      || kind == Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
    {
      for index in 0..<GEOSGetNumGeometries_r(handle, shape) {
        guard let part = GEOSGetGeometryN_r(handle, shape, index) else {
          throw failure("reading a collection")
        }
        try appendPolygons(of: part, to: &result)
      }
    }
  }
}
