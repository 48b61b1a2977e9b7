import TestSupport
import Testing

@testable import RenderServer

/// Header fields are seen where they are seen by clients: on a connection.
@Suite("A cached answer")
struct CachedAnswerTests {
  private let text = String(repeating: "One plan is in force. ", count: 100)

  private func service(
    isText: Bool, fields: [HTTPResponse.Field] = []
  ) throws -> PlainService {
    let answer = CachedAnswer(
      HTTPResponse(status: 200, mediaType: "text/csv", text: text, fields: fields), tag: "abc",
      isText: isText)
    return try PlainService { request in answer.response(to: request) }
  }

  @Test("It has a strong entity tag and its body")
  func whole() throws {
    let service = try service(isText: true)
    let answer = try RawClient(port: service.port).get("/")
    #expect(answer.status == 200)
    #expect(answer["ETag"] == "\"abc\"")
    #expect(answer["Content-Type"] == "text/csv")
    #expect(answer["Content-Encoding"] == nil)
    #expect(answer.text == text)
  }

  @Test("The packed form has a tag of its own: it is another representation (RFC 9110, 8.8.3)")
  func packed() throws {
    let service = try service(isText: true)
    let client = try RawClient(port: service.port)
    let answer = try client.get("/", ["Accept-Encoding: gzip"])
    #expect(answer["ETag"] == "\"abc-gzip\"")
    #expect(answer["Content-Encoding"] == "gzip")
    #expect(answer["Content-Type"] == "text/csv")
    let folder = try TemporaryFolder()
    let file = try folder.write("body.gz", answer.body)
    #expect(try SystemTool("gzip").output(["-dc", file]) == text.data(using: .utf8))
  }

  @Test("Caches are told on what the choice depends, in all forms and in addition to the rest")
  func vary() throws {
    let service = try service(isText: true, fields: [.init(name: "Vary", value: "Accept")])
    let client = try RawClient(port: service.port)
    for fields in [[], ["Accept-Encoding: gzip"], ["If-None-Match: \"abc\""]] {
      #expect(try client.get("/", fields).all("Vary") == ["Accept, Accept-Encoding"])
    }
    let picture = try self.service(isText: false)
    #expect(try RawClient(port: picture.port).get("/")["Vary"] == nil)
  }

  @Test("What is no text is never packed")
  func pictures() throws {
    let service = try service(isText: false)
    let answer = try RawClient(port: service.port).get("/", ["Accept-Encoding: gzip"])
    #expect(answer["Content-Encoding"] == nil)
    #expect(answer["ETag"] == "\"abc\"")
  }

  @Test("Who has it gets 304 without a body and without words about one (RFC 9110, 15.4.5)")
  func unchanged() throws {
    let service = try service(
      isText: true, fields: [.init(name: "Cache-Control", value: "no-cache")])
    let client = try RawClient(port: service.port)
    let plain = try client.get("/", ["If-None-Match: \"x\", W/\"abc\""])
    #expect(plain.status == 304)
    #expect(plain.body.isEmpty)
    #expect(plain["ETag"] == "\"abc\"")
    #expect(plain["Cache-Control"] == "no-cache")
    #expect(plain["Content-Type"] == nil)
    // RFC 9110, 8.6: none, or that of the whole answer.
    #expect(plain["Content-Length"].map { $0 == "\(text.utf8.count)" } ?? true)
    let packed = try client.get(
      "/", ["If-None-Match: \"abc-gzip\"", "Accept-Encoding: gzip"])
    #expect(packed.status == 304)
    #expect(packed["ETag"] == "\"abc-gzip\"")
    #expect(packed["Content-Encoding"] == nil)
  }

  @Test("The tag of one form is not that of the other")
  func forms() throws {
    let service = try service(isText: true)
    let other = try RawClient(port: service.port)
    #expect(try other.get("/", ["If-None-Match: \"abc-gzip\""]).status == 200)
    #expect(
      try other.get("/", ["If-None-Match: \"abc\"", "Accept-Encoding: gzip"]).status == 200)
  }

  @Test("HEAD has the fields of GET, with the length of the body that is not sent")
  func head() throws {
    let service = try service(isText: true)
    let client = try RawClient(port: service.port)
    let head = try client.get("/", method: "HEAD")
    let get = try client.get("/")
    #expect(head.status == 200)
    #expect(head["Content-Length"] == "\(text.utf8.count)")
    #expect(head.withoutDate == get.withoutDate)
  }
}
