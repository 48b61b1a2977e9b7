import MapServices

extension HTTPResponse {
  /// Scripts, styles and pictures come from this site alone; nothing is embedded but our own; anybody
  /// may show a map's page in a frame of theirs.
  static let pagePolicy =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'"

  /// What a request gets whose answer cannot be made.
  init(_ problem: Problem) {
    self.init(
      status: problem.status, mediaType: Problem.mediaType, text: problem.json(),
      fields: [Field(name: "Cache-Control", value: CachePolicy.never.value), Self.anyOrigin])
    if problem.status == 503 { set("Retry-After", "1") }
    if problem.status == 405 { set("Allow", "GET, HEAD") }
  }

  /// Pictures, tables and documents are public and may be used from any page.
  static let anyOrigin = Field(name: "Access-Control-Allow-Origin", value: "*")

  /// A text that is never kept.
  static func note(
    _ text: String, status: Int = 200, mediaType: String = "text/plain; charset=utf-8"
  ) -> HTTPResponse {
    HTTPResponse(
      status: status, mediaType: mediaType, text: text,
      fields: [Field(name: "Cache-Control", value: CachePolicy.never.value)])
  }
}
