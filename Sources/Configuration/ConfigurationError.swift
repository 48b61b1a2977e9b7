package import Diagnostics

/// Why a project file cannot be used: everything that is wrong with it, in the order of the file.
package struct ConfigurationError: Error, Hashable, Sendable {
  /// At least one, all of severity `error`.
  package let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }

  /// Sorts the diagnostics by line and column; those without a place (missing keys of the whole
  /// file, settings of the command line) come first, in the order found.
  init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an error says what is wrong")
    self.diagnostics = diagnostics.enumerated().sorted { first, second in
      let one = (first.element.place.line ?? 0, first.element.place.column ?? 0, first.offset)
      let other = (second.element.place.line ?? 0, second.element.place.column ?? 0, second.offset)
      return one < other
    }.map(\.element)
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// One line a diagnostic.
  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
