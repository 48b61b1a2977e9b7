extension YAMLNode {
  /// The tree as one line of JSON: keys in the order of the tree, every scalar a string, no blanks.
  ///
  /// It can be read back with `YAMLDocument.parse` and then gives the same tree but for places and
  /// scalar styles. Equal trees give equal bytes, so the text can be hashed.
  package func canonicalJSON() -> String {
    json.canonical
  }

  private var json: JSONText {
    switch content {
    case .scalar(let text, _): .string(text)
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let entries): .object(entries.map { ($0.key, $0.value.json) })
    }
  }
}
