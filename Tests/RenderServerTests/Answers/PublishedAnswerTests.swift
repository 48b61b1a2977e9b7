import MapServices
import Testing

@testable import RenderServer

@Suite("What a site answers")
struct PublishedAnswerTests {
  private let desk: AnswerDesk

  init() throws { desk = try SquareSite.desk() }

  @Test(
    "A map or report that is not published is not there",
    arguments: [
      "/maps/hidden.png", "/maps/hidden.csv", "/maps/hidden", "/legends/hidden.png",
      "/tiles/hidden/0/0/0.png", "/tiles/hidden.json", "/reports/inner.pdf",
      "/ogc/collections/hidden", "/ogc/collections/hidden/map",
      "/ogc/collections/hidden/map/tiles/WebMercatorQuad/0/0/0",
      "/oembed?url=https://maps.example.org/peace/maps/hidden", "/maps/nothing.png",
      "/reports/nothing.pdf", "/assets/nothing.css", "/assets/leaflet/nothing.js",
    ])
  func unpublished(target: String) throws {
    let problem = try #require(try desk.problem(target))
    #expect(problem.status == 404)
    // Not even in an advice.
    #expect(!(problem.advice ?? "").contains("hidden"))
    #expect(!problem.allowed.contains("hidden"))
  }

  @Test("WMS says of a layer that is not published that there is none")
  func unpublishedLayer() throws {
    let answer = try desk.answer(
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=hidden&STYLES=&CRS=CRS:84"
        + "&BBOX=0,0,4,2&WIDTH=400&HEIGHT=200&FORMAT=image/png")
    #expect(answer.text.contains("code=\"LayerNotDefined\""))
    #expect(answer.value(of: "Cache-Control") == "no-store")
  }

  @Test("No page or document names what is not published")
  func unmentioned() throws {
    for target in [
      "/", "/maps/plans", "/ogc/collections", "/ogc/api", "/ogc/tileMatrixSets",
      "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
    ] {
      let text = try desk.text(target)
      #expect(!text.contains("Not for the web"), "\(target)")
      #expect(!text.contains("/hidden"), "\(target)")
    }
  }

  @Test(
    "A cartogram has a page and pictures; tiles and views of it are refused with the reason",
    arguments: [
      "/tiles/early/0/0/0.png", "/tiles/early.json", "/ogc/collections/early",
      "/ogc/collections/early/map", "/ogc/collections/early/map/tiles/WebMercatorQuad/0/0/0",
    ])
  func cartogram(target: String) throws {
    let desk = try SquareSite.desk(SquareSite.edition(of: SquareSite.cartogramProject()))
    let problem = try #require(try desk.problem(target))
    #expect(problem.status == 404 && problem.detail.contains("is a cartogram"))
    #expect(problem.advice?.hasSuffix("/maps/early.png") == true)
  }

  @Test("A cartogram is no layer of WMS and no map to move about")
  func cartogramLayer() throws {
    let desk = try SquareSite.desk(SquareSite.edition(of: SquareSite.cartogramProject()))
    let capabilities = try desk.text("/wms?SERVICE=WMS&REQUEST=GetCapabilities")
    #expect(capabilities.contains("<Name>plans</Name>"))
    #expect(!capabilities.contains("<Name>early</Name>"))
    let answer = try desk.answer(
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=early&STYLES=&CRS=CRS:84"
        + "&BBOX=0,0,4,2&WIDTH=400&HEIGHT=200&FORMAT=image/png")
    #expect(answer.text.contains("code=\"LayerNotDefined\"") && answer.text.contains("cartogram"))
    #expect(try desk.text("/ogc/collections").contains("/collections/plans"))
    #expect(try !desk.text("/ogc/collections").contains("/collections/early"))
    #expect(try desk.text("/maps/plans").contains("data-tiles"))
    #expect(try !desk.text("/maps/early").contains("data-tiles"))
    #expect(try !desk.text("/").contains("/tiles/early"))
  }

  @Test("A report with members is kept off the disk, also where their map is not published alone")
  func memberReport() throws {
    let edition = try SquareSite.edition(
      of: SquareSite.project(
        SquareSite.prepared(
          replacing: [
            ("        maps: [plans]\n", "        maps: [people]\n"),
            ("maps: [plans, early, people], reports", "maps: [plans, early], reports"),
          ])))
    #expect(!edition.publication.maps.contains("people"))
    let desk = try SquareSite.desk(edition)
    #expect(try !desk.plan("/reports/brief.pdf").isKeptOnDisk)
    #expect(try desk.plan("/maps/plans.png").isKeptOnDisk)
  }

  @Test(
    "A language that the site has not is refused, with those it has",
    arguments: ["/maps/plans.png", "/maps/plans.csv", "/", "/members", "/tiles/plans.json"])
  func language(target: String) throws {
    let problem = try #require(try desk.problem(target + "?language=de"))
    #expect(problem.status == 400)
    #expect(problem.parameter == "language")
    #expect(problem.allowed == ["en", "fr"])
  }

