import Wording

extension SitePages {
  /// The page with all maps and reports, and the addresses for other programs.
  package func gallery(_ gallery: GalleryContent) -> String {
    let head = PageHead(
      title: site.title, description: "\(site.title). \(site.organisation)",
      address: { self.addresses.home(AddressQuery(language: $0)) },
      further: siteCard())
    return document(head, at: .maps) {
      HTMLElement("h1") { site.title }
      HTMLElement("p", .class("lead")) {
        wording(.dataAsOf, ["date": site.dataDate.text])
      }
      HTMLElement("section", HTMLAttribute("aria-labelledby", "maps")) {
        HTMLElement("h2", .id("maps")) { wording(.pageMaps) }
        HTMLElement("div", .class("cards")) {
          for (position, map) in gallery.maps.enumerated() {
            card(map, isEarly: position < 3)
          }
        }
      }
      HTMLElement("div", .class("halves")) {
        if !gallery.reports.isEmpty {
          reports(gallery.reports, heading: wording(.pageReports), id: "reports")
        }
        if site.hasMembers { membersSection() }
        if !gallery.maps.isEmpty { services(gallery.maps) }
      }
    }
  }

  private func siteCard() -> [HTMLElement] {
    [
      HTMLElement("meta", property("og:type"), .content("website")),
      HTMLElement("meta", property("og:title"), .content(site.title)),
      HTMLElement("meta", property("og:site_name"), .content(site.organisation)),
      HTMLElement(
        "meta", property("og:url"), .content(addresses.absolute(addresses.home(query)))),
    ]
  }

  func property(_ name: String) -> HTMLAttribute { HTMLAttribute("property", name) }

  /// - Parameter isEarly: whether the picture is likely to be seen at once.
  private func card(_ map: MapCard, isEarly: Bool) -> HTMLElement {
    HTMLElement("article", .class("card")) {
      HTMLElement(
        "img", .src(addresses.file(map.id, .png, query)),
        HTMLAttribute("srcset", srcset(map, scales: [0.5, 1, 2])),
        HTMLAttribute("sizes", "(min-width: 66rem) 22rem, (min-width: 40rem) 45vw, 92vw"),
        HTMLAttribute("width", "\(map.size.width)"), HTMLAttribute("height", "\(map.size.height)"),
        HTMLAttribute("alt", map.alternativeText),
        HTMLAttribute("loading", isEarly ? "eager" : "lazy"), HTMLAttribute("decoding", "async"))
      HTMLElement("h3") {
        HTMLElement("a", .href(addresses.map(map.id, query))) { map.title }
      }
      if !map.subtitle.isEmpty { HTMLElement("p") { map.subtitle } }
    }
  }

  /// A section with links to reports as PDF.
  func reports(_ reports: [ReportLink], heading: String, id: String) -> HTMLElement {
    HTMLElement("section", HTMLAttribute("aria-labelledby", id)) {
      HTMLElement("h2", .id(id)) { heading }
      HTMLElement("ul", .class("links")) {
        for report in reports {
          HTMLElement("li") {
            HTMLElement(
              "a", .href(addresses.report(report.id, query)), .type("application/pdf")
            ) { "\(report.title) (PDF)" }
          }
        }
      }
    }
  }

  private func membersSection() -> HTMLElement {
    HTMLElement("section", HTMLAttribute("aria-labelledby", "members")) {
      HTMLElement("h2", .id("members")) { wording(.members) }
      HTMLElement("ul", .class("links")) {
        HTMLElement("li") {
          HTMLElement("a", .href(addresses.members(query))) { wording(.directoryHeading) }
        }
      }
    }
  }

  private func services(_ maps: [MapCard]) -> HTMLElement {
    HTMLElement("section", .class("services"), HTMLAttribute("aria-labelledby", "services")) {
      HTMLElement("h2", .id("services")) { wording(.pageServices) }
      HTMLElement("p") { wording(.pageServicesIntro) }
      HTMLElement("dl") {
        HTMLElement("dt") { "WMS 1.3.0, 1.1.1" }
        HTMLElement("dd") { address(addresses.wms) }
        HTMLElement("dt") { "OGC API" }
        HTMLElement("dd") { address(addresses.ogc, isLink: true) }
        HTMLElement("dt") { wording(.pageTiles) }
        for map in maps where map.hasTiles {
          HTMLElement("dd") {
            HTMLElement("span") { map.title }
            " "
            address(addresses.tiles(map.id, query))
            " "
            HTMLElement("a", .href(addresses.tileDescription(map.id, query))) { "TileJSON" }
          }
        }
      }
    }
  }

  /// An address of this site to be copied into another program; it runs from left to right in every
  /// language.
  func address(_ address: String, isLink: Bool = false) -> HTMLElement {
    let code = HTMLElement("code", .dir("ltr")) { addresses.absolute(address) }
    return isLink ? HTMLElement("a", .href(address)) { code } : code
  }
}
