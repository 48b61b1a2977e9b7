/// The address asked for, decoded: where it points to and what the query says.
///
/// Everything that two programs could read in two ways is refused: dot segments, empty segments,
/// encoded slashes, backslashes, control characters.
package struct RequestTarget: Hashable, Sendable {
  /// A name and a value of the query.
  package struct QueryItem: Hashable, Sendable {
    package var name: String
    /// Empty where the query has no `=`.
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The longest target in bytes.
  package static let longest = 2_048

  /// The most items of a query.
  package static let mostItems = 64

  /// The decoded parts of the path; none for "/".
  package let segments: [String]
  /// Whether the path ends with a slash behind its last segment; false for "/".
  package let hasTrailingSlash: Bool
  /// The items of the query in order, `+` read as a space; empty ones are left out.
  package let query: [QueryItem]

  /// Reads a target as it stands in the request line, percent-encoded.
  ///
  /// Errors: 414 for more than 2,048 bytes, 400 for everything else that is refused.
  package init(_ raw: String) throws(Problem) {
    let bytes = raw.utf8
    guard bytes.count <= Self.longest else {
      throw Problem(status: 414, "the address is longer than \(Self.longest) bytes")
    }
    guard bytes.first == UInt8(ascii: "/") else {
      throw Problem(status: 400, "the address of a request begins with a slash")
    }
    // RFC 9112 has visible ASCII characters only, and a fragment stays with the client.
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Problem(status: 400, "the address has characters that are not percent-encoded")
    }
    guard !bytes.contains(UInt8(ascii: "#")) else {
      throw Problem(status: 400, "the address has a fragment, which is never sent")
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    (segments, hasTrailingSlash) = try Self.path(parts[0])
    query = try Self.items(parts.count > 1 ? parts[1] : parts[0].suffix(0))
  }

  /// The path as text, decoded, for messages.
  package var path: String {
    "/" + segments.joined(separator: "/") + (hasTrailingSlash ? "/" : "")
  }

  /// The values of the items of one name, in order.
  package func values(_ name: String) -> [String] {
    query.filter { $0.name == name }.map(\.value)
  }

  private static func path(
    _ bytes: Substring.UTF8View
  ) throws(Problem) -> (segments: [String], hasTrailingSlash: Bool) {
    var pieces = bytes.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var hasTrailingSlash = false
    if let last = pieces.last, last.isEmpty {
      pieces.removeLast()
      hasTrailingSlash = !pieces.isEmpty
    }
    var segments: [String] = []
    for piece in pieces {
      let segment = try PercentDecoding.text(piece, place: "path")
      guard !segment.isEmpty else {
        throw Problem(status: 400, "the path has an empty part")
      }
      guard segment != ".", segment != ".." else {
        throw Problem(status: 400, "the path has a dot segment")
      }
      guard !segment.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      else {
        throw Problem(status: 400, "the path has an encoded slash or a backslash")
      }
      segments.append(segment)
    }
    return (segments, hasTrailingSlash)
  }

  private static func items(_ bytes: Substring.UTF8View) throws(Problem) -> [QueryItem] {
    let pieces = bytes.split(separator: UInt8(ascii: "&"))
    guard pieces.count <= mostItems else {
      throw Problem(status: 400, "the query has more than \(mostItems) items")
    }
    var items: [QueryItem] = []
    for piece in pieces {
      let halves = piece.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try PercentDecoding.text(halves[0], place: "query", plusIsSpace: true)
      let value =
        halves.count > 1
        ? try PercentDecoding.text(halves[1], place: "query", plusIsSpace: true) : ""
      items.append(QueryItem(name, value))
    }
    return items
  }
}
