import Configuration
import MapServices
import Testing

@testable import RenderServer

/// An answer's name decides its entity tag, and whether it is drawn again.
@Suite("The names of answers")
struct PlanNameTests {
  private let desk: AnswerDesk

  init() throws { desk = try SquareSite.desk() }

  private func name(_ target: String, accept: String? = nil) throws -> String {
    try desk.plan(target, accept: accept).name
  }

  @Test(
    "Equal requests have one name, whatever their spelling and order",
    arguments: [
      ("/maps/plans.png?width=300&unit=S1", "/maps/plans.png?unit=S1&width=300"),
      ("/maps/plans.png?language=fr", "/maps/plans.png?language=FR"),
      ("/maps/plans.png", "/maps/plans.png?language=en"),
      ("/maps/plans.png", "/maps/plans.png?scale=1"),
      ("/maps/plans.png", "/maps/plans.png?scale=1.0&"),
      ("/maps/plans.png", "/maps/%70lans.png"),
      ("/maps/plans.png", "/maps/plans.png?width=600"),
      ("/maps/plans.png?width=600&height=400", "/maps/plans.png?height=400"),
      ("/maps/plans@2x.png", "/maps/plans.png?scale=2"),
      ("/maps/plans.csv?as-of=2020-01-01", "/maps/plans.csv?as%2Dof=2020-01-01"),
      ("/maps/plans.png", "/maps/plans.png?theme=light"),
      ("/reports/brief.pdf", "/reports/brief.pdf?theme=light"),
      ("/legends/plans.png", "/legends/plans.png?language=EN"),
      ("/legends/plans@2x.png", "/legends/plans.png?scale=2"),
      ("/tiles/plans/7/65/63.png", "/tiles/plans/7/65/63.png?labels=true"),
      ("/tiles/plans/7/65/63.png", "/ogc/collections/plans/map/tiles/WebMercatorQuad/7/63/65"),
      ("/", "/?language=en"), ("/maps/plans", "/maps/plans?language=En"),
      ("/members", "/members?language=en"),
    ])
  func equal(one: String, other: String) throws {
    #expect(try name(one) == name(other))
  }

  @Test(
    "The data's own day is no other day than none",
    arguments: [
      "/maps/plans.png", "/maps/plans.csv", "/maps/plans", "/legends/plans.png",
      "/tiles/plans/7/65/63.png",
    ])
  func dataDate(target: String) throws {
    #expect(try name(target) == name(target + "?as-of=\(SquareSite.dataDate)"))
  }

