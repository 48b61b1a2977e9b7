import Wording

extension SitePages {
  /// The map as files, each with what it is good for.
  func downloads(_ map: MapDetails, _ state: AddressQuery) -> HTMLElement {
    HTMLElement("section", HTMLAttribute("aria-labelledby", "downloads")) {
      HTMLElement("h2", .id("downloads")) { wording(.pageDownloads) }
      HTMLElement("ul", .class("links")) {
        for format in map.downloads {
          link(wording(phrase(for: format)), addresses.file(map.card.id, format, state))
          if format == .png {
            link(wording(.downloadPrintPicture), preset(map, state, .print))
            link(wording(.downloadSocialPicture), preset(map, state, .social))
          }
        }
      }
    }
  }

  func preset(
    _ map: MapDetails, _ state: AddressQuery, _ preset: AddressQuery.Preset
  ) -> String {
    var query = state
    query.preset = preset
    return addresses.file(map.card.id, .png, query)
  }

  private func link(_ text: String, _ address: String) -> HTMLElement {
    HTMLElement("li") {
      HTMLElement("a", .href(address)) { text }
    }
  }

  private func phrase(for format: SiteAddresses.MapFormat) -> Phrase {
    switch format {
    case .png: .downloadPicture
    case .webp: .downloadSmallPicture
    case .svg: .downloadDrawing
    case .pdf: .downloadSheet
    case .csv: .downloadSpreadsheet
    case .json: .downloadData
    case .html: .downloadTable
    case .txt: .downloadWords
    case .geojson: .downloadOutlines
    }
  }
}
