/// One file that somebody outside can read, or find on the machine that makes them.
package struct PublishedFile: Hashable, Sendable {
  /// What a file is, for the attacks that look for its kind.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A picture, table or words of a map.
    case map
    case report
    case page
    case tile
    /// What was said while preparing, drawing or answering a request that fails.
    case message
    /// What a cache holds.
    case kept
    case atlas
  }

  package var name: String
  package var kind: Kind
  /// The map or page that it shows, one name in all languages, formats and sizes.
  package var subject: String
  package var language: String
  /// Pixels; nil where it has no size of its own.
  package var width: Int?
  /// Nil for the edition that is examined; else the trial in which one member differs.
  package var variant: Int?
  /// Whether it shows or counts members.
  package var hasMembers: Bool
  /// Whether a server may keep it in a folder between runs, where it outlives a withdrawal.
  package var isKeptOnDisk: Bool
  package var bytes: [UInt8]

  package init(
    name: String, kind: Kind, subject: String = "", language: String = "", width: Int? = nil,
    variant: Int? = nil, hasMembers: Bool = false, isKeptOnDisk: Bool = false, bytes: [UInt8]
  ) {
    self.name = name
    self.kind = kind
    self.subject = subject
    self.language = language
    self.width = width
    self.variant = variant
    self.hasMembers = hasMembers
    self.isKeptOnDisk = isKeptOnDisk
    self.bytes = bytes
  }

  /// The ending of its name, in small letters.
  package var ending: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The bytes as UTF-8, broken ones replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
