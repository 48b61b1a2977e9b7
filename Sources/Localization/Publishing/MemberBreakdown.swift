/// What members of one unit are told apart by, beside where they are.
package enum MemberFacet: String, Hashable, Sendable, Codable, CaseIterable {
  case theme
  case language
}

/// The members of units by a facet: published combinations, of which each was protected. A member
/// with two themes is counted with both, so that the cells of a unit do not add up to its count.
package struct MemberBreakdown: Hashable, Sendable, Codable {
  package var facet: MemberFacet
  package var boundaries: String
  /// By ascending unit code and then word. A unit with cells has one for every word, zeros too.
  package var cells: [Cell]

  package init(facet: MemberFacet, boundaries: String, cells: [Cell]) {
    self.facet = facet
    self.boundaries = boundaries
    self.cells = cells
  }

  /// The members of one unit with one theme, or one language.
  package struct Cell: Hashable, Sendable, Codable {
    package var unitCode: String
    /// The theme, or the BCP 47 tag.
    package var word: String
    package var value: PublishedCount.Value

    package init(unitCode: String, word: String, value: PublishedCount.Value) {
      self.unitCode = unitCode
      self.word = word
      self.value = value
    }
  }
}
