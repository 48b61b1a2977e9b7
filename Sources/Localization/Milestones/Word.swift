/// Comparing the short words of tables and project files.
package enum Word {
  /// Lower case, with spaces, underscores and hyphens in a row as one hyphen, none at the ends.
  package static func plain(_ text: String) -> String {
    text.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\u{a0}" }
      .joined(separator: "-")
  }
}
