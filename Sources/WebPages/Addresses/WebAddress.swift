/// An address of another site, such as that of a source.
struct WebAddress: Hashable, Sendable {
  /// The address as it was given.
  let text: String
  /// Its host and path, at most `longest` characters, for people: what is left out is marked.
  let shortText: String

  private static let longest = 48

  /// Nil for anything but a whole address of the web: `http` or `https` (RFC 9110, section 4.2) with
  /// a host of letters, digits, hyphens and full stops and perhaps a port, and without a user's
  /// name, which would let another host be read from it.
  init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }),
      text.unicodeScalars.allSatisfy(Self.mayStand)
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count)
    guard host.utf8.contains(where: Self.isAlphanumeric),
      host.utf8.allSatisfy({
        Self.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }),
      port.isEmpty || (port.count > 1 && port.dropFirst().utf8.allSatisfy(Self.isDigit))
    else { return nil }
    self.text = text
    shortText = Self.shortened(rest, hasQuery: rest.contains { $0 == "?" || $0 == "#" })
  }

  private static func shortened(_ rest: Substring, hasQuery: Bool) -> String {
    var path = rest.prefix { $0 != "?" && $0 != "#" }
    if path.hasSuffix("/") { path = path.dropLast() }
    if path.count <= longest { return hasQuery ? "\(path)…" : String(path) }
    return "\(path.prefix(longest - 1))…"
  }

  /// White space, controls and what RFC 3986 has no place for (appendix A) do not stand in an
  /// address.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case "!"..."~": true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
