import Drawing
import SimpleFeatures
import Testing
import Wording

@testable import Cartography

@Suite("The program's own rules of borders")
struct StandardBordersTests {
  private let english = Phrasebook(language: "en")

  /// The class of a line between two countries or of a line's name, and the note it brings.
  private func found(
    _ name: String = "line", _ left: String? = nil, _ right: String? = nil, language: String = "en"
  ) -> (lineClass: BorderPolicy.LineClass, note: String?) {
    let rules = StandardBorders.rules(Phrasebook(language: language))
    let found = BorderClassifier(policy: BorderPolicy(rules: rules)).lineClass(
      of: BoundaryLine(name: name, leftCode: left, rightCode: right, lines: LineStrings()))
    return (found.lineClass, found.rule.flatMap { rules[$0].footnote })
  }

  @Test("A border is known by the countries on its sides, with what must be said of it")
  func sides() {
    for code in ["XKX", "KOS", "XKO"] {
      let kosovo = found("line", code, "SRB")
      #expect(kosovo.lineClass == .disputed)
      #expect(kosovo.note == StandardBorders.Note.kosovo.text(english))
    }
    #expect(found("line", "MAR", "ESH").lineClass == .undetermined)
    #expect(found("line", "SDN", "SSD").note?.contains("South Sudan") == true)
    #expect(found("line", "PRK", "KOR").lineClass == .armistice)
    #expect(found("line", "PRK", "KOR").note == nil)
    // A border that nobody disputes has no rule: what a policy makes of lines without one.
    #expect(found("line", "FRA", "ESP").note == nil)
  }

  @Test(
    "Natural Earth's lines are known by their names",
    arguments: [
      ("South Sudanese claim", BorderPolicy.LineClass.undetermined, true),
      ("Indian claim", .undetermined, true), ("Western Saharan claim", .undetermined, true),
      ("Syrian claim", .armistice, false), ("Former USSR oblast in 1991", .unit, false),
      ("Ukrainian claim", .unit, false), ("Kenyan claim", .disputed, false),
    ])
  func names(_ name: String, _ lineClass: BorderPolicy.LineClass, _ hasNote: Bool) {
    #expect(found(name).lineClass == lineClass)
    #expect((found(name).note != nil) == hasNote)
  }

  @Test("Every note is there in each language of the program, in words of its own")
  func languages() {
    for note in StandardBorders.Note.allCases {
      let texts = ["en", "fr", "es", "ar", "ne", "uk"].map { note.text(Phrasebook(language: $0)) }
      #expect(Set(texts).count == texts.count, "\(note)")
    }
  }

  @Test("A project changes colour, width and dashes of a class, on the map and in the legend")
  func styles() throws {
    var content = FourSquares.content()
    content.borders = BorderPolicy(
      rules: [.init(.between("AAA", "BBB"), lineClass: .disputed)],
      styles: [.disputed: .init(color: Color(hex: 0x102030), width: 2, dash: [6, 1])])
    let scenery = try MapScenery(content, frame: Size(width: 400, height: 400))
    let viewport = Viewport(
      fitting: scenery.extent, in: Rectangle(x: 0, y: 0, width: 400, height: 400), padding: 10)
    let painter = BorderPainter(content: content, style: FourSquares.print)
    let layer = painter.layer(
      arcs: scenery.units, surroundings: nil, lines: [], viewport: viewport)
    let strokes = try SceneReading([layer.element]).shapes.compactMap(\.stroke)
    let wanted = Stroke(color: Color(hex: 0x102030), width: 2, dash: [6, 1])
    #expect(strokes.contains(wanted))
    // The light gaps on dark fills are as wide as the dashes.
    #expect(strokes.contains { $0.color.alpha < 1 && $0.width == 2 })
    #expect(painter.stroke(.disputed) == wanted)
  }
}
