import Foundation
import Testing

@testable import CairoRendering

@Suite("What tells sets of fonts apart")
struct FontFingerprintTests {
  @Test("Each installed font has a line with its size, in the order of preference")
  func lines() throws {
    let lines = FontFingerprint.text.split(separator: "\n").map(String.init)
    let expected = try FontSet().files.map { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let size = try #require(attributes[.size] as? Int)
      return "\(URL(filePath: path).lastPathComponent) \(size)"
    }
    #expect(lines == expected)
    #expect(lines.first?.hasPrefix("NotoSans-Regular.ttf ") == true)
    #expect(FontFingerprint.text.hasSuffix("\n"))
  }

  @Test("It is the same each time")
  func again() { #expect(FontFingerprint.text == FontFingerprint.text) }
}
