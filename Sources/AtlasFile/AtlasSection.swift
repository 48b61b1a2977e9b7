import FoundationEssentials

/// The sections of an atlas and how their content is written.
enum AtlasSection {
  static let manifest = "manifest"
  static let specification = "specification"
  static let lines = "border-lines"
  static let milestones = "milestones"
  static let countSeries = "count-series"
  static let indicators = "indicators"
  static let joins = "joins"
  static let members = "members"
  static let findings = "findings"
  static let logo = "logo"
  static let texts = "texts"

  /// Boundary sets are numbered in the project file's order: their names may be longer than a
  /// section's.
  static func boundaries(_ index: Int) -> String { "boundaries/\(index)" }

  /// JSON with sorted keys: equal values give equal bytes.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
