import CairoRendering
import Drawing
import GoldenSupport
import Testing

@Suite("Pictures of pixels in scenes")
struct ImageDrawingTests {
  /// Four by two points: red left and blue right, with a word in the file besides.
  private static func halves() throws -> PixelImage {
    let scene = Scene(
      size: Size(width: 4, height: 2),
      elements: [
        Scenes.rectangle(0, 0, 2, 2, .solid(Color(hex: 0xC0392B))),
        Scenes.rectangle(2, 0, 2, 2, .solid(Color(hex: 0x2B39C0))),
      ])
    let png = try PNGPainter().png(
      of: scene, pixelWidth: 8, metadata: Scenes.metadata, fonts: Scenes.measurer())
    return try PixelImage(png: png)
  }

  private static func scene() throws -> Scene {
    Scenes.page([
      .group(
        .init(
          id: "logo", role: .figure, title: "Network of Nobody",
          elements: [
            .image(.init(try halves(), in: Rectangle(x: 100, y: 50, width: 80, height: 40)))
          ]
        ))
    ])
  }

  @Test("A picture fills its frame in a PNG, sharp at the edge")
  func raster() throws {
    let png = try PNGPainter().png(
      of: Self.scene(), pixelWidth: 400, metadata: Scenes.metadata, fonts: Scenes.measurer())
    let picture = try DecodedPicture(png)
    #expect(picture.color(100, 50) == 0xC0392B && picture.color(130, 89) == 0xC0392B)
    #expect(picture.color(150, 50) == 0x2B39C0 && picture.color(179, 89) == 0x2B39C0)
    for (x, y) in [(99, 60), (180, 60), (140, 49), (140, 90)] {
      #expect(picture.color(x, y) == 0xFFFFFF, "\(x), \(y)")
    }
  }

  @Test("A PDF holds the picture once, as a figure with its alternative text")
  func document() throws {
    let pdf = try PDFPainter().pdf(
      of: Document(pages: [Self.scene()], metadata: Scenes.metadata), fonts: Scenes.measurer())
    // Its opacity is a picture of its own.
    #expect(try Tool.values(of: "/Subtype", in: pdf).count { $0 == "/Image" } == 2)
    #expect(try Tool.values(of: "/SMask", in: pdf).count == 1)
  }

  @Test("Rows that cannot be read are an error, not a picture without it")
  func damaged() throws {
    var bytes = try Self.halves().png
    let rows = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("IDAT".utf8)) })
    for index in rows + 4..<rows + 12 { bytes[index] = 0xFF }
    let scene = Scenes.page([
      .image(
        .init(try PixelImage(png: bytes), in: Rectangle(x: 0, y: 0, width: 8, height: 4)))
    ])
    #expect(throws: RenderingError.self) {
      try PNGPainter().png(
        of: scene, pixelWidth: 400, metadata: Scenes.metadata, fonts: Scenes.measurer())
    }
  }
}
