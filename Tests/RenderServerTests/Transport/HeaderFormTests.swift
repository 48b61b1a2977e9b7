import Testing

@testable import RenderServer

@Suite("The form of header fields")
struct HeaderFormTests {
  private func form(_ fields: [(String, String)]) -> HeaderForm {
    var form = HeaderForm()
    for (name, value) in fields {
      Array(name.utf8).withUnsafeBytes { name in
        Array(value.utf8).withUnsafeBytes { form.look(name: name, value: $0) }
      }
    }
    return form
  }

  @Test("What browsers send is well formed and announces no body")
  func usual() {
    let form = form([
      ("Host", "maps.example.org"), ("Accept", "text/html,*/*;q=0.8"), ("X-Empty", ""),
      ("Cookie", "a=b;\tc=d"), ("X-Name", "caf\u{E9}"), ("Sec-CH-UA", "\"a\";v=\"1\""),
    ])
    #expect(form.isWellFormed)
    #expect(!form.announcesBody)
    #expect(form.hostCount == 1)
  }

  @Test(
    "A name that is no token, or a value with a control character, is none (RFC 9110, 5.1, 5.5)",
    arguments: [
      ("", "a"), ("X ", "a"), (" X", "a"), ("X\t", "a"), ("X Y", "a"), ("X:", "a"), ("X\"", "a"),
      ("caf\u{E9}", "a"), ("X", "a\u{0}"), ("X", "a\rb"), ("X", "a\nb"), ("X", "\u{7F}"),
      ("X", "\u{1B}[31m"),
    ])
  func malformed(name: String, value: String) {
    #expect(!form([("Host", "a"), (name, value)]).isWellFormed)
    // What comes behind does not mend it.
    #expect(!form([(name, value), ("Host", "a")]).isWellFormed)
  }

  @Test(
    "All but a single length of zero announces a body, in any case of letters",
    arguments: [
      ([("Content-Length", "0")], false), ([("content-length", "0")], false),
      ([("Content-Length", "5")], true), ([("Content-Length", "00")], true),
      ([("Content-Length", "")], true), ([("Content-Length", "0, 0")], true),
      ([("Content-Length", "+0")], true), ([("CONTENT-LENGTH", "1")], true),
      ([("Content-Length", "0"), ("Content-Length", "0")], true),
      ([("Content-Length", "0"), ("content-length", "5")], true),
      ([("Transfer-Encoding", "")], true), ([("transfer-encoding", "identity")], true),
      ([("TE", "trailers")], false), ([("Content-Type", "text/plain")], false),
    ] as [([(String, String)], Bool)])
  func bodies(fields: [(String, String)], announces: Bool) {
    #expect(form(fields).announcesBody == announces)
  }

  @Test("Hosts are counted in any case of letters")
  func hosts() {
    #expect(form([]).hostCount == 0)
    #expect(form([("Host", "a"), ("HOST", "b"), ("X-Host", "c"), ("Hos", "d")]).hostCount == 2)
  }
}
