import Testing
import WebPages
import Wording

@Suite("Pages of the site")
struct SitePagesTests {
  private static let languages = ["en", "fr", "es", "ar", "ne", "uk"]

  @Test(
    "Every page in every language is well-formed, with its language and direction",
    arguments: languages)
  func wellFormed(_ language: String) throws {
    let pages = SampleContent.pages(language: language, languages: Self.languages)
    for (name, text) in SampleContent.all(pages) {
      let page = try PageReader(text)
      let root = try #require(page.tags.first)
      #expect(root.name == "html")
      #expect(root.attributes["lang"] == language, "\(name)")
      #expect(root.attributes["dir"] == (language == "ar" ? "rtl" : "ltr"), "\(name)")
      #expect(page.all("h1").count == 1, "\(name)")
      #expect(page.all("main").count == 1, "\(name)")
      #expect(page.all("title").first?.text.hasSuffix("Peace maps") == true, "\(name)")
      let ids = page.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(name) has an id twice")
    }
  }

  @Test("No page names an address elsewhere but in links: sources in tables, members in their list")
  func ownAddresses() throws {
    for (name, text) in SampleContent.all(SampleContent.pages()) {
      let page = try PageReader(text)
      #expect(page.addresses.count > 5)
      for tag in page.tags {
        for address in tag.addresses {
          let isOwn =
            address.hasPrefix("/peace/") || address.hasPrefix("https://maps.example.org/peace/")
            || address.hasPrefix("#")
          #expect(isOwn || isLeadingOut(tag), "\(name): \(address)")
        }
      }
    }
  }

  /// A link that loads nothing by itself and tells nobody where the reader came from.
  private func isLeadingOut(_ tag: PageReader.Tag) -> Bool {
    let address = tag.attributes["href"] ?? ""
    return tag.name == "a"
      && (tag.path.suffix(2) == ["tr", "td"] || tag.path.suffix(2) == ["ul", "li"])
      && tag.attributes["rel"] == "noopener noreferrer nofollow"
      && Set(tag.attributes.keys).isSubset(of: ["href", "rel", "dir"])
      && (address.hasPrefix("https://") || address.hasPrefix("http://"))
  }

  @Test("No page carries a style, a script or a handler inside")
  func policy() throws {
    for (name, text) in SampleContent.all(SampleContent.pages()) {
      let page = try PageReader(text)
      #expect(page.all("style").isEmpty && page.all("iframe").isEmpty, "\(name)")
      for script in page.all("script") {
        #expect(script.attributes["src"] != nil && script.text.isEmpty, "\(name)")
      }
      for tag in page.tags {
        for key in tag.attributes.keys {
          #expect(key != "style" && !key.hasPrefix("on"), "\(name): <\(tag.name) \(key)>")
        }
      }
    }
  }

  @Test("Every asset that a page names exists")
  func assets() throws {
    for (name, text) in SampleContent.all(SampleContent.pages()) {
      for address in try PageReader(text).addresses where address.hasPrefix("/peace/assets/") {
        let asset = String(address.dropFirst("/peace/assets/".count))
        let isThere =
          SiteAssets.file(named: asset) != nil
          || SiteAssets.leafletNames.contains { "leaflet/\($0)" == asset }
        #expect(isThere, "\(name): \(asset)")
      }
    }
  }

  @Test("Every label, description and link inside a page leads to an element of it")
  func references() throws {
    for (name, text) in SampleContent.all(SampleContent.pages()) {
      let page = try PageReader(text)
      let ids = Set(page.tags.compactMap { $0.attributes["id"] })
      for tag in page.tags {
        for key in ["for", "aria-labelledby", "aria-describedby"] {
          guard let id = tag.attributes[key] else { continue }
          #expect(ids.contains(id), "\(name): \(key)=\(id)")
        }
        if let address = tag.attributes["href"], address.hasPrefix("#") {
          #expect(ids.contains(String(address.dropFirst())), "\(name): \(address)")
        }
      }
    }
  }

