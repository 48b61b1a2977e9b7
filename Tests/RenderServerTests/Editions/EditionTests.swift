import AtlasFile
import Localization
import MapPipeline
import TestSupport
import Testing

@testable import RenderServer

@Suite("An edition")
struct EditionTests {
  private func digest(
    _ contents: AtlasContents? = nil, settings: [String] = [],
    server: ServerSettings = SquareSite.settings, on day: String = SquareSite.today
  ) throws -> String {
    let project = try SquareSite.project(contents, settings: settings)
    return try SquareSite.edition(of: project, settings: server, on: day).digest
  }

  @Test("Equal atlases opened at two places on two days have one digest")
  func equal() throws {
    let first = try digest()
    #expect(try digest() == first)
    #expect(try digest(on: SquareSite.lastDay) == first)
    #expect(first.count == 64)
    // The site prepared anew from equal files.
    #expect(try digest(SquareSite.prepared()) == first)
  }

  @Test("Other data, another specification, setting, program or address are other editions")
  func different() throws {
    var data = try SquareSite.contents()
    data.milestones = data.milestones.map { source in
      var source = source
      source.milestones.removeLast()
      return source
    }
    var words = try SquareSite.contents()
    words.specification.replace("One plan is in force", with: "A plan is in force")
    let digests = try [
      digest(), digest(data), digest(words), digest(settings: ["maps.plans.size.width=601"]),
      digest(settings: ["maps.plans.size.width=602"]),
      digest(settings: ["maps.plans.size.width=601", "maps.plans.size.height=401"]),
      digest(server: server { $0.programVersion = "1.1" }),
      digest(server: server { $0.address = "https://elsewhere.example.org" }),
      // Documents tell how large a view may be.
      digest(server: server { $0.pixels = 1_000_000 }),
    ]
    #expect(Set(digests).count == digests.count)
  }

  @Test(
    "A report tells what changed since the edition that its project names, which is another edition"
  )
  func earlier() throws {
    var data = try SquareSite.contents()
    data.milestones = data.milestones.map { source in
      var source = source
      source.milestones.removeLast()
      return source
    }
    let plain = try SquareSite.project()
    var project = plain
    project.earlier = ["brief": .project(try SquareSite.project(data))]
    let edition = try SquareSite.edition(of: project)
    #expect(try edition.digest != SquareSite.edition(of: plain).digest)
    var same = plain
    same.earlier = ["brief": .project(plain)]
    #expect(try edition.digest != SquareSite.edition(of: same).digest)
    func pages(_ project: OpenProject) throws -> [UInt8] {
      let desk = try SquareSite.desk(SquareSite.edition(of: project))
      let plan = try desk.plan("/reports/brief.pdf")
      return try #require(try plan.make(Workbench()).first { $0.name == plan.name }).bytes
    }
    let asked = try ReportRenderer(renderer: MapRenderer()).pdf(
      plain,
      {
        var request = ReportRequest(
          report: "brief", purpose: .web, today: try SquareSite.day(SquareSite.today))
        request.earlier = try project.earlier["brief"]?.facts(in: "en")
        return request
      }())
    #expect(try pages(project) == asked)
    #expect(try pages(plain) != asked)
  }

  private func server(_ change: (inout ServerSettings) -> Void) -> ServerSettings {
    var settings = SquareSite.settings
    change(&settings)
    return settings
  }

  @Test("How many threads answer, and what is kept where, changes no answer")
  func sameAnswers() throws {
    let other = server {
      $0.workers = 7
      $0.queue = 1
      $0.memoryCache = 0
      $0.logsRequests = true
    }
    #expect(try digest(server: other) == digest())
  }

  @Test("The order of settings that do not meet changes nothing")
  func settingOrder() throws {
    let settings = ["maps.plans.size.width=601", "maps.plans.size.height=401"]
    #expect(try digest(settings: settings) == digest(settings: settings.reversed()))
  }

