import Drawing
import GoldenSupport
import Projections
import Testing

@testable import MapPipeline

@Suite("Levels of views")
struct ViewLevelTests {
  /// In Web Mercator about 0, 0, of so many metres a pixel.
  private func request(
    _ metersPerPixel: Double, _ verticalMetersPerPixel: Double? = nil, west: Double = 0,
    south: Double = 0
  ) throws -> ViewRequest {
    let (width, height) = (200, 160)
    return ViewRequest(
      maps: ["map"], system: try ReferenceSystem("EPSG:3857"),
      box: ProjectedBox(
        minEasting: west, minNorthing: south, maxEasting: west + Double(width) * metersPerPixel,
        maxNorthing: south + Double(height) * (verticalMetersPerPixel ?? metersPerPixel)),
      width: width, height: height, today: PreparedFixture.day)
  }

  @Test("Views of nearly one scale, and parts of one map, share what is projected")
  func sharing() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    // Levels lie a factor of 1.19 apart, one of them at 1024 m.
    for (scale, west) in [(1030.0, 0.0), (1100, 0), (1200, 20_000), (1030, -50_000)] {
      _ = try renderer.bytes(project, request(scale, west: west), format: .svg)
      #expect(project.levels.count == 1, "\(scale)")
    }
    _ = try renderer.bytes(project, request(1300), format: .svg)
    #expect(project.levels.count == 2)
    _ = try renderer.bytes(project, request(1000), format: .svg)
    #expect(project.levels.count == 3)
  }

  @Test("Another system, scale of the screen or day has a level of its own")
  func apart() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    var request = try request(1030)
    _ = try renderer.bytes(project, request, format: .svg)
    request.scale = 2
    _ = try renderer.bytes(project, request, format: .svg)
    #expect(project.levels.count == 2)
    request.asOf = .init(year: 2020, month: 1, day: 1)
    _ = try renderer.bytes(project, request, format: .svg)
    #expect(project.levels.count == 3)
    request.system = try ReferenceSystem("EPSG:32631")
    _ = try renderer.bytes(project, request, format: .svg)
    #expect(project.levels.count == 4)
  }

  private struct PlacedName {
    var name: String
    /// Points.
    var x: Double
    var y: Double
  }

  /// The texts of an SVG with their places.
  private func names(_ svg: [UInt8]) -> [PlacedName] {
    let text = String(decoding: svg, as: UTF8.self)
    return text.matches(of: /<tspan x="([-\d.]+)" y="([-\d.]+)">([^<]*)</).compactMap { match in
      guard let x = Double(match.output.1), let y = Double(match.output.2) else { return nil }
      return PlacedName(name: String(match.output.3), x: x, y: y)
    }
  }

  @Test("Moved by whole pixels a map has its names moved by as many")
  func moved() throws {
    let project = try ViewFixture.project()
    let renderer = try ViewRenderer()
    let scale = 1300.0
    let here = names(try renderer.bytes(project, request(scale), format: .svg))
    let there = names(
      try renderer.bytes(
        project, request(scale, west: -40 * scale, south: -20 * scale), format: .svg))
    // Those that are still in the picture of 150 points, 30 of them farther to the east.
    let staying = here.filter { $0.x < 110 }
    #expect(staying.count >= 2)
    for name in staying {
      let other = try #require(there.first { $0.name == name.name }, "\(name.name)")
      // A pixel is three quarters of a point.
      #expect(abs(other.x - name.x - 30) < 0.02 && abs(other.y - name.y + 15) < 0.02)
    }
  }

  @Test("In a stretched view names still have room in their squares", arguments: [true, false])
  func stretchedNames(_ isWide: Bool) throws {
    let project = try ViewFixture.project()
    // One way a degree has 111,319 / 1300 = 86 pixels, 64 points; the other way twelve times less,
    // 5 points, which is too narrow for a name and too low for its letters.
    let request = try isWide ? request(1300, 12 * 1300) : request(12 * 1300, 1300)
    let names = names(try ViewRenderer().bytes(project, request, format: .svg))
    #expect(names.isEmpty, "\(names.map(\.name))")
  }
}
