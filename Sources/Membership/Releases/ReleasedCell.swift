package import Localization

/// One count that a release published, or kept back in a place where there is one.
package struct ReleasedCell: Hashable, Sendable {
  /// What the members of the unit are told apart by.
  package struct Part: Hashable, Sendable {
    package var facet: MemberFacet
    /// The theme, or the BCP 47 tag.
    package var word: String

    package init(facet: MemberFacet, word: String) {
      self.facet = facet
      self.word = word
    }
  }

  package var purpose: PublicationPurpose
  package var boundaries: String
  package var unitCode: String
  /// Nil for the count of all members of the unit.
  package var part: Part?
  package var value: PublishedCount.Value
  /// How many of them the release named; 0 where the count was kept back.
  package var named: Int

  package init(
    purpose: PublicationPurpose, boundaries: String, unitCode: String, part: Part? = nil,
    value: PublishedCount.Value, named: Int = 0
  ) {
    self.purpose = purpose
    self.boundaries = boundaries
    self.unitCode = unitCode
    self.part = part
    self.value = value
    self.named = named
  }

  /// The count with its named members; nil where it was kept back.
  var visible: UnitCount? {
    if case .count(let total) = value { UnitCount(total: total, named: named) } else { nil }
  }
}
