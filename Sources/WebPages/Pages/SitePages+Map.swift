import Wording

extension SitePages {
  /// A map's page: the picture, its legend, its words and its table, and what leads on from it.
  package func map(_ map: MapDetails) -> String {
    let state = state(of: map)
    let card = map.card
    let head = PageHead(
      title: card.title,
      description: card.alternativeText,
      address: { self.addresses.map(card.id, AddressQuery(language: $0)) },
      further: socialCard(map, state) + discovery(map, state),
      styles: map.view == nil ? [] : ["leaflet/leaflet.css"],
      scripts: map.view == nil ? [] : ["leaflet/leaflet.js", "map.js"],
      disclaimer: map.disclaimer)
    return document(head, at: .maps) {
      HTMLElement("h1") { card.title }
      if !card.subtitle.isEmpty { HTMLElement("p", .class("lead")) { card.subtitle } }
      HTMLElement("div", .class(card.size.height > card.size.width ? "sheet tall" : "sheet")) {
        figure(map, state)
        HTMLElement("div", .class("beside")) {
          legend(map, state)
          choices(map)
        }
      }
      words(map)
      if let view = map.view { explorer(map, view, state) }
      table(map)
      HTMLElement("div", .class("halves")) {
        downloads(map, state)
        HTMLElement("div") {
          if !map.reports.isEmpty {
            reports(map.reports, heading: wording(.pageAppearsIn), id: "reports")
          }
          if map.showsMembers, site.hasMembers {
            HTMLElement("p") {
              HTMLElement("a", .href(addresses.members(query))) { wording(.directoryHeading) }
            }
          }
          embedding(map, state)
        }
      }
    }
  }

  /// What the page shows, as its own address and those of its files say it.
  func state(of map: MapDetails) -> AddressQuery {
    AddressQuery(
      language: languageQuery, asOf: map.dates?.query, unit: map.units?.selected)
  }

  private func figure(_ map: MapDetails, _ state: AddressQuery) -> HTMLElement {
    let credits = [map.asOfLine, map.sourceLine, map.editionLine].filter { !$0.isEmpty }
    var large = state
    large.scale = 2
    return HTMLElement("figure") {
      HTMLElement(
        "a", .href(addresses.file(map.card.id, .png, large)),
        HTMLAttribute("title", wording(.pageLargePicture))
      ) {
        picture(
          map.card, state, srcset: srcset(map.card, scales: Self.pictureScales, state),
          sizes: "(min-width: 80rem) 54rem, 94vw")
      }
      HTMLElement("figcaption") {
        for line in credits { HTMLElement("p") { line } }
      }
    }
  }

  /// A map's picture in the layout that fits the screen.
  /// - Parameters:
  ///   - srcset: the pictures of the layout for wide screens.
  ///   - sizes: how wide it stands there, in the words of `sizes` of HTML.
  func picture(
    _ card: MapCard, _ state: AddressQuery, srcset: String, sizes: String
  ) -> HTMLElement {
    let image = HTMLElement(
      "img", .src(addresses.file(card.id, .png, state)),
      HTMLAttribute("srcset", srcset),
      HTMLAttribute("sizes", sizes),
      HTMLAttribute("width", "\(card.size.width)"),
      HTMLAttribute("height", "\(card.size.height)"), HTMLAttribute("alt", card.alternativeText))
    guard let narrow = card.narrowSize else { return image }
    return HTMLElement("picture") {
      HTMLElement(
        "source", HTMLAttribute("media", Self.narrowScreen),
        HTMLAttribute("srcset", narrowSrcset(card, narrow, state)), HTMLAttribute("sizes", "94vw"),
        HTMLAttribute("width", "\(narrow.width)"), HTMLAttribute("height", "\(narrow.height)"))
      image
    }
  }

  private func legend(_ map: MapDetails, _ state: AddressQuery) -> HTMLElement {
    let picture = AddressQuery(language: state.language, asOf: state.asOf)
    return HTMLElement(
      "section", .class("legend"), HTMLAttribute("aria-labelledby", "legend")
    ) {
      HTMLElement("h2", .id("legend")) {
        map.legend.title.isEmpty ? wording(.pageLegend) : map.legend.title
      }
      HTMLElement("ul") {
        for entry in map.legend.entries {
          HTMLElement("li") {
            SwatchDrawing(swatch: entry.swatch).element
            HTMLElement("span") {
              entry.label
              if let count = entry.count {
                " "
                HTMLElement("span", .class("units")) { "(\(wording.integer(count)))" }
              }
            }
          }
        }
      }
      HTMLElement("p", .class("aside")) {
        HTMLElement(
          "a", .id("legend-picture"), .href(addresses.legend(map.card.id, .png, picture))
        ) { wording(.pageLegendPicture) }
      }
    }
  }

  private func words(_ map: MapDetails) -> HTMLElement {
    HTMLElement("section", .class("words"), HTMLAttribute("aria-labelledby", "words")) {
      HTMLElement("h2", .id("words")) { wording(.pageInWords) }
      for paragraph in map.description.split(separator: "\n") {
        HTMLElement("p") { String(paragraph) }
      }
      if !map.notes.isEmpty {
        HTMLElement("h3") { wording(.reportNotes) }
        HTMLElement("ul") {
          for note in map.notes { HTMLElement("li") { note } }
        }
      }
    }
  }
}
