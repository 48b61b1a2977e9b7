package import SimpleFeatures

/// Which unit lies in which, as the boundaries themselves tell every reader.
package struct UnitTree: Hashable, Sendable {
  /// A unit of a boundary set.
  package struct Unit: Hashable, Sendable {
    package var boundaries: String
    package var code: String

    package init(_ boundaries: String, _ code: String) {
      self.boundaries = boundaries
      self.code = code
    }
  }

  /// The units with others directly in them, in their order.
  package let parents: [Unit]
  private let childrenByParent: [Unit: [Unit]]

  /// - Parameter children: each unit once, with those directly in it.
  package init(_ children: [(parent: Unit, children: [Unit])] = []) {
    parents = children.map(\.parent)
    childrenByParent = Dictionary(
      children.map { ($0.parent, $0.children) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sets and their parents' sets; a unit lies in the one that its parent code names, else in
  /// its country.
  package init(_ sets: [BoundarySet]) {
    var found: [(Unit, [Unit])] = []
    for parentSet in sets {
      var inside: [String: [Unit]] = [:]
      for set in sets where set.edition.parentSet == parentSet.name {
        for unit in set.units {
          let code = [unit.parentCode, unit.iso3].compactMap { $0 }
            .first { parentSet.unitIndex(code: $0) != nil }
          if let code { inside[code, default: []].append(Unit(set.name, unit.code)) }
        }
      }
      for unit in parentSet.units {
        if let children = inside[unit.code] {
          found.append((Unit(parentSet.name, unit.code), children))
        }
      }
    }
    self.init(found)
  }

  /// The units directly in another.
  package func children(of parent: Unit) -> [Unit] { childrenByParent[parent] ?? [] }
}
