import Diagnostics
import Ingest
import Membership
import SimpleFeatures

/// Keeps members out of everything that is read openly: only the members section of a project opens
/// their table, and confidentially.
enum MemberGuard {
  /// Throws when a table that is to be read openly holds members; its report is thrown away with it.
  static func check(_ table: Table) throws(PreparationError) {
    try check(MemberDialect.sign(in: table.columns), source: table.source)
  }

  /// Throws when a layer that is to be read openly holds members.
  static func check(_ layer: FeatureCollection) throws(PreparationError) {
    let shapes: MemberDialect.Shapes =
      layer.features.contains { if case .points = $0.geometry { true } else { false } }
      ? .points : .others
    try check(MemberDialect.sign(in: layer.columns, shapes: shapes), source: layer.source)
  }

  private static func check(
    _ sign: MemberDialect.Sign?, source: String
  ) throws(PreparationError) {
    guard let sign else { return }
    throw PreparationError(
      .badData,
      [
        Diagnostic(
          .error, "members-table", "this looks like a table of members, which is never read openly",
          at: Place(file: source), reason: words(sign),
          advice: "name it under members: source in peacemap.yaml; peacemap check then tells about "
            + "its rows by number and column, without a value")
      ])
  }

  /// What speaks for members, without a value.
  static func words(_ sign: MemberDialect.Sign) -> String {
    switch sign {
    case .columns(let names): "it has \(names.joined(separator: ", "))"
    case .rowInsteadOfHeader: "its first row is no header and reads like a member's"
    }
  }

  /// The error without the C library's words where these are about a row: they can quote a value of
  /// it, and a source that cannot be read to its end may be one of members.
  static func guarded(_ error: IngestError) -> IngestError {
    guard case .damaged(let path, let layer, let row?, _, let advice) = error else { return error }
    return .damaged(path: path, layer: layer, row: row, reason: nil, advice: advice)
  }
}
