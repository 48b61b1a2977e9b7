import Drawing
import Foundation
import HostSystem
import MapPipeline
import TestSupport
import Testing

/// Borders that are not agreed, on maps of Geodata's own boundaries and lines.
@Suite("Borders that are not agreed are broken lines with a note, where they are in the frame")
struct DisputedBordersTests {
  /// Maps of boxes of degrees: west, south, east, north.
  static let boxes = [
    "kosovo": "[19.5, 41.3, 23, 43.5]", "abyei": "[26, 8, 31, 12]", "sahara": "[-18, 20, -4, 30]",
    "kashmir": "[71, 31, 81, 38]", "nigeria": "[2, 4, 15, 14]",
  ]

  private static let prepared = Result { () throws -> OpenProject in
    let text = try Repository.text("Geodata/peacemap.yaml")
    let rules = try #require(text.range(of: "\n  rules:\n"))
    let end = try #require(text.range(of: "\naliases:"))
    let maps = boxes.sorted { $0.key < $1.key }.map { name, box in
      """
        \(name):
          title: {en: \(name), ar: \(name)}
          boundaries: provinces
          extent: \(box)
          fill: {indicator: numbers}
      """
    }
    let file = """
      peacemap: 1
      organisation: {name: {en: Test}, disclaimer: {en: None.}}
      languages: [en, fr, es, ar, ne, uk]
      data-date: 2026-11-23
      boundaries:
        provinces: {source: provinces.geojson, edition: cut, code-system: NE, level: 1,
          parent: countries, fields: {code: code, parent-code: iso3, name: name}}
        countries: {source: countries.geojson, edition: whole, level: 0,
          fields: {code: iso3, name: name}}
      borders:
        lines: {source: \(Repository.path("Geodata/boundaries/disputed.fgb.zip")),
          layer: disputed, class: name}
      \(text[rules.lowerBound..<end.lowerBound].drop { $0 == "\n" })
      indicators:
        numbers: {source: numbers.csv, boundaries: [provinces],
          fields: {code-system: system, code: code, value: value}}
      maps:
      \(maps.joined(separator: "\n"))

      """
    let fixture = try PreparedFixture([
      "peacemap.yaml": file, "countries.geojson": try NineMaps.subset("countries", of: nil),
      "provinces.geojson": try NineMaps.subset(
        "provinces",
        of: ["SRB", "KOS", "SDN", "SDS", "MAR", "ESH", "IND", "PAK", "NGA"]),
      "numbers.csv": "system,code,value\nNE,NGA-KANO,1\n",
    ])
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  private func sheet(_ map: String, _ language: String = "en") throws -> (svg: String, scene: Scene)
  {
    let project = try Self.prepared.get()
    let request = MapRequest(
      map: map, language: language, size: .picture(width: 900, height: 640, scale: 1),
      today: PreparedFixture.day)
    let renderer = try MapRenderer()
    return (
      String(decoding: try renderer.bytes(project, request, format: .svg), as: UTF8.self),
      try renderer.sheet(project, request).sheet.scene
    )
  }

  /// Lines of the borders: broken ones, solid ones, and the casings that hide solid ones under broken
  /// ones; light gaps between dashes are no lines.
  private func lines(_ scene: Scene) -> (broken: [Path], solid: [Path], casings: [Path]) {
    var found: (broken: [Path], solid: [Path], casings: [Path]) = ([], [], [])
    func read(_ element: SceneElement, _ isBorder: Bool) {
      switch element {
      case .shape(let shape):
        guard isBorder, let stroke = shape.stroke else { return }
        if !stroke.dash.isEmpty {
          found.broken.append(shape.path)
        } else if stroke.color == Color(hex: 0xF2F0EC) {
          found.casings.append(shape.path)
        } else if stroke.color.alpha == 1 {
          found.solid.append(shape.path)
        }
      case .group(let group):
        for element in group.elements { read(element, isBorder || group.id == "borders") }
      case .text, .image, .partition: return
      }
    }
    for element in scene.elements { read(element, false) }
    return found
  }

  private func segments(_ paths: [Path]) -> [(Point, Point)] {
    paths.flatMap { path -> [(Point, Point)] in
      let points = stride(from: 0, to: path.ordinates.count - 1, by: 2).map {
        Point(x: path.ordinates[$0], y: path.ordinates[$0 + 1])
      }
      return path.verbs.count == points.count
        ? points.indices.dropFirst().compactMap {
          path.verbs[$0] == .line ? (points[$0 - 1], points[$0]) : nil
        } : []
    }
  }

  @Test(
    "A broken line and its note",
    arguments: [
      ("kosovo", ["resolution 1244"]), ("sahara", ["Non-Self-Governing Territory"]),
      ("abyei", ["Abyei area", "Sudan and South Sudan"]), ("kashmir", ["Jammu and Kashmir"]),
    ])
  func disputed(_ map: String, _ notes: [String]) throws {
    let (svg, scene) = try sheet(map)
    let words = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    for note in notes { #expect(words.contains(note), "\(note)") }
    let lines = lines(scene)
    #expect(!lines.broken.isEmpty)
    // Where a solid line runs under a broken one, segment by segment, a casing hides it.
    func key(_ segment: (Point, Point)) -> Set<[Int]> {
      Set([segment.0, segment.1].map { [Int(($0.x * 50).rounded()), Int(($0.y * 50).rounded())] })
    }
    let broken = segments(lines.broken)
    #expect(broken.count > 5)
    let solid = Set(segments(lines.solid).map(key))
    let casings = segments(lines.casings)
    for segment in broken where solid.contains(key(segment)) && key(segment).count == 2 {
      let middle = Point(
        x: (segment.0.x + segment.1.x) / 2, y: (segment.0.y + segment.1.y) / 2)
      #expect(casings.contains { distance(of: middle, from: $0) < 0.7 }, "\(segment)")
    }
  }

  private func distance(of point: Point, from segment: (Point, Point)) -> Double {
    let (dx, dy) = (segment.1.x - segment.0.x, segment.1.y - segment.0.y)
    let square = dx * dx + dy * dy
    let along = (point.x - segment.0.x) * dx + (point.y - segment.0.y) * dy
    let share = square > 0 ? max(0, min(1, along / square)) : 0
    return hypot(
      point.x - segment.0.x - share * dx, point.y - segment.0.y - share * dy)
  }

  @Test("The notes are in the map's language")
  func language() throws {
    #expect(try sheet("kosovo", "ar").svg.contains("1244"))
    #expect(try sheet("kosovo", "ar").svg.contains("resolution") == false)
  }

  @Test("A map of Nigeria has no broken line and no note")
  func agreed() throws {
    let (svg, scene) = try sheet("nigeria")
    #expect(lines(scene).broken.isEmpty)
    for word in ["resolution", "Non-Self-Governing", "agreed", "Kashmir", "Abyei"] {
      #expect(!svg.contains(word))
    }
  }
}
