/// What goes wrong when a projection is chosen, created or applied.
package enum ProjectionsError: Error, Hashable, Sendable {
  /// The text is neither an authority code nor a PROJ string; `advice` may name a near one.
  case notADefinition(definition: String, advice: String?)
  /// PROJ does not know the definition or refuses its parameters; `reason` is PROJ's own words.
  case refused(definition: String, reason: String, advice: String?)
  /// The definition names something that is no map projection: a geographic, geocentric, vertical
  /// or compound system, or a pipeline.
  case notAProjection(definition: String, what: String)
  /// PROJ knows the projection, but where it must be cut is not known here.
  case unsupported(definition: String, what: String)
  /// Nothing of what was asked for lies where the projection can show it.
  case nothingToShow(definition: String)
}

extension ProjectionsError: CustomStringConvertible {
  /// One English sentence that names the definition, and advice where there is some.
  package var description: String {
    switch self {
    case .notADefinition(let definition, let advice):
      Self.sentence(
        "\"\(definition)\" is no projection: expected a code such as EPSG:8857 or a PROJ string "
          + "such as \"+proj=laea +lat_0=9 +lon_0=8\"", advice)
    case .refused(let definition, let reason, let advice):
      Self.sentence("\"\(definition)\" is refused by PROJ: \(reason)", advice)
    case .notAProjection(let definition, let what):
      "\"\(definition)\" is \(what), not a map projection"
    case .unsupported(let definition, let what):
      "\"\(definition)\" cannot be used for a map: \(what)"
    case .nothingToShow(let definition):
      "nothing of the extent lies where \"\(definition)\" can show it"
    }
  }

  private static func sentence(_ text: String, _ advice: String?) -> String {
    guard let advice else { return text }
    return "\(text); \(advice)"
  }
}
