package import SimpleFeatures

/// Makes a boundary set of features as they come.
///
/// Geographic space, degrees. Features with one code are merged; rings are cleaned, cut at the
/// antimeridian and repaired; vertices that agree exactly, then those within the tolerance, become
/// one; vertices are put into neighbours' edges on which they lie; rings are cut into arcs, each
/// stored once; every vertex gets its simplification threshold, every unit its figures. Units are
/// sorted by the bytes of their codes, polygons of a unit largest first; the result does not depend
/// on the order of the features, nor on where their rings begin or how they turn.
package struct BoundarySetBuilder: Sendable {
  /// 1e-5°, 1.1 m on the equator: the last digit of data with five decimals.
  package static let defaultSnappingToleranceInDegrees = 1e-5

  let name: String
  let edition: BoundaryEdition
  let tolerance: Double
  let file: String

  /// - Parameters:
  ///   - name: the set's key in the project file.
  ///   - snappingToleranceInDegrees: zero or more; zero joins only what agrees exactly.
  ///   - file: the source as the user named it, for reports.
  package init(
    name: String, edition: BoundaryEdition,
    snappingToleranceInDegrees: Double = defaultSnappingToleranceInDegrees, file: String
  ) {
    precondition(
      snappingToleranceInDegrees >= 0 && snappingToleranceInDegrees < 1,
      "a snapping tolerance is zero or more and far below a degree")
    self.name = name
    self.edition = edition
    tolerance = snappingToleranceInDegrees
    self.file = file
  }

  /// The boundaries and what was found and done on the way.
  ///
  /// Throws when there is no feature, when none has a usable polygon, or when GEOS fails on a unit.
  package func build(from shapes: [UnitShape]) throws(TopologyError)
    -> (boundaries: BoundarySet, report: TopologyReport)
  {
    guard !shapes.isEmpty else { throw .noShapes(file: file) }
    let groups = Self.grouped(shapes)
    let prepared = try prepared(groups)
    var notes = BuildNotes(file: file, tolerance: tolerance)
    notes.report.features = shapes.count
    var kept: [UnitShape] = []
    var polygons: [MultiPolygon] = []
    for (group, unit) in zip(groups, prepared) {
      notes.add(group, unit)
      guard unit.polygons.polygonCount > 0 else { continue }
      kept.append(group[0])
      polygons.append(unit.polygons)
    }
    guard !kept.isEmpty else { throw .nothingUsable(file: file, features: shapes.count) }

    var table = RingTable(polygons)
    let snapping = VertexSnapping(tolerance: tolerance).apply(to: &table)
    notes.report.snappedVertices = snapping.snapped
    notes.report.ringsNotSnapped = snapping.unitsLeftAlone.count
    notes.report.insertedJunctions = JunctionInsertion(tolerance: tolerance).apply(to: &table)
    let arcs = ArcCutter.cut(table)
    var set = BoundarySetAssembly(name: name, edition: edition, table: table, arcs: arcs)
      .assembled(kept)
    notes.report.mendedCrossings = CrossingMending().apply(to: &set)
    try measure(&set, rows: kept.map(\.row))
    notes.count(set)
    GapFinder(set: set, arcs: arcs).fill(&notes.report)
    try OverlapFinder(set: set, arcs: arcs).fill(&notes.report, file: file)
    return (set, notes.finished())
  }

  /// The shapes by code, in the order of the codes' bytes, those of one code in the order of rows.
  private static func grouped(_ shapes: [UnitShape]) -> [[UnitShape]] {
    let order = shapes.indices.sorted { one, other in
      let (a, b) = (shapes[one].code, shapes[other].code)
      if a == b { return (shapes[one].row, one) < (shapes[other].row, other) }
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    var groups: [[UnitShape]] = []
    for index in order {
      if groups.last?.first?.code == shapes[index].code {
        groups[groups.count - 1].append(shapes[index])
      } else {
        groups.append([shapes[index]])
      }
    }
    return groups
  }

  private func prepared(_ groups: [[UnitShape]]) throws(TopologyError) -> [PreparedUnit] {
    let cleaner = RingCleaner(tolerance: tolerance)
    let file = file
    return try Workers.map(count: groups.count) { session, index throws(TopologyError) in
      do throws(GEOSFailure) {
        return try UnitPreparer(session: session, cleaner: cleaner).prepared(groups[index])
      } catch {
        throw TopologyError.operationFailed(
          file: file, row: groups[index][0].row, unit: groups[index][0].code,
          operation: error.operation, reason: error.reason)
      }
    }
  }

  /// Fills in what is measured on the finished polygons.
  private func measure(_ set: inout BoundarySet, rows: [Int]) throws(TopologyError) {
    let finished = set
    let file = file
    let figures = try Workers.map(count: set.units.count) { session, unit throws(TopologyError) in
      do throws(GEOSFailure) {
        return try UnitFigures(finished.multiPolygon(ofUnit: unit), in: session)
      } catch {
        throw TopologyError.operationFailed(
          file: file, row: rows[unit], unit: finished.units[unit].code,
          operation: error.operation, reason: error.reason)
      }
    }
    for (unit, figures) in figures.enumerated() {
      set.units[unit].representativePoint = figures.representativePoint
      set.units[unit].inscribedRadiusInMeters = figures.inscribedRadius
      set.units[unit].boundingBox = figures.boundingBox
      set.units[unit].areaInSquareMeters = figures.area
    }
  }
}
