/// The render server.
package struct ServerSpecification: Hashable, Sendable {
  /// The address to listen on; nil for the program's own choice.
  package let host: String?
  package let port: Int
  /// The address that the world knows the site by; nil where the file has none.
  package let address: String?
  package let maps: Selection
  package let reports: Selection
  /// Codes of coordinate systems in which views are drawn, beyond those that every project has:
  /// "EPSG:32632".
  package let systems: [String]
  /// Whether the directory of members is published.
  package let publishesMembers: Bool
}

/// All of something, or some by name.
package enum Selection: Hashable, Sendable {
  case all
  case named([String])
}
