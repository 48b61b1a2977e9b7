import Wording

extension SitePages {
  /// Where a page stands in the navigation.
  enum Place {
    case maps, members, elsewhere
  }

  /// A whole page: head, navigation, the content in `<main>`, foot.
  func document(
    _ head: PageHead, at place: Place = .elsewhere, @HTMLBuilder content: () -> [HTMLNode]
  ) -> String {
    let main = content()
    let root = HTMLElement(
      "html", .lang(site.language), .dir(isRightToLeft ? "rtl" : "ltr")
    ) {
      self.head(head)
      HTMLElement("body") {
        HTMLElement("a", .class("skip"), .href("#content")) { wording(.pageSkip) }
        banner(head, at: place)
        HTMLElement("main", .id("content")) { main }
        foot(disclaimer: head.disclaimer.isEmpty ? site.disclaimer : head.disclaimer)
      }
    }
    return "<!DOCTYPE html>\n" + root.text
  }

  private func head(_ head: PageHead) -> HTMLElement {
    HTMLElement("head") {
      HTMLElement("meta", HTMLAttribute("charset", "utf-8"))
      HTMLElement(
        "meta", .name("viewport"), .content("width=device-width, initial-scale=1"))
      HTMLElement("title") {
        head.title == site.title ? site.title : "\(head.title) · \(site.title)"
      }
      HTMLElement("meta", .name("description"), .content(head.description))
      HTMLElement("meta", .name("theme-color"), .content("#6b2c91"))
      HTMLElement("link", .rel("icon"), .type("image/svg+xml"), .href(asset("icon.svg")))
      for style in head.styles + ["site.css"] {
        HTMLElement("link", .rel("stylesheet"), .href(asset(style)))
      }
      for script in head.scripts {
        HTMLElement("script", .src(asset(script)), HTMLAttribute("defer"))
      }
      if let address = head.address { alternates(address) }
      head.further
    }
  }

  /// The page's one true address, and the same page in every language.
  private func alternates(_ address: (String?) -> String) -> [HTMLElement] {
    let canonical = addresses.absolute(address(languageQuery))
    var links = [HTMLElement("link", .rel("canonical"), .href(canonical))]
    guard site.languages.count > 1 else { return links }
    for language in site.languages {
      links.append(
        HTMLElement(
          "link", .rel("alternate"), HTMLAttribute("hreflang", language.tag),
          .href(addresses.absolute(address(languageQuery(language.tag))))))
    }
    links.append(
      HTMLElement(
        "link", .rel("alternate"), HTMLAttribute("hreflang", "x-default"),
        .href(addresses.absolute(address(nil)))))
    return links
  }

  private func banner(_ head: PageHead, at place: Place) -> HTMLElement {
    HTMLElement("header", .class("banner")) {
      HTMLElement("p", .class("site")) {
        HTMLElement("a", .href(addresses.home(query)), .rel("home")) { site.title }
        if site.organisation != site.title {
          HTMLElement("span") { site.organisation }
        }
      }
      HTMLElement("nav", .class("places"), HTMLAttribute("aria-label", site.title)) {
        HTMLElement("ul") {
          entry(wording(.pageMaps), addresses.home(query), isHere: place == .maps)
          if site.hasMembers {
            entry(wording(.members), addresses.members(query), isHere: place == .members)
          }
        }
      }
      if site.languages.count > 1 {
        languages(head.address ?? { self.addresses.home(AddressQuery(language: $0)) })
      }
    }
  }

  private func entry(_ text: String, _ address: String, isHere: Bool) -> HTMLElement {
    HTMLElement("li") {
      HTMLElement(
        "a", .href(address), isHere ? HTMLAttribute("aria-current", "true") : nil
      ) { text }
    }
  }

  private func languages(_ address: (String?) -> String) -> HTMLElement {
    HTMLElement(
      "nav", .class("languages"), HTMLAttribute("aria-label", wording(.pageLanguages))
    ) {
      HTMLElement("ul") {
        for language in site.languages {
          HTMLElement("li") {
            HTMLElement(
              "a", .href(address(languageQuery(language.tag))), .lang(language.tag),
              HTMLAttribute("hreflang", language.tag),
              language.tag == site.language ? HTMLAttribute("aria-current", "true") : nil
            ) { language.name }
          }
        }
      }
    }
  }

  private func foot(disclaimer: String) -> HTMLElement {
    HTMLElement("footer", .class("foot")) {
      HTMLElement("p") {
        "\(site.organisation) · "
        HTMLElement("time", HTMLAttribute("datetime", site.dataDate.iso)) {
          wording(.dataAsOf, ["date": site.dataDate.text])
        }
      }
      if !disclaimer.isEmpty { HTMLElement("p") { disclaimer } }
    }
  }

  func asset(_ name: String) -> String { addresses.asset(name) }
}
