/// Which columns of a table or layer hold a unit's code, names, parent and country, told by the way
/// that a known publisher names them.
///
/// Sources: the OCHA COD-AB data sets of 2026 (`adm1_pcode`) and before (`ADM1_PCODE`,
/// `admin1Pcode`), geoBoundaries 6 (`shapeID`), GADM 4 (`GID_1`), HXL 1.1 (`#adm1+code`).
package struct FieldDialect: Hashable, Sendable {
  /// The publishers, by the words of the project file.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case codAB = "cod-ab"
    case geoBoundaries = "geoboundaries"
    case gadm
    case hxl
  }

  /// The columns of one administrative level, as the source spells them.
  package struct Level: Hashable, Sendable {
    /// 0 for countries; nil where the columns do not say (geoBoundaries, one level per file).
    package var level: Int?
    package var codeColumn: String?
    package var nameColumn: String?
    /// Column by language tag, lower case: `fr` → `ADM1_FR`.
    package var namesByLanguage: [String: String] = [:]
    /// The code and name one level up; nil at the top or where the source leaves them out.
    package var parentCodeColumn: String?
    package var parentNameColumn: String?
    /// ISO 3166-1 code of the country, alpha-3 where the source has it, else what it has.
    package var countryCodeColumn: String?
  }

  package let name: Name
  /// Coarsest first; never empty.
  package let levels: [Level]

  init?(name: Name, levels: [Level]) {
    guard !levels.isEmpty else { return nil }
    self.name = name
    self.levels = levels
  }

  /// The finest level: the units that the rows are about.
  package var deepest: Level { levels[levels.count - 1] }

  /// The columns of a level; a dialect that does not say its level answers for any.
  package func columns(level: Int) -> Level? {
    levels.first { $0.level == level } ?? levels.first { $0.level == nil }
  }

  /// The dialect that the columns speak; tags decide before names. Nil when none is recognised:
  /// unknown columns are no error. `hxlTags` is in column order, nil where a column has none.
  package static func recognise(columns: [String], hxlTags: [String?] = []) -> FieldDialect? {
    for name in [Name.hxl, .geoBoundaries, .gadm, .codAB] {
      if let found = FieldDialect(named: name.rawValue, columns: columns, hxlTags: hxlTags) {
        return found
      }
    }
    return nil
  }

  /// The dialect of that name, bound to a source's columns; nil for an unknown name, and where the
  /// columns hold neither a code nor a name of it.
  package init?(named name: String, columns: [String], hxlTags: [String?] = []) {
    guard let known = Name(rawValue: name.lowercased()) else { return nil }
    let levels =
      switch known {
      case .codAB: Self.codABLevels(columns)
      case .geoBoundaries: Self.geoBoundariesLevels(columns)
      case .gadm: Self.gadmLevels(columns)
      case .hxl: Self.hxlLevels(columns, tags: hxlTags)
      }
    self.init(name: known, levels: levels)
  }

  /// Parents filled in from the level above, countries from level 0.
  static func linked(_ levels: [Level]) -> [Level] {
    levels.map { level in
      var linked = level
      if let number = level.level, number > 0 {
        let parent = levels.first { $0.level == number - 1 }
        linked.parentCodeColumn = level.parentCodeColumn ?? parent?.codeColumn
        linked.parentNameColumn = level.parentNameColumn ?? parent?.nameColumn
      }
      return linked
    }
  }
}
