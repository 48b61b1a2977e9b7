package import AtlasFile
package import Diagnostics

/// Why nothing was prepared: everything that was found wrong, in the order of the project file.
package struct PreparationError: Error, Hashable, Sendable {
  /// The two families that a tool tells apart by its exit code.
  package enum Kind: Hashable, Sendable {
    /// The project file or a source is wrong.
    case badData
    /// A file could not be read or written.
    case cannotAccess
    /// The request itself makes no sense.
    case badRequest
  }

  package var kind: Kind
  /// At least one error; warnings and notes that were found before it may be among them.
  package var diagnostics: [Diagnostic]

  package init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  package var exit: PreparationExit {
    switch kind {
    case .badData: .badData
    case .cannotAccess: .cannotAccess
    case .badRequest: .usage
    }
  }
}

extension PreparationError: CustomStringConvertible {
  /// One line a diagnostic.
  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
