/// How a map's circles grow with their values.
package enum CircleScale: String, Hashable, Sendable, CaseIterable {
  /// Areas are true to the values.
  case area
  /// Areas as they are seen: large circles are enlarged (Flannery 1971).
  case flannery
}
