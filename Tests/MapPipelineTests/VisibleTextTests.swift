import MapPipeline
import Testing

/// Texts of files on a terminal.
@Suite struct VisibleTextTests {
  @Test("What hides, breaks or turns a line is written out; letters of any script stay")
  func escaped() {
    #expect(
      VisibleText.escaped("a\u{1B}[2K\r\n\u{2028}b\u{202E}c\u{2066}d\u{7F}\u{9B}")
        == #"a\u{1B}[2K\u{D}\u{A}\u{2028}b\u{202E}c\u{2066}d\u{7F}\u{9B}"#)
    for text in ["Kitgum (UGA)", "بلا تغيير", "नेपाल", "Львів", "", "👩‍🌾"] {
      #expect(VisibleText.escaped(text) == text)
    }
  }

  @Test("One line has a space for each break and control character")
  func oneLine() {
    let text = VisibleText.oneLine("one\r\ntwo\tthree\u{1B}four\u{2029}")
    #expect(text == "one two three four ")
    #expect(VisibleText.isOneLine(text) && !VisibleText.isOneLine("a\tb"))
  }
}
