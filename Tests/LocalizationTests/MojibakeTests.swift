import Testing

@testable import Localization

@Suite("Mojibake")
struct MojibakeTests {
  /// Made with iconv: UTF-8 read as Windows-1252, once and twice.
  @Test(
    "Garbled text is repaired",
    arguments: [
      ("QuÃ©bec", "Québec"), ("Murangâ€™a", "Murang’a"), ("QuibdÃ³", "Quibdó"),
      ("QuÃƒÂ©bec", "Québec"), ("QuÃÂ©bec", "Québec"), ("QuÃ\u{83}Â©bec", "Québec"),
      ("IlijaÅ¡", "Ilijaš"),
    ])
  func repairs(_ garbled: String, _ meant: String) {
    #expect(Mojibake.repaired(garbled) == meant)
    #expect(Mojibake.isLikely(in: garbled))
  }

  @Test(
    "Good text is left alone",
    arguments: ["Québec", "São Tomé", "Banke", "Київ", "बाँके", "Ærø", "Ávila", ""])
  func leavesGoodText(_ text: String) {
    #expect(Mojibake.repaired(text) == nil)
    #expect(!Mojibake.isLikely(in: text))
  }

  @Test("A replacement character is a loss that cannot be repaired")
  func replacement() {
    #expect(Mojibake.isLikely(in: "Qu\u{FFFD}bec"))
    #expect(Mojibake.repaired("Qu\u{FFFD}bec") == nil)
  }
}
