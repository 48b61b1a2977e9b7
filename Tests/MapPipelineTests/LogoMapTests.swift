import Cartography
import Foundation
import MapPipeline
import Testing

/// The logo from the project's folder to pictures of every format.
@Suite struct LogoMapTests {
  private static let logo: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data())

  private static let maps = """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]
        fill: {status: localization}
      bare:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]
        fill: {status: localization}
        furniture: none

    """

  @Test("PNG, PDF and SVG all draw it, with the organisation's name; a bare map has none")
  func formats() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps, logo: Self.logo)
    let plain = try SquareCountry.fixture(maps: Self.maps)
    let renderer = try MapRenderer()
    func bytes(_ fixture: PreparedFixture, _ map: String, _ format: OutputFormat) throws -> [UInt8]
    {
      try renderer.bytes(
        OpenProject(atlasAt: fixture.atlasPath),
        MapRequest(
          map: map, size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day),
        format: format)
    }
    let svg = String(decoding: try bytes(fixture, "map", .svg), as: UTF8.self)
    #expect(svg.contains("xlink:href=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(svg.contains("<title>Test</title>"))
    #expect(try !String(decoding: bytes(fixture, "bare", .svg), as: UTF8.self).contains("<image"))
    let pdf = String(decoding: try bytes(fixture, "map", .pdf), as: UTF8.self)
    #expect(pdf.contains("/Subtype/Image"))
    #expect(
      try !String(decoding: bytes(plain, "map", .pdf), as: UTF8.self).contains("/Subtype/Image"))
    #expect(try bytes(fixture, "map", .png) != bytes(plain, "map", .png))
  }
}
