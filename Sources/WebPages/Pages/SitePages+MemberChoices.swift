import Wording

extension SitePages {
  /// The form that chooses members by theme and working language: it sends the reader to the same
  /// page, where there is something to choose.
  func filter(_ choices: MemberDirectory.Choices) -> HTMLElement? {
    guard !choices.themes.isEmpty || !choices.languages.isEmpty else { return nil }
    return HTMLElement(
      "form", .id("directory-filter"), .class("choices"),
      HTMLAttribute("action", addresses.members()), HTMLAttribute("method", "get"),
      HTMLAttribute("aria-labelledby", "directory-choose")
    ) {
      HTMLElement("h2", .id("directory-choose")) { wording(.directoryChoose) }
      if let languageQuery {
        HTMLElement("input", .type("hidden"), .name("language"), .value(languageQuery))
      }
      HTMLElement("div", .class("controls")) {
        field(
          "theme", choices.themes, selected: choices.theme, label: wording(.directoryTheme),
          all: wording(.directoryAnyTheme))
        field(
          "working-language", choices.languages, selected: choices.language,
          label: wording(.directoryLanguage), all: wording(.directoryAnyLanguage))
      }
      HTMLElement("p") {
        HTMLElement("button", .type("submit")) { wording(.pageShow) }
        " "
        HTMLElement(
          "a", .id("directory-all"), .href(addresses.members(query)),
          choices.isChosen ? nil : HTMLAttribute("hidden")
        ) { wording(.directoryShowAll) }
      }
    }
  }

  /// The first entry stands for all and is sent empty, which is as not sent.
  private func field(
    _ name: String, _ words: [MemberDirectory.Word], selected: String?, label: String, all: String
  ) -> HTMLElement? {
    guard !words.isEmpty else { return nil }
    return HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", name)) { label }
      HTMLElement("select", .id(name), .name(name)) {
        HTMLElement("option", .value("")) { all }
        for word in words {
          HTMLElement(
            "option", .value(word.value),
            word.value == selected ? HTMLAttribute("selected") : nil
          ) { word.label }
        }
      }
    }
  }

  /// Hidden until the script shows it.
  func search(_ directory: MemberDirectory) -> HTMLElement {
    HTMLElement(
      "div", .id("directory-search"), .class("controls"), HTMLAttribute("role", "search"),
      HTMLAttribute("hidden"),
      .data("shown", wording(.directoryShown, ["count": "{count}", "total": "{total}"])),
      .data("total", "\(directory.namedCount)")
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
    }
  }
}