  @Test("Every field for input has a label")
  func labels() throws {
    for (name, text) in SampleContent.all(SampleContent.pages()) {
      let page = try PageReader(text)
      let labelled = Set(page.all("label").compactMap { $0.attributes["for"] })
      for tag in page.tags where ["select", "input", "textarea"].contains(tag.name) {
        guard tag.attributes["type"] != "hidden" else { continue }
        #expect(labelled.contains(tag.attributes["id"] ?? ""), "\(name): \(tag)")
      }
    }
  }

  @Test("The other languages are linked by their own names and told to search engines")
  func languageLinks() throws {
    let page = try PageReader(SampleContent.pages(language: "fr").map(SampleContent.map()))
    let arabic = try #require(page.tags.first { $0.name == "a" && $0.attributes["lang"] == "ar" })
    #expect(arabic.text == "العربية")
    #expect(arabic.attributes["hreflang"] == "ar")
    #expect(arabic.attributes["href"] == "/peace/maps/uganda?language=ar")
    let own = try #require(page.tags.first { $0.name == "a" && $0.attributes["lang"] == "fr" })
    #expect(own.attributes["aria-current"] == "true")
    let alternates = page.all("link").filter { $0.attributes["hreflang"] != nil }
    let base = "https://maps.example.org/peace/maps/uganda"
    #expect(
      alternates.map { $0.attributes["hreflang"] } == ["en", "fr", "ar", "x-default"])
    #expect(
      alternates.map { $0.attributes["href"] }
        == [base, "\(base)?language=fr", "\(base)?language=ar", base])
    #expect(
      page.first("link", "rel", "canonical")?.attributes["href"] == "\(base)?language=fr")
  }

  @Test("A site in one language has no choice of languages")
  func oneLanguage() throws {
    let page = try PageReader(
      SampleContent.pages(languages: ["en"]).gallery(SampleContent.gallery))
    #expect(page.tags.allSatisfy { $0.attributes["hreflang"] == nil })
    #expect(page.first("nav", "class", "languages") == nil)
  }

  @Test("Hostile texts stay texts on every page")
  func hostile() throws {
    let text = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'&"
    let pages = SampleContent.pages(organisation: text)
    var card = SampleContent.card(text, title: text)
    card.subtitle = text
    card.alternativeText = text
    var map = SampleContent.map(card, description: text, unit: text)
    map.legend = MapLegend(title: text, entries: [.init(label: text, swatch: .solid(text))])
    map.notes = [text]
    map.sourceLine = text
    map.disclaimer = text
    map.table = PageTable(
      columns: [
        .init(key: text, heading: text), .init(key: "source", heading: text),
        .init(key: "since", heading: text),
      ], rows: [[text, "\(text) https://\(text) https://example.org/\(text)", text]])
    map.units = UnitChoice(units: [.init(code: text, name: text)], selected: text)
    map.reports = [ReportLink(id: text, title: text)]
    map.view = InteractiveView(
      west: 0, south: 0, east: 1, north: 1, zooms: 0...1, attribution: text)
    let directory = MemberDirectory(
      regions: [
        .init(
          id: text, name: text,
          countries: [
            .init(
              code: text, name: text, count: .exact(1),
              members: [
                .init(
                  name: text, unit: text, kind: .init(text), languages: [.init(text)],
                  themes: [.init(text)], webAddress: text)
              ], themes: [.init(.init(text), .exact(1))])
          ])
      ],
      choices: .init(themes: [.init(text)], languages: [.init(text)], theme: text),
      asOfLine: text, note: text, map: card)
    let written = [
      pages.gallery(GalleryContent(maps: [card], reports: [.init(id: text, title: text)])),
      pages.map(map), pages.members(directory),
      pages.error(ErrorContent(status: 400, detail: text)),
    ]
    for page in written {
      let reader = try PageReader(page)
      #expect(!page.contains("<script>"))
      #expect(!page.contains("<img src=x"))
      #expect(reader.all("script").allSatisfy { $0.attributes["src"] != nil })
      #expect(reader.all("img").allSatisfy { $0.attributes["src"]?.hasPrefix("/peace/") == true })
    }
    let reader = try PageReader(pages.map(map))
    #expect(reader.all("h1").first?.text == text)
    #expect(reader.first("div", "id", "interactive")?.attributes["data-attribution"] == text)
  }
}
