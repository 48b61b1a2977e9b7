package import Diagnostics

/// Why a map or a report cannot be made: what to tell the user, and whose fault it is.
package struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Decides the exit code.
  package enum Kind: Hashable, Sendable {
    /// The request itself: an unknown map, a date after the data.
    case usage
    /// The project file or its data.
    case badData
    /// Reading the atlas, drawing or writing.
    case failed
  }

  package var kind: Kind
  package var diagnostics: [Diagnostic]

  package init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  package init(_ kind: Kind, _ code: String, _ message: String, advice: String? = nil) {
    self.init(kind, [Diagnostic(.error, code, message, advice: advice)])
  }

  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
