import Testing
import WebPages

@Suite("Site addresses")
struct SiteAddressesTests {
  private let plain = SiteAddresses(absoluteBase: "https://maps.example.org/")
  private let based = SiteAddresses(
    basePath: "/peace/", absoluteBase: "https://maps.example.org/peace/")

  @Test("Addresses are those of the server's routes")
  func routes() {
    #expect(plain.home() == "/")
    #expect(plain.map("uganda") == "/maps/uganda")
    #expect(plain.file("uganda", .geojson) == "/maps/uganda.geojson")
    #expect(plain.legend("uganda", .svg) == "/legends/uganda.svg")
    #expect(plain.report("annual") == "/reports/annual.pdf")
    #expect(plain.tiles("uganda") == "/tiles/uganda/{z}/{x}/{y}.png")
    #expect(plain.tiles("uganda", marksRetina: true) == "/tiles/uganda/{z}/{x}/{y}{r}.png")
    #expect(plain.tileDescription("uganda") == "/tiles/uganda.json")
    #expect(plain.wms == "/wms")
    #expect(plain.ogc == "/ogc")
    #expect(plain.members() == "/members")
    #expect(plain.membersData() == "/members.json")
    #expect(plain.asset("leaflet/leaflet.js") == "/assets/leaflet/leaflet.js")
  }

  @Test("A base path stands before every path, and once in an absolute address")
  func base() {
    #expect(based.map("uganda") == "/peace/maps/uganda")
    #expect(
      based.absolute(based.map("uganda")) == "https://maps.example.org/peace/maps/uganda")
    #expect(plain.absolute(plain.home()) == "https://maps.example.org/")
  }

  @Test("A query names what is asked, always in one order, and nothing else")
  func query() {
    #expect(plain.map("x", AddressQuery()) == "/maps/x")
    #expect(
      plain.map("x", AddressQuery(language: "fr", asOf: "2021-12-31", unit: "UGA-1"))
        == "/maps/x?language=fr&as-of=2021-12-31&unit=UGA-1")
    #expect(
      plain.file("x", .png, AddressQuery(width: 360, height: 720, scale: 1.5))
        == "/maps/x.png?width=360&height=720&scale=1.5")
    #expect(plain.file("x", .png, AddressQuery(preset: .social)) == "/maps/x.png?preset=social")
  }

  @Test("Twice the pixels are @2x for pictures of pixels, never beside a scale")
  func double() {
    #expect(plain.file("x", .png, AddressQuery(scale: 2)) == "/maps/x@2x.png")
    #expect(plain.file("x", .png, AddressQuery(scale: 3)) == "/maps/x.png?scale=3")
    #expect(plain.file("x", .pdf, AddressQuery(scale: 2)) == "/maps/x.pdf?scale=2")
  }

  @Test("Whatever a key holds, it stays one part of the path")
  func hostile() {
    #expect(plain.map("../a b?c#d\"é") == "/maps/..%2Fa%20b%3Fc%23d%22%C3%A9")
    #expect(
      plain.map("x", AddressQuery(unit: "a&b=c d")) == "/maps/x?unit=a%26b%3Dc%20d")
  }

  @Test("The address of a page is one value in that of its oEmbed answer")
  func oEmbed() {
    #expect(
      based.oEmbed(of: "https://maps.example.org/peace/maps/x?language=fr")
        == "/peace/oembed?url=https%3A%2F%2Fmaps.example.org%2Fpeace%2Fmaps%2Fx%3Flanguage%3Dfr")
  }
}
