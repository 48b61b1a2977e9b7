import Localization
import Reporting
import Wording

/// The members directory of a report: who agreed to be named in this publication, by region and
/// country, with the counts of countries that may be told.
struct DirectoryBuilder {
  let project: OpenProject
  let wording: Phrasebook
  /// For whom the report is.
  let purpose: PublicationPurpose
  let today: CalendarDate

  /// Nil on the web where the project does not publish its directory there: a report is no way
  /// around that.
  ///
  /// Errors: no members for the purpose in the atlas, or past their day; a damaged atlas.
  func directory() throws(PipelineError) -> DirectoryListing? {
    let isPublished = project.specification.server?.publishesMembers ?? false
    if purpose == .web, !isPublished { return nil }
    let members = try MemberAccess(project: project)
      .published(for: purpose, today: today, takesDonors: purpose == .print)
    let listing = try MemberListing(members, of: project, wording)
    let date = project.dataDate
    return DirectoryListing(
      asOfLine: wording(.membersAsOf, ["date": wording.date(date.year, date.month, date.day)]),
      introduction: [
        wording(.directoryIntro),
        project.specification.members?.note?.text(in: wording.tag.text) ?? "",
      ].filter { !$0.isEmpty },
      regions: listing.regions().map { region in
        DirectoryListing.Region(
          name: region.name, countries: region.countries.map { country($0, listing) })
      })
  }

  private func country(
    _ country: MemberListing.Country, _ listing: MemberListing
  ) -> DirectoryListing.Country {
    let count: String? =
      switch country.value {
      case .count(let number): wording(.directoryCount, count: number)
      case .suppressed: wording(.numberSuppressed)
      case nil: nil
      }
    return DirectoryListing.Country(
      code: country.code, name: country.name, count: count,
      entries: country.entries.map { entry in
        DirectoryListing.Entry(
          name: entry.name, unit: entry.unit, facts: facts(entry.place, listing),
          address: entry.place.webAddress)
      })
  }

  private func facts(_ place: PublishedPlace, _ listing: MemberListing) -> [String] {
    var facts: [String] = []
    if let kind = place.kind { facts.append(wording.sentenceStart(listing.name(ofKind: kind))) }
    if !place.languages.isEmpty {
      let names = wording.sorted(place.languages.map(wording.languageName))
      facts.append(wording.labelled(wording(.pageLanguages), wording.list(names)))
    }
    if !place.themes.isEmpty {
      facts.append(
        wording.labelled(wording(.directoryThemes), wording.clauses(wording.sorted(place.themes))))
    }
    return facts
  }
}
