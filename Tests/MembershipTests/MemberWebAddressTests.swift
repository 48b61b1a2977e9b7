import Testing

@testable import Membership

@Suite struct MemberWebAddressTests {
  @Test(
    "A whole address of the web stays as it is",
    arguments: [
      "https://example.org", "http://example.org/a?b=c#d", "HTTPS://Example.org:8080/x",
      "https://xn--bcher-kva.example/",
    ])
  func addresses(text: String) {
    #expect(MemberWebAddress.checked(text) == text)
  }

  @Test(
    "Anything else is no address",
    arguments: [
      "", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https:///path",
      "https://user:secret@example.org", "https://exa mple.org", "https://example.org/<b>",
      "https://example.org:port/", "https://example.org:", "https://...", "mailto:a@example.org",
      "https://example.org/\u{202e}", "https://bücher.example",
    ])
  func others(text: String) {
    #expect(MemberWebAddress.checked(text) == nil)
  }

  @Test("An address longer than 500 bytes is none")
  func long() {
    let address = "https://example.org/"
    let longest = address + String(repeating: "a", count: 500 - address.utf8.count)
    #expect(MemberWebAddress.checked(longest) == longest)
    #expect(MemberWebAddress.checked(longest + "a") == nil)
  }
}
