import Drawing
import MapPipeline
import MapServices
import Testing

@testable import RenderServer

@Suite("The size of a picture")
struct PictureSizeTests {
  private static let screen = OutputSize.picture(width: 600, height: 400, scale: 1)
  private static let tall = OutputSize.sheet(
    PaperSize.points(.a4, .portrait), dotsPerInch: PaperSize.usualDotsPerInch)

  private func size(
    _ query: String, own: OutputSize? = screen, file: String = "map.png"
  ) throws -> OutputSize {
    let target = try RequestTarget("/maps/\(file)\(query)")
    return try PictureSize(own: own, Router().route(target)).size()
  }

  private func problem(
    _ query: String, own: OutputSize? = screen, file: String = "map.png"
  ) throws -> Problem? {
    do {
      _ = try size(query, own: own, file: file)
      return nil
    } catch let problem as Problem {
      return problem
    }
  }

  @Test(
    "The map's own proportions give the side that is not asked for",
    arguments: [
      ("", 600, 400, 1.0), ("?width=480", 480, 320, 1), ("?height=100", 150, 100, 1),
      ("?width=1001", 1001, 667, 1), ("?width=500&height=500", 500, 500, 1),
      ("?scale=1.5", 600, 400, 1.5), ("?width=900&scale=2", 900, 600, 2),
    ])
  func proportions(query: String, width: Int, height: Int, scale: Double) throws {
    #expect(try size(query) == .picture(width: width, height: height, scale: scale))
  }

  @Test("A name with @2x has two device pixels for each CSS pixel")
  func double() throws {
    #expect(
      try size("?width=600", file: "map@2x.png") == .picture(width: 600, height: 400, scale: 2))
    #expect(try problem("?scale=1", file: "map@2x.png")?.parameter == "scale")
  }

  @Test("A picture for a telephone has room for the legend below the map, unless a height is given")
  func narrow() throws {
    #expect(try size("?width=360") == .picture(width: 360, height: 684, scale: 1))
    #expect(try size("?width=479") == .picture(width: 479, height: 910, scale: 1))
    #expect(try size("?width=360&height=240") == .picture(width: 360, height: 240, scale: 1))
    #expect(
      try size("?width=300", own: .picture(width: 100, height: 300, scale: 1))
        == .picture(width: 300, height: 900, scale: 1))
  }

  @Test(
    "It may grow where no height is asked for",
    arguments: [
      ("", true), ("?width=300", true), ("?scale=2", true), ("?height=300", false),
      ("?width=300&height=300", false), ("?preset=social", false), ("?preset=print", false),
    ])
  func growing(query: String, mayGrow: Bool) throws {
    let target = try RequestTarget("/maps/map.png\(query)")
    #expect(try PictureSize(own: nil, Router().route(target)).mayGrow == mayGrow)
  }

  @Test("A map made for paper is a picture of its proportions, 1200 pixels wide")
  func paper() throws {
    // 297 / 210 · 1200 = 1697.1
    #expect(try size("", own: Self.tall) == .picture(width: 1200, height: 1697, scale: 1))
    #expect(
      try size("?height=297", own: Self.tall) == .picture(width: 210, height: 297, scale: 1))
  }

  @Test("A map without a size is half as wide again as it is high")
  func none() throws {
    #expect(try size("", own: nil) == .picture(width: 1200, height: 800, scale: 1))
  }

  @Test("The card of social networks is 1200 by 630")
  func social() throws {
    #expect(try size("?preset=social") == .picture(width: 1200, height: 630, scale: 1))
    #expect(
      try size("?preset=social", own: Self.tall) == .picture(width: 1200, height: 630, scale: 1))
    #expect(
      try size("?preset=social", file: "map@2x.png")
        == .picture(width: 1200, height: 630, scale: 2))
  }

  @Test("A sheet for print has its dots: @2x contradicts it")
  func printDouble() throws {
    #expect(try problem("?preset=print", file: "map@2x.png")?.status == 400)
  }

  @Test("For print it is the map's own paper, else A4, at 300 dots an inch")
  func print() throws {
    #expect(
      try size("?preset=print", own: Self.tall)
        == .sheet(PaperSize.points(.a4, .portrait), dotsPerInch: 300))
    let landscape = try size("?preset=print")
    // 297 mm are 11.69 inches, 210 mm 8.27.
    #expect(landscape.pixels.width == 3508)
    #expect(landscape.pixels.height == 2480)
  }

  @Test(
    "A preset has a size: another one contradicts it",
    arguments: ["width", "height", "scale"], ["social", "print"])
  func contradiction(name: String, preset: String) throws {
    let value = name == "scale" ? "2" : "300"
    let problem = try problem("?\(name)=\(value)&preset=\(preset)")
    #expect(problem?.status == 400)
    #expect(problem?.parameter == name)
  }

  @Test("A side that the proportions make smaller than any picture is refused")
  func tooNarrow() throws {
    // 500 / 100 = 5 pixels, and 64 · 210 / 297 = 45.
    let low = try problem("?width=500", own: .picture(width: 10_000, height: 100, scale: 1))
    #expect(low?.status == 400)
    #expect(low?.parameter == "width")
    let narrow = try problem("?height=64", own: Self.tall)
    #expect(narrow?.status == 400)
    #expect(narrow?.parameter == "height")
    #expect(try size("?width=64&height=64") == .picture(width: 64, height: 64, scale: 1))
  }
}
