import Drawing
import Testing
import Wording

@testable import Cartography

@Suite("What a small picture goes without")
struct SmallPictureTests {
  private static let full = FootWords(
    notes: ["Most squares were never assessed."], remarks: ["Small squares are circles."],
    borderNotes: ["The final status of the ridge has not been agreed."],
    notesElsewhere: "Notes: see the description.", tellsOmissions: true)

  /// The economies of the first words that `isEnough` accepts.
  private func economies(
    of words: FootWords = full, on medium: SheetStyle.Medium = .screen,
    until isEnough: (FootWords) -> Bool
  ) throws(CartographyError) -> [FootWords.Economy] {
    let size = Size(width: 1, height: 1)
    return try words.fitted(on: medium) { words throws(CartographyError) in
      guard isEnough(words) else { throw .sheetTooSmall(size, least: size) }
      return words.economies
    }
  }

  @Test("Nothing where all has room; else notes, edition, footnotes, then the omitted names")
  func order() throws {
    #expect(try economies { _ in true } == [])
    #expect(try economies { $0.notes.isEmpty } == [.notes])
    #expect(try economies { $0.hasShortEdition } == [.notes, .edition])
    #expect(
      try economies { $0.footnotes == ["Notes: see the description."] }
        == [.notes, .edition, .footnotes])
    #expect(try economies { !$0.tellsOmissions } == FootWords.Economy.allCases)
    #expect(throws: CartographyError.self) { try economies { _ in false } }
  }

  @Test("Notes are worth no map lower than they leave it; nothing else asks for a share")
  func share() throws {
    #expect(try economies { $0.leastShare == 0 } == [.notes])
    let plain = FootWords(notes: [])
    #expect(try economies(of: plain) { $0.leastShare == 0 } == [])
  }

  @Test(
    "Paper keeps all but the omitted names, and short footnotes are not replaced by a longer line")
  func kept() throws {
    #expect(try economies(on: .print) { !$0.tellsOmissions } == [.omissions])
    var words = Self.full
    words.remarks = []
    words.borderNotes = ["Disputed."]
    #expect(try economies(of: words) { !$0.tellsOmissions } == [.notes, .edition, .omissions])
  }

  @Test("What the foot went without is in the description, the number of omitted names too")
  func untold() throws {
    let furniture = FourSquares.content().furniture
    let omission = ["2 names have no room."]
    #expect(Self.full.untold(of: furniture, omission: omission) == [])
    let size = Size(width: 1, height: 1)
    let untold = try Self.full.fitted(on: .screen) { words throws(CartographyError) in
      guard !words.tellsOmissions else { throw .sheetTooSmall(size, least: size) }
      return words.untold(of: furniture, omission: omission)
    }
    #expect(untold == [furniture.editionLine] + omission)
  }

  /// A map whose picture of 480 by 320 pixels has room for its own words, or not.
  private func sheet(_ change: (inout MapContent) -> Void) throws -> MapSheet {
    var content = FourSquares.content()
    content.subtitle = "Status of action plans by square"
    content.furniture.editionLine = "Boundaries: Squareland (squares-1, public domain)"
    content.furniture.shortEditionLine = "Boundaries: Squareland"
    change(&content)
    return try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content, size: Size(width: 360, height: 240), medium: .screen)
  }

  @Test("The description has what the picture gave up, and explain says so")
  func description() throws {
    let roomy = try sheet { _ in }
    #expect(!roomy.choices.contains { ["subtitle", "small-print"].contains($0.subject) })
    #expect(!roomy.words.description.contains("Status of action plans by square"))
    let crowded = try sheet { content in
      content.notes = ["Most squares were never assessed."]
      content.furniture.disclaimer = Array(repeating: "The squares are invented.", count: 24)
        .joined(separator: " ")
    }
    let reading = try SceneReading(crowded.scene.elements)
    #expect(reading.groups["subtitle"] == nil && reading.groups["notes"] == nil)
    #expect(try reading.texts(in: "disclaimer").first?.string.contains("invented") == true)
    let sources = try #require(try reading.texts(in: "sources").first)
    #expect(sources.string.hasSuffix("Boundaries: Squareland"))
    for words in [
      "Most squares were never assessed.", "Boundaries: Squareland (squares-1, public domain)",
      "Status of action plans by square",
    ] { #expect(crowded.words.description.contains(words), "\(words)") }
    #expect(crowded.choices.contains { $0.subject == "subtitle" })
    #expect(
      crowded.choices.contains {
        $0.subject == "small-print" && $0.sentence.contains("the notes, edition and licence")
      })
  }

  @Test("A legend that has no room in a narrow picture is not made narrower still, which is higher")
  func narrow() throws {
    var content = FourSquares.content()
    content.legend.place = .topLeft
    content.fill.title = "Status of the local action plans of all squares of the land"
    for index in content.fill.categories.indices {
      content.fill.categories[index].label += ", as far as anything is known of it by now"
    }
    func least(_ size: Size) -> Size? {
      do throws(CartographyError) {
        _ = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
          content, size: size, medium: .screen)
        return nil
      } catch {
        if case .sheetTooSmall(_, let least) = error { return least }
        return Size(width: 0, height: 0)
      }
    }
    let heights = stride(from: 150.0, through: 600, by: 4)
    let enough = try #require(heights.first { least(Size(width: 170, height: $0)) == nil })
    #expect(enough > 200)
    // A refusal never asks for more than is enough in the end.
    for height in stride(from: 150.0, to: enough, by: 20) {
      let wanted = try #require(least(Size(width: 170, height: height)))
      #expect(wanted.height > height && wanted.height <= enough + 4, "\(height): \(wanted)")
    }
  }

  @Test("A legend under the map stands in columns, in order, where that makes it lower")
  func columns() throws {
    let legend = Legend(
      setter: FourSquares.setter(), style: FourSquares.print, wording: Phrasebook(language: "en"))
    let content = Legend.Content(
      fill: FourSquares.fill, symbols: nil, symbolLayer: nil, marks: [],
      lines: [
        .init(label: "disputed boundary", stroke: Stroke(color: .black, width: 1)),
        .init(label: "armistice line", stroke: Stroke(color: .black, width: 1)),
      ])
    let single = try legend.furnishing(content, maximumWidth: 400)
    let low = try legend.lowFurnishing(content, width: 400)
    #expect(low.size.height < single.size.height * 0.7 && low.size.width <= 400)
    let reading = try SceneReading(low.placed(at: Point(x: 0, y: 0)))
    let texts = reading.texts
    #expect(texts.map(\.string) == (try SceneReading(single.placed(at: .init(x: 0, y: 0)))).strings)
    for (index, text) in texts.enumerated() {
      for other in texts[..<index] { #expect(!text.area.intersects(other.area)) }
    }
    // What is not in force stands apart where it has something above it, not at a column's head.
    let two = try SceneReading(
      legend.lowFurnishing(content, width: 250).placed(at: Point(x: 0, y: 0))
    ).texts.map(\.area)
    #expect(two[1].minX == two[3].minX && two[4].minX > two[3].minX)
    #expect(two[2].minY - two[1].maxY > two[3].minY - two[2].maxY + 2)
    #expect(texts[2].area.minX > texts[1].area.minX && texts[2].area.minY == texts[1].area.minY)
    // No column is wide enough for two.
    #expect(
      try legend.lowFurnishing(content, width: 150).size
        == legend.furnishing(content, maximumWidth: 150).size)
  }

  @Test(
    "In a map from right to left a sentence of another script keeps its direction at the same edge")
  func direction() {
    let setter = FourSquares.setter(language: "ar")
    let style = setter.style(8)
    let foreign = setter.block("They follow United Nations practice.", style)
    #expect(!foreign.isRightToLeft && foreign.alignment == .trailing)
    let own = setter.block("حدود 1325 (UNSCR)", style)
    #expect(own.isRightToLeft && own.alignment == .leading)
    #expect(setter.block("12 %", style).isRightToLeft)
    #expect(!FourSquares.setter().block("حدود", style).isRightToLeft)
  }
}
