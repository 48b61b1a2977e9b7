import Configuration
import Diagnostics

/// One source of a project and how it is read: the same file is read once, whoever names it.
struct SourceKey: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case features, table
  }

  /// As the project file says it.
  var location: String
  var layer: String?
  var purpose: Purpose

  init(_ reference: SourceReference, _ purpose: Purpose) {
    location = reference.location
    layer = reference.layer
    self.purpose = purpose
  }
}
