import Drawing
import Testing

@testable import Reporting

/// What is on the other side, and in other digits, in other languages.
@Suite struct MirroredPagesTests {
  private static func pages(_ language: String) throws -> [Scene] {
    try SampleReport.document(SampleReport.report(language: language)).pages
  }

  private static func clips(_ elements: [SceneElement]) -> [Rectangle] {
    elements.flatMap { element -> [Rectangle] in
      guard case .group(let group) = element else { return [] }
      return [group.clip].compactMap(\.self) + clips(group.elements)
    }
  }

  @Test(
    "The cover's map is on the page, on whichever side its legend would stand",
    arguments: ["en", "ar"])
  func cover(language: String) throws {
    let cover = try #require(Self.pages(language).first)
    let clips = Self.clips(cover.elements)
    #expect(!clips.isEmpty)
    for clip in clips {
      #expect(clip.minX >= -0.01 && clip.maxX <= cover.size.width + 0.01, "\(clip)")
    }
  }

  @Test("In an index from right to left a page stands by itself behind its name")
  func index() throws {
    let pages = try Self.pages("ar").map { try SceneReading($0) }
    let items = pages.flatMap { $0.groups(.listItem) }.filter { item in
      item.elements.contains {
        if case .group(let group) = $0, case .destination(let place)? = group.link?.target {
          place.hasPrefix("country-") && group.elements.count == 2
        } else {
          false
        }
      }
    }
    #expect(items.count > 20)
    for item in items {
      let lines = try SceneReading(item.elements).lines
      #expect(lines.count == 2 && lines[0].string.hasSuffix(":"))
      #expect(Int(lines[1].string) != nil)
      #expect(lines[1].area.maxX <= lines[0].area.minX)
    }
  }

  @Test("Addresses run from the left in every language")
  func addresses() throws {
    func texts(_ elements: [SceneElement]) -> [SceneElement.Text] {
      elements.flatMap { element -> [SceneElement.Text] in
        switch element {
        case .text(let text): [text]
        case .group(let group): texts(group.elements)
        default: []
        }
      }
    }
    let all = try Self.pages("ar").flatMap { texts($0.elements) }
    let addresses = all.filter { $0.block.string.hasPrefix("https://") }
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { !$0.block.isRightToLeft })
    #expect(all.contains { $0.block.isRightToLeft })
  }

  @Test("Numbers of sources have the digits of the list that they lead to")
  func marks() throws {
    let pages = try Self.pages("ne").map { try SceneReading($0) }
    var marks: [String] = []
    for group in pages.flatMap(\.groups) {
      guard case .destination(let place)? = group.link?.target, place.hasPrefix("source-") else {
        continue
      }
      marks += try SceneReading(group.elements).strings
    }
    #expect(!marks.isEmpty)
    #expect(marks.allSatisfy { $0.allSatisfy { $0.isNumber && !$0.isASCII } }, "\(marks)")
  }

  @Test("A foot shortens a chapter only where the report's title needs the room")
  func foot() throws {
    let content = SampleReport.report()
    let context = ChapterContext(
      content: content, measuring: FixedWidthMeasuring(), paper: .a4)
    var page = Page(size: context.paper, elements: [], title: "Directory")
    page.mark = String(repeating: "Democratic Republic ", count: 3)
    let short = RunningFoot(
      setter: context.setter, wording: context.wording, reportTitle: "Year")
    let words = try SceneReading([try short.element(for: page, number: 3)]).strings
    #expect(words.contains { $0.hasPrefix("Directory · Democratic") && !$0.hasSuffix("…") })
    let long = RunningFoot(
      setter: context.setter, wording: context.wording,
      reportTitle: String(repeating: "A long year ", count: 20))
    let shortened = try SceneReading([try long.element(for: page, number: 3)]).strings
    #expect(shortened.count { $0.hasSuffix("…") } == 2, "\(shortened)")
  }
}
