/// A text in running words, as an author writes it: a title and what stands under it.
package struct ProseText: Hashable, Sendable, Codable {
  /// The heading of the whole text.
  package var title: String
  /// In reading order.
  package var blocks: [ProseBlock]

  package init(title: String, blocks: [ProseBlock] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// Where links lead, in reading order; one that occurs twice is there twice.
  package var targets: [ProseSpan.Target] { blocks.flatMap(\.spans).compactMap(\.target) }
}
