/// A part of a text that begins on a line of its own.
package indirect enum ProseBlock: Hashable, Sendable, Codable {
  /// A heading inside the text; levels 2 and 3, for the title is of level 1.
  case heading(level: Int, text: String)
  case paragraph([ProseSpan])
  case list(ProseList)
  /// What somebody else said, in paragraphs and lists.
  case quotation([ProseBlock])
  case callout(ProseCallout)

  /// All words but those of headings, in reading order.
  package var spans: [ProseSpan] {
    switch self {
    case .heading: []
    case .paragraph(let spans): spans
    case .list(let list): list.items.flatMap { $0.flatMap(\.spans) }
    case .quotation(let blocks): blocks.flatMap(\.spans)
    case .callout(let callout): callout.blocks.flatMap(\.spans)
    }
  }
}

/// Items under each other, each of one block at least.
package struct ProseList: Hashable, Sendable, Codable {
  /// The number of the first item; nil for a list without numbers.
  package var firstNumber: Int?
  package var items: [[ProseBlock]]

  package init(firstNumber: Int? = nil, items: [[ProseBlock]]) {
    self.firstNumber = firstNumber
    self.items = items
  }
}
