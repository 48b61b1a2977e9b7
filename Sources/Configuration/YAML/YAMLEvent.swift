/// One step of libyaml's reading of a text, copied out of the library's memory.
struct YAMLEvent: Hashable, Sendable {
  /// What was met.
  enum Kind: Hashable, Sendable {
    case documentStart
    case scalar(String, YAMLNode.ScalarStyle)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    /// A repetition of the node with this anchor.
    case alias(String)
  }

  let kind: Kind
  /// The name given to the node with `&name`.
  let anchor: String?
  /// The type given to the node with `!tag`, written out.
  let tag: String?
  /// From 1.
  let line: Int
  /// From 1, in characters.
  let column: Int
}
