import Ingest
import Membership

/// A layer as `inspect` may describe it: of members nothing but the names of the columns, and not
/// even those where they are a row.
struct InspectedLayer {
  /// Without extent and validity for members; their number of features is not to be printed either:
  /// one more or less tells of a hidden one.
  let summary: LayerSummary
  /// Nil unless these are members.
  let membersSign: MemberDialect.Sign?

  init(_ summary: LayerSummary) {
    let shapes: MemberDialect.Shapes =
      switch summary.geometryType {
      case nil: .none
      case let type? where type.contains("Point"): .points
      default: .others
      }
    membersSign = MemberDialect.sign(in: summary.columns.map(\.name), shapes: shapes)
    var shown = summary
    if let membersSign {
      shown.extent = nil
      shown.invalidGeometryCount = nil
      if membersSign == .rowInsteadOfHeader {
        shown.columns = []
        shown.dialect = nil
      }
    }
    self.summary = shown
  }
}
