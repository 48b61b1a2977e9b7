import Drawing
import Testing

@testable import Cartography

@Suite("Sheets of every size")
struct SheetSizeTests {
  private static let longTitle =
    "Localization of Security Council resolution 1325 (2000) on women and peace and security in the "
    + "four squares of Squareland and in the lands around them, with all their provinces"
  private static let longArabicTitle =
    "توطين قرار مجلس الأمن ١٣٢٥ (٢٠٠٠) بشأن المرأة والسلام والأمن في المربعات الأربعة من أرض المربعات "
    + "وفي الأراضي المحيطة بها مع جميع مقاطعاتها"

  private static func content(_ language: String, isLong: Bool) -> MapContent {
    var content = FourSquares.content(language: language)
    content.locator = .automatic
    content.subtitle = "Status of action plans by square"
    content.notes = ["Two of four squares have no data."]
    if isLong {
      content.title = language == "ar" ? longArabicTitle : longTitle
      content.notes = Array(
        repeating: "Most squares were never assessed; later districts are shown in theirs.",
        count: 4)
    }
    return content
  }

  /// CSS pixels on a screen, millimetres on paper.
  private struct Sheet: CustomTestStringConvertible {
    var medium: SheetStyle.Medium
    var size: Size

    static func pixels(_ width: Double, _ height: Double) -> Sheet {
      Sheet(medium: .screen, size: Size(width: width * 0.75, height: height * 0.75))
    }

    static func millimeters(_ width: Double, _ height: Double) -> Sheet {
      let points = 72 / 25.4
      return Sheet(medium: .print, size: Size(width: width * points, height: height * points))
    }

    var testDescription: String { "\(medium) \(Int(size.width)) by \(Int(size.height))" }
  }

  private static let sheets: [Sheet] = [
    .pixels(320, 240), .pixels(480, 320), .pixels(640, 480), .pixels(1200, 630),
    .pixels(2000, 1400), .millimeters(148, 210), .millimeters(210, 148), .millimeters(210, 297),
    .millimeters(297, 210), .millimeters(297, 420), .millimeters(420, 297),
  ]

  /// The boxes of what stands on a sheet, by name; nil where it is refused for its size.
  private static func boxes(
    _ content: MapContent, _ medium: SheetStyle.Medium, _ size: Size
  ) throws -> (blocks: [String: Rectangle], reading: SceneReading)? {
    do {
      let sheet = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
        content, size: size, medium: medium)
      let reading = try SceneReading(sheet.scene.elements)
      var blocks: [String: Rectangle] = [:]
      for id in ["title", "subtitle", "notes", "sources", "disclaimer", "legend", "scale-bar"] {
        blocks[id] = try reading.texts(in: id).map(\.area).reduce(nil as Rectangle?) {
          $0?.union($1) ?? $1
        }
      }
      blocks["locator"] = reading.groups["locator"]?.clip
      blocks["map"] = reading.groups["map"]?.clip
      return (blocks, reading)
    } catch CartographyError.sheetTooSmall(let present, let least) {
      #expect(present == size)
      #expect(least.width > size.width || least.height > size.height)
      return nil
    }
  }

  @Test(
    "Nothing collides, all lies on the sheet, and legend, sources and disclaimer never go",
    arguments: sheets, [("en", false), ("en", true), ("ar", false), ("ar", true)])
  private func blocks(_ sheet: Sheet, _ texts: (language: String, isLong: Bool)) throws {
    let size = sheet.size
    guard
      let (blocks, reading) = try Self.boxes(
        Self.content(texts.language, isLong: texts.isLong), sheet.medium, size)
    else {
      // Only a long text on the smallest pictures has no room.
      #expect(texts.isLong && sheet.medium == .screen && size.width <= 360)
      return
    }
    let whole = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    for name in ["title", "legend", "sources", "disclaimer", "map"] {
      #expect(blocks[name] != nil, "\(name)")
    }
    let names = blocks.keys.sorted()
    for name in names {
      let box = try #require(blocks[name])
      #expect(whole.contains(box), "\(name)")
      for other in names where other > name {
        // These stand on the map.
        let onMap: Set = ["legend", "scale-bar", "locator"]
        let pair: Set = [name, other]
        if pair.contains("map"), !pair.isDisjoint(with: onMap) { continue }
        let second = try #require(blocks[other])
        #expect(!box.inset(by: 0.1).intersects(second.inset(by: 0.1)), "\(name) and \(other)")
      }
    }
    for label in try reading.texts(in: "labels") {
      for name in ["legend", "scale-bar", "locator"] {
        #expect(!(blocks[name].map { $0.intersects(label.area) } ?? false), "\(label.string)")
      }
    }
  }

  @Test("From large to small the locator goes first, then the notes, then the scale bar")
  func order() throws {
    let content = Self.content("en", isLong: false)
    var present: [[Bool]] = []
    for (width, height) in [(1200.0, 800.0), (640, 480), (320, 260), (240, 190), (200, 150)] {
      guard
        let (blocks, _) = try Self.boxes(
          content, .screen, Size(width: width * 0.75, height: height * 0.75))
      else { continue }
      present.append(["locator", "notes", "scale-bar"].map { blocks[$0] != nil })
    }
    #expect(present.first == [true, true, true])
    // What is gone stays gone on a smaller sheet, and nothing goes before what comes first.
    for (larger, smaller) in zip(present, present.dropFirst()) {
      #expect(zip(larger, smaller).allSatisfy { $0 || !$1 })
    }
    #expect(present.allSatisfy { !$0[0] || $0[1] })
  }
}
