package import Diagnostics

/// Everything that is wrong with a text, each with its line and column.
package struct MarkdownError: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]
}
