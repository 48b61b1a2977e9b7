package import HostSystem

/// Why an atlas file cannot be used.
package enum AtlasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be opened or read.
  case unreadable(SystemError)
  /// It does not start as an atlas does.
  case notAnAtlas(path: String)
  /// It was written for another version of the tool.
  case otherFormat(path: String, found: UInt32, expected: UInt32)
  /// A checksum or a bound does not hold: cut, overwritten or mistransmitted.
  case damaged(path: String, part: String)
  /// The atlas has no section of this name.
  case missingSection(path: String, name: String)
  /// The atlas has no boundary set, milestone source or other named content like this.
  case unknownName(kind: String, name: String)

  package var description: String {
    switch self {
    case .unreadable(let error): return error.description
    case .notAnAtlas(let path): return "\(path) is not an atlas file"
    case .otherFormat(let path, let found, let expected):
      return "\(path) has atlas format \(found), this tool reads \(expected); prepare it again"
    case .damaged(let path, let part):
      return "\(path) is damaged (\(part)); prepare it again"
    case .missingSection(let path, let name): return "\(path) has no section \(name)"
    case .unknownName(let kind, let name): return "the atlas has no \(kind) \"\(name)\""
    }
  }

  /// True when preparing again mends it.
  package var isMendedByPreparing: Bool {
    switch self {
    case .notAnAtlas, .otherFormat, .damaged, .missingSection: return true
    case .unreadable(let error): return error.isMissing
    case .unknownName: return false
    }
  }
}
