/// What an SVG that was written here says of where it comes from.
package enum SVGProvenance {
  /// The entries of its metadata, keys without hyphens as in PDF; empty where there are none.
  package static func entries(of svg: String) -> [String: String] {
    var entries: [String: String] = [:]
    var rest = svg[...]
    while let start = rest.firstRange(of: "<pm:entry key=\"") {
      rest = rest[start.upperBound...]
      guard let middle = rest.firstRange(of: "\">"), let end = rest.firstRange(of: "</pm:entry>"),
        middle.upperBound <= end.lowerBound
      else { break }
      let key = rest[..<middle.lowerBound].filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      entries[String(key)] = plain(rest[middle.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return entries
  }

  /// Without the escapes of XML.
  private static func plain(_ text: Substring) -> String {
    String(
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
  }
}
