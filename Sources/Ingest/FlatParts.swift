import CGDAL
import SimpleFeatures

/// Collects the points, lines and polygons of one geometry, however deeply nested, in flat buffers.
struct FlatParts {
  private var points: [Double] = []
  private var lines: [Double] = []
  private var lineOffsets = [0]
  private var rings: [Double] = []
  private var ringOffsets = [0]
  private var polygonOffsets = [0]

  /// True when every ordinate is a number.
  var isFinite: Bool {
    Self.isFinite(rings) && Self.isFinite(lines) && Self.isFinite(points)
  }

  /// A difference with itself is zero for a number and no number for all else.
  private static func isFinite(_ ordinates: [Double]) -> Bool {
    ordinates.withUnsafeBufferPointer { values in
      var sum = 0.0
      for value in values { sum += value - value }
      return sum == 0
    }
  }

  /// The value: polygons where there are any, else lines, else points; what is left out beside
  /// polygons or lines is reported.
  func geometry(row: Int, report: inout ReportTally) -> Geometry {
    let kinds = [!points.isEmpty, !lines.isEmpty, !rings.isEmpty].filter { $0 }.count
    if kinds > 1 {
      report.record(
        .warning, "mixed-geometry",
        rings.isEmpty
          ? "a shape of lines and points: the lines are taken"
          : "a shape of polygons and other parts: the polygons are taken", row: row)
    }
    if !rings.isEmpty {
      return .polygons(
        MultiPolygon(
          coordinates: CoordinateSequence(ordinates: rings), ringOffsets: ringOffsets,
          polygonOffsets: polygonOffsets))
    }
    if !lines.isEmpty {
      return .lines(
        LineStrings(
          coordinates: CoordinateSequence(ordinates: lines), lineOffsets: lineOffsets))
    }
    return points.isEmpty ? .none : .points(CoordinateSequence(ordinates: points))
  }

  /// Adds a geometry without curves.
  mutating func append(_ handle: OGRGeometryH, row: Int, report: inout ReportTally) {
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(handle)) {
    case wkbPoint:
      if OGR_G_IsEmpty(handle) == 0 { Self.copyPositions(of: handle, to: &points) }
    case wkbLineString, wkbLinearRing:
      appendLine(handle, row: row, report: &report)
    case wkbPolygon, wkbTriangle:
      appendPolygon(handle, row: row, report: &report)
    default:
      for index in 0..<OGR_G_GetGeometryCount(handle) {
        guard let part = OGR_G_GetGeometryRef(handle, index) else { continue }
        append(part, row: row, report: &report)
      }
    }
  }

  private mutating func appendLine(
    _ handle: OGRGeometryH, row: Int, report: inout ReportTally
  ) {
    guard OGR_G_GetPointCount(handle) >= 2 else {
      report.record(.warning, "short-line", "a line of fewer than two positions", row: row)
      return
    }
    Self.copyPositions(of: handle, to: &lines)
    lineOffsets.append(lines.count / 2)
  }

  /// The exterior and its holes. A polygon whose exterior has no area's worth of positions is left
  /// out with its holes.
  private mutating func appendPolygon(
    _ handle: OGRGeometryH, row: Int, report: inout ReportTally
  ) {
    for index in 0..<OGR_G_GetGeometryCount(handle) {
      guard let ring = OGR_G_GetGeometryRef(handle, index) else { continue }
      let start = rings.count
      Self.copyPositions(of: ring, to: &rings)
      close(from: start, row: row, report: &report)
      if rings.count - start < 8 {
        rings.removeSubrange(start...)
        report.record(
          .warning, "short-ring", "a ring of fewer than four positions is left out", row: row)
        if index == 0 { return }
        continue
      }
      ringOffsets.append(rings.count / 2)
    }
    if polygonOffsets.last != ringOffsets.count - 1 {
      polygonOffsets.append(ringOffsets.count - 1)
    }
  }

  /// Repeats the first position of the ring that begins at `start` where its last one differs.
  private mutating func close(from start: Int, row: Int, report: inout ReportTally) {
    guard rings.count - start >= 2 else { return }
    let first = (rings[start], rings[start + 1])
    guard (rings[rings.count - 2], rings[rings.count - 1]) != first else { return }
    rings.append(first.0)
    rings.append(first.1)
    if first.0.isFinite, first.1.isFinite {
      report.record(.note, "ring-closed", "a ring did not end where it began; closed", row: row)
    }
  }

  /// Copies x and y of all positions with one call (`OGR_G_GetPoints`, stride of two doubles).
  private static func copyPositions(of handle: OGRGeometryH, to ordinates: inout [Double]) {
    let count = Int(OGR_G_GetPointCount(handle))
    guard count > 0 else { return }
    let start = ordinates.count
    ordinates.append(contentsOf: repeatElement(0, count: 2 * count))
    let stride = Int32(2 * MemoryLayout<Double>.stride)
    ordinates.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      OGR_G_GetPoints(handle, base + start, stride, base + start + 1, stride, nil, 0)
    }
  }
}
