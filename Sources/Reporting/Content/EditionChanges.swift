/// What changed since an earlier edition of the report, resolved and in its language.
package struct EditionChanges: Hashable, Sendable {
  /// A heading with its lines: "Advanced", "Kitgum: drafted, now in force".
  package struct Part: Hashable, Sendable {
    package var heading: String
    package var lines: [String]

    package init(heading: String, lines: [String]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// "What changed since the last edition".
  package var title: String
  /// The days of both editions; nil where they are one.
  package var subtitle: String?
  package var parts: [Part]
  /// What is said where there are no parts.
  package var nothing: String

  package init(title: String, subtitle: String?, parts: [Part], nothing: String) {
    self.title = title
    self.subtitle = subtitle
    self.parts = parts
    self.nothing = nothing
  }
}
