import Testing

@testable import Ingest

@Suite("Encodings of text files")
struct TextDecodingTests {
  /// `é,बा` in the encodings; bytes by hand from the Unicode charts.
  @Test("UTF-8 with and without mark, UTF-16 in both orders")
  func unicodeForms() {
    let utf8: [UInt8] = [0xC3, 0xA9, 0x2C, 0xE0, 0xA4, 0xAC, 0xE0, 0xA4, 0xBE]
    #expect(DecodedText(utf8).encoding == .utf8)
    #expect(DecodedText([0xEF, 0xBB, 0xBF] + utf8).utf8 == utf8)
    let little: [UInt8] = [0xFF, 0xFE, 0xE9, 0, 0x2C, 0, 0x2C, 0x09, 0x3E, 0x09]
    #expect(DecodedText(little).utf8 == utf8)
    #expect(DecodedText(little).encoding == .utf16LittleEndian)
    let big: [UInt8] = [0xFE, 0xFF, 0, 0xE9, 0, 0x2C, 0x09, 0x2C, 0x09, 0x3E]
    #expect(DecodedText(big).utf8 == utf8)
  }

  @Test("UTF-16 without a mark is told by its zero bytes")
  func unmarkedUTF16() {
    let decoded = DecodedText([0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0])
    #expect(decoded.encoding == .utf16LittleEndian)
    #expect(decoded.utf8 == Array("a,b\n".utf8))
    #expect(!decoded.isCertain)
  }

  @Test("An odd byte and a lone surrogate in UTF-16 are repaired and said")
  func brokenUTF16() {
    #expect(DecodedText([0xFF, 0xFE, 0x61, 0, 0x62]).isRepaired)
    #expect(DecodedText([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0]).isRepaired)
  }

  @Test("What is no UTF-8 is Windows-1252")
  func fallback() {
    let decoded = DecodedText([0x4E, 0x27, 0x44, 0x6A, 0xE9, 0x80])
    #expect(decoded.encoding == .windows1252)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "N'Djé€")
  }

  @Test("No bytes are an empty UTF-8 text")
  func empty() {
    #expect(DecodedText([]).encoding == .utf8)
  }

  @Test(
    "Misread text and what it was",
    arguments: [
      ("PopayÃ¡n", "Popayán"), ("KasaÃ¯-Oriental", "Kasaï-Oriental"), ("QuibdÃƒÂ³", "Quibdó"),
      ("ÃÂ©", "é"), ("Ã\u{83}Â©", "é"), ("à¤¬à¤¾à¤\u{81}à¤•à¥‡", "बाँके"), ("Ð›ÑŒÐ²Ñ–Ð²", "Львів"),
    ])
  func mojibake(misread: String, original: String) {
    #expect(Mojibake.probableOriginal(of: misread) == original)
  }

  @Test(
    "Rightly written names are left alone",
    arguments: ["São Tomé", "SÃO PAULO", "Kasaï-Oriental", "Łódź", "बाँके", "ÎLE", "Ñuble", ""])
  func noMojibake(name: String) {
    #expect(Mojibake.probableOriginal(of: name) == nil)
  }
}
