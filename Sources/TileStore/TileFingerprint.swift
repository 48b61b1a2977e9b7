import Digests

/// Stands for everything that tiles depend on: tiles of different fingerprints are never mixed.
package struct TileFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  package let description: String

  /// The fingerprint of named values, order included.
  package init(_ values: [(name: String, value: String)]) {
    var hash = SHA256()
    for (name, value) in values {
      // The length parts a value from the name that follows.
      hash.update("\(name) \(value.utf8.count) \(value)\n")
    }
    description = hash.hexadecimal()
  }
}
