import Testing

@testable import CommandArguments

@Suite("Values of options from elsewhere")
struct CommandOptionRefusalTests {
  private let port = CommandOption("port", "p", .integer(0...65_535), "the port")
  private let place = CommandOption("place", nil, .path, "the folder")
  private let form = CommandOption("form", nil, .choice(["png", "pdf", "svg"]), "the form")
  private let share = CommandOption("share", nil, .real(0...1), "the share")

  @Test("What the option takes on the command line it takes from elsewhere")
  func taken() {
    for (option, text) in [
      (port, "0"), (port, "65535"), (place, "/var/cache"), (form, "pdf"), (share, "0.5"),
      (CommandOption("words", nil, .text, "words"), ""),
    ] {
      #expect(option.refusal(of: text, from: "PEACEMAP_X") == nil, "\(option.name) \(text)")
    }
  }

  @Test(
    "A wrong value is a sentence that begins with where it comes from and says what is expected",
    arguments: [
      ("ten", "PEACEMAP_PORT: 'ten' is not a whole number"),
      ("", "PEACEMAP_PORT: '' is not a whole number"),
      ("70000", "PEACEMAP_PORT: 70000 is out of range, expected 0 to 65535"),
      ("-1", "PEACEMAP_PORT: -1 is out of range, expected 0 to 65535"),
    ])
  func wrongNumbers(_ text: String, _ sentence: String) {
    #expect(port.refusal(of: text, from: "PEACEMAP_PORT") == sentence)
  }

  @Test("So are a word that is no choice, an empty path, and what is no decimal number")
  func others() {
    #expect(
      form.refusal(of: "gif", from: "FORM")
        == "FORM: 'gif' is not valid, expected png, pdf or svg")
    #expect(place.refusal(of: "", from: "PLACE") == "PLACE: '' is not a file or folder")
    for text in ["nan", "0x1p-1", "inf", "half"] {
      #expect(share.refusal(of: text, from: "SHARE") == "SHARE: '\(text)' is not a number")
    }
    #expect(
      share.refusal(of: "1.5", from: "SHARE")
        == "SHARE: 1.5 is out of range, expected 0.0 to 1.0")
  }
}
