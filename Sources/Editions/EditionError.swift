package import AtlasFile
package import Localization

/// Why an edition cannot be read or compared.
package enum EditionError: Error, Hashable, Sendable, CustomStringConvertible {
  case atlas(AtlasError)
  case day(LocalizationError)
  /// No manifest of a report, or one of a format that this tool does not know; a sentence says why.
  case unreadable(String, reason: String)

  package var description: String {
    switch self {
    case .atlas(let error): error.description
    case .day(let error): error.description
    case .unreadable(let name, let reason): "\(name): \(reason)"
    }
  }
}
