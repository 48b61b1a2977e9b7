/// The page of a member as its row gives it.
enum MemberWebAddress {
  /// The address if it is a whole one of the web: `http` or `https` (RFC 9110, section 4.2), a host
  /// of letters, digits, hyphens and full stops and perhaps a port, no user's name, and only
  /// characters that an address may have (RFC 3986, appendix A); else nil.
  static func checked(_ text: String) -> String? {
    let small = text.lowercased()
    guard text.utf8.count <= longest,
      let scheme = ["https://", "http://"].first(where: small.hasPrefix),
      text.unicodeScalars.allSatisfy(mayStand)
    else { return nil }
    let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count).dropFirst()
    let isHost =
      host.contains(where: isAlphanumeric)
      && host.allSatisfy { isAlphanumeric($0) || $0 == "-" || $0 == "." }
    let isPort = port.isEmpty ? !authority.hasSuffix(":") : port.allSatisfy(\.isNumber)
    return isHost && isPort ? text : nil
  }

  /// In bytes; more than any page has.
  private static let longest = 500

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case "!"..."~": true
    default: false
    }
  }

  private static func isAlphanumeric(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
