import Testing
import WebPages

@Suite("Map page")
struct MapPageTests {
  private func page(_ map: MapDetails, language: String = "en") throws -> PageReader {
    try PageReader(SampleContent.pages(language: language).map(map))
  }

  @Test("The picture comes in five widths of one layout, and in a layout for narrow screens")
  func picture() throws {
    let page = try page(SampleContent.map())
    let picture = try #require(page.all("img").first)
    #expect(picture.attributes["alt"] == "Plans in Uganda. In force: 3.")
    #expect(
      picture.attributes["srcset"]
        == "/peace/maps/uganda.png?scale=0.5 480w, /peace/maps/uganda.png 960w, "
        + "/peace/maps/uganda.png?scale=1.5 1440w, /peace/maps/uganda@2x.png 1920w, "
        + "/peace/maps/uganda.png?scale=3 2880w")
    #expect(picture.attributes["sizes"]?.hasSuffix("94vw") == true)
    #expect(picture.attributes["width"] == "960" && picture.attributes["height"] == "672")
    #expect(picture.path.contains("a") && picture.path.contains("picture"))
    let narrow = try #require(page.all("source").first)
    #expect(
      narrow.attributes["srcset"]
        == "/peace/maps/uganda.png?width=360 360w, "
        + "/peace/maps/uganda@2x.png?width=360 720w, "
        + "/peace/maps/uganda.png?width=360&scale=3 1080w")
    #expect(page.first("a", "href", "/peace/maps/uganda@2x.png") != nil)
  }

  @Test("A map that cannot be drawn small has one layout")
  func oneLayout() throws {
    var card = SampleContent.card()
    card.narrowSize = nil
    let page = try page(SampleContent.map(card))
    #expect(page.all("source").isEmpty && page.all("picture").isEmpty)
  }

  @Test("Language, date and unit stay with the picture, the files and the links")
  func state() throws {
    let dates = DateChoice(
      choices: SampleContent.dates.choices,
      selected: PageDate(iso: "2018-12-31", text: "31 décembre 2018"), standard: "2026-11-23")
    let page = try page(SampleContent.map(dates: dates, unit: "UGA-2"), language: "fr")
    let query = "?language=fr&as-of=2018-12-31&unit=UGA-2"
    #expect(page.all("img").first?.attributes["src"] == "/peace/maps/uganda.png\(query)")
    #expect(page.first("a", "href", "/peace/maps/uganda.csv\(query)") != nil)
    #expect(page.meta("og:url") == "https://maps.example.org/peace/maps/uganda\(query)")
    #expect(
      page.meta("og:image")
        == "https://maps.example.org/peace/maps/uganda.png\(query)&preset=social")
    #expect(
      page.first("a", "href", "/peace/maps/uganda?language=fr&as-of=2018-12-31") != nil,
      "back to the whole map")
  }

  @Test("The form asks for a date and a unit, keeps the language, and sends no empty value")
  func form() throws {
    let page = try page(SampleContent.map(), language: "fr")
    let form = try #require(page.all("form").first)
    #expect(form.attributes["action"] == "/peace/maps/uganda")
    #expect(form.attributes["method"] == "get")
    #expect(page.first("input", "name", "language")?.attributes["value"] == "fr")
    let options = page.all("option").filter { $0.path.contains("form") }
    #expect(
      options.map { $0.attributes["value"] }
        == ["2018-12-31", "2026-11-23", "", "UGA-1", "UGA-2"])
    #expect(options[1].attributes["selected"] != nil)
    #expect(options[2].attributes["disabled"] != nil && options[2].attributes["selected"] != nil)
    #expect(page.first("button", "type", "submit") != nil)
  }

  @Test("The form is headed by what can be chosen")
  func formHeading() throws {
    var map = SampleContent.map()
    #expect(try page(map).first("h2", "id", "choices")?.text == "Date and place")
    map.dates = nil
    #expect(try page(map).first("h2", "id", "choices")?.text == "Place")
    map = SampleContent.map()
    map.units = nil
    #expect(try page(map).first("h2", "id", "choices")?.text == "Date")
  }

  @Test("A map with one date and no units has no form")
  func noForm() throws {
    var map = SampleContent.map(dates: nil)
    map.units = nil
    #expect(try page(map).all("form").isEmpty)
    map.units = UnitChoice(units: [])
    #expect(try page(map).all("form").isEmpty)
  }

  @Test("The legend is a list of swatches with words and counts")
  func legend() throws {
    let page = try page(SampleContent.map())
    #expect(page.first("h2", "id", "legend")?.text == "Status")
    let swatches = page.all("svg")
    #expect(swatches.count == 2)
    #expect(swatches.allSatisfy { $0.path.suffix(2) == ["ul", "li"] })
    #expect(page.tags.contains { $0.name == "span" && $0.text == "(109)" })
  }

  @Test("The table has a caption, heads for columns and rows, and can be scrolled by keyboard")
  func table() throws {
    let page = try page(SampleContent.map())
    #expect(
      page.all("caption").first?.text == "Plans in Uganda. Status as of 23 November 2026")
    let heads = page.all("th")
    #expect(
      heads.map(\.text) == ["Unit", "Number", "Since", "Source", "Amuria", "Bushenyi"])
    #expect(
      heads.map { $0.attributes["scope"] } == ["col", "col", "col", "col", "row", "row"])
    let cells = page.all("td")
    #expect(cells.map(\.text) == ["2", "by 8 March 2024", " ", "", "", ""])
    #expect(
      cells.map { $0.attributes["class"] } == ["number", "date", nil, "number", "date", nil])
    let frame = try #require(page.first("div", "class", "scroll"))
    #expect(frame.attributes["tabindex"] == "0" && frame.attributes["role"] == "region")
  }

  @Test("Addresses of sources are links that tell the other site nothing")
  func sources() throws {
    let links = try page(SampleContent.map()).all("a").filter { $0.path.last == "td" }
    #expect(
      links.map { $0.attributes["href"] }
        == ["https://example.org/plans/amuria/?page=2", "http://www.example.net"])
    #expect(links.map(\.text) == ["example.org/plans/amuria…", "www.example.net"])
    #expect(links.allSatisfy { $0.attributes["rel"] == "noopener noreferrer nofollow" })
    let arabic = try page(SampleContent.map(), language: "ar").all("a")
      .filter { $0.path.last == "td" }
    #expect(arabic.count == 2 && arabic.allSatisfy { $0.attributes["dir"] == "ltr" })
  }

  @Test("Words beside the addresses of a source stay words, and other columns have no links")
  func sourceWords() throws {
    var map = SampleContent.map()
    let address = "https://example.org/"
    map.table = PageTable(
      columns: [.init(key: "note", heading: "Note"), .init(key: "source", heading: "Source")],
      rows: [[address, "Letter of 2019, \(address) javascript:alert(1) page 3"]])
    let page = try page(map)
    let cell = try #require(page.all("td").first)
    #expect(cell.text == "Letter of 2019,  javascript:alert(1) page 3")
    #expect(page.all("a").filter { $0.path.contains("table") }.map(\.text) == ["example.org"])
    #expect(page.all("th").last?.text == address)
  }

  @Test("Texts of a table keep their own direction where pages run from right to left")
  func tableDirection() throws {
    let page = try page(SampleContent.map(), language: "ar")
    #expect(
      page.all("bdi").filter { $0.path.contains("table") }.map(\.text) == [
        "Amuria", "2", "by 8 March 2024", "Bushenyi",
      ])
    #expect(try self.page(SampleContent.map()).all("bdi").isEmpty)
  }

  @Test("The words stand in paragraphs, the notes in a list, the disclaimer at the foot")
  func words() throws {
    var map = SampleContent.map()
    map.disclaimer = "Of this map."
    let page = try page(map)
    let texts = page.tags.map(\.text)
    #expect(texts.contains("The map shows 112 units."))
    #expect(texts.contains("Three have plans."))
    #expect(page.all("li").contains { $0.text == "Most were never assessed." })
    #expect(page.all("p").contains { $0.path.last == "footer" && $0.text == "Of this map." })
    #expect(!texts.contains("No endorsement is implied."))
  }

  @Test("Every format can be downloaded, the picture also for print and for social media")
  func downloads() throws {
    let page = try page(SampleContent.map())
    for format in SiteAddresses.MapFormat.allCases {
      #expect(page.first("a", "href", "/peace/maps/uganda.\(format.rawValue)") != nil)
    }
    #expect(page.first("a", "href", "/peace/maps/uganda.png?preset=print") != nil)
    #expect(page.first("a", "href", "/peace/maps/uganda.png?preset=social") != nil)
    #expect(page.first("a", "href", "/peace/reports/annual.pdf") != nil)
    #expect(page.first("a", "href", "/peace/members") != nil)
  }

  @Test("The code for other sites is a whole picture with a link, escaped once")
  func embeddedHTML() throws {
    var card = SampleContent.card()
    card.alternativeText = "Plans \"in force\" <3>"
    let page = try page(SampleContent.map(card))
    let code = try #require(page.first("textarea", "id", "embed-html"))
    #expect(code.attributes["readonly"] != nil)
    let inner = try PageReader("<!DOCTYPE html>\n" + code.text)
    #expect(inner.tags.map(\.name) == ["a", "picture", "source", "img"])
    let base = "https://maps.example.org/peace/maps/uganda"
    #expect(inner.tags[0].attributes["href"] == base)
    let image = inner.tags[3].attributes
    #expect(image["src"] == "\(base).png")
    #expect(image["srcset"]?.contains("\(base)@2x.png 1920w") == true)
    #expect(image["sizes"] == "(max-width: 960px) 100vw, 960px")
    #expect(image["width"] == "960" && image["height"] == "672")
    #expect(image["alt"] == "Plans \"in force\" <3>")
    #expect(inner.addresses.allSatisfy { $0.hasPrefix("https://maps.example.org/peace/") })
  }

  @Test("The Markdown shows the alternative text as it stands")
  func embeddedMarkdown() throws {
    var card = SampleContent.card()
    card.alternativeText = "Plans [a](b) *3*\n`x`"
    let page = try page(SampleContent.map(card))
    let base = "https://maps.example.org/peace/maps/uganda"
    #expect(
      page.first("textarea", "id", "embed-markdown")?.text
        == "[![Plans \\[a\\](b) \\*3\\* \\`x\\`](\(base).png)](\(base))")
  }

  @Test("Other sites find an oEmbed answer and a card of 1200 by 630 pixels")
  func discovery() throws {
    let page = try page(SampleContent.map(), language: "fr")
    let link = try #require(page.first("link", "type", "application/json+oembed"))
    #expect(
      link.attributes["href"]
        == "https://maps.example.org/peace/oembed?url=https%3A%2F%2Fmaps.example.org%2Fpeace"
        + "%2Fmaps%2Fuganda%3Flanguage%3Dfr")
    #expect(link.attributes["title"] == "Plans in Uganda")
    #expect(page.meta("og:title") == "Plans in Uganda")
    #expect(page.meta("og:description") == "Plans in Uganda. In force: 3.")
    #expect(page.meta("og:image:width") == "1200" && page.meta("og:image:height") == "630")
    #expect(page.meta("og:image:alt") == "Plans in Uganda. In force: 3.")
    #expect(page.meta("og:type") == "article")
    #expect(page.meta("og:locale") == "fr_FR")
    #expect(page.meta("twitter:card") == "summary_large_image")
    #expect(page.meta("description") == "Plans in Uganda. In force: 3.")
  }

  @Test("A language without a clear territory has no locale of social media")
  func locale() throws {
    let pages = SampleContent.pages(language: "sw", languages: ["sw", "pt-BR"])
    let page = try PageReader(pages.map(SampleContent.map()))
    #expect(page.meta("og:locale") == nil)
    #expect(page.meta("og:locale:alternate") == "pt_BR")
  }

  @Test("The interactive view is hidden until its script runs, and knows all that it needs")
  func explorer() throws {
    let page = try page(SampleContent.map(unit: "UGA-1"), language: "fr")
    let root = try #require(page.first("div", "id", "interactive")).attributes
    #expect(root["hidden"] != nil)
    #expect(root["data-tiles"] == "/peace/tiles/uganda/{z}/{x}/{y}{r}.png")
    #expect(root["data-outlines"] == "/peace/maps/uganda.geojson")
    #expect(root["data-bounds"] == "29.5 -1.5 35.0 4.2")
    #expect(root["data-zooms"] == "5 10")
    #expect(root["data-language"] == "fr" && root["data-standard"] == "2026-11-23")
    #expect(root["data-unit"] == "UGA-1")
    let slider = try #require(page.first("input", "type", "range")).attributes
    #expect(slider["min"] == "0" && slider["max"] == "1" && slider["value"] == "1")
    #expect(slider["aria-valuetext"] == "23 November 2026")
    let facts = try #require(page.first("div", "class", "facts")).attributes
    #expect(facts["aria-live"] == "polite" && facts["data-empty"] == "Choisir une unité")
    #expect(page.all("script").count == 2)
  }

  @Test("A map without an interactive view loads no script")
  func noExplorer() throws {
    var map = SampleContent.map()
    map.view = nil
    let page = try page(map)
    #expect(page.first("div", "id", "interactive") == nil)
    #expect(page.all("script").isEmpty)
    #expect(page.all("link").filter { $0.attributes["rel"] == "stylesheet" }.count == 1)
  }

  @Test("A map with one date has no slider")
  func noSlider() throws {
    #expect(try page(SampleContent.map(dates: nil)).first("input", "type", "range") == nil)
  }
}
