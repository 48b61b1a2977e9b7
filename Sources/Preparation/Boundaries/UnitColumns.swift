import Configuration
import Diagnostics
import Ingest
import SimpleFeatures

/// Which columns of a boundary layer say what, by their indices.
struct UnitColumns: Hashable, Sendable {
  var code: Int
  var name: Int?
  /// By language tag.
  var names: [String: Int] = [:]
  var abbreviation: Int?
  /// By language tag.
  var abbreviations: [String: Int] = [:]
  var parentCode: Int?
  /// ISO 3166-1 code of the country, where the layer's dialect knows it.
  var country: Int?

  /// The columns that the project file names, or those of a known publisher.
  ///
  /// Throws for each named column that is missing, and where no publisher's columns are recognised.
  init(
    _ columns: BoundaryColumns, level: Int, in layer: FeatureCollection, hxlTags: [String?]
  ) throws(PreparationError) {
    switch columns {
    case .named(let code, let parentCode, let name, let names, let short, let shortNames):
      try Self.check(
        [code, parentCode, name].compactMap { $0 } + names.values.sorted()
          + [short].compactMap { $0 } + shortNames.values.sorted(), in: layer)
      guard let codeColumn = layer.column(code) else { throw PreparationError(.badData, []) }
      self.init(code: codeColumn)
      self.name = name.flatMap(layer.column)
      self.names = names.compactMapValues(layer.column)
      self.parentCode = parentCode.flatMap(layer.column)
      abbreviation = short.flatMap(layer.column)
      abbreviations = shortNames.compactMapValues(layer.column)
    case .dialect(let dialect):
      try self.init(dialect: dialect, level: level, in: layer, hxlTags: hxlTags)
    }
  }

  private init(code: Int) { self.code = code }

  private static func check(
    _ named: [String], in layer: FeatureCollection
  ) throws(PreparationError) {
    let missing = named.filter { layer.column($0) == nil }.map {
      Diagnostic(
        .error, "missing-column", "there is no column \"\($0)\"",
        at: Place(file: layer.source, layer: layer.layer, key: $0),
        reason: "the columns are \(layer.columns.joined(separator: ", "))",
        advice: NearestWord.advice(for: $0, among: layer.columns))
    }
    guard missing.isEmpty else { throw PreparationError(.badData, missing) }
  }

  private init(
    dialect: BoundaryDialect, level: Int, in layer: FeatureCollection, hxlTags: [String?]
  ) throws(PreparationError) {
    let found =
      dialect == .auto
      ? FieldDialect.recognise(columns: layer.columns, hxlTags: hxlTags)
      : FieldDialect(named: dialect.rawValue, columns: layer.columns, hxlTags: hxlTags)
    guard let columns = found?.columns(level: level),
      let code = columns.codeColumn.flatMap(layer.column)
    else {
      let what = dialect == .auto ? "of any known publisher" : "of \(dialect.rawValue)"
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "unknown-dialect", "no column is the code \(what) for level \(level)",
            at: Place(file: layer.source, layer: layer.layer),
            reason: "the columns are \(layer.columns.joined(separator: ", "))",
            advice: "name the columns under fields, such as {code: CODE, name: NAME}")
        ])
    }
    self.code = code
    name = columns.nameColumn.flatMap(layer.column)
    names = columns.namesByLanguage.compactMapValues(layer.column)
    parentCode = columns.parentCodeColumn.flatMap(layer.column)
    country = columns.countryCodeColumn.flatMap(layer.column)
  }
}
