import Drawing
import Testing

@testable import Cartography

@Suite("The logo on maps")
struct LogoTests {
  /// Three times as wide as high; nobody here draws it.
  private static func logo() throws -> MapLogo {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
    }
    let png =
      [137, 80, 78, 71, 13, 10, 26, 10]
      + chunk("IHDR", [0, 0, 0, 240, 0, 0, 0, 80, 8, 6, 0, 0, 0]) + chunk("IDAT", [0])
      + chunk("IEND", [])
    return MapLogo(pixels: try PixelImage(png: png), alternativeText: "Network of Squares")
  }

  private func sheet(
    _ size: Size, language: String = "en", look: MapTheme.Look = .light,
    medium: SheetStyle.Medium = .screen
  ) throws -> SceneReading {
    var content = FourSquares.content(language: language)
    content.logo = try Self.logo()
    content.theme = MapTheme(look)
    content.title = "Plans of all the squares in Squareland, which are many and have long names"
    return try SceneReading(
      MapComposer(measuring: FixedWidthMeasuring())
        .sheet(content, size: size, medium: medium).scene.elements)
  }

  @Test("It stands opposite to where the title begins, in its own proportions, and has its name")
  func place() throws {
    for (language, isMirrored) in [("en", false), ("ar", true)] {
      let reading = try sheet(Size(width: 900, height: 600), language: language)
      let frame = try #require(reading.images.first).frame
      #expect(abs(frame.width / frame.height - 3) < 1e-9)
      let margin = SheetStyle(medium: .screen, size: Size(width: 900, height: 600)).margin
      #expect(abs((isMirrored ? frame.minX : 900 - frame.maxX) - margin) < 1e-9)
      #expect(abs(frame.minY - margin) < 1e-9)
      for text in try reading.texts(in: "title") + reading.texts(in: "subtitle") {
        #expect(!text.area.intersects(frame))
      }
      #expect(try #require(reading.groups["map"]?.clip).minY >= frame.maxY)
      let group = try #require(reading.groups["logo"])
      #expect(group.role == .figure && group.title == "Network of Squares")
    }
  }

  @Test("Pictures narrower than 480 pixels have none; sheets of paper always do")
  func narrow() throws {
    #expect(try sheet(Size(width: 359, height: 600)).images.isEmpty)
    #expect(try sheet(Size(width: 360, height: 600)).images.count == 1)
    #expect(try sheet(Size(width: 350, height: 600), medium: .print).images.count == 1)
  }

  @Test("Where there is no room for it beside the words it is left out, and explain says so")
  func withoutRoom() throws {
    func sheet(_ height: Double) throws -> (images: Int, choices: [String]) {
      var content = FourSquares.content()
      content.logo = try Self.logo()
      content.title = "Plans of all the squares in Squareland, which are many and have long names"
      let sheet = try MapComposer(measuring: FixedWidthMeasuring())
        .sheet(content, size: Size(width: 360, height: height), medium: .screen)
      return (
        try SceneReading(sheet.scene.elements).images.count,
        sheet.choices.filter { $0.subject == "logo" }.map(\.sentence)
      )
    }
    let heights = Array(stride(from: 400.0, through: 150, by: -10))
    let sheets = heights.compactMap { try? sheet($0) }
    #expect(sheets.first?.images == 1 && sheets.first?.choices == [])
    let lowest = try #require(sheets.last)
    #expect(lowest.images == 0)
    #expect(sheets.contains { $0.choices == [LogoSeat.withoutRoom.sentence] })
  }

  @Test("It never costs a picture words")
  func words() throws {
    func sheet(_ height: Double, _ logo: MapLogo?) throws -> MapSheet {
      var content = FourSquares.content()
      content.logo = logo
      content.title = "Plans of all the squares in Squareland, which are many and have long names"
      content.subtitle = "Status of action plans by square"
      content.notes = ["Most squares were never assessed, and nobody knows when they will be."]
      return try MapComposer(measuring: FixedWidthMeasuring())
        .sheet(content, size: Size(width: 360, height: height), medium: .screen)
    }
    let logo = try Self.logo()
    var gaveWay = 0
    for height in stride(from: 400.0, through: 150, by: -5) {
      guard let plain = try? sheet(height, nil) else { continue }
      let signed = try sheet(height, logo)
      #expect(signed.words.description == plain.words.description, "\(height)")
      if try SceneReading(signed.scene.elements).images.isEmpty { gaveWay += 1 }
    }
    #expect(gaveWay > 0)
  }

  @Test("On dark paper it stands on a plate of white")
  func plate() throws {
    func plates(_ look: MapTheme.Look) throws -> [Rectangle] {
      let group = try #require(
        try sheet(Size(width: 900, height: 600), look: look).groups["logo"])
      return try SceneReading(group.elements).shapes.compactMap(\.path.bounds)
    }
    #expect(try plates(.light).isEmpty && plates(.print).isEmpty)
    let plate = try #require(try plates(.dark).first)
    let frame = try #require(
      try sheet(Size(width: 900, height: 600), look: .dark).images.first
    ).frame
    #expect(plate.contains(frame) && plate.width > frame.width)
    #expect(abs(plate.maxX - (900 - 24)) < 1e-9)
  }
}
