package import Localization
package import SimpleFeatures

/// The members who were withdrawn beside their table: a table of `id` and `withdrawn`. Whoever stands
/// in it is withdrawn, whatever day it names; other columns are carried and not read.
package struct MemberWithdrawals: Hashable, Sendable {
  /// The columns of the table, in the order of a new file.
  package static let columns = [MemberColumn.id.rawValue, MemberColumn.withdrawn.rawValue]

  /// Nobody.
  package static let none = MemberWithdrawals()

  /// As messages name it.
  let source: String
  /// Row numbers by id, in capitals.
  private let rows: [String: Int]

  private init() {
    source = ""
    rows = [:]
  }

  /// Reads the table. Errors: `missingWithdrawalColumns`, `unreadableWithdrawals` for rows without an
  /// id: somebody is meant and not withdrawn.
  package init(_ table: Table) throws(MembershipError) {
    let columns = table.columns.map { $0.lowercased() }
    let missing = Self.columns.filter { !columns.contains($0) }
    guard missing.isEmpty, let index = columns.firstIndex(of: MemberColumn.id.rawValue) else {
      throw .missingWithdrawalColumns(missing, source: table.source)
    }
    var rows: [String: Int] = [:]
    var unreadable: [Int] = []
    for row in table.rows {
      if row.values.indices.contains(index), let id = row.values[index], !id.isEmpty {
        // Of two rows of one member the first is told about.
        if rows[id.uppercased()] == nil { rows[id.uppercased()] = row.number }
      } else {
        unreadable.append(row.number)
      }
    }
    guard unreadable.isEmpty else {
      throw .unreadableWithdrawals(unreadable, source: table.source)
    }
    source = table.source
    self.rows = rows
  }

  /// True when the member is withdrawn; capitals and small letters are one, as in the freeze.
  package func contains(_ id: String) -> Bool { rows[id.uppercased()] != nil }

  /// The rows that withdraw nobody of these, in order.
  func rowsBeside(_ ids: Set<String>) -> [Int] {
    rows.filter { !ids.contains($0.key) }.map(\.value).sorted()
  }

  /// A row of the table that withdraws a member.
  package static func row(id: String, on day: CalendarDate) -> [String: String] {
    [MemberColumn.id.rawValue: id, MemberColumn.withdrawn.rawValue: day.description]
  }
}
