/// The render server.
package struct ServerSpecification: Hashable, Sendable {
  /// The address to listen on; nil for the program's own choice.
  package let host: String?
  package let port: Int
  package let maps: Selection
  package let reports: Selection
  /// Whether the directory of members is published.
  package let publishesMembers: Bool
}

/// All of something, or some by name.
package enum Selection: Hashable, Sendable {
  case all
  case named([String])
}
