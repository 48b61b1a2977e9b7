import Diagnostics

/// Reads typed values from a tree that has been held against the grammar.
///
/// Were the grammar and the reading ever to disagree, the reading throws a diagnostic and makes
/// nothing up.
struct NodeReader {
  let node: YAMLNode
  /// The dotted key path of the node.
  let path: String
  /// The language that a plain text is in.
  let defaultLanguage: String

  init(root: YAMLNode) {
    node = root
    path = ""
    defaultLanguage = root["languages"]?.items?.first?.scalarText ?? ""
  }

  private init(_ node: YAMLNode, path: String, defaultLanguage: String) {
    self.node = node
    self.path = path
    self.defaultLanguage = defaultLanguage
  }

  /// The value of a key, or nil.
  func child(_ key: String) -> NodeReader? {
    node[key].map { reader(of: $0, key) }
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(ConfigurationError) -> NodeReader {
    guard let child = child(key) else { throw disagreement("the key \"\(key)\"") }
    return child
  }

  /// The keys of a mapping with readers of their values.
  var entries: [(key: String, value: NodeReader)] {
    (node.entries ?? []).map { ($0.key, reader(of: $0.value, $0.key)) }
  }

  /// Readers of a list's items.
  var items: [NodeReader] {
    (node.items ?? []).enumerated().map { reader(of: $1, "\($0 + 1)") }
  }

  private func reader(of node: YAMLNode, _ key: String) -> NodeReader {
    NodeReader(node, path: path.dotted(key), defaultLanguage: defaultLanguage)
  }

  private func disagreement(_ expected: String) -> ConfigurationError {
    var place = node.place
    place.key = path.isEmpty ? nil : path
    return ConfigurationError(
      Diagnostic(.error, "unreadable", "expected \(expected) here", at: place))
  }
}

extension NodeReader {
  func text() throws(ConfigurationError) -> String {
    guard let text = node.scalarText else { throw disagreement("a text") }
    return text
  }

  func integer() throws(ConfigurationError) -> Int {
    guard let value = Int(try text()) else { throw disagreement("a whole number") }
    return value
  }

  func real() throws(ConfigurationError) -> Double {
    guard let value = ScalarCheck.real(try text()) else { throw disagreement("a number") }
    return value
  }

  /// In millimetres.
  func length() throws(ConfigurationError) -> Double {
    guard let value = ScalarCheck.millimeters(try text()) else {
      throw disagreement("a length in millimetres")
    }
    return value
  }

  func boolean() throws(ConfigurationError) -> Bool {
    guard let value = ScalarCheck.boolean(try text()) else { throw disagreement("true or false") }
    return value
  }

  func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws(ConfigurationError) -> Word {
    guard let word = Word(rawValue: try text()) else { throw disagreement("another word") }
    return word
  }

  func monthDay() throws(ConfigurationError) -> MonthDay {
    guard let value = MonthDay(try text()) else { throw disagreement("a day of the year") }
    return value
  }

  func localized() throws(ConfigurationError) -> LocalizedText {
    if let text = node.scalarText {
      return LocalizedText([defaultLanguage: text], defaultLanguage: defaultLanguage)
    }
    let texts = try dictionary { (value) throws(ConfigurationError) in try value.text() }
    guard !texts.isEmpty else { throw disagreement("a text") }
    return LocalizedText(texts, defaultLanguage: defaultLanguage)
  }

  func texts() throws(ConfigurationError) -> [String] {
    try list { (item) throws(ConfigurationError) in try item.text() }
  }

  func list<Value>(
    _ read: (NodeReader) throws(ConfigurationError) -> Value
  ) throws(ConfigurationError) -> [Value] {
    var values: [Value] = []
    for item in items { values.append(try read(item)) }
    return values
  }

  func dictionary<Value>(
    _ read: (NodeReader) throws(ConfigurationError) -> Value
  ) throws(ConfigurationError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (key, value) in entries { values[key] = try read(value) }
    return values
  }

  /// Named values in the order of the file.
  func named<Value>(
    _ key: String, _ read: (String, NodeReader) throws(ConfigurationError) -> Value
  ) throws(ConfigurationError) -> [Value] {
    var values: [Value] = []
    for (name, value) in child(key)?.entries ?? [] { values.append(try read(name, value)) }
    return values
  }

  /// The columns of a table by what they hold.
  func columns<Field: RawRepresentable<String> & Hashable>(
    _ type: Field.Type
  ) throws(ConfigurationError) -> [Field: String] {
    var columns: [Field: String] = [:]
    for (key, value) in child("fields")?.entries ?? [] {
      guard let field = Field(rawValue: key) else { throw value.disagreement("another key") }
      columns[field] = try value.text()
    }
    return columns
  }

  /// The source that a key names, with the layer beside it.
  func source(_ key: String = "source") throws(ConfigurationError) -> SourceReference? {
    guard let source = child(key) else { return nil }
    var place = source.node.place
    place.key = source.path
    return SourceReference(
      location: try source.text(),
      // The layer beside a source is that source's, not that of the tables named beside it.
      layer: key == "source" ? try child("layer")?.text() : nil, place: place)
  }

  func palette() throws(ConfigurationError) -> PaletteSpecification {
    guard node.items != nil else { return .named(try text()) }
    return .colours(
      try list { (item) throws(ConfigurationError) in try item.text().lowercased() })
  }

  func selection() throws(ConfigurationError) -> Selection {
    node.items == nil ? .all : .named(try texts())
  }
}
