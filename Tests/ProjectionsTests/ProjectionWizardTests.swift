import SimpleFeatures
import Testing

@testable import Projections

/// The equal-area choices of Projection Wizard (Šavrič, Jenny and Jenny 2016, doi
/// 10.1080/00087041.2015.1131938; the rules as its published program applies them, version 2.0).
///
/// Share of the globe s = Δλ (sin φₙ − sin φₛ) / 720; world above 2/3, hemisphere above 1/6. Below
/// that by height over width, r = Δφ / (Δλ cos φ₀) with φ₀ the latitude of the extent nearest the
/// equator: above 1.25 tall, under 0.8 wide, else square. Wide extents are polar beyond 70°, near the
/// equator under 15°. The figures beside each extent were computed by hand from these formulas.
@Suite("The automatic choice is that of Projection Wizard")
struct ProjectionWizardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var extent: GeographicBox
    var operation: String

    init(
      _ name: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double,
      _ operation: String
    ) {
      self.name = name
      extent = GeographicBox(west: west, south: south, east: east, north: north)
      self.operation = operation
    }

    var testDescription: String { name }
  }

  /// Extents rounded outwards from Natural Earth's countries.
  static let cases = [
    // World, s > 2/3.
    Case("World", -180, -90, 180, 90, "eqearth"),
    Case("All inhabited land", -180, -56, 180, 72, "eqearth"),
    // Hemispheres, s > 1/6.
    Case("Asia", 26, -11, 190, 82, "laea"),
    Case("The Americas", -170, -58, -30, 84, "laea"),
    // Square, r from 0.8 to 1.25.
    Case("Africa", -17.6, -34.9, 51.5, 37.4, "laea"),  // 1.05
    Case("Australia", 112.9, -43.7, 153.7, -10.6, "laea"),  // 0.83
    Case("Nigeria", 2.6, 4.2, 14.7, 13.9, "laea"),  // 0.80
    Case("Uganda", 29.5, -1.5, 35.1, 4.3, "laea"),  // 1.04
    Case("Colombia", -81.8, -4.3, -66.8, 13.4, "laea"),  // 1.18
    Case("Bosnia and Herzegovina", 15.7, 42.5, 19.7, 45.3, "laea"),  // 0.95
    Case("Norway", 4, 57.9, 31.3, 71.2, "laea"),  // 0.92
    Case("New Zealand", 166, -47.3, 179, -34.3, "laea"),  // 1.21
    // Wide, r under 0.8: cone, or cylinder near the equator.
    Case("Europe", -25, 34.5, 45, 71.5, "aea"),  // 0.64
    Case("North America", -168, 7, -52, 84, "aea"),  // 0.67
    Case("Canada", -141.1, 41.6, -52.6, 83.2, "aea"),  // 0.63
    Case("Russia, across 180°", 27.3, 41.1, 190.3, 81.9, "aea"),  // 0.33
    Case("China", 73.4, 18, 135, 53.6, "aea"),  // 0.61
    Case("Nepal", 80, 26.3, 88.2, 30.5, "aea"),  // 0.57
    Case("Georgia", 39.9, 41, 46.8, 43.6, "aea"),  // 0.50
    Case("Ukraine", 22.1, 44.3, 40.2, 52.4, "aea"),  // 0.62
    Case("Afghanistan", 60.4, 29.3, 74.9, 38.5, "aea"),  // 0.73
    Case("Indonesia", 95, -11, 141.1, 5.9, "cea"),  // 0.37
    Case("South Sudan", 24.1, 3.4, 35.9, 12.3, "cea"),  // 0.76
    Case("Kiribati, across 180°", 169, -11.5, 210, 4.8, "cea"),  // 0.40
    Case("The tropical Pacific, 210° wide", 100, -10, 310, 10, "cea"),  // 0.10
    Case("A northern strip of 220°", -110, 40, 110, 60, "laea"),  // 0.12, Δλ > 200°
    // Tall, r above 1.25.
    Case("South America", -81.4, -56, -34.7, 12.5, "tcea"),  // 1.47
    Case("Philippines", 116.9, 4.6, 126.6, 21.2, "tcea"),  // 1.72
    Case("Chile", -75.8, -56, -66.4, -17.5, "tcea"),  // 4.30
    Case("Kenya", 33.8, -4.8, 41.9, 5.5, "tcea"),  // 1.27
    Case("Fiji, across 180°", 177, -19.2, 182, -12.4, "tcea"),  // 1.39
    // Polar: wide beyond 70°, or square.
    Case("Antarctica", -180, -90, 180, -60, "laea"),
    Case("Greenland", -73, 59.7, -11.3, 83.6, "laea"),  // 0.77 at 71.7° N
    Case("Svalbard", 10, 74, 34, 81, "laea"),  // 1.06
  ]

  @Test("The operation is the published one, and keeps areas", arguments: cases)
  func published(example: Case) throws {
    let projection = MapProjection.automatic(
      for: example.extent, isWorld: example.name == "World", aspectRatio: 1.4)
    let operation =
      projection.definition == "EPSG:8857" ? "+proj=eqearth " : projection.definition + " "
    #expect(operation.contains("+proj=\(example.operation) "), "\(projection.name)")
    #expect(projection.isEqualArea)
    // What is drawn reaches to the extent's corners.
    let projector = try BoundaryProjector(projection)
    #expect(try projector.extent(of: example.extent).width > 0)
  }

  @Test("The cone's parallels lie a sixth of the height inside, as published")
  func parallels() {
    let projection = MapProjection.automatic(
      for: GeographicBox(west: 73.4, south: 18, east: 135, north: 53.6), isWorld: false,
      aspectRatio: 1)
    // 18 + 35.6 / 6 and 53.6 − 35.6 / 6.
    #expect(projection.definition.contains("+lat_1=23.9333 +lat_2=47.6667"))
  }
}
