import Foundation

/// The ways in which the characters of one text can stand in a file whose escapes are read: composed
/// and decomposed (UAX #15, NFC and NFD), with the spaces and marks of a reading, with plus signs for
/// spaces as in the query of a URL, with quotation marks doubled as in CSV (RFC 4180).
struct TextForms: Confidential {
  /// Each once, the text itself first.
  let bytes: [[UInt8]]

  init(_ text: String) {
    var found: [[UInt8]] = []
    for spelling in [
      text, text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
    ] {
      for form in [spelling, TextReadings.spaced(spelling)] {
        for written in [
          form, form.replacing(" ", with: "+"), form.replacing("\"", with: "\"\""),
        ] {
          let bytes = Array(written.utf8)
          if !found.contains(bytes) { found.append(bytes) }
        }
      }
    }
    bytes = found
  }
}
