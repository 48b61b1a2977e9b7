import Wording

extension SitePages {
  /// Texts to be pasted into other sites; they can be copied without a script.
  func embedding(_ map: MapDetails, _ state: AddressQuery) -> HTMLElement {
    HTMLElement("section", .class("embed"), HTMLAttribute("aria-labelledby", "embed")) {
      HTMLElement("h2", .id("embed")) { wording(.embedHeading) }
      HTMLElement("p") { wording(.embedIntro) }
      code("embed-html", "HTML", embeddedHTML(map, state), rows: 7)
      code("embed-markdown", "Markdown", embeddedMarkdown(map, state), rows: 4)
      code(
        "embed-address", wording(.embedAddress),
        addresses.absolute(addresses.file(map.card.id, .png, state)), rows: 2)
    }
  }

  private func code(_ id: String, _ label: String, _ text: String, rows: Int) -> HTMLElement {
    HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", id)) { label }
      HTMLElement(
        "textarea", .id(id), .dir("ltr"), HTMLAttribute("rows", "\(rows)"),
        HTMLAttribute("readonly"), HTMLAttribute("spellcheck", "false")
      ) { text }
    }
  }

  /// The picture with all its sizes, linked to this page. It keeps its place while it loads and
  /// shrinks with the column that it stands in.
  func embeddedHTML(_ map: MapDetails, _ state: AddressQuery) -> String {
    let card = map.card
    let image = HTMLElement(
      "img", .src(addresses.absolute(addresses.file(card.id, .png, state))),
      HTMLAttribute(
        "srcset",
        sources(
          card.id, layout: card.size, scales: Self.pictureScales, state, addresses.absolute)),
      HTMLAttribute("sizes", "(max-width: \(card.size.width)px) 100vw, \(card.size.width)px"),
      HTMLAttribute("width", "\(card.size.width)"),
      HTMLAttribute("height", "\(card.size.height)"), HTMLAttribute("alt", card.alternativeText),
      HTMLAttribute("loading", "lazy"), .fittingStyle)
    let link = HTMLElement("a", .href(addresses.absolute(addresses.map(card.id, state)))) {
      if let narrow = card.narrowSize {
        HTMLElement("picture") {
          HTMLElement(
            "source", HTMLAttribute("media", Self.narrowScreen),
            HTMLAttribute(
              "srcset", narrowSrcset(card, narrow, state, address: addresses.absolute)),
            HTMLAttribute("sizes", "100vw"), HTMLAttribute("width", "\(narrow.width)"),
            HTMLAttribute("height", "\(narrow.height)"))
          image
        }
      } else {
        image
      }
    }
    return link.text
  }

  /// The picture linked to this page.
  func embeddedMarkdown(_ map: MapDetails, _ state: AddressQuery) -> String {
    let picture = addresses.absolute(addresses.file(map.card.id, .png, state))
    let page = addresses.absolute(addresses.map(map.card.id, state))
    return "[![\(Self.markdown(map.card.alternativeText))](\(picture))](\(page))"
  }

  /// A text that Markdown shows as it stands, within the brackets of a link: ASCII punctuation may
  /// stand behind a backslash (CommonMark, section 2.4).
  private static func markdown(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
      } else {
        if "\\[]*_`<>&!#|~".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}
