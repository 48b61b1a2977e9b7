import Testing

@testable import WebPages

@Suite("HTML")
struct HTMLTests {
  @Test(
    "A text stays a text",
    arguments: [
      ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("&amp;", "&amp;amp;"),
      ("\"'", "\"'"), ("क्षेत्र é 𝒳", "क्षेत्र é 𝒳"),
      ("a\u{0}\u{B}\u{7F}\u{9C}b\nc", "ab\nc"),
    ])
  func content(_ text: String, _ written: String) {
    #expect(HTMLText.content(text) == written)
  }

  @Test("Characters that Unicode keeps for no character are left out, in every plane")
  func noncharacters() throws {
    for value: UInt32 in [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(HTMLText.content("a\(Character(scalar))b") == "ab")
    }
  }

  @Test("An attribute cannot be left by a quotation mark")
  func attribute() {
    let element = HTMLElement("a", .href("\"><script>alert(1)</script>"))
    #expect(
      element.text == "<a href=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"></a>")
  }

  @Test("Void elements have no end tag, attributes without a value no equals sign")
  func void() {
    #expect(
      HTMLElement("input", .type("text"), HTMLAttribute("readonly")).text
        == "<input type=\"text\" readonly>")
  }

  @Test("Content is written in its order, what is nil is left out")
  func nesting() {
    let none: HTMLElement? = nil
    let element = HTMLElement("b", .id("x"), nil) {
      "1 < 2"
      HTMLElement("i") { "and" }
      none
      for number in 3...4 { "\(number)" }
      if isWanted(false) { "never" }
    }
    #expect(element.text == "<b id=\"x\">1 &lt; 2<i>and</i>34</b>")
  }

  private func isWanted(_ answer: Bool) -> Bool { answer }

  @Test("A handler, a style and a script inside a page cannot be made")
  func forbidden() async {
    await #expect(processExitsWith: .failure) { _ = HTMLAttribute("onclick", "alert(1)") }
    await #expect(processExitsWith: .failure) { _ = HTMLAttribute("style", "color: red") }
    await #expect(processExitsWith: .failure) { _ = HTMLAttribute("a b", "c") }
    await #expect(processExitsWith: .failure) {
      _ = HTMLElement("script") { "alert(1)" }
    }
  }
}
