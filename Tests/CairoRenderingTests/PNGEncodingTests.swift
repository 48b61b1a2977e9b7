import CairoRendering
import Drawing
import GoldenSupport
import Rasterization
import Testing

@Suite struct PNGEncodingTests {
  private func png(_ elements: [SceneElement], width: Int = 400) throws -> [UInt8] {
    var scene = Scenes.page(elements)
    scene.description = "Größe, नक्शा"
    return try PNGPainter().png(
      of: scene, pixelWidth: width, metadata: Scenes.metadata, fonts: Scenes.measurer())
  }

  @Test("Flat colours give an 8-bit palette that keeps them exactly")
  func palette() throws {
    let colors: [UInt32] = [0x123456, 0xFEDCBA, 0x00FF7F]
    var elements = colors.enumerated().map { index, hex in
      Scenes.rectangle(Double(index) * 50 + 5.5, 10.25, 44, 44, .solid(Color(hex: hex)))
    }
    elements.append(
      .shape(
        .init(Path(circleAround: Point(x: 200, y: 200), radius: 71), fill: .solid(.black))))
    let bytes = try png(elements)
    #expect(bytes[25] == 3)
    let decoded = try DecodedPicture(bytes)
    for (index, hex) in colors.enumerated() { #expect(decoded.color(index * 50 + 20, 30) == hex) }
  }

  @Test(
    "A picture that somebody waits for has the pixels of one that is kept",
    arguments: [false, true])
  func quick(hasHatches: Bool) throws {
    let paint =
      hasHatches
      ? Paint.hatch(.init(angle: 45, spacing: 4, width: 1, color: .black, ground: .white))
      : .solid(Color(hex: 0x336699))
    let scene = Scenes.page([
      Scenes.rectangle(20.5, 10.25, 200, 120, paint),
      .shape(.init(Path(circleAround: Point(x: 250, y: 150), radius: 91), fill: .solid(.black))),
    ])
    func png(_ compression: PNGCompression) throws -> [UInt8] {
      try PNGPainter(compression: compression).png(
        of: scene, pixelWidth: 400, metadata: Scenes.metadata, fonts: Scenes.measurer())
    }
    let (quick, kept) = (try png(.quick), try png(.small))
    #expect(quick != kept && quick[25] == 3)
    let (first, second) = (try DecodedPicture(quick), try DecodedPicture(kept))
    for y in 0..<first.height {
      for x in 0..<first.width where first.color(x, y) != second.color(x, y) {
        Issue.record("another colour at \(x), \(y)")
        return
      }
    }
  }

  @Test(
    "A kept picture of areas alone is packed as one that somebody waits for, from half a million pixels",
    arguments: [(1000, false, true), (1000, true, false), (500, false, false)])
  func kept(width: Int, hasHatches: Bool, isPackedByRows: Bool) throws {
    let hatch = Paint.hatch(.init(angle: 45, spacing: 4, width: 1, color: .black, ground: .white))
    let scene = Scenes.page([
      Scenes.rectangle(20.5, 10.25, 200, 120, hasHatches ? hatch : .solid(Color(hex: 0x336699))),
      .shape(.init(Path(circleAround: Point(x: 250, y: 150), radius: 91), fill: .solid(.black))),
    ])
    func png(_ compression: PNGCompression) throws -> [UInt8] {
      try PNGPainter(compression: compression).png(
        of: scene, pixelWidth: width, metadata: Scenes.metadata, fonts: Scenes.measurer())
    }
    #expect(try (png(.small) == png(.quick)) == isPackedByRows)
  }

  @Test("Runs of every length come back pixel by pixel, wherever they end")
  func runs() throws {
    let buffers = RasterBuffers()
    let colors: [UInt32] = [0xFF12_3456, 0xFFFE_DCBA, 0xFF00_FF7F]
    // The larger picture first: of what it leaves in memory the smaller ones show nothing.
    for (width, height) in [(97, 90), (33, 40), (9, 5), (1, 7), (1, 1)] {
      // Rows begin with a run of 1 to 20 pixels and end with one of 1 to 9.
      let words = (0..<height).flatMap { row in
        (0..<width).map { column in
          if column >= width - 1 - row % 9 { return colors[2] }
          return colors[(column + 20 - row % 20) / 20 % 2]
        }
      }
      let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: words.count)
      defer { memory.deallocate() }
      memory.initialize(from: words, count: words.count)
      let bytes = try PNGPainter().png(
        ofOpaque: PixelCanvas(base: memory, rowLength: width, width: width, height: height),
        pixelsPerMeter: 3_780, exact: [], metadata: Scenes.metadata, buffers: buffers)
      #expect(bytes[25] == 3)
      let decoded = try DecodedPicture(bytes)
      #expect(decoded.width == width && decoded.height == height)
      for (index, word) in words.enumerated() {
        let color = decoded.color(index % width, index / width)
        #expect(color == word & 0xFF_FFFF, "\(index % width), \(index / width) of \(width)")
      }
    }
  }

  @Test("Many hues in even measure would show in a palette: 24 bits, and each is exact")
  func trueColor() throws {
    var elements: [SceneElement] = []
    for row in 0..<60 {
      for column in 0..<80 {
        let color = Color(
          red: Double(column) / 79, green: Double(row) / 59,
          blue: Double((row * 7 + column * 13) % 80) / 79)
        elements.append(
          Scenes.rectangle(Double(column) * 5, Double(row) * 5, 5, 5, .solid(color)))
      }
    }
    let bytes = try png(elements)
    #expect(bytes[25] == 2)
    // Column 79, row 0: red 1, green 0, blue (79 · 13 mod 80) / 79 = 67 / 79.
    #expect(try DecodedPicture(bytes).color(397, 2) == 0xFF00D8)
  }

  @Test("The resolution is the pixels on the scene's size: 400 points in 800 pixels are 144 dpi")
  func resolution() throws {
    let chunk = try #require(PNGFile(try png([], width: 800)).chunks.first { $0.type == "pHYs" })
    // 144 / 0.0254 = 5669.29 pixels a metre = 0x1625.
    #expect(chunk.data == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
  }

  @Test("Title, description, data date and provenance are embedded in UTF-8")
  func texts() throws {
    let texts = PNGFile(try png([])).chunks.filter { $0.type == "iTXt" }.map {
      String(decoding: $0.data, as: UTF8.self)
    }
    #expect(texts.contains("Title\0\0\0en\0\0A test"))
    #expect(texts.contains("Description\0\0\0en\0\0Größe, नक्शा"))
    #expect(texts.contains("Data date\0\0\0\0\0" + "2018-02-10"))
    #expect(texts.contains("Provenance\0\0\0\0\0Atlas: sha256:00ff"))
  }

  @Test("The file has the order of chunks that the standard asks for")
  func chunkOrder() throws {
    let types = PNGFile(try png([])).chunks.map(\.type)
    #expect(types.first == "IHDR" && types.last == "IEND")
    let plte = try #require(types.firstIndex(of: "PLTE"))
    let idat = try #require(types.firstIndex(of: "IDAT"))
    #expect(plte < idat)
  }
}
