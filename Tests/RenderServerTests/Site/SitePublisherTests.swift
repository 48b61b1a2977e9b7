import MapPipeline
import Testing
import WebPages

@testable import RenderServer

@Suite("The site in one language")
struct SitePublisherTests {
  private func publisher(
    address: String = SquareSite.address, language: String? = nil
  ) throws -> SitePublisher {
    var settings = SquareSite.settings
    settings.address = address
    return SitePublisher(try SquareSite.edition(), settings, language: language)
  }

  @Test(
    "Addresses on a page begin where the site stands",
    arguments: [
      ("https://maps.example.org/peace", "/peace"), ("https://maps.example.org", ""),
      ("http://localhost:1325", ""), ("http://[::1]:1325/a/b", "/a/b"),
    ])
  func addresses(address: String, base: String) throws {
    let addresses = try publisher(address: address).addresses
    #expect(addresses.basePath == base)
    #expect(addresses.absoluteBase == address)
    #expect(addresses.map("plans") == base + "/maps/plans")
  }

  @Test("A picture's size is the one that its address gives")
  func pictureSizes() throws {
    let publisher = try publisher()
    #expect(publisher.pictureSize(of: "plans") == .init(width: 600, height: 400))
    #expect(publisher.pictureSize(of: "early") == .init(width: 1200, height: 1697))
  }

  @Test("A card has the map's words in the site's language")
  func card() throws {
    let bench = try Workbench()
    let request = MapRequest(
      map: "plans", language: "fr", today: try SquareSite.day(SquareSite.today))
    let card = try publisher(language: "fr").card(request, bench)
    #expect(card.id == "plans")
    #expect(card.title == "Plans des carrés")
    #expect(card.subtitle == "Un plan est en vigueur")
    #expect(!card.alternativeText.isEmpty)
    #expect(card.size == .init(width: 600, height: 400))
  }

  @Test("A map's page offers its units by name, the ends of its years, and its reports")
  func details() throws {
    let bench = try Workbench()
    let request = MapRequest(
      map: "plans", size: .picture(width: 1200, height: 800, scale: 1),
      today: try SquareSite.day(SquareSite.today))
    let details = try publisher().details(request, bench)
    #expect(details.units?.units.map(\.name) == SquareFiles.names)
    #expect(details.units?.selected == nil)
    let dates = try #require(details.dates)
    #expect(
      dates.choices.map(\.iso)
        == (2019...2025).map { "\($0)-12-31" } + [SquareSite.dataDate])
    #expect(dates.selected.iso == SquareSite.dataDate)
    #expect(dates.query == nil)
    #expect(details.reports.map(\.id) == ["brief"])
    #expect(!details.showsMembers)
    #expect(details.disclaimer == "All of this is invented.")
    #expect(details.table.columns.first?.isNumeric == false)
    #expect(details.table.rows.count == 8)
    let view = try #require(details.view)
    #expect((-0.2...0.01).contains(view.west))
    #expect((3.99...4.2).contains(view.east))
  }

  @Test("A page framed on a unit says so and has no view to move")
  func unit() throws {
    let bench = try Workbench()
    let request = MapRequest(
      map: "plans", unit: "S2", size: .picture(width: 1200, height: 800, scale: 1),
      today: try SquareSite.day(SquareSite.today))
    let details = try publisher().details(request, bench)
    #expect(details.units?.selected == "S2")
    #expect(details.view == nil)
    #expect(details.card.title.contains("Birch"))
  }

  @Test("A map of members leads to their directory, and has one date only")
  func members() throws {
    let bench = try Workbench()
    let request = MapRequest(
      map: "people", size: .picture(width: 1200, height: 800, scale: 1),
      today: try SquareSite.day(SquareSite.today))
    let details = try publisher().details(request, bench)
    #expect(details.showsMembers)
    #expect(details.dates == nil)
    #expect(details.reports.isEmpty)
  }

  @Test("A page's own day is the one it shows, and its addresses leave it out")
  func ownDay() throws {
    let bench = try Workbench()
    let request = MapRequest(
      map: "early", size: .picture(width: 1200, height: 800, scale: 1),
      today: try SquareSite.day(SquareSite.today))
    let dates = try #require(try publisher().details(request, bench).dates)
    #expect(dates.selected.iso == "2020-06-01")
    #expect(dates.query == nil)
    #expect(dates.choices.map(\.iso).contains("2020-06-01"))
  }

  @Test("Reports are those that are published")
  func reports() throws {
    #expect(try publisher().reports().map(\.title) == ["Squares in brief"])
    #expect(try publisher(language: "fr").reports().map(\.title) == ["Les carrés en bref"])
    #expect(try publisher().reports(with: "early").isEmpty)
  }
}
