import Wording

extension SitePages {
  /// The page for what cannot be shown; it leads back to the maps.
  package func error(_ error: ErrorContent) -> String {
    let heading = wording(phrase(for: error.status))
    var head = PageHead(title: heading, description: heading)
    head.further = [HTMLElement("meta", .name("robots"), .content("noindex"))]
    return document(head) {
      HTMLElement("h1") { heading }
      if !error.detail.isEmpty {
        HTMLElement(
          "p", LanguageTag(site.language).language == "en" ? nil : .lang("en"),
          isRightToLeft ? .dir("ltr") : nil
        ) { error.detail }
      }
      HTMLElement("ul", .class("links")) {
        HTMLElement("li") {
          HTMLElement("a", .href(addresses.home(query))) { wording(.pageAllMaps) }
        }
        if site.hasMembers {
          HTMLElement("li") {
            HTMLElement("a", .href(addresses.members(query))) { wording(.directoryHeading) }
          }
        }
      }
      HTMLElement("p", .class("aside")) { "HTTP \(error.status)" }
    }
  }

  private func phrase(for status: Int) -> Phrase {
    switch status {
    case 404, 410: .errorNotFound
    case 429, 503: .errorBusy
    case 500...: .errorFailed
    default: .errorBadRequest
    }
  }
}