  @Test("What the project publishes is offered, in the order of its file, and nothing else")
  func publication() throws {
    let edition = try SquareSite.edition()
    #expect(edition.publication.maps == ["plans", "early", "people"])
    #expect(edition.publication.reports == ["brief"])
    #expect(edition.publication.hasMembers)
    #expect(
      edition.layers(on: try SquareSite.day(SquareSite.lastDay)).map(\.map)
        == ["plans", "early", "people"])
    #expect(
      edition.layers(on: try SquareSite.day(SquareSite.dayAfter)).map(\.map)
        == ["plans", "early"])
    #expect(edition.languages == ["en", "fr"])
    #expect(edition.showsMembers("people"))
    #expect(!edition.showsMembers("plans"))
    #expect(edition.membersValidUntil?.description == SquareSite.lastDay)
  }

  @Test("Without a word about it, all maps and reports are published and no members")
  func everything() throws {
    let contents = try SquareSite.prepared(
      replacing: [
        (
          "server: {publish: {maps: [plans, early, people], reports: [brief], members: true}}", ""
        )
      ])
    let edition = try SquareSite.edition(of: SquareSite.project(contents))
    #expect(edition.publication.maps == ["plans", "early", "people", "hidden"])
    #expect(edition.publication.reports == ["brief", "inner"])
    #expect(!edition.publication.hasMembers)
    let desk = try SquareSite.desk(edition)
    #expect(try desk.problem("/members")?.status == 404)
    #expect(try desk.problem("/members.json")?.status == 404)
    #expect(try desk.problem("/maps/hidden.png") == nil)
  }

  @Test("The directory as a report is answered only where members are published")
  func directory() throws {
    func reports(_ publish: String) throws -> [String] {
      let contents = try SquareSite.prepared(
        replacing: [
          ("  inner:\n    template: annual", "  inner:\n    template: directory"),
          ("    maps: [hidden]\n", ""),
          (
            "server: {publish: {maps: [plans, early, people], reports: [brief], members: true}}",
            publish
          ),
        ])
      return try SquareSite.edition(of: SquareSite.project(contents)).publication.reports
    }
    #expect(try reports("") == ["brief"])
    #expect(try reports("server: {publish: {members: true}}") == ["brief", "inner"])
  }

  @Test("Systems of the project file stand behind those of every project, each once")
  func systems() throws {
    let contents = try SquareSite.prepared(
      replacing: [("server: {", "server: {systems: [\"EPSG:32631\", \"EPSG:3857\"], ")])
    let edition = try SquareSite.edition(of: SquareSite.project(contents))
    #expect(
      edition.systemCodes == ["CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:8857", "EPSG:32631"])
    // A degree of longitude is 111,319.49 m of Web Mercator.
    let layer = try #require(edition.layers(on: SquareSite.day(SquareSite.today)).first)
    let box = try #require(layer.boxes["EPSG:3857"])
    #expect(abs(box.minX - layer.extent.west * 111_319.49) < 1)
    #expect(abs(box.maxX - layer.extent.east * 111_319.49) < 1)
  }

  @Test("A system that PROJ does not know is a mistake of the project file")
  func unknownSystem() throws {
    let contents = try SquareSite.prepared(
      replacing: [("server: {", "server: {systems: [\"EPSG:99999\"], ")])
    let project = try SquareSite.project(contents)
    #expect {
      try SquareSite.edition(of: project)
    } throws: { error in
      (error as? PipelineError)?.kind == .badData
    }
  }

  @Test("A layer tells its extent, the first day of its data, and the size of its legend")
  func layers() throws {
    let layers = try SquareSite.edition().layers(on: SquareSite.day(SquareSite.today))
    let layer = try #require(layers.first)
    // The land with a narrow margin.
    #expect((-0.2...0.01).contains(layer.extent.west))
    #expect((3.99...4.2).contains(layer.extent.east))
    #expect((-0.2...0.01).contains(layer.extent.south))
    #expect((1.99...2.2).contains(layer.extent.north))
    // The draft of May 2019.
    #expect(layer.firstDay?.description == "2019-05-01")
    #expect(layer.legendWidth > 20)
    #expect(layer.legendHeight > 20)
    // Members have no history.
    #expect(layers.last?.firstDay == nil)
  }

  @Test("An edition on trial draws all its maps; members past their day are no fault")
  func trial() throws {
    let edition = try SquareSite.edition()
    try EditionTrial(edition, today: SquareSite.day(SquareSite.today)).run()
    try EditionTrial(edition, today: SquareSite.day(SquareSite.dayAfter)).run()
  }

  @Test("A damaged atlas does not pass the trial")
  func damaged() throws {
    let folder = try TemporaryFolder()
    var (bytes, _) = try AtlasWriter.bytes(of: SquareSite.contents())
    let milestones = try #require(bytes.firstRange(of: Array("data.example.org/3".utf8)))
    bytes[milestones.lowerBound] ^= 1
    #expect {
      let project = try OpenProject(atlasAt: folder.write("damaged.atlas", bytes))
      let edition = try SquareSite.edition(of: project)
      try EditionTrial(edition, today: SquareSite.day(SquareSite.today)).run()
    } throws: { error in
      (error as? PipelineError)?.diagnostics.first?.code == "damaged-atlas"
    }
  }
}
