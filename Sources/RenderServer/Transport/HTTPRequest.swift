/// What of a request the server looks at. Nothing else of it is kept or logged.
struct HTTPRequest: Hashable, Sendable {
  /// The two methods that are answered; a HEAD is answered like a GET and sent without its body.
  enum Method: String, Hashable, Sendable {
    case get = "GET"
    case head = "HEAD"
  }

  var method: Method
  /// Path and query as the client sent them, percent-encoded.
  var target: String
  /// `Accept`, for the choice between PNG and WebP and between a page and a problem document.
  var accept: String?
  /// `Accept-Encoding`.
  var acceptEncoding: String?
  /// `If-None-Match`.
  var ifNoneMatch: String?

  init(
    _ method: Method = .get, _ target: String, accept: String? = nil,
    acceptEncoding: String? = nil, ifNoneMatch: String? = nil
  ) {
    self.method = method
    self.target = target
    self.accept = accept
    self.acceptEncoding = acceptEncoding
    self.ifNoneMatch = ifNoneMatch
  }

  /// True when the client takes gzip (RFC 9110, 12.5.3); a weight of zero refuses it.
  var takesGzip: Bool { Self.accepts("gzip", in: acceptEncoding) }

  /// True when the client names WebP; `*/*` alone does not.
  var takesWebP: Bool { Self.accepts("image/webp", in: accept) }

  /// True for browsers that show a page: HTML is named.
  var wantsPage: Bool { Self.accepts("text/html", in: accept) }

  /// Whether a list of tokens with weights names one that is not refused; letters in any case, white
  /// space between (RFC 9110, 5.6.3, 8.3.1, 8.4.1 and 12.4.2). `token` is in lower case.
  private static func accepts(_ token: String, in list: String?) -> Bool {
    guard let list else { return false }
    for item in list.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { part in
        part.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
      }
      guard parts.first == token[...] else { continue }
      let isRefused = parts.dropFirst().contains { part in
        part.hasPrefix("q=") && part.dropFirst(2).allSatisfy { "0.".contains($0) }
      }
      return !isRefused
    }
    return false
  }

  /// Whether `If-None-Match` names this entity tag (weak comparison, RFC 9110, 13.1.2).
  func alreadyHas(_ entityTag: String) -> Bool {
    guard let ifNoneMatch else { return false }
    if ifNoneMatch == entityTag || ifNoneMatch == "*" { return true }
    return ifNoneMatch.split(separator: ",").contains { item in
      let tag = item.drop { $0 == " " }
      let strong = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
      return strong.prefix(entityTag.count) == entityTag
        && strong.dropFirst(entityTag.count).allSatisfy { $0 == " " }
    }
  }
}
