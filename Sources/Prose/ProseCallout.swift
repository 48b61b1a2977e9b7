/// What stands apart from the running text in a box: a remark with its words, or a key figure with
/// what it counts.
package struct ProseCallout: Hashable, Sendable, Codable {
  /// What a call-out is to its reader. The first five are those of GitHub's alerts.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case note, tip, important, warning, caution
    /// A key figure.
    case figure

    /// What a text has at the beginning of the box, in square brackets: `!NOTE`.
    package var sign: String { "!\(rawValue.uppercased())" }
  }

  package var kind: Kind
  /// The author's own heading, or nil; of a figure the figure itself: `14 of 37`.
  package var title: String?
  /// Paragraphs, lists and quotations.
  package var blocks: [ProseBlock]

  package init(kind: Kind, title: String? = nil, blocks: [ProseBlock]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
