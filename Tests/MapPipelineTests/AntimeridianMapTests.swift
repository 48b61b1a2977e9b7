import Foundation
import MapPipeline
import Testing

/// A country on both sides of 180°, as Fiji is, from file to picture.
@Suite struct AntimeridianMapTests {
  /// How files write a unit that crosses 180°.
  enum Writing: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case split = "cut at ±180"
    case to360 = "on to 182° east"
    case unsplit = "as it comes, from 178.5 to −178"

    /// From 178.5° E to 178° W, 19° to 16° S.
    var geometry: String {
      switch self {
      case .split:
        """
        {"type": "MultiPolygon", "coordinates": [\
        [[[178.5, -19], [180, -19], [180, -16], [178.5, -16], [178.5, -19]]], \
        [[[-180, -19], [-178, -19], [-178, -16], [-180, -16], [-180, -19]]]]}
        """
      case .to360:
        """
        {"type": "Polygon", "coordinates": \
        [[[178.5, -19], [182, -19], [182, -16], [178.5, -16], [178.5, -19]]]}
        """
      case .unsplit:
        """
        {"type": "Polygon", "coordinates": \
        [[[178.5, -19], [-178, -19], [-178, -16], [178.5, -16], [178.5, -19]]]}
        """
      }
    }

    var testDescription: String { rawValue }
  }

  private func project(_ writing: Writing) throws -> PreparedFixture {
    let west = PreparedFixture.feature(
      "W", "West",
      """
      {"type": "Polygon", "coordinates": \
      [[[177, -19], [178.5, -19], [178.5, -16], [177, -16], [177, -19]]]}
      """)
    let east = PreparedFixture.feature("E", "East", writing.geometry)
    return try PreparedFixture(
      PreparedFixture.files(units: [west, east], extent: "[W, E]", map: "island"))
  }

  private func bytes(_ writing: Writing, _ format: OutputFormat) throws -> [UInt8] {
    let fixture = try project(writing)
    return try MapRenderer().bytes(
      OpenProject(atlasAt: fixture.atlasPath), PreparedFixture.request("island"), format: format)
  }

  @Test("However the file writes it, the picture is the same", arguments: OutputFormat.allCases)
  func sameBytes(format: OutputFormat) throws {
    let expected = try bytes(.split, format)
    #expect(try bytes(.to360, format) == expected)
    #expect(try bytes(.unsplit, format) == expected)
  }

  @Test(
    "The map is centred on the units and the whole width is theirs", arguments: Writing.allCases)
  func centred(writing: Writing) throws {
    let fixture = try project(writing)
    let (sheet, _) = try MapRenderer().sheet(
      OpenProject(atlasAt: fixture.atlasPath), PreparedFixture.request("island"))
    let projection = try #require(sheet.choices.first { $0.subject == "projection" })
    // Halfway from 177° E to 182° E is 179.5° E; the whole figure follows the ground, not the box.
    #expect(
      projection.sentence.contains("centred on 179.") || projection.sentence.contains("180"),
      "\(projection.sentence)")
    #expect(projection.sentence.contains("5.1° wide"), "\(projection.sentence)")
  }

  /// The units are a ring each, drawn as one, with two long sides; the borders are three long lines:
  /// the western coast, the border between the units, the eastern coast. A slit or a line on the
  /// meridian would be a second ring or a fourth line.
  @Test("No slit and no line on the meridian", arguments: Writing.allCases)
  func noMeridian(writing: Writing) throws {
    let svg = String(decoding: try bytes(writing, .svg), as: UTF8.self)
    let east = try SVGLines(group: "unit-E", of: svg)
    #expect(east.rings == 1)
    #expect(east.uprightSteps(longerThan: 30) == 2)
    #expect(try SVGLines(group: "borders", of: svg).uprightSteps(longerThan: 30) == 3)
  }
}

/// The path data of a group of an SVG: absolute starts, each followed by relative steps.
private struct SVGLines {
  var rings = 0
  private var steps: [(across: Double, down: Double)] = []

  init(group: String, of svg: String) throws {
    let start = try #require(svg.range(of: "<g id=\"\(group)\""), "no group \(group)")
    let rest = svg[start.upperBound...]
    let end = try #require(rest.range(of: "</g>"))
    for match in rest[..<end.lowerBound].matches(of: /\sd="([^"]*)"/) {
      for line in match.output.1.split(separator: "M") {
        rings += 1
        let numbers = line.matches(of: /-?(?:\d+\.?\d*|\.\d+)/).compactMap { Double($0.output) }
        for index in stride(from: 2, to: numbers.count - 1, by: 2) {
          steps.append((numbers[index], numbers[index + 1]))
        }
      }
    }
  }

  /// Steps that go up or down by more than a length in points.
  func uprightSteps(longerThan length: Double) -> Int {
    steps.count { abs($0.down) > length }
  }
}
