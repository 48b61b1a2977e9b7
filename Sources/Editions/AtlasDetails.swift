package import AtlasFile
package import Localization

/// What only an atlas tells: its units, its published numbers of members, its specification and the
/// digests of its parts. It is read where two atlases are compared and kept nowhere.
package struct AtlasDetails: Hashable, Sendable {
  /// The units of a boundary set.
  package struct UnitNames: Hashable, Sendable {
    package var boundaries: String
    /// By code.
    package var names: [String: String]
  }

  package var units: [UnitNames]
  /// Nil where they may not be shown any more.
  package var members: [PublishedMembers]?
  package var specification: SpecificationValue
  /// SHA-256 of the published sections by name.
  package var sections: [String: String]

  init(
    units: [UnitNames], members: [PublishedMembers]?, specification: SpecificationValue,
    sections: [String: String]
  ) {
    self.units = units
    self.members = members
    self.specification = specification
    self.sections = sections
  }

  /// - Parameter today: members are left out after the last day on which they may be shown.
  ///
  /// Errors: a damaged atlas, a specification that is no JSON.
  package init(
    of atlas: Atlas, language: String, today: CalendarDate
  ) throws(EditionError) {
    let text: String
    do throws(AtlasError) {
      units = []
      for name in atlas.manifest.boundarySets {
        let set = try atlas.boundarySet(named: name)
        units.append(
          UnitNames(
            boundaries: name,
            names: Dictionary(
              set.units.map { ($0.code, $0.name(in: language)) },
              uniquingKeysWith: { first, _ in first })))
      }
      let published = try atlas.members()
      members = published.allSatisfy { $0.areValid(on: today) } ? published : nil
      sections = try atlas.sectionDigests()
      text = try atlas.specification()
    } catch {
      throw .atlas(error)
    }
    specification = try SpecificationValue(json: text, of: atlas.path)
  }
}
