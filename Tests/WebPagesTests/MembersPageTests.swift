import Testing
import WebPages

@Suite("Members’ directory")
struct MembersPageTests {
  @Test("Named members stand by country, with their place as far as it is published")
  func members() throws {
    let page = try PageReader(SampleContent.pages().members(SampleContent.directory))
    let names = page.all("bdi").filter { $0.path.last == "li" }
    #expect(names.map(\.text) == ["Synthetic One", "Synthetic Two"])
    #expect(page.tags.filter { $0.attributes["class"] == "unit" }.map(\.text) == ["Kwale"])
    #expect(
      page.all("section").compactMap { $0.attributes["data-country"] } == ["BGD", "KEN"])
    #expect(page.all("p").contains { $0.text == "All members are invented." })
  }

  @Test("A count that is held back is told in words and never as a number")
  func withheld() throws {
    let page = try PageReader(SampleContent.pages().members(SampleContent.directory))
    let counts = page.tags.filter { $0.attributes["class"] == "count" }
    #expect(counts.map(\.text) == ["not shown, to protect members", "47 members"])
    #expect(!page.tags.contains { $0.text == "None is named here." })
  }

  @Test("A directory without a name says so once, keeps the counts, and has nothing to search")
  func nobody() throws {
    let directory = MemberDirectory(
      countries: [
        .init(code: "BGD", name: "Bangladesh", count: .withheld, members: []),
        .init(code: "KEN", name: "Kenya", count: .exact(47), members: []),
      ], asOfLine: "")
    let page = try PageReader(SampleContent.pages().members(directory))
    #expect(page.all("p").filter { $0.text == "At present no member is named." }.count == 1)
    #expect(!page.tags.contains { $0.text == "None is named here." })
    #expect(page.first("div", "id", "directory-search") == nil && page.all("script").isEmpty)
    let names = page.all("bdi").filter { $0.path.suffix(2) == ["ul", "li"] }
    #expect(names.map(\.text) == ["Bangladesh", "Kenya"])
    #expect(
      page.tags.filter { $0.attributes["class"] == "count" }.map(\.text)
        == ["not shown, to protect members", "47 members"])
  }

  @Test("A country with a count and no names says so; one without a count has no words for it")
  func unnamed() throws {
    let directory = MemberDirectory(
      countries: [
        .init(code: "KEN", name: "Kenya", count: .exact(1), members: []),
        .init(code: "UGA", name: "Uganda", count: .unstated, members: [.init(name: "A")]),
      ], asOfLine: "")
    let page = try PageReader(SampleContent.pages().members(directory))
    #expect(page.tags.contains { $0.text == "None is named here." })
    #expect(page.tags.filter { $0.attributes["class"] == "count" }.map(\.text) == ["1 member"])
  }

  @Test("The search is hidden until its script runs, and lists the countries")
  func search() throws {
    let page = try PageReader(SampleContent.pages().members(SampleContent.directory))
    let search = try #require(page.first("div", "id", "directory-search")).attributes
    #expect(search["hidden"] != nil && search["role"] == "search")
    #expect(search["data-shown"] == "Shown: {count} of {total}")
    #expect(page.all("option").map(\.text) == ["All countries", "Bangladesh", "Kenya"])
    #expect(page.first("p", "class", "result")?.attributes["role"] == "status")
  }

  @Test("An empty directory is a page")
  func empty() throws {
    let text = SampleContent.pages().members(MemberDirectory(countries: [], asOfLine: "x"))
    let page = try PageReader(text)
    #expect(page.all("section").isEmpty && page.first("ul", "class", "directory") == nil)
  }
}
