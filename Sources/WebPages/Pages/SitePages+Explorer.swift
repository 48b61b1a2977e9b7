import Wording

extension SitePages {
  /// The map that can be moved: hidden until the script has brought it to life, so that a page
  /// without scripts shows nothing that does not work.
  func explorer(
    _ map: MapDetails, _ view: InteractiveView, _ state: AddressQuery
  ) -> HTMLElement {
    HTMLElement(
      "div", .id("interactive"), .class("explorer"), HTMLAttribute("hidden"),
      .data("tiles", addresses.tiles(map.card.id, marksRetina: true)),
      .data("outlines", addresses.file(map.card.id, .geojson)),
      .data("legend", addresses.legend(map.card.id)),
      languageQuery.map { .data("language", $0) },
      .data("as-of", map.dates?.selected.iso ?? ""),
      .data("standard", map.dates?.standard ?? ""),
      .data("unit", map.units?.selected ?? ""),
      .data("bounds", "\(view.west) \(view.south) \(view.east) \(view.north)"),
      .data("zooms", "\(view.zooms.lowerBound) \(view.zooms.upperBound)"),
      .data("attribution", view.attribution),
      .data("zoom-in", wording(.exploreZoomIn)), .data("zoom-out", wording(.exploreZoomOut)),
      .data("failed", wording(.exploreFailed))
    ) {
      HTMLElement("h2", .id("explore")) { wording(.exploreHeading) }
      HTMLElement("p", .id("explore-help")) { wording(.exploreHelp) }
      HTMLElement("div", .class("controls")) {
        unitControl
        if let dates = map.dates, dates.choices.count > 1 { dateControl(dates) }
      }
      HTMLElement("div", .class("stage")) {
        HTMLElement(
          "div", .class("canvas"), .dir("ltr"), HTMLAttribute("role", "group"),
          HTMLAttribute("aria-label", map.card.title),
          HTMLAttribute("aria-describedby", "explore-help"))
        HTMLElement(
          "div", .class("facts"), HTMLAttribute("role", "status"),
          HTMLAttribute("aria-live", "polite"), .data("empty", wording(.exploreChoose)))
      }
    }
  }

  private var unitControl: HTMLElement {
    HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", "explore-unit")) { wording(.headUnit) }
      HTMLElement("span", .class("row")) {
        button("previous", "‹", wording(.explorePrevious))
        HTMLElement("select", .id("explore-unit")) {
          HTMLElement("option", .value("")) { wording(.exploreChoose) }
        }
        button("next", "›", wording(.exploreNext))
      }
    }
  }

  private func button(_ step: String, _ sign: String, _ label: String) -> HTMLElement {
    HTMLElement(
      "button", .type("button"), .data("step", step), HTMLAttribute("aria-label", label),
      HTMLAttribute("title", label)
    ) { sign }
  }

  /// The slider's steps are the dates of the form above it.
  private func dateControl(_ dates: DateChoice) -> HTMLElement {
    let position = dates.choices.firstIndex(of: dates.selected) ?? 0
    return HTMLElement("p") {
      HTMLElement("label", HTMLAttribute("for", "explore-date")) {
        wording(.pageAsOf)
        " "
        HTMLElement("output", HTMLAttribute("for", "explore-date")) { dates.selected.text }
      }
      HTMLElement(
        "input", .type("range"), .id("explore-date"), HTMLAttribute("min", "0"),
        HTMLAttribute("max", "\(dates.choices.count - 1)"), HTMLAttribute("step", "1"),
        .value("\(position)"), HTMLAttribute("aria-valuetext", dates.selected.text))
    }
  }
}
