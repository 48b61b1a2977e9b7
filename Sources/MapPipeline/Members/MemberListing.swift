import AtlasFile
package import Localization
import SimpleFeatures
package import Wording

/// The published members by region and country, in the order and the words of one language.
package struct MemberListing {
  /// A part of the world; the one without a name for areas without a region stands last.
  package struct Region {
    package var region: WorldRegion
    package var name: String
    /// In alphabetical order.
    package var countries: [Country]
  }

  /// A country with what may be said of its members.
  package struct Country {
    package var code: String
    package var name: String
    /// Nil where it is not counted in public.
    package var value: PublishedCount.Value?
    /// In alphabetical order.
    package var entries: [Entry]
  }

  /// A member that agreed to be named.
  package struct Entry {
    package var name: String
    /// Nil where only the country may be told.
    package var unit: String?
    package var place: PublishedPlace
  }

  private let members: PublishedMembers
  private let wording: Phrasebook
  /// The countries and the further sets, as the atlas has them.
  private let countries: BoundarySet?
  private let sets: [BoundarySet]

  /// Errors: a damaged atlas.
  package init(
    _ members: PublishedMembers, of project: OpenProject, _ wording: Phrasebook
  ) throws(PipelineError) {
    self.members = members
    self.wording = wording
    var sets: [BoundarySet] = []
    for name in project.atlas.manifest.boundarySets { sets.append(try project.boundarySet(name)) }
    self.sets = sets
    countries = sets.last { $0.edition.level == 0 }
  }

  /// The countries that have a named member or a count, of which `isListed` says whether they stay.
  ///
  /// - Parameter names: which of the named members are listed.
  package func regions(
    names isNamed: (PublishedPlace) -> Bool = { _ in true },
    countries isListed: (Country) -> Bool = { !$0.entries.isEmpty || $0.value != .count(0) }
  ) -> [Region] {
    let counts = Dictionary(
      members.counts(of: countries?.name ?? "").map { ($0.unitCode, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let places = Dictionary(grouping: members.places.filter(isNamed)) { countryCode(of: $0) }
    let listed = Set(places.keys).union(counts.keys).map { code in
      Country(
        code: code,
        name: countries?.units.first { $0.code == code }?.name(in: wording.tag.text) ?? code,
        value: counts[code], entries: entries(places[code] ?? [], country: code))
    }.filter(isListed)
    let byRegion = Dictionary(grouping: listed) { WorldRegion(country: $0.code) }
    let regions = byRegion.map { region, countries in
      Region(
        region: region, name: name(of: region), countries: wording.sorted(countries) { $0.name })
    }
    return wording.sorted(regions.filter { $0.region != .other }) { $0.name }
      + regions.filter { $0.region == .other }
  }

  /// What a member is, in this language for the kinds that are known, else as the table has it.
  package func name(ofKind kind: String) -> String {
    switch kind.lowercased() {
    case "organisation", "organization": wording(.memberOrganisation)
    case "network": wording(.memberNetwork)
    case "coalition": wording(.memberCoalition)
    case "individual": wording(.memberIndividual)
    default: kind
    }
  }

  private func entries(_ places: [PublishedPlace], country: String) -> [Entry] {
    let tag = wording.tag.text
    let entries = places.map { place in
      Entry(
        name: place.name(in: tag),
        unit: place.unitCode == country ? nil : unit(of: place)?.name(in: tag) ?? place.unitName,
        place: place)
    }
    return wording.sorted(entries) { $0.name }
  }

  private func name(of region: WorldRegion) -> String {
    switch region {
    case .africa: wording(.regionAfrica)
    case .americas: wording(.regionAmericas)
    case .asia: wording(.regionAsia)
    case .europe: wording(.regionEurope)
    case .oceania: wording(.regionOceania)
    case .other: wording(.regionOther)
    }
  }

  /// The country of a place: its own code, or that of the country that its unit lies in.
  private func countryCode(of place: PublishedPlace) -> String {
    if countries?.unitIndex(code: place.unitCode) != nil { return place.unitCode }
    guard let unit = unit(of: place) else { return place.unitCode }
    return unit.iso3 ?? unit.parentCode ?? place.unitCode
  }

  private func unit(of place: PublishedPlace) -> BoundaryUnit? {
    for set in sets {
      if let index = set.unitIndex(code: place.unitCode) { return set.units[index] }
    }
    return nil
  }
}