  @Test("A map with a day of its own shows the data's day only when asked")
  func ownDay() throws {
    #expect(
      try name("/maps/early.txt") != name("/maps/early.txt?as-of=\(SquareSite.dataDate)"))
    // The plan of 2021 is in force at the data's day, and was not in 2020.
    #expect(try !desk.text("/maps/early.csv").contains("8 March 2021"))
    #expect(
      try desk.text("/maps/early.csv?as-of=\(SquareSite.dataDate)").contains("8 March 2021"))
    #expect(try name("/maps/early.txt") == name("/maps/early.txt?as-of=2020-06-01"))
  }

  @Test("The gallery at the data's day shows every map at that day, whatever its own")
  func gallery() throws {
    #expect(try desk.text("/").contains("Plans in 2020. Drafted: 1."))
    let asked = try desk.text("/?as-of=\(SquareSite.dataDate)")
    #expect(asked.contains("Plans in 2020. In force: 1, drafted: 1."))
  }

  @Test("Another language, date, unit, size, format or map is another answer")
  func different() throws {
    let targets = [
      "/maps/plans.png", "/maps/plans.png?language=fr", "/maps/plans.png?as-of=2025-12-31",
      "/maps/plans.png?unit=S1", "/maps/plans.png?width=300", "/maps/plans.png?height=300",
      "/maps/plans.png?scale=2", "/maps/plans.png?preset=social", "/maps/plans.png?preset=print",
      "/maps/plans.png?theme=dark", "/maps/plans.png?theme=print", "/legends/plans.png?theme=dark",
      "/reports/brief.pdf?theme=print", "/maps/plans.webp", "/maps/plans.svg", "/maps/plans.pdf",
      "/maps/plans.csv",
      "/maps/plans.json", "/maps/plans.txt", "/maps/plans.html", "/maps/plans.geojson",
      "/maps/plans", "/maps/plans?language=fr", "/maps/early.png", "/legends/plans.png",
      "/legends/plans.png?scale=2", "/legends/plans.svg", "/legends/early.png",
      "/tiles/plans/7/65/63.png", "/tiles/plans/7/65/63@2x.png", "/tiles/plans/7/63/65.png",
      "/tiles/plans/8/65/63.png", "/tiles/plans/7/65/63.png?labels=false",
      "/tiles/plans/7/65/63.png?language=fr", "/tiles/early/7/65/63.png", "/reports/brief.pdf",
      "/reports/brief.pdf?language=fr", "/", "/?language=fr", "/?as-of=2025-12-31", "/members",
      "/members?language=fr", "/members.json", "/ogc", "/ogc/collections",
      "/ogc/collections/plans", "/ogc/collections/early", "/ogc/api", "/assets/site.css",
    ]
    #expect(Set(try targets.map { try name($0) }).count == targets.count)
  }

  @Test("The words for a look are the project file's, and a look is drawn")
  func looks() throws {
    #expect(Parameter.looks == ThemeName.allCases.map(\.rawValue))
    #expect(try !desk.text("/maps/plans.svg").contains("#15181c"))
    #expect(try desk.text("/maps/plans.svg?theme=dark").contains("#15181c"))
  }

  @Test("The boxes, systems and backgrounds of views are a part of their names")
  func views() throws {
    func view(_ changes: [String: String] = [:]) throws -> String {
      var values = [
        "SERVICE": "WMS", "VERSION": "1.3.0", "REQUEST": "GetMap", "LAYERS": "plans",
        "STYLES": "", "CRS": "CRS:84", "BBOX": "0,0,4,2", "WIDTH": "400", "HEIGHT": "200",
        "FORMAT": "image/png",
      ]
      values.merge(changes) { $1 }
      let query = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return try name("/wms?" + query.joined(separator: "&"))
    }
    let changes: [[String: String]] = [
      [:], ["LAYERS": "early"], ["LAYERS": "plans,early"], ["LAYERS": "early,plans"],
      ["BBOX": "0,0,4,2.5"], ["WIDTH": "401"], ["HEIGHT": "201"], ["TRANSPARENT": "TRUE"],
      ["BGCOLOR": "0xFF0000"], ["FORMAT": "image/webp"], ["LANGUAGE": "fr"],
      ["TIME": "2025-12-31"], ["CRS": "EPSG:3857"],
    ]
    #expect(Set(try changes.map(view)).count == changes.count)
    #expect(try view(["FORMAT": "image%2Fpng", "LANGUAGE": "en"]) == view())
  }

  @Test("A client that takes WebP gets it at the address of the PNG, and caches are told")
  func webP() throws {
    let plain = try desk.plan("/maps/plans.png")
    let small = try desk.plan("/maps/plans.png", accept: "image/webp,*/*")
    #expect(plain.mediaType == "image/png")
    #expect(small.mediaType == "image/webp")
    // Its header fields are others than those of the WebP's own address.
    #expect(try small.name != name("/maps/plans.webp"))
    for plan in [plain, small] {
      #expect(plan.fields.contains(HTTPResponse.Field(name: "Vary", value: "Accept")))
    }
    #expect(
      try name("/maps/plans.svg", accept: "image/webp") == name("/maps/plans.svg"))
  }

  @Test("Tiles of a block are made together, and all of them as the one that was asked for")
  func blocks() throws {
    let corner = try desk.plan("/tiles/plans/7/64/62.png")
    for target in ["64/63", "65/62", "65/63"] {
      #expect(try desk.plan("/tiles/plans/7/\(target).png").group == corner.group)
    }
    #expect(try desk.plan("/tiles/plans/7/66/62.png").group != corner.group)
    #expect(try desk.plan("/tiles/plans/7/64/62@2x.png").group != corner.group)
    let parts = try corner.make(Workbench())
    #expect(
      Set(parts.map(\.name))
        == Set(
          try ["64/62", "64/63", "65/62", "65/63"].map { try name("/tiles/plans/7/\($0).png") }))
    // Without a memory nothing of a block could be kept.
    var settings = SquareSite.settings
    settings.memoryCache = 0
    let alone = try SquareSite.desk(settings: settings).plan("/tiles/plans/7/64/62.png")
    #expect(try alone.make(Workbench()).map(\.name) == [alone.name])
    // It has another palette, and so another tag.
    #expect(alone.name != corner.name)
  }
}
