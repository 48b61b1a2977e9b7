import Localization
import WebPages
import Wording

/// The site in one language: what every page of it says.
struct SitePublisher {
  let edition: Edition
  let settings: ServerSettings
  let wording: Phrasebook

  /// - Parameter language: nil for the project's first.
  init(_ edition: Edition, _ settings: ServerSettings, language: String?) {
    self.edition = edition
    self.settings = settings
    wording = edition.project.specification.wording(in: language)
  }

  /// The addresses of the site, as the world knows them.
  var addresses: SiteAddresses {
    let path = settings.address.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    return SiteAddresses(basePath: String(path), absoluteBase: settings.address)
  }

  var pages: SitePages {
    let specification = edition.project.specification
    let tag = wording.tag.text
    let organisation = specification.organisation.name.text(in: tag)
    return SitePages(
      site: Site(
        organisation: organisation, title: organisation,
        languages: edition.languages.map { SiteLanguage(tag: $0) }, language: tag,
        dataDate: date(edition.project.dataDate),
        disclaimer: specification.organisation.disclaimer?.text(in: tag) ?? "",
        hasMembers: edition.publication.hasMembers),
      addresses: addresses, wording: wording)
  }

  func date(_ date: CalendarDate) -> PageDate {
    PageDate(iso: date.description, text: wording.date(date.year, date.month, date.day))
  }

  /// The published reports that contain one of the maps; all of them for nil.
  func reports(with map: String? = nil) -> [ReportLink] {
    edition.publication.reports.compactMap { id in
      guard let report = edition.project.specification.report(id),
        map.map(report.maps.contains) ?? true
      else { return nil }
      return ReportLink(id: id, title: report.title.text(in: wording.tag.text))
    }
  }
}
