extension FieldDialect {
  /// OCHA's Common Operational Datasets, three generations, and the ten characters that a Shapefile
  /// leaves of a name (`admin1Pcod`, `admin1Na_1`).
  static func codABLevels(_ columns: [String]) -> [Level] {
    let index = ColumnIndex(columns)
    let country = index.first(of: ["iso3", "iso_3", "adm0_pcode", "admin0pcode", "admin0pcod"])
    let levels = (0...5).compactMap { number -> Level? in
      var level = Level(level: number)
      level.codeColumn = index.first(of: [
        "adm\(number)_pcode", "admin\(number)pcode", "admin\(number)pcod", "adm\(number)_pcod",
      ])
      level.namesByLanguage = index.languages(after: ["adm\(number)_", "admin\(number)name_"])
      level.nameColumn =
        index.first(of: [
          "adm\(number)_name", "admin\(number)name", "adm\(number)_en", "admin\(number)name_en",
        ]) ?? index.firstLanguageColumn(after: ["adm\(number)_", "admin\(number)name_"])
        ?? index.first(of: ["admin\(number)na_1"])
      level.countryCodeColumn = country
      return level.codeColumn == nil && level.nameColumn == nil ? nil : level
    }
    return linked(levels)
  }

  /// geoBoundaries: one level a file, named in its `shapeType` values and not in its columns.
  static func geoBoundariesLevels(_ columns: [String]) -> [Level] {
    let index = ColumnIndex(columns)
    let level = Level(
      level: nil, codeColumn: index.first(of: ["shapeid"]),
      nameColumn: index.first(of: ["shapename"]),
      countryCodeColumn: index.first(of: ["shapegroup"]))
    let isKnown = level.codeColumn != nil || index.first(of: ["shapeiso", "shapegroup"]) != nil
    return isKnown && (level.codeColumn != nil || level.nameColumn != nil) ? [level] : []
  }

  /// The Database of Global Administrative Areas: `GID_n` and `NAME_n`, the country as `COUNTRY`.
  static func gadmLevels(_ columns: [String]) -> [Level] {
    let index = ColumnIndex(columns)
    let levels = (0...5).compactMap { number -> Level? in
      guard let code = index.first(of: ["gid_\(number)"]) else { return nil }
      let names = ["name_\(number)"] + (number == 0 ? ["country"] : [])
      return Level(
        level: number, codeColumn: code, nameColumn: index.first(of: names),
        countryCodeColumn: index.first(of: ["gid_0", "iso"]))
    }
    return linked(levels)
  }

  /// HXL: levels by tag (`#country`, `#adm1` …), roles by attribute.
  static func hxlLevels(_ columns: [String], tags: [String?]) -> [Level] {
    let tagged = zip(columns, tags).compactMap { column, tag -> (String, HXLHashtag)? in
      tag.flatMap { HXLHashtag($0) }.map { (column, $0) }
    }
    let country = tagged.first { $0.1.tag == "#country" && $0.1.attributes.contains("code") }?.0
    let levels = (0...5).compactMap { number -> Level? in
      var level = Level(level: number, countryCodeColumn: country)
      for (column, tag) in tagged where tag.tag == (number == 0 ? "#country" : "#adm\(number)") {
        if tag.attributes.contains("code") {
          level.codeColumn = level.codeColumn ?? column
        } else if !tag.attributes.contains("alt") {
          if let language = tag.language, level.namesByLanguage[language] == nil {
            level.namesByLanguage[language] = column
          }
          level.nameColumn = level.nameColumn ?? column
        }
      }
      return level.codeColumn == nil && level.nameColumn == nil ? nil : level
    }
    return linked(levels)
  }
}

/// The columns of a source by their names in lower case.
private struct ColumnIndex {
  private let columns: [String]
  private let lowercased: [String]

  /// Endings of two or three letters that stand after a level and are no language.
  private static let noLanguages: Set<String> = ["ref", "alt", "na", "id", "iso"]

  init(_ columns: [String]) {
    self.columns = columns
    lowercased = columns.map { $0.lowercased() }
  }

  /// The first of the names, in their order, that is a column.
  func first(of names: [String]) -> String? {
    names.lazy.compactMap { name in lowercased.firstIndex(of: name).map { columns[$0] } }.first
  }

  /// Columns named by a prefix and a language of two or three letters.
  func languages(after prefixes: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for (language, column) in languageColumns(after: prefixes) where found[language] == nil {
      found[language] = column
    }
    return found
  }

  /// The first of them in column order.
  func firstLanguageColumn(after prefixes: [String]) -> String? {
    languageColumns(after: prefixes).first?.column
  }

  private func languageColumns(
    after prefixes: [String]
  ) -> [(language: String, column: String)] {
    lowercased.indices.compactMap { index in
      let prefix = prefixes.first { lowercased[index].hasPrefix($0) }
      guard let prefix else { return nil }
      let language = String(lowercased[index].dropFirst(prefix.count))
      guard (2...3).contains(language.count), !Self.noLanguages.contains(language),
        language.allSatisfy({ $0.isASCII && $0.isLetter })
      else { return nil }
      return (language, columns[index])
    }
  }
}
