package import Diagnostics

/// One value of a YAML or JSON text: a scalar, a sequence or a mapping, with the place where it
/// stands.
///
/// Every scalar is kept as the text that was written: `NO` stays Norway and `0101` keeps its zero.
/// What a scalar means is decided by the specification that reads it.
package struct YAMLNode: Hashable, Sendable {
  /// How a scalar was written.
  package enum ScalarStyle: Hashable, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|`: line breaks kept.
    case literal
    /// `>`: line breaks folded to spaces.
    case folded
  }

  /// One key of a mapping with its value.
  package struct Entry: Hashable, Sendable {
    package let key: String
    /// Where the key stands; the value has a place of its own.
    package let keyPlace: Place
    package let value: YAMLNode

    package init(key: String, keyPlace: Place, value: YAMLNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// What a node holds.
  package enum Content: Hashable, Sendable {
    case scalar(String, ScalarStyle)
    case sequence([YAMLNode])
    /// Entries in the order of the text, every key once.
    case mapping([Entry])
  }

  package let content: Content
  /// File, line and column (both from 1, columns counted in characters) of the first character.
  package let place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension YAMLNode {
  /// The text of a scalar, or nil.
  package var scalarText: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The items of a sequence, or nil.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping in the order of the text, or nil.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a mapping's key, or nil when there is none or this is no mapping.
  package subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// Whether this is a plain scalar without any text, as in `title:`.
  var isLeftEmpty: Bool {
    content == .scalar("", .plain)
  }

  /// What this is, in the words of a message.
  var kindInWords: String {
    switch content {
    case .scalar: isLeftEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
