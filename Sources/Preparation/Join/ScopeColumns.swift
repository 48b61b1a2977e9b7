import Ingest
import SimpleFeatures

/// Which columns of boundaries that no project describes tell the country, the parent and the level
/// of their units.
///
/// Those of a known publisher's dialect; where the columns are of none, columns that are called
/// `iso3`, `parent_code` and `level`.
struct ScopeColumns: Hashable {
  private(set) var country: String?
  private(set) var parentCode: String?
  /// Nil where nothing tells it, or where the features have several.
  private(set) var level: Int?

  /// - Parameters:
  ///   - code: the column of codes that the join compares; nil when it compares names.
  ///   - name: the column of names.
  init(code: String?, name: String?, in boundaries: Ingested<FeatureCollection>) {
    let layer = boundaries.value
    func column(called name: String) -> String? {
      layer.columns.first { $0.lowercased() == name }
    }
    country = column(called: "iso3")
    let dialect = FieldDialect.recognise(columns: layer.columns, hxlTags: boundaries.hxlTags)
    if let dialect {
      let own = dialect.levels.first {
        code != nil && $0.codeColumn == code || name != nil && $0.nameColumn == name
          || name.map($0.namesByLanguage.values.contains) ?? false
      }
      country = country ?? own?.countryCodeColumn ?? dialect.deepest.countryCodeColumn
      parentCode = own?.parentCodeColumn
      level = own?.level ?? Self.only(of: layer, in: column(called: "shapetype"), prefix: "ADM")
    } else {
      parentCode = column(called: "parent_code")
      level = Self.only(of: layer, in: column(called: "level"), prefix: "")
    }
    // A country's own code is not that of its parent.
    if parentCode == code { parentCode = nil }
  }

  /// The number that all features have in a column after a prefix; nil when they differ.
  private static func only(
    of layer: FeatureCollection, in column: String?, prefix: String
  ) -> Int? {
    guard let index = column.flatMap(layer.column) else { return nil }
    let values = Set(layer.features.map { $0.values[index] })
    guard values.count == 1, let text = values.first ?? nil, text.uppercased().hasPrefix(prefix)
    else { return nil }
    return Int(text.dropFirst(prefix.count))
  }
}
