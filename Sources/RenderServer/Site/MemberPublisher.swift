import AtlasFile
import Localization
import MapPipeline
import MapServices
import SimpleFeatures
import WebPages
import Wording

/// The published directory of members in one language: what the atlas says may be shown on the web,
/// and nothing more.
struct MemberPublisher {
  private let edition: Edition
  private let wording: Phrasebook
  private let members: PublishedMembers
  private let countries: BoundarySet?

  /// Errors: no members for the web, or past their day.
  init(
    _ edition: Edition, _ wording: Phrasebook, today: CalendarDate
  ) throws(PipelineError) {
    self.edition = edition
    self.wording = wording
    let project = edition.project
    let all: [PublishedMembers]
    do throws(AtlasError) {
      all = try project.atlas.members()
      let sets = project.atlas.manifest.boundarySets
      var countries: BoundarySet?
      for name in sets {
        let set = try project.atlas.boundarySet(named: name)
        if set.edition.level == 0 { countries = set }
      }
      self.countries = countries
    } catch {
      throw PipelineError(error)
    }
    guard let found = all.first(where: { $0.purpose == .web }) else {
      throw PipelineError(
        .badData, "no-members-for-purpose", "this atlas publishes no members for the web")
    }
    guard found.areValid(on: today) else {
      throw PipelineError(
        .badData, "members-expired", "the members of this atlas may no longer be shown")
    }
    members = found
  }

  /// Countries with members that may be named or counted, in the language's order.
  var directory: MemberDirectory {
    let tag = wording.tag.text
    let counts = Dictionary(
      members.counts(of: countries?.name ?? "").map { ($0.unitCode, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let places = Dictionary(grouping: members.places) { countryCode(of: $0) }
    let codes = Set(places.keys).union(counts.keys.filter { counts[$0] != .count(0) })
    let found = codes.map { code in
      MemberDirectory.Country(
        code: code,
        name: countries?.units.first { $0.code == code }?.name(in: tag) ?? code,
        count: count(counts[code]),
        members: wording.sorted(places[code] ?? []) { $0.name }.map { place in
          MemberDirectory.Member(
            name: place.name, unit: place.unitCode == code ? nil : place.unitName)
        })
    }
    let date = edition.project.dataDate
    return MemberDirectory(
      countries: wording.sorted(found) { $0.name },
      asOfLine: wording(
        .membersAsOf, ["date": wording.date(date.year, date.month, date.day)]),
      note: note)
  }

  private func count(_ value: PublishedCount.Value?) -> MemberDirectory.Count {
    switch value {
    case .count(let count): .exact(count)
    case .suppressed: .withheld
    case nil: .unstated
    }
  }

  /// The country of a place: its own code, or that of the country that its unit lies in.
  private func countryCode(of place: PublishedPlace) -> String {
    if countries?.unitIndex(code: place.unitCode) != nil { return place.unitCode }
    for name in edition.project.atlas.manifest.boundarySets {
      // Each set was read when the edition was opened; one that cannot be read now names nothing.
      guard let set = edition.boundarySet(name), let unit = set.unitIndex(code: place.unitCode)
      else { continue }
      return set.units[unit].iso3 ?? set.units[unit].parentCode ?? place.unitCode
    }
    return place.unitCode
  }

  /// What must be known of the members: `members.note` of the project file.
  private var note: String {
    edition.project.specification.members?.note?.text(in: wording.tag.text) ?? ""
  }
}
