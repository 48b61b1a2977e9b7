package import Diagnostics
package import SimpleFeatures

/// The units file of a project: `code,name,iso3,level,parent_code`.
///
/// A row with a polygon's code gives that polygon a further parent (a province's region); every
/// other row is an authority or region without a polygon of its own.
package struct UnitList: Hashable, Sendable {
  package var withoutPolygon: [JoinUnit]
  /// Codes of further containing units by polygon code.
  package var extraParents: [String: [String]]

  package init(withoutPolygon: [JoinUnit] = [], extraParents: [String: [String]] = [:]) {
    self.withoutPolygon = withoutPolygon
    self.extraParents = extraParents
  }

  /// - Parameter polygonCodes: the codes of the boundary set that is joined.
  package static func reading(
    of table: Table, polygonCodes: Set<String>
  ) -> (list: UnitList, diagnostics: [Diagnostic]) {
    let columns = NamedColumns(table)
    var diagnostics = columns.missing(["code", "name"])
    var list = UnitList()
    guard diagnostics.isEmpty else { return (list, diagnostics) }
    for row in table.rows {
      guard let code = columns.value(row, "code") else {
        diagnostics.append(
          Diagnostic(
            .error, "missing-code", "the row has no code",
            at: Place(file: table.source, row: row.number, key: "code")))
        continue
      }
      let parent = columns.value(row, "parent_code")
      if polygonCodes.contains(code) {
        if let parent { list.extraParents[code, default: []].append(parent) }
        continue
      }
      list.withoutPolygon.append(
        JoinUnit(
          code: code, name: columns.value(row, "name") ?? code, parentCode: parent,
          iso3: columns.value(row, "iso3"),
          level: columns.value(row, "level").flatMap { Int($0) }))
    }
    return (list, diagnostics)
  }
}
