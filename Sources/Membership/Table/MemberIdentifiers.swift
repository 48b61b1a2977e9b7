package import SimpleFeatures

/// The ids of a members table, and nothing else of it.
package struct MemberIdentifiers: Sendable {
  /// By id in capitals.
  private let spellings: [String: String]

  /// Errors: those of the table's columns and ids.
  package init(_ source: Table) throws(MembershipError) {
    let table = try MemberTable(source)
    var spellings: [String: String] = [:]
    for row in table.indicesOfRows {
      if let id = table.value(row, .id) { spellings[id.uppercased()] = id }
    }
    self.spellings = spellings
  }

  /// The id as the table has it, capitals and small letters being one; nil when no row has it.
  package func spelling(of id: String) -> String? { spellings[id.uppercased()] }
}
