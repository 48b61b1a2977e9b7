import Testing

@testable import Localization

@Suite struct WorldRegionTests {
  // United Nations M49, among them those that are often put elsewhere.
  @Test(
    "Countries are in the region that M49 gives them",
    arguments: [
      ("NGA", WorldRegion.africa), ("EGY", .africa), ("SSD", .africa), ("ESH", .africa),
      ("COL", .americas), ("MEX", .americas), ("GRL", .americas), ("PHL", .asia), ("CYP", .asia),
      ("GEO", .asia), ("TUR", .asia), ("ARM", .asia), ("RUS", .europe), ("UKR", .europe),
      ("BIH", .europe), ("PNG", .oceania), ("CXR", .oceania), ("UMI", .oceania),
    ])
  func regions(code: String, region: WorldRegion) {
    #expect(WorldRegion(country: code) == region)
  }

  @Test("Areas that M49 does not list are where they lie", arguments: ["KOS", "XKX"])
  func further(code: String) {
    #expect(WorldRegion(country: code) == .europe)
  }

  @Test("What is no country has no region", arguments: ["ATA", "", "nga", "NGA-LAGOS", "ZZZ"])
  func other(code: String) {
    #expect(WorldRegion(country: code) == .other)
  }
}
