import Wording

extension SitePages {
  /// The form that asks for another date or unit: it sends the reader to the same page.
  func choices(_ map: MapDetails) -> HTMLElement? {
    let units = map.units.flatMap { $0.units.isEmpty ? nil : $0 }
    guard map.dates != nil || units != nil else { return nil }
    return HTMLElement(
      "form", .class("choices"), HTMLAttribute("action", addresses.map(map.card.id)),
      HTMLAttribute("method", "get"), HTMLAttribute("aria-labelledby", "choices")
    ) {
      HTMLElement("h2", .id("choices")) {
        if map.dates == nil {
          wording(.pageChoosePlace)
        } else {
          wording(units == nil ? .pageChooseDate : .pageChoose)
        }
      }
      if let languageQuery {
        HTMLElement("input", .type("hidden"), .name("language"), .value(languageQuery))
      }
      if let dates = map.dates { dateField(dates) }
      if let units { unitField(units) }
      HTMLElement("p") {
        HTMLElement("button", .type("submit")) { wording(.pageShow) }
        if units?.selected != nil {
          " "
          HTMLElement(
            "a",
            .href(
              addresses.map(
                map.card.id, AddressQuery(language: languageQuery, asOf: map.dates?.query)))
          ) { wording(.pageWholeMap) }
        }
      }
    }
  }

  private func dateField(_ dates: DateChoice) -> HTMLElement {
    HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", "as-of")) { wording(.pageAsOf) }
      HTMLElement("select", .id("as-of"), .name("as-of")) {
        for date in dates.choices {
          HTMLElement(
            "option", .value(date.iso),
            date == dates.selected ? HTMLAttribute("selected") : nil
          ) { date.text }
        }
      }
    }
  }

  /// The first entry stands for the whole map and cannot be sent, so that its address stays clean.
  private func unitField(_ choice: UnitChoice) -> HTMLElement {
    HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", "unit")) { wording(.headUnit) }
      HTMLElement("select", .id("unit"), .name("unit")) {
        HTMLElement(
          "option", .value(""), HTMLAttribute("disabled"),
          choice.selected == nil ? HTMLAttribute("selected") : nil
        ) { wording(.pageWholeMap) }
        for unit in choice.units {
          HTMLElement(
            "option", .value(unit.code),
            unit.code == choice.selected ? HTMLAttribute("selected") : nil
          ) { unit.name }
        }
      }
    }
  }
}
