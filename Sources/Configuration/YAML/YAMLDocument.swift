package import Diagnostics

/// One YAML or JSON text as a tree, with what is wrong about it but does not hinder reading on.
package struct YAMLDocument: Hashable, Sendable {
  package let root: YAMLNode
  /// Keys given twice and tags, in the order of the text, all of them errors; the first value of a
  /// key is kept.
  package let diagnostics: [Diagnostic]

  /// Reads one document. JSON is read as the YAML that it is.
  ///
  /// An anchor may be repeated by an alias; each repetition counts as the nodes it stands for, so a
  /// text that grows out of bounds is refused before it does.
  /// - Parameters:
  ///   - text: UTF-8, or UTF-16 with a byte order mark; a byte order mark is no part of the text.
  ///   - file: the name that the places carry.
  /// - Throws: a `ConfigurationError` with one diagnostic: `yaml-syntax` (libyaml's words),
  ///   `yaml-empty`, `yaml-documents` (a second `---`), `yaml-key` (a key that is a list or a
  ///   mapping), `yaml-alias` (unknown, or of a node that holds it) or `yaml-limit`.
  package static func parse(
    bytes text: [UInt8], file: String?, limits: YAMLLimits = YAMLLimits()
  ) throws(ConfigurationError) -> YAMLDocument {
    let events = try YAMLReading(text: text, file: file, limits: limits).events()
    var builder = YAMLTreeBuilder(events: events, file: file, limits: limits)
    let root = try builder.document()
    return YAMLDocument(root: root, diagnostics: builder.diagnostics)
  }

  /// Reads one document from text; see `parse(bytes:file:limits:)`.
  package static func parse(
    text: String, file: String?, limits: YAMLLimits = YAMLLimits()
  ) throws(ConfigurationError) -> YAMLDocument {
    try parse(bytes: Array(text.utf8), file: file, limits: limits)
  }
}
