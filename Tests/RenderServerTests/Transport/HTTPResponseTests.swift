import MapServices
import Testing

@testable import RenderServer

@Suite("An answer")
struct HTTPResponseTests {
  @Test("Setting a field puts it in place of all of its name")
  func set() {
    var response = HTTPResponse(
      status: 200, mediaType: "text/plain", text: "é",
      fields: [.init(name: "Vary", value: "a"), .init(name: "Vary", value: "b")])
    response.set("Vary", "c")
    response.set("ETag", "\"1\"")
    #expect(response.fields.filter { $0.name == "Vary" }.map(\.value) == ["c"])
    #expect(response.value(of: "ETag") == "\"1\"")
    #expect(response.value(of: "Age") == nil)
    #expect(response.body == [0xC3, 0xA9])
  }

  @Test("Every answer tells its type and that it is not to be guessed")
  func type() {
    let response = HTTPResponse(status: 200, mediaType: "image/png", body: [])
    #expect(response.value(of: "Content-Type") == "image/png")
    #expect(response.value(of: "X-Content-Type-Options") == "nosniff")
  }

  @Test("A problem is a document that nobody keeps (RFC 9457)")
  func problem() {
    let response = HTTPResponse(Problem(status: 404, "nothing is here"))
    #expect(response.status == 404)
    #expect(response.value(of: "Content-Type") == "application/problem+json")
    #expect(response.value(of: "Cache-Control") == "no-store")
    #expect(response.text.contains("\"detail\":\"nothing is here\""))
    #expect(response.value(of: "Retry-After") == nil)
    #expect(response.value(of: "Allow") == nil)
  }

  @Test("A server that is busy says when to come again, a wrong method which are right")
  func advice() {
    #expect(HTTPResponse(Problem(status: 503, "busy")).value(of: "Retry-After") == "1")
    #expect(HTTPResponse(Problem(status: 405, "no")).value(of: "Allow") == "GET, HEAD")
  }

  @Test(
    "Cache-Control says how long an answer is good (RFC 9111, RFC 5861)",
    arguments: [
      (CachePolicy.kept, "public, max-age=300, stale-while-revalidate=86400"),
      (.revalidated, "no-cache"),
      (.never, "no-store"),
    ])
  func policies(policy: CachePolicy, value: String) {
    #expect(policy.value == value)
  }
}
