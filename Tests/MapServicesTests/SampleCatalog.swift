import Testing

@testable import MapServices

/// A made-up server with two maps.
enum SampleCatalog {
  static let base = "https://maps.example.org/peace"

  static func day(_ text: String) throws -> ISODay { try #require(ISODay(text)) }

  static func uganda(title: String = "Uganda") -> ServiceLayer {
    ServiceLayer(
      id: "uganda", title: title, abstract: "Districts with a plan",
      attribution: "Sample <network>",
      extent: ServiceExtent(west: 29.5, south: -1.5, east: 35, north: 4.25),
      hasTimeDimension: true, legendWidth: 200, legendHeight: 120)
  }

  static let world = ServiceLayer(
    id: "world-members", title: "World", abstract: "Members", attribution: "Sample",
    extent: .world, hasTimeDimension: false, legendWidth: 100, legendHeight: 80)

  static func catalog(title: String = "Peace maps", layer: ServiceLayer? = nil) throws
    -> ServiceCatalog
  {
    let box = try #require(ServiceBox(minX: 100_000, minY: -170_000, maxX: 800_000, maxY: 470_000))
    return ServiceCatalog(
      title: title, abstract: "Maps of plans", organisation: "Sample & sons",
      languages: ["en", "fr"], dataDate: try day("2018-02-10"), earliestDate: try day("2008-01-01"),
      layers: [layer ?? uganda(), world], reports: ["national"], baseAddress: base,
      maximalWidth: 2_000, maximalHeight: 1_000,
      extraSystems: [
        ServiceSystem(
          code: "EPSG:32636", isNorthFirst: false, areaOfUse: .world, layerBoxes: ["uganda": box]),
        // Gauss-Krüger zone 4, whose axes are northing and easting.
        ServiceSystem(code: "EPSG:31468", isNorthFirst: true, areaOfUse: .world),
      ])
  }
}
