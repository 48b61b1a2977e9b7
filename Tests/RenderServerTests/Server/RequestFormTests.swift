import Foundation
import Testing

@testable import RenderServer

/// What is refused by its form, before anything is drawn.
@Suite("The form of requests")
struct RequestFormTests {
  private let server: RunningServer

  init() throws { server = try RunningServer(SquareSite.edition()) }

  /// Sends a text and gives the first answer, and whether the connection ends behind it.
  private func exchange(_ text: String) throws -> (answer: RawAnswer, isClosed: Bool) {
    let client = try server.client()
    client.send(text.replacing("\n", with: "\r\n"))
    let answer = try client.answer()
    return (answer, client.isClosed())
  }

  @Test(
    "Other methods than GET and HEAD get 405 with those two, and the connection ends",
    arguments: ["DELETE", "OPTIONS", "POST", "PATCH", "TRACE", "get", "PROPFIND"])
  func method(method: String) throws {
    let (answer, isClosed) = try exchange("\(method) / HTTP/1.1\nHost: a\n\n")
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
    #expect(answer["Connection"]?.lowercased() == "close")
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(isClosed)
  }

  @Test(
    "A body is refused, in whatever way it is announced, and nothing behind it is answered",
    arguments: [
      "POST / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello",
      "GET / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello",
      "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n0\n\n",
      "GET / HTTP/1.1\nHost: a\nContent-Length: 0\nTransfer-Encoding: chunked\n\n0\n\n",
      // Request smuggling: what one reader takes for a body is a request to another.
      "GET / HTTP/1.1\nHost: a\nContent-Length: 6\nTransfer-Encoding: chunked\n\n0\n\nGET /healthz "
        + "HTTP/1.1\nHost: a\n\n",
      "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: identity\n\nGET /healthz HTTP/1.1\nHost: a\n\n",
      "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked\n\nGET /healthz HTTP/1.1\nHost: a\n\n",
    ])
  func body(request: String) throws {
    let client = try server.client()
    client.send(request.replacing("\n", with: "\r\n"))
    let answer = try client.answer()
    #expect((400..<500).contains(answer.status))
    #expect(client.isClosed())
    #expect(try server.metric("requests_total{operation=\"health\",status=\"200\"}") == nil)
  }

  @Test("A length of zero announces nothing")
  func emptyBody() throws {
    let answer = try server.get("/healthz", ["Content-Length: 0"])
    #expect(answer.status == 200)
  }

  @Test(
    "A length that is none, or two of them, is refused",
    arguments: [
      "Content-Length: -1", "Content-Length: x", "Content-Length: 0\nContent-Length: 5",
      "Content-Length: 99999999999999999999",
    ])
  func length(field: String) throws {
    let (answer, isClosed) = try exchange(
      "GET /healthz HTTP/1.1\nHost: a\n\(field)\n\nGET /healthz HTTP/1.1\nHost: a\n\n")
    #expect((400..<500).contains(answer.status))
    #expect(isClosed)
    #expect(try server.metric("requests_total{operation=\"health\",status=\"200\"}") == nil)
  }

  @Test(
    "A request has one Host (RFC 9112, 3.2)",
    arguments: ["", "Host: a\nHost: a\n", "Host: a\nHOST: b\n"])
  func host(fields: String) throws {
    let (answer, isClosed) = try exchange("GET /healthz HTTP/1.1\n\(fields)\n")
    #expect(answer.status == 400)
    #expect(isClosed)
  }

  @Test(
    "Fields that two programs could read in two ways end the connection",
    arguments: [
      "X : b", "Content-Length : 5", "Transfer-Encoding : chunked",
      "Content-Length: 0\n 5", "X: a\n Transfer-Encoding: chunked", "X\u{1}: b", "X: a\u{1}b",
    ])
  func field(field: String) throws {
    let (answer, isClosed) = try exchange(
      "GET /healthz HTTP/1.1\nHost: a\n\(field)\n\nGET /healthz HTTP/1.1\nHost: a\n\n")
    #expect((400..<500).contains(answer.status))
    #expect(isClosed)
    #expect(try server.metric("requests_total{operation=\"health\",status=\"200\"}") == nil)
  }

  @Test(
    "What two programs could read in two ways is refused",
    arguments: [
      "/maps/plans%00.png", "/maps%2fplans.png", "/maps%2Fplans.png", "/maps/..%2fplans.png",
      "/%2e%2e/etc/passwd", "/maps/../plans.png", "/maps/./plans.png", "//maps/plans.png",
      "/maps//plans.png", "/maps%5cplans.png", "/maps/plans.png?language=%00", "/maps/%ff.png",
      "/maps/%", "/maps/%4", "/maps/%zz.png", "/maps/plans.png?a=%",
      "/assets/..%2f..%2fetc%2fpasswd",
    ])
  func ambiguous(target: String) throws {
    let answer = try server.get(target)
    #expect(answer.status == 400)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(!answer.text.contains("/usr"))
  }

  @Test("An address longer than 2,048 bytes is too long, far longer ones end the connection")
  func overlong() throws {
    #expect(try server.get("/?" + String(repeating: "a", count: 2_047)).status == 414)
    #expect(try server.get("/?" + String(repeating: "a", count: 2_046)).status == 400)
    let (answer, isClosed) = try exchange(
      "GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\nHost: a\n\n")
    #expect([400, 414, 431].contains(answer.status))
    #expect(isClosed)
  }

  @Test("A flood of header fields is refused and the connection ends")
  func headerFlood() throws {
    let fields = (0..<2_000).map { "X-\($0): 0123456789\n" }.joined()
    let (answer, isClosed) = try exchange("GET /healthz HTTP/1.1\nHost: a\n\(fields)\n")
    #expect([400, 413, 431].contains(answer.status))
    #expect(isClosed)
  }

  @Test("Parameters are checked: unknown, twice, out of range")
  func parameters() throws {
    for query in ["widht=300", "width=300&width=300", "width=1", "width=NaN", "width=1e400"] {
      let answer = try server.get("/maps/plans.png?\(query)")
      #expect(answer.status == 400, "\(query)")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      #expect(object["parameter"] as? String == String(query.prefix { $0 != "=" }))
      #expect(object["status"] as? Int == 400)
    }
  }
}
