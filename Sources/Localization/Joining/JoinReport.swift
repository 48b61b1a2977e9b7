import Diagnostics

/// What is doubtful about a join beside the rows that are unmatched.
struct JoinReport {
  let joiner: Joiner
  /// The rows that are not outside.
  let rows: [JoinRow]
  let joined: [Int: JoinedRow]
  let source: String?

  /// How many values a diagnostic shows.
  private static let sampleCount = 5

  func diagnostics(expectsOneRowPerUnit: Bool) -> [Diagnostic] {
    var result = nameDisagreements() + emptyRegions() + deadAliases() + unstatedTypes()
    if expectsOneRowPerUnit { result += duplicates() }
    return result
  }

  /// Rows joined by a code whose name is exactly that of another unit.
  private func nameDisagreements() -> [Diagnostic] {
    rows.compactMap { row in
      guard let place = joined[row.number], place.how == .code, place.isPolygon,
        let name = row.name
      else { return nil }
      let folded = NameFolding.folded(name)
      let named = joiner.polygons.units(folded: folded).filter {
        joiner.scope.contains($0, for: row)
      }
      guard let other = named.first, !named.contains(where: { $0.code == place.code }) else {
        return nil
      }
      return Diagnostic(
        .warning, "code-and-name-disagree",
        "the code \(place.code) is not that of \"\(other.name)\"",
        at: Place(file: source, row: row.number), reason: "the row was joined by its code",
        advice: "\"\(other.name)\" has the code \(other.code)")
    }
  }

  private func emptyRegions() -> [Diagnostic] {
    rows.compactMap { row in
      guard let place = joined[row.number], !place.isPolygon, place.covers.isEmpty else {
        return nil
      }
      return Diagnostic(
        .warning, "region-without-units",
        "no polygon is said to be inside \(row.name ?? place.code)",
        at: Place(file: source, row: row.number), advice: "name its units in the units file")
    }
  }

  private func deadAliases() -> [Diagnostic] {
    let scope = joiner.scope
    return scope.aliases.compactMap { alias in
      let isOfThisSystem =
        alias.codeSystem == nil || alias.codeSystem?.lowercased() == scope.codeSystem?.lowercased()
      guard isOfThisSystem, alias.level == nil || alias.level == joiner.level,
        joiner.polygons.units(code: alias.code).isEmpty,
        !joiner.polygons.units.contains(where: {
          $0.parentCode == alias.code || $0.extraParents.contains(alias.code)
        })
      else { return nil }
      return Diagnostic(
        .warning, "alias-without-unit",
        "the alias \"\(alias.alias)\" points to \(alias.code), which no unit has as its code",
        at: Place(file: alias.source, row: alias.row == 0 ? nil : alias.row))
    }
  }

  private func unstatedTypes() -> [Diagnostic] {
    let unstated = rows.filter { $0.relation == nil }
    let types = Set(unstated.compactMap(\.unitType)).sorted()
    return types.map { type in
      let concerned = unstated.filter { $0.unitType == type }
      return Diagnostic(
        .warning, "unstated-unit-type",
        "the project does not say what a \"\(type)\" is to the polygons",
        at: Place(file: source, row: concerned.first?.number),
        advice: "add it to unit-types as own, authority, below or above", count: concerned.count,
        samples: Array(concerned.compactMap(\.name).prefix(Self.sampleCount)))
    }
  }

  private func duplicates() -> [Diagnostic] {
    var result: [Diagnostic] = []
    if rows.count > joiner.polygons.units.count {
      result.append(
        Diagnostic(
          .warning, "more-rows-than-units",
          "\(rows.count) rows for \(joiner.polygons.units.count) units",
          at: Place(file: source)))
    }
    var byCode: [String: [Int]] = [:]
    for row in rows {
      if let place = joined[row.number], place.isPolygon {
        byCode[place.code, default: []].append(row.number)
      }
    }
    for unit in joiner.polygons.units {
      guard let numbers = byCode[unit.code], numbers.count > 1 else { continue }
      let listed = numbers.map(String.init).joined(separator: ", ")
      result.append(
        Diagnostic(
          .warning, "several-rows-for-a-unit",
          "\(numbers.count) rows are about \"\(unit.name)\" (\(unit.code))",
          at: Place(file: source), reason: "rows \(listed)", count: 1))
    }
    return result
  }
}
