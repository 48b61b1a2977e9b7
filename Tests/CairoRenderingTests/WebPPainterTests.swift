import CairoRendering
import Drawing
import GoldenSupport
import Testing

@Suite("WebP pictures")
struct WebPPainterTests {
  private func scene(_ elements: [SceneElement], background: Color? = .white) -> Scene {
    var scene = Scenes.page(elements)
    scene.background = background
    return scene
  }

  private func webp(_ scene: Scene, pixelWidth: Int = 400) throws -> [UInt8] {
    try WebPPainter().webp(of: scene, pixelWidth: pixelWidth, fonts: Scenes.measurer())
  }

  private func png(_ scene: Scene, pixelWidth: Int = 400) throws -> [UInt8] {
    try PNGPainter().png(
      of: scene, pixelWidth: pixelWidth, metadata: Scenes.metadata, fonts: Scenes.measurer())
  }

  /// Fills, a hatch, a circle and a title: what a map has.
  private let map: [SceneElement] = {
    let hatch = Paint.Hatch(
      angle: 45, spacing: 4, width: 0.5, color: Color(hex: 0xA6A6A6), ground: .white)
    return [
      Scenes.rectangle(10, 60, 120, 120, .solid(Color(hex: 0x6B2C91))),
      Scenes.rectangle(130.4, 60, 120, 120, .solid(Color(hex: 0xCDB6DD))),
      Scenes.rectangle(250, 60, 120, 120, .hatch(hatch)),
      .shape(
        .init(
          Path(circleAround: Point(x: 200, y: 220), radius: 40),
          fill: .solid(Color(hex: 0x2C7FB8, alpha: 0.7)),
          stroke: Stroke(color: .white, width: 0.5))),
      Scenes.title("Plans in Squareland", language: "en"),
    ]
  }()

  /// Two thousand rectangles of a colour each.
  private func strips(alpha: (Int) -> Double) -> [SceneElement] {
    (0..<2000).map { number in
      let (column, row) = (number % 100, number / 100)
      let blue = Double((column * 7 + row * 13) % 20) / 19
      return Scenes.rectangle(
        Double(column) * 4, Double(row) * 15, 4, 15,
        .solid(
          Color(
            red: Double(column) / 99, green: Double(row) / 19, blue: blue, alpha: alpha(row))))
    }
  }

  @Test("The file begins as RFC 9649 has it, and says how long it is")
  func container() throws {
    let bytes = try webp(scene(map))
    #expect(Array(bytes[0..<4]) == Array("RIFF".utf8))
    #expect(Array(bytes[8..<12]) == Array("WEBP".utf8))
    // Without loss.
    #expect(Array(bytes[12..<16]) == Array("VP8L".utf8))
    let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length == bytes.count - 8)
  }

  @Test("The pixels are those of the PNG, at once and at twice the size", arguments: [400, 800])
  func pixels(_ pixelWidth: Int) throws {
    let scene = scene(map)
    let decoded = try DecodedWebP(webp(scene, pixelWidth: pixelWidth))
    let expected = try DecodedPicture(png(scene, pixelWidth: pixelWidth))
    #expect((decoded.width, decoded.height) == (pixelWidth, pixelWidth * 3 / 4))
    #expect(decoded.words == expected.words)
    let unit = pixelWidth / 400
    #expect(decoded.color(50 * unit, 100 * unit) == 0x6B2C91)
  }

  @Test("A picture of more colours than a palette has keeps all of them")
  func manyColors() throws {
    let scene = scene(strips { _ in 1 })
    let decoded = try DecodedWebP(webp(scene))
    #expect(decoded.words == (try DecodedPicture(png(scene))).words)
    #expect(Set(decoded.words).count > 1000)
    // Column 99, row 0: red 255, green 0, blue (693 mod 20) / 19.
    #expect(decoded.color(398, 7) == 0xFF0000 | UInt32((13.0 / 19 * 255).rounded()))
  }

  @Test("Where nothing is painted it is transparent, and half-covered colours are straight")
  func transparency() throws {
    let half = Scenes.rectangle(0, 0, 100, 100, .solid(Color(hex: 0xFF0000, alpha: 0.5)))
    let solid = Scenes.rectangle(200, 0, 100, 100, .solid(Color(hex: 0x3366CC)))
    let decoded = try DecodedWebP(webp(scene([half, solid], background: nil)))
    #expect(decoded.alpha(150, 150) == 0)
    #expect(decoded.alpha(50, 50) == 128 && decoded.color(50, 50) == 0xFF0000)
    #expect(decoded.alpha(250, 50) == 255 && decoded.color(250, 50) == 0x3366CC)
  }

  @Test("So they are in a picture of many colours")
  func manyTransparencies() throws {
    let decoded = try DecodedWebP(
      webp(scene(strips { 0.25 + Double($0) / 40 }, background: nil)))
    #expect(decoded.alpha(398, 7) == 64)
    #expect(decoded.color(398, 7) >> 8 == 0xFF00)
    let blue = Int(decoded.color(398, 7) & 255)
    // A quarter of alpha leaves 64 steps of each colour.
    #expect(abs(blue - 174) <= 4, "\(blue)")
  }

  @Test("Equal input gives equal bytes, with buffers that were used before too")
  func determinism() throws {
    let scene = scene(map)
    let first = try webp(scene)
    #expect(try webp(scene) == first)
    let (buffers, fonts) = (RasterBuffers(), try Scenes.measurer())
    for elements in [strips { _ in 1 }, map] {
      _ = try WebPPainter().webp(
        of: self.scene(elements), pixelWidth: 640, fonts: fonts, buffers: buffers)
    }
    #expect(
      try WebPPainter().webp(of: scene, pixelWidth: 400, fonts: fonts, buffers: buffers) == first)
    #expect(try webp(self.scene([])) != first)
  }

  @Test("The file of a flat map is smaller than its PNG")
  func size() throws {
    let scene = scene(map)
    let (small, large) = (try webp(scene, pixelWidth: 800), try png(scene, pixelWidth: 800))
    #expect(small.count < large.count, "\(small.count) and \(large.count) bytes")
  }

  @Test("A side that the format does not have is refused before anything is drawn")
  func sides() throws {
    var wide = Scene(size: Size(width: 400, height: 1), title: "wide")
    #expect(try DecodedWebP(webp(wide, pixelWidth: 16_383)).width == 16_383)
    let error = #expect(throws: RenderingError.self) { try webp(wide, pixelWidth: 16_384) }
    guard case .pictureSize(let width, _, _)? = error else {
      Issue.record("expected a refusal of the size, got \(String(describing: error))")
      return
    }
    #expect(width == 16_384)
    // A PNG has longer sides.
    #expect(try DecodedPicture(png(wide, pixelWidth: 16_384)).width == 16_384)
    wide.size = Size(width: 1, height: 400)
    #expect(throws: RenderingError.self) { try webp(wide, pixelWidth: 41) }
  }

  @Test("Sizes without a pixel are refused", arguments: [0, -5, 32_768])
  func badSizes(_ pixelWidth: Int) {
    #expect(throws: RenderingError.self) { try webp(scene([]), pixelWidth: pixelWidth) }
  }

  @Test("A coordinate that is no number and a text without a glyph are refused")
  func badScenes() {
    let element = Scenes.rectangle(.nan, 0, 10, 10, .solid(.black))
    #expect(throws: RenderingError.self) { try webp(scene([element])) }
    let title = Scenes.title("\u{10FFFD}", language: "en")
    #expect(throws: RenderingError.self) { try webp(scene([title])) }
  }
}
