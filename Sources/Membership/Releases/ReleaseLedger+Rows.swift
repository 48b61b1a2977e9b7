import Localization

extension ReleaseLedger {
  /// The rows that enter a release, values by column, empty ones left out.
  package static func rows(of release: Release) -> [[String: String]] {
    var rows = [
      row(
        release, .release, [.issued: release.issued.description, .atlas: release.atlas])
    ]
    for cell in release.cells {
      var values: [Column: String] = [
        .purpose: cell.purpose.rawValue, .boundaries: cell.boundaries, .unit: cell.unitCode,
      ]
      switch cell.value {
      case .count(let count):
        values[.count] = String(count)
        values[.named] = String(cell.named)
      case .suppressed: values[.count] = suppressed
      }
      if let part = cell.part {
        values[.facet] = part.facet.rawValue
        values[.word] = part.word
      }
      rows.append(row(release, cell.part == nil ? .count : .breakdown, values))
    }
    rows += release.members.map { row(release, .member, [.member: $0]) }
    return rows
  }

  private static func row(
    _ release: Release, _ record: Record, _ values: [Column: String]
  ) -> [String: String] {
    var row = [Column.release.rawValue: release.name, Column.record.rawValue: record.rawValue]
    for (column, value) in values { row[column.rawValue] = value }
    return row
  }
}
