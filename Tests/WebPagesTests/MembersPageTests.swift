import Testing
import WebPages

@Suite("Members’ directory")
struct MembersPageTests {
  private func page(_ directory: MemberDirectory = SampleContent.directory) throws -> PageReader {
    try PageReader(SampleContent.pages().members(directory))
  }

  private func directory(_ countries: [MemberDirectory.Country]) -> MemberDirectory {
    MemberDirectory(
      regions: [.init(id: "africa", name: "Africa", countries: countries)], asOfLine: "x")
  }

  @Test("Named members stand by region and country, with their place as far as it is published")
  func members() throws {
    let page = try page()
    let names = page.all("bdi").filter { ["li", "a"].contains($0.path.last) }
    #expect(names.map(\.text) == ["Synthetic One", "Synthetic Two"])
    #expect(page.tags.filter { $0.attributes["class"] == "unit" }.map(\.text) == ["Kwale"])
    #expect(
      page.all("section").compactMap { $0.attributes["data-country"] } == ["KEN", "BGD"])
    #expect(page.all("p").contains { $0.text == "All members are invented." })
  }

  @Test("Headings go down from the page to regions and countries, and none is passed over")
  func headings() throws {
    let headings = try page().tags.filter { ["h1", "h2", "h3"].contains($0.name) }
    #expect(headings.map(\.name) == ["h1", "h2", "h2", "h3", "h2", "h3"])
    #expect(
      headings.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
        == ["Members’ directory", "Choose members", "Africa", "Asia"])
    let regions = try page().all("section").filter { $0.attributes["class"] == "region" }
    #expect(regions.map { $0.attributes["aria-labelledby"] } == ["region-africa", "region-asia"])
  }

  @Test("A member says what it is, its languages and its themes")
  func facts() throws {
    let facts = try page().all("bdi").filter { $0.path.last == "p" }.map(\.text)
    #expect(
      facts == [
        "Network", "Languages: English and Swahili", "Themes: relief and recovery; youth",
      ])
  }

  @Test(
    "A member’s own page is a link that tells the other site nothing; what is no address is none")
  func links() throws {
    let link = try #require(
      try page().all("a").first { $0.attributes["href"]?.contains("example.org/one") == true }
    ).attributes
    #expect(link["href"] == "https://example.org/one?a=1")
    #expect(link["rel"] == "noopener noreferrer nofollow")
    let bad = directory([
      .init(
        code: "KEN", name: "Kenya", count: .exact(5),
        members: [.init(name: "A", webAddress: "javascript:alert(1)")])
    ])
    #expect(!SampleContent.pages().members(bad).contains("javascript"))
  }

  @Test("A count that is held back is told in words and never as a number")
  func withheld() throws {
    let page = try page()
    let counts = page.tags.filter { $0.attributes["class"] == "count" }
    #expect(counts.map(\.text) == ["47 members", "number not shown, to protect members"])
    #expect(!page.tags.contains { $0.text == "None is named here." })
  }

  @Test("A directory without a name says so once, keeps the counts, and has nothing to search")
  func nobody() throws {
    let directory = directory([
      .init(code: "BGD", name: "Bangladesh", count: .withheld, members: []),
      .init(code: "KEN", name: "Kenya", count: .exact(47), members: []),
    ])
    let page = try page(directory)
    #expect(page.all("p").filter { $0.text == "At present no member is named." }.count == 1)
    #expect(!page.tags.contains { $0.text == "None is named here." })
    #expect(page.first("div", "id", "directory-search") == nil && page.all("script").isEmpty)
    let names = page.all("bdi").filter { $0.path.last == "h3" }
    #expect(names.map(\.text) == ["Bangladesh", "Kenya"])
    #expect(
      page.tags.filter { $0.attributes["class"] == "count" }.map(\.text)
        == ["number not shown, to protect members", "47 members"])
  }

  @Test("A country with a count and no names says so; one without a count has no words for it")
  func unnamed() throws {
    let page = try page(
      directory([
        .init(code: "KEN", name: "Kenya", count: .exact(1), members: []),
        .init(code: "UGA", name: "Uganda", count: .unstated, members: [.init(name: "A")]),
      ]))
    #expect(page.tags.contains { $0.text == "None is named here." })
    #expect(page.tags.filter { $0.attributes["class"] == "count" }.map(\.text) == ["1 member"])
  }

  @Test("The search is hidden until its script runs, and lists the countries")
  func search() throws {
    let page = try page()
    let search = try #require(page.first("div", "id", "directory-search")).attributes
    #expect(search["hidden"] != nil && search["role"] == "search")
    #expect(search["data-shown"] == "Shown: {count} of {total}" && search["data-total"] == "2")
    #expect(page.all("option").map(\.text).suffix(3) == ["All countries", "Kenya", "Bangladesh"])
  }

  @Test("The form chooses by theme and language, leads to the same page and keeps its language")
  func form() throws {
    let page = try PageReader(
      SampleContent.pages(language: "fr").members(SampleContent.directory))
    let form = try #require(page.first("form", "id", "directory-filter")).attributes
    #expect(form["method"] == "get" && form["action"] == "/peace/members")
    #expect(
      page.all("input").first { $0.attributes["type"] == "hidden" }?.attributes["value"] == "fr")
    #expect(
      page.all("select").map { $0.attributes["name"] } == ["theme", "working-language", nil])
    for select in page.all("select") {
      let id = select.attributes["id"]
      #expect(page.all("label").contains { $0.attributes["for"] == id })
    }
    #expect(
      page.all("option").compactMap { $0.attributes["value"] }.prefix(6)
        == ["", "mediation", "youth", "", "en", "sw"])
    #expect(page.all("option").allSatisfy { $0.attributes["selected"] == nil })
    #expect(page.first("a", "id", "directory-all")?.attributes["hidden"] != nil)
  }

  @Test("Without anything to choose there is no form")
  func noForm() throws {
    let page = try page(SampleContent.directory(.init()))
    #expect(page.all("form").isEmpty)
    #expect(page.first("div", "id", "directory-search") != nil)
  }

  @Test("What is chosen is selected, counted where that is published, and kept by all links")
  func chosen() throws {
    var choices = SampleContent.choices
    choices.theme = "youth"
    let text = SampleContent.pages().members(SampleContent.directory(choices))
    let page = try PageReader(text)
    #expect(
      page.all("option").filter { $0.attributes["selected"] != nil }
        .map { $0.attributes["value"] } == ["youth"])
    #expect(
      page.tags.filter { $0.attributes["class"] == "aside chosen" }.map(\.text)
        == ["12 with this choice"])
    #expect(
      page.first("a", "id", "directory-data")?.attributes["href"]
        == "/peace/members.json?theme=youth")
    #expect(text.contains("/peace/members?language=fr&amp;theme=youth"))
    let all = page.first("a", "id", "directory-all")?.attributes
    #expect(all?["href"] == "/peace/members" && all?["hidden"] == nil)
  }

  @Test("A number for the choice that is held back is told in words")
  func chosenWithheld() throws {
    var choices = SampleContent.choices
    choices.language = "sw"
    let page = try page(SampleContent.directory(choices))
    #expect(
      page.tags.filter { $0.attributes["class"] == "aside chosen" }.map(\.text)
        == ["number with this choice not shown, to protect members"])
  }

  @Test("Of a theme and a language together no number is shown, and the page says so")
  func both() throws {
    var choices = SampleContent.choices
    (choices.theme, choices.language) = ("youth", "sw")
    let page = try page(SampleContent.directory(choices))
    #expect(page.tags.allSatisfy { $0.attributes["class"] != "aside chosen" })
    #expect(
      page.all("p").contains {
        $0.text.hasPrefix("No number is published for a theme and a language together")
      })
  }

  @Test("Where nobody who may be named fits the page says so and keeps the form and the status")
  func nobodyFits() throws {
    var choices = SampleContent.choices
    choices.theme = "mediation"
    let directory = MemberDirectory(
      regions: [], namedCount: 2, choices: choices, asOfLine: "x")
    let page = try page(directory)
    #expect(page.all("p").contains { $0.text == "No member who may be named fits this choice." })
    #expect(page.all("form").count == 1)
    let status = try #require(page.first("p", "class", "result"))
    #expect(status.attributes["role"] == "status" && status.text == "Shown: 0 of 2")
  }

  @Test("The map stands beside the list with its words and a link to its page")
  func map() throws {
    var card = SampleContent.card("people", title: "Members by country")
    card.size = .init(width: 600, height: 400)
    let page = try page(SampleContent.directory(SampleContent.choices, map: card))
    let image = try #require(page.all("img").first).attributes
    #expect(image["alt"] == card.alternativeText && image["width"] == "600")
    #expect(image["src"] == "/peace/maps/people.png?width=600")
    let link = page.all("a").first { $0.path.last == "figcaption" }
    #expect(link?.text == "Members by country")
    #expect(link?.attributes["href"] == "/peace/maps/people")
    #expect(try self.page().all("figure").isEmpty)
  }

  @Test("An empty directory is a page")
  func empty() throws {
    let page = try page(MemberDirectory(regions: [], asOfLine: "x"))
    #expect(page.all("section").isEmpty && page.all("form").isEmpty)
  }
}
