import Wording

extension SitePages {
  /// The directory of published members.
  package func members(_ directory: MemberDirectory) -> String {
    let hasNames = directory.countries.contains { !$0.members.isEmpty }
    let head = PageHead(
      title: wording(.directoryHeading), description: wording(.directoryIntro),
      address: { self.addresses.members(AddressQuery(language: $0)) },
      scripts: hasNames ? ["directory.js"] : [])
    return document(head, at: .members) {
      HTMLElement("h1") { wording(.directoryHeading) }
      HTMLElement("p", .class("lead")) { directory.asOfLine }
      HTMLElement("div", .class("words")) {
        HTMLElement("p") { wording(.directoryIntro) }
        if !hasNames { HTMLElement("p") { wording(.directoryNobodyNamed) } }
        if !directory.note.isEmpty {
          HTMLElement("p", .class("note")) { directory.note }
        }
      }
      if hasNames {
        search(directory)
        HTMLElement("div", .id("directory"), .class("directory")) {
          for country in directory.countries { self.country(country) }
        }
      } else if !directory.countries.isEmpty {
        HTMLElement("ul", .class("directory")) {
          for country in directory.countries {
            HTMLElement("li") { title(of: country) }
          }
        }
      }
      HTMLElement("p", .class("aside")) {
        HTMLElement("a", .href(addresses.membersData(query))) { wording(.directoryData) }
      }
    }
  }

  /// Hidden until the script shows it.
  private func search(_ directory: MemberDirectory) -> HTMLElement {
    HTMLElement(
      "div", .id("directory-search"), .class("controls"), HTMLAttribute("role", "search"),
      HTMLAttribute("hidden"),
      .data("shown", wording(.directoryShown, ["count": "{count}", "total": "{total}"]))
    ) {
      HTMLElement("p") {
        HTMLElement("label", HTMLAttribute("for", "directory-text")) {
          wording(.directorySearch)
        }
        HTMLElement(
          "input", .type("search"), .id("directory-text"), HTMLAttribute("autocomplete", "off"),
          HTMLAttribute("spellcheck", "false"))
      }
      HTMLElement("p") {
        HTMLElement("label", HTMLAttribute("for", "directory-country")) {
          wording(.directoryCountry)
        }
        HTMLElement("select", .id("directory-country")) {
          HTMLElement("option", .value("")) { wording(.directoryAllCountries) }
          for country in directory.countries {
            HTMLElement("option", .value(country.code)) { country.name }
          }
        }
      }
      HTMLElement("p", .class("result"), HTMLAttribute("role", "status"))
    }
  }

  private func country(_ country: MemberDirectory.Country) -> HTMLElement {
    HTMLElement("section", .data("country", country.code)) {
      HTMLElement("h2") { title(of: country) }
      if country.members.isEmpty {
        if country.count != .withheld {
          HTMLElement("p", .class("aside")) { wording(.directoryNoneNamed) }
        }
      } else {
        HTMLElement("ul") {
          for member in country.members {
            HTMLElement("li") {
              HTMLElement("bdi") { member.name }
              if let unit = member.unit {
                " "
                HTMLElement("span", .class("unit")) { unit }
              }
            }
          }
        }
      }
    }
  }

  /// A country's name and how many members it has.
  @HTMLBuilder
  private func title(of country: MemberDirectory.Country) -> [HTMLNode] {
    HTMLElement("bdi") { country.name }
    if let count = text(of: country.count) {
      " "
      HTMLElement("span", .class("count")) { count }
    }
  }

  private func text(of count: MemberDirectory.Count) -> String? {
    switch count {
    case .exact(let count): wording(.directoryCount, count: count)
    case .withheld: wording(.valueSuppressed)
    case .unstated: nil
    }
  }
}
