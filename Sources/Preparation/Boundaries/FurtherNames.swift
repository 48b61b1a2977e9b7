import Diagnostics
import SimpleFeatures
import Wording

/// Names of units that their layer has not: those of the project's table, then those of countries from
/// Unicode CLDR, by ISO 3166-1 code.
struct FurtherNames: Sendable {
  private struct Entry {
    var row: Int
    var name: String
  }

  /// By code, then by language.
  private var table: [String: [String: Entry]] = [:]
  private var countries: [(language: String, formats: LocaleFormats)] = []

  /// - Parameters:
  ///   - table: `code,language,name`; nil without one. A row without one of them, a language that is no
  ///     tag, and two names of one unit in one language are errors.
  ///   - countryNames: languages in which CLDR names countries.
  static func reading(
    of table: Table?, countryNames: [String]
  ) -> (names: FurtherNames, diagnostics: [Diagnostic]) {
    var names = FurtherNames()
    names.countries = countryNames.map { ($0, LocaleFormats(language: $0)) }
    guard let table else { return (names, []) }
    let diagnostics = names.read(table)
    return (names, diagnostics)
  }

  private mutating func read(_ rows: Table) -> [Diagnostic] {
    let columns = ["code", "language", "name"]
    var diagnostics = columns.filter { rows.column($0) == nil }.map {
      Diagnostic(
        .error, "missing-column", "there is no column \"\($0)\"",
        at: Place(file: rows.source, key: $0),
        reason: "the columns are \(rows.columns.joined(separator: ", "))",
        advice: NearestWord.advice(for: $0, among: rows.columns))
    }
    guard diagnostics.isEmpty else { return diagnostics }
    for row in rows.rows {
      let values = columns.map { column in
        rows.column(column).flatMap { row.values.indices.contains($0) ? row.values[$0] : nil }
      }
      func fault(_ kind: String, _ sentence: String, key: String) {
        diagnostics.append(
          Diagnostic(
            .error, kind, sentence, at: Place(file: rows.source, row: row.number, key: key)))
      }
      guard let code = values[0], let language = values[1], let name = values[2] else {
        let missing = columns[values.firstIndex(of: nil) ?? 0]
        fault("incomplete-name", "a name needs a code, a language and itself", key: missing)
        continue
      }
      guard LanguageTag(language).text == language else {
        fault(
          "bad-language", "\"\(language)\" is no language tag such as fr or pt-BR", key: "language")
        continue
      }
      if let first = table[code]?[language] {
        fault(
          "second-name", "\(code) has a name in \(language) in row \(first.row) already",
          key: "name")
        continue
      }
      table[code, default: [:]][language] = Entry(row: row.number, name: name)
    }
    return diagnostics
  }

  /// The names of a unit by language: what its layer has stands.
  func of(_ code: String, beside own: [String: String]) -> [String: String] {
    var names = own
    for (language, entry) in table[code] ?? [:] where names[language] == nil {
      names[language] = entry.name
    }
    for (language, formats) in countries where names[language] == nil {
      names[language] = formats.countryName(code)
    }
    return names
  }

  /// Rows of the table whose unit is not there.
  func unused(among codes: Set<String>, file: String?) -> [Diagnostic] {
    let unused = table.filter { !codes.contains($0.key) }
      .flatMap { code, names in names.values.map { (code: code, row: $0.row) } }
      .sorted { $0.row < $1.row }
    guard let first = unused.first, let file else { return [] }
    return [
      Diagnostic(
        .warning, "name-without-unit", "names are of codes that the layer has not",
        at: Place(file: file, row: first.row, key: "code"), count: unused.count,
        samples: unused.prefix(5).map { "row \($0.row): \($0.code)" })
    ]
  }
}
