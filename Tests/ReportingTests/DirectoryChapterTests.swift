import Drawing
import Testing

@testable import Reporting

/// The members directory on paper. All members are invented.
struct DirectoryChapterTests {
  private func chapter(
    _ directory: DirectoryListing, language: String = "en"
  ) throws -> Chapter {
    var content = SampleReport.report(language: language)
    content.directory = directory
    return try DirectoryChapter(
      context: ChapterContext(content: content, measuring: FixedWidthMeasuring(), paper: .a4)
    ).chapter(directory)
  }

  private func readings(_ chapter: Chapter) throws -> [SceneReading] {
    try chapter.pages.map { try SceneReading($0.elements) }
  }

  @Test("Every member stands once, in its order, over several pages in two columns")
  func members() throws {
    let chapter = try chapter(SampleReport.directory())
    #expect(chapter.pages.count > 2)
    let readings = try readings(chapter)
    let names = readings.flatMap(\.strings).filter { $0.hasPrefix("Synthetic Organisation") }
    #expect(names == (0..<90).map { "Synthetic Organisation \($0)" })
    let columns = Set(
      readings[1].lines.filter { $0.string.hasPrefix("Synthetic") }.map { $0.area.x.rounded() })
    #expect(columns.count == 2)
  }

  @Test("Regions and countries are headings under the chapter’s, members items of lists")
  func roles() throws {
    let readings = try readings(chapter(SampleReport.directory()))
    func headings(_ role: SceneElement.Group.Role) throws -> [String] {
      try readings.flatMap { $0.groups(role) }.flatMap { try SceneReading($0.elements).strings }
    }
    #expect(try headings(.heading1) == ["Members’ directory"])
    #expect(try headings(.heading2) == ["Shapes", "Others"])
    #expect(try headings(.heading3) == ["Circleland", "Squareland", "Triangleland"])
    #expect(readings.flatMap { $0.groups(.listItem) }.count == 90)
    #expect(readings.flatMap { $0.groups(.list) }.count >= 2)
  }

  @Test("A country that goes on has its name again, which is not read out twice")
  func continued() throws {
    let readings = try readings(chapter(SampleReport.directory()))
    let again = try readings.flatMap { $0.groups(.artifact) }
      .map { try SceneReading($0.elements).strings }.filter { $0.contains("(continued)") }
    #expect(!again.isEmpty)
    #expect(again.allSatisfy { $0 == ["Squareland", "(continued)"] })
  }

  @Test("The running foot says from which country to which a page reaches")
  func marks() throws {
    let pages = try chapter(SampleReport.directory()).pages
    #expect(pages.allSatisfy { $0.title == "Members’ directory" })
    #expect(pages.first?.mark == "Circleland – Squareland")
    #expect(pages[1].mark == "Squareland")
    #expect(pages.last?.mark == "Squareland – Triangleland")
    #expect(DirectoryChapter.span([]) == nil)
  }

  @Test("A protected count and the note are printed, also where nobody is named")
  func protected() throws {
    let strings = try readings(chapter(SampleReport.directory(members: 5))).flatMap(\.strings)
    #expect(strings.contains("not shown"))
    #expect(strings.contains("All members are invented."))
    #expect(strings.contains("Squareland") && strings.contains("99 members"))
  }

  @Test("A member’s page is a link in full; what is no web address is printed without one")
  func links() throws {
    let directory = DirectoryListing(
      asOfLine: "",
      regions: [
        .init(
          name: "R",
          countries: [
            .init(
              code: "A", name: "A",
              entries: [
                .init(name: "One", address: "https://example.org/one"),
                .init(name: "Two", address: "javascript:alert(1)"),
              ])
          ])
      ])
    let reading = try #require(try readings(chapter(directory)).first)
    #expect(reading.links.map(\.target) == [.address("https://example.org/one")])
    #expect(reading.strings.contains("https://example.org/one"))
    #expect(reading.strings.contains("javascript:alert(1)"))
  }

  @Test("A directory without anybody is a page with its words")
  func empty() throws {
    let chapter = try chapter(DirectoryListing(asOfLine: "Members as of today"))
    #expect(chapter.pages.count == 1)
    let strings = try readings(chapter).flatMap(\.strings)
    #expect(strings.contains("Members as of today"))
  }

  @Test("A report without a directory has no chapter of it")
  func none() throws {
    var content = SampleReport.report()
    content.directory = nil
    let document = try SampleReport.document(content)
    #expect(!document.outline.contains { $0.title == "Members’ directory" })
  }
}
