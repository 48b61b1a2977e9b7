import Diagnostics
import SimpleFeatures

/// Gathers the report while a set is built, and words it.
struct BuildNotes {
  var report = TopologyReport()
  private let file: String
  private var empty: [(code: String, row: Int)] = []
  private var merged: [String] = []
  private var repaired: [String] = []
  private var unclosed: [String] = []
  private var dropped: [String] = []
  private var firstReason: String?

  init(file: String, tolerance: Double) {
    self.file = file
    report.snappingToleranceInDegrees = tolerance
  }

  mutating func add(_ shapes: [UnitShape], _ unit: PreparedUnit) {
    let code = shapes[0].code
    let notes = unit.notes
    report.verticesIn += notes.vertices
    report.ringsIn += notes.rings
    report.unclosedRings += notes.unclosedRings
    report.droppedRings += notes.droppedRings
    report.spikes += notes.spikes
    report.repairedRings += notes.repairedRings
    report.misplacedHoles += notes.misplacedHoles
    report.reversedRings += notes.reversedRings
    report.cutRings += notes.cutRings
    report.droppedFeatures += unit.emptyRows.count
    if notes.isRepaired { report.repairedUnits += 1 }
    if notes.repairedRings + notes.spikes > 0 { repaired.append(code) }
    if notes.unclosedRings > 0 { unclosed.append(code) }
    if notes.droppedRings > 0 { dropped.append(code) }
    if firstReason == nil { firstReason = notes.reason }
    for row in unit.emptyRows { empty.append((code, row)) }
    let used = shapes.count - unit.emptyRows.count
    if used > 1 {
      report.mergedFeatures += used
      merged.append(code)
    }
  }

  mutating func count(_ set: BoundarySet) {
    report.units = set.units.count
    report.arcs = set.arcCount
    report.vertices = set.vertexCount
    for (arc, sides) in set.arcSides.enumerated() {
      if sides.isSeam { report.seamArcs += 1 }
      if sides.left >= 0, sides.right >= 0 {
        report.sharedArcs += 1
        report.verticesOnSharedArcs += set.vertices(ofArc: arc).count
      }
    }
  }

  /// The report with its sentences.
  func finished() -> TopologyReport {
    var report = report
    report.diagnostics = warnings + notes
    return report
  }

  private var warnings: [Diagnostic] {
    var result: [Diagnostic] = []
    if !empty.isEmpty {
      result.append(
        Diagnostic(
          .warning, "empty-feature", "features without a usable polygon were left out",
          at: Place(file: file, row: empty[0].row), count: empty.count,
          samples: empty.prefix(10).map(\.code)))
    }
    append(
      "repaired-shape", "invalid shapes were repaired", repaired, reason: firstReason, to: &result)
    append("unclosed-ring", "rings that did not close were closed", unclosed, to: &result)
    append("dropped-ring", "rings that enclose nothing were left out", dropped, to: &result)
    append("gap", "enclosed gaps of at most 1 km² between units", report.gaps, to: &result)
    append("overlap", "units cover the same ground", report.overlaps, to: &result)
    if report.unmeasuredOverlaps > 0 {
      result.append(
        Diagnostic(
          .warning, "overlap-unmeasured", "further pairs of units may overlap, not measured",
          at: Place(file: file), count: report.unmeasuredOverlaps))
    }
    return result
  }

  private var notes: [Diagnostic] {
    var result: [Diagnostic] = []
    if !merged.isEmpty {
      result.append(
        Diagnostic(
          .note, "merged-features",
          "\(report.mergedFeatures) features with the same code were merged into units",
          at: Place(file: file), count: merged.count, samples: Array(merged.prefix(10))))
    }
    if report.snappedVertices + report.insertedJunctions > 0 {
      result.append(
        Diagnostic(
          .note, "snapped-vertices",
          "\(report.snappedVertices) vertices were joined with a near one, "
            + "\(report.insertedJunctions) put into a neighbour's edge",
          at: Place(file: file),
          reason: "within \(report.snappingToleranceInDegrees) degrees"))
    }
    return result
  }

  private func append(
    _ code: String, _ message: String, _ units: [String], reason: String? = nil,
    to result: inout [Diagnostic]
  ) {
    guard !units.isEmpty else { return }
    result.append(
      Diagnostic(
        .warning, code, message, at: Place(file: file), reason: reason, count: units.count,
        samples: Array(units.prefix(10))))
  }

  private func append(
    _ code: String, _ message: String, _ finding: TopologyReport.Finding,
    to result: inout [Diagnostic]
  ) {
    guard finding.count > 0 else { return }
    result.append(
      Diagnostic(
        .warning, code, message, at: Place(file: file),
        reason: "\(Int(finding.areaInSquareMeters.rounded())) m² in all", count: finding.count,
        samples: finding.samples))
  }
}