  @Test(
    "A day after the data is refused",
    arguments: [
      "/maps/plans.png", "/maps/plans.txt", "/maps/plans", "/", "/legends/plans.png",
      "/reports/brief.pdf", "/tiles/plans/0/0/0.png", "/tiles/plans.json", "/members",
      "/members.json",
    ])
  func future(target: String) throws {
    let problem = try desk.problem(target + "?as-of=2026-01-02")
    #expect(problem?.status == 400)
    #expect(problem?.parameter == "as-of")
  }

  @Test("More pixels than the site draws are refused, in pixels of the device")
  func pixels() throws {
    var settings = SquareSite.settings
    settings.pixels = 1_000_000
    let desk = try SquareSite.desk(settings: settings)
    #expect(try desk.problem("/maps/plans.png?width=1224&scale=1") == nil)
    for query in ["png?width=1225", "png?scale=2.1", "webp?width=2000", "png?preset=print"] {
      #expect(try desk.problem("/maps/plans.\(query)")?.status == 400, "\(query)")
    }
    #expect(try desk.problem("/maps/plans@2x.png?width=700")?.status == 400)
    // What has no pixels has no bound of them.
    #expect(try desk.problem("/maps/plans.svg?width=4000") == nil)
    #expect(try desk.problem("/maps/plans.pdf?preset=print") == nil)
  }

  @Test("The parameter that is named at fault is one that was given")
  func parameterAtFault() throws {
    var settings = SquareSite.settings
    settings.pixels = 1_000_000
    let desk = try SquareSite.desk(settings: settings)
    #expect(try desk.problem("/maps/plans.png?scale=3")?.parameter == "scale")
    #expect(try desk.problem("/maps/plans.png?width=2000")?.parameter == "width")
    #expect(try desk.problem("/maps/plans@2x.png?width=700")?.parameter == "width")
  }

  @Test("A view larger than the site draws is refused in the way of its standard")
  func viewPixels() throws {
    var settings = SquareSite.settings
    settings.pixels = 1_000_000
    let desk = try SquareSite.desk(settings: settings)
    #expect(
      try desk.problem("/ogc/collections/plans/map?width=1100&height=1100")?.status == 400)
    let answer = try desk.answer(
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plans&STYLES=&CRS=CRS:84"
        + "&BBOX=0,0,4,2&WIDTH=1100&HEIGHT=1100&FORMAT=image/png")
    #expect(answer.text.contains("<ServiceException"))
  }

  @Test("Maps are kept for minutes, maps of members and pages are asked about each time")
  func policies() throws {
    for target in [
      "/maps/plans.png", "/maps/plans.csv", "/legends/plans.png", "/tiles/plans/0/0/0.png",
      "/ogc/collections/plans/map?width=100",
    ] {
      #expect(try desk.plan(target).policy == .kept, "\(target)")
    }
    for target in [
      "/maps/people.png", "/maps/people.csv", "/maps/people", "/legends/people.png",
      "/tiles/people/0/0/0.png", "/ogc/collections/people/map?width=100", "/members",
      "/members.json", "/reports/brief.pdf", "/",
    ] {
      #expect(try desk.plan(target).policy == .revalidated, "\(target)")
    }
    #expect(try desk.answer("/metrics").value(of: "Cache-Control") == "no-store")
  }

  @Test("Pictures and data may be used from any page; pages let nothing in from elsewhere")
  func origins() throws {
    let any = HTTPResponse.Field(name: "Access-Control-Allow-Origin", value: "*")
    for target in ["/maps/plans.png", "/maps/plans.json", "/tiles/plans/0/0/0.png", "/ogc"] {
      #expect(try desk.plan(target).fields.contains(any), "\(target)")
    }
    for target in ["/", "/maps/plans", "/members", "/maps/plans.html"] {
      let policy = try desk.plan(target).fields.first { $0.name == "Content-Security-Policy" }
      #expect(policy?.value.hasPrefix("default-src 'none'") == true, "\(target)")
    }
  }

  @Test("Health, readiness and metrics are told at once")
  func operation() throws {
    #expect(try desk.answer("/healthz").text == "ok\n")
    #expect(try desk.answer("/readyz").status == 200)
    #expect(try desk.answer("/metrics").text == "metrics\n")
    #expect(
      try desk.answer("/metrics").value(of: "Content-Type")
        == "text/plain; version=0.0.4; charset=utf-8")
  }

  @Test("A unit that the map has not is not found, and named as such")
  func unit() throws {
    let plan = try desk.plan("/maps/plans.csv?unit=S99")
    let bench = try Workbench()
    do {
      _ = try plan.make(bench)
      Issue.record("S99 was found")
    } catch {
      let problem = Problem(error)
      #expect(problem.status == 404)
      #expect(problem.parameter == "unit")
    }
  }
}
