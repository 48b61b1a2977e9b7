import Foundation
import MapPipeline
import Testing

/// What a picture tells of itself in words.
@Suite struct PictureDescriptionTests {
  private static let notes = String(
    repeating: "Most squares were never assessed, and nobody knows who will. ", count: 12
  ).trimmingCharacters(in: .whitespaces)

  /// The text of a PNG's `Description` chunk, which is not compressed.
  private func description(_ png: [UInt8]) throws -> String {
    let head = Array("iTXtDescription\0\0\0en\0\0".utf8)
    let range = try #require(png.firstRange(of: head))
    let length = png[(range.lowerBound - 4)..<range.lowerBound].reduce(0) { $0 << 8 | Int($1) }
    let end = range.lowerBound + 4 + length
    return String(decoding: png[range.upperBound..<end], as: UTF8.self)
  }

  @Test(
    "A PNG has the long description; a PDF the short text, and the long one where words had no room"
  )
  func lengths() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            fill: {status: localization}
            notes: {en: "\(Self.notes)"}

        """)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try MapRenderer()
    for (width, height, isAbridged) in [(1200, 900, false), (360, 240, true)] {
      let request = MapRequest(
        map: "map", size: .picture(width: width, height: height, scale: 1),
        today: PreparedFixture.day)
      let sheet = try renderer.sheet(project, request).sheet
      #expect(sheet.isAbridged == isAbridged)
      let png = try description(renderer.bytes(project, request, format: .png))
      #expect(png == sheet.words.description && png.contains(Self.notes))
      // The metadata of a PDF are not compressed, its words are.
      let pdf = try renderer.bytes(project, request, format: .pdf)
      let metadata = String(decoding: pdf, as: UTF8.self)
      #expect(metadata.contains(Self.notes) == isAbridged)
      #expect(isAbridged || metadata.contains(sheet.words.alternativeText))
    }
  }
}
