/// Words of one look and one target. A newline in them breaks the line.
package struct ProseSpan: Hashable, Sendable, Codable {
  /// Where a click leads.
  package enum Target: Hashable, Sendable, Codable {
    /// A web or mail address.
    case address(String)
    /// The name of a place in the same report: `map-world`, `country-UGA`, `text-methods`.
    case place(String)
  }

  /// Empty only where a place is named by its page alone.
  package var string: String
  package var isEmphasized: Bool
  package var isStrong: Bool
  package var target: Target?

  package init(
    _ string: String, isEmphasized: Bool = false, isStrong: Bool = false, target: Target? = nil
  ) {
    self.string = string
    self.isEmphasized = isEmphasized
    self.isStrong = isStrong
    self.target = target
  }
}
