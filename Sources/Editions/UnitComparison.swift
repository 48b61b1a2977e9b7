/// Which units a boundary set gained, lost and calls otherwise.
package struct UnitComparison: Hashable, Sendable, Codable {
  /// One unit, with the name of the edition that has it.
  package struct Unit: Hashable, Sendable, Codable {
    package var code: String
    package var name: String
  }

  /// One unit with both names.
  package struct Renaming: Hashable, Sendable, Codable {
    package var code: String
    package var before: String
    package var after: String
  }

  package var boundaries: String
  /// Each by ascending code.
  package var added: [Unit]
  package var removed: [Unit]
  package var renamed: [Renaming]

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && renamed.isEmpty }

  init(boundaries: String, from before: [String: String], to after: [String: String]) {
    self.boundaries = boundaries
    added = Self.units(after.filter { before[$0.key] == nil })
    removed = Self.units(before.filter { after[$0.key] == nil })
    renamed = before.compactMap { code, name in
      guard let new = after[code], new != name else { return nil }
      return Renaming(code: code, before: name, after: new)
    }.sorted { $0.code < $1.code }
  }

  private static func units(_ names: [String: String]) -> [Unit] {
    names.map { Unit(code: $0.key, name: $0.value) }.sorted { $0.code < $1.code }
  }

  /// The sets that differ, in the order of the later atlas, then those that only the first has.
  static func comparisons(from first: AtlasDetails, to last: AtlasDetails) -> [UnitComparison] {
    let before = Dictionary(
      first.units.map { ($0.boundaries, $0.names) }, uniquingKeysWith: { first, _ in first })
    let after = Set(last.units.map(\.boundaries))
    return
      (last.units.map {
        UnitComparison(boundaries: $0.boundaries, from: before[$0.boundaries] ?? [:], to: $0.names)
      }
      + first.units.filter { !after.contains($0.boundaries) }.map {
        UnitComparison(boundaries: $0.boundaries, from: $0.names, to: [:])
      }).filter { !$0.isEmpty }
  }
}
