import Cartography
import Drawing
import Testing

@testable import MapPipeline

@Suite("Fonts that fail while a map is drawn")
struct FontErrorTests {
  private func told(_ error: TextMeasuringError) -> PipelineError {
    PipelineError(
      CartographyError.text(error), map: "map", size: .picture(width: 800, height: 500, scale: 1))
  }

  @Test("Those that do not work are told with what to install, a missing character without")
  func advice() throws {
    let broken = try #require(told(.noUsableFont(reason: "no font")).diagnostics.first)
    #expect(broken.code == "fonts")
    #expect(broken.advice == "install Debian's fonts-noto-core")
    let missing = try #require(
      told(.missingGlyph(character: "中", text: "中", script: "Hani")).diagnostics.first)
    #expect(missing.code == "text" && missing.advice == nil)
  }
}
