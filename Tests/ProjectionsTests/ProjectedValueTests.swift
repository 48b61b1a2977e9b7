import SimpleFeatures
import Testing

@testable import Projections

@Suite("Projected positions against published values")
struct ProjectedValueTests {
  struct Example: Sendable, CustomStringConvertible {
    var definition: String
    var longitude: Double
    var latitude: Double
    var easting: Double
    var northing: Double
    var tolerance = 0.1

    var description: String { definition }
  }

  static let examples = [
    // Snyder 1987, pages 292–294: Albers, Clarke 1866 (x and y given to a decimetre).
    Example(
      definition: "+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-96 +ellps=clrk66",
      longitude: -75, latitude: 35, easting: 1_885_472.7, northing: 1_535_925.0),
    // Snyder 1987, pages 332–333: Lambert azimuthal equal-area, oblique, Clarke 1866.
    Example(
      definition: "+proj=laea +lat_0=40 +lon_0=-100 +ellps=clrk66", longitude: -110, latitude: 30,
      easting: -965_932.1, northing: -1_056_814.9),
    // EPSG Guidance Note 7-2, Lambert azimuthal equal-area, ETRS89-extended / LAEA Europe.
    Example(
      definition: "EPSG:3035", longitude: 5, latitude: 50, easting: 3_962_799.45,
      northing: 2_999_718.85),
    // EPSG Guidance Note 7-2, Popular Visualisation Pseudo-Mercator: 24°22′54.433″ N, 100°20′ W.
    Example(
      definition: "EPSG:3857", longitude: -100.333333333333, latitude: 24.381786944444,
      easting: -11_169_055.58, northing: 2_800_000.00),
    // PROJ 9.1.1 through gdaltransform 3.6.2 -s_srs OGC:CRS84.
    Example(
      definition: "EPSG:8857", longitude: -75.5, latitude: 40.25, easting: -6_405_590.184,
      northing: 4_948_886.937, tolerance: 0.01),
    Example(
      definition: "EPSG:8859", longitude: -170, latitude: 65.5, easting: 2_730_646.308,
      northing: 7_369_472.327, tolerance: 0.01),
    Example(
      definition: "ESRI:54009", longitude: 32.58, latitude: 10.32, easting: 3_232_556.519,
      northing: 1_273_368.971, tolerance: 0.01),
    Example(
      definition: "+proj=utm +zone=33 +datum=WGS84", longitude: 18, latitude: 69.5,
      easting: 617_212.344, northing: 7_712_991.128, tolerance: 0.01),
    // The same tool; the shift of Arc 1960 is known to some metres and has two variants.
    Example(
      definition: "EPSG:21096", longitude: 32.58, latitude: 0.32, easting: 453_182.9,
      northing: 35_672.3, tolerance: 10),
    // The same tool gives 984250.000, 194305.339 US survey feet (1200/3937 m).
    Example(
      definition: "EPSG:2263", longitude: -74, latitude: 40.7, easting: 984_250 * 1200.0 / 3937,
      northing: 194_305.339 * 1200.0 / 3937, tolerance: 2),
  ]

  @Test("Worked examples and PROJ's own tools", arguments: examples)
  func forward(example: Example) throws {
    let projector = try BoundaryProjector(MapProjection.custom(example.definition))
    let projected = try projector.project([
      GeographicPosition(longitude: example.longitude, latitude: example.latitude)
    ])
    let position = try #require(projected[0])
    #expect(abs(position.easting - example.easting) < example.tolerance)
    #expect(abs(position.northing - example.northing) < example.tolerance)
    let back = try #require(try projector.inverse([position])[0])
    #expect(abs(back.longitude - example.longitude) < 1e-6)
    #expect(abs(back.latitude - example.latitude) < 1e-6)
  }

  @Test("The automatic world map is the registered EPSG:8857")
  func registered() throws {
    let positions = [
      GeographicPosition(longitude: 32.58, latitude: 0.32),
      GeographicPosition(longitude: -179.9, latitude: -85),
    ]
    let automatic = MapProjection.automatic(for: .world, isWorld: true, aspectRatio: 2)
    let own = try BoundaryProjector(automatic).project(positions)
    let registered = try BoundaryProjector(.custom("EPSG:8857")).project(positions)
    for (a, b) in zip(own, registered) {
      let (a, b) = (try #require(a), try #require(b))
      #expect(abs(a.easting - b.easting) < 1e-6 && abs(a.northing - b.northing) < 1e-6)
    }
  }

  @Test("Both names of the antimeridian give one place, wherever the map is centred")
  func antimeridian() throws {
    for west in [-33.3, 0.0, 89.7, 177] {
      let extent = GeographicBox(west: west, south: -20, east: west + 5, north: -12.5)
      for isWorld in [true, false] {
        let projection = MapProjection.automatic(for: extent, isWorld: isWorld, aspectRatio: 1)
        let both = try BoundaryProjector(projection).project([
          GeographicPosition(longitude: -180, latitude: -16.5),
          GeographicPosition(longitude: 180, latitude: -16.5),
        ])
        #expect(both[0] == both[1])
      }
    }
  }

  @Test("What a map cannot show has no position")
  func outside() throws {
    let fiji = MapProjection.automatic(
      for: GeographicBox(west: 177, south: -19.2, east: 182, north: -12.4), isWorld: false,
      aspectRatio: 1)
    let mali = GeographicPosition(longitude: -1, latitude: 16)
    #expect(try BoundaryProjector(fiji).project([mali]) == [nil])
    let mercator = try BoundaryProjector(.custom("EPSG:3857"))
    #expect(try mercator.project([GeographicPosition(longitude: 0, latitude: 86)]) == [nil])
    #expect(try mercator.project([]) == [])
    let far = ProjectedPosition(easting: 9e7, northing: 9e7)
    let world = MapProjection.automatic(for: .world, isWorld: true, aspectRatio: 2)
    #expect(try BoundaryProjector(world).inverse([far]) == [nil])
  }
}
