import Cartography
import Drawing
import Testing

@testable import Reporting

@Suite("The logo on covers")
struct CoverLogoTests {
  @Test(
    "It stands opposite to the organisation's name, clear of all words", arguments: ["en", "ar"])
  func place(_ language: String) throws {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
    }
    let png =
      [137, 80, 78, 71, 13, 10, 26, 10]
      + chunk("IHDR", [0, 0, 0, 240, 0, 0, 0, 80, 8, 6, 0, 0, 0]) + chunk("IDAT", [0])
      + chunk("IEND", [])
    var content = SampleReport.report(language: language)
    content.logo = MapLogo(pixels: try PixelImage(png: png), alternativeText: "The Network")
    let document = try SampleReport.document(content)
    let cover = try SceneReading(try #require(document.pages.first))
    let frame = try #require(cover.images.first).frame
    #expect(abs(frame.width / frame.height - 3) < 1e-9)
    let name = try #require(cover.lines.first { $0.string == content.organisation })
    #expect(language == "ar" ? frame.maxX < name.area.minX : frame.minX > name.area.maxX)
    for line in cover.lines {
      #expect(!line.area.intersects(frame.inset(by: -8)), "\(line.string)")
    }
    #expect(cover.groups(.figure).contains { $0.title == "The Network" })
    // On the cover alone.
    for page in document.pages.dropFirst() { #expect(try SceneReading(page).images.isEmpty) }
  }
}
