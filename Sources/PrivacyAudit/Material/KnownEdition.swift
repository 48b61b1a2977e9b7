package import Localization

/// The counts that one edition published, as a reader keeps them.
package struct KnownEdition: Sendable {
  /// A theme or a language by which members are counted.
  package struct Word: Hashable, Sendable {
    package var facet: MemberFacet
    package var word: String

    package init(_ facet: MemberFacet, _ word: String) {
      self.facet = facet
      self.word = word
    }

    func place(in unit: UnitTree.Unit) -> String { "\(unit.code), \(facet.rawValue) \(word)" }
  }

  package var name: String
  package var views: [PublicationPurpose: CountView]
  /// The counts by theme and language.
  package var words: [PublicationPurpose: [Word: CountView]]

  package init(
    name: String, views: [PublicationPurpose: CountView],
    words: [PublicationPurpose: [Word: CountView]] = [:]
  ) {
    self.name = name
    self.views = views
    self.words = words
  }

  /// What publications tell of themselves: names by their places, and of a word none.
  init(_ publications: [PublishedMembers]) {
    self.init(name: "", views: [:])
    for members in publications {
      views[members.purpose] = CountView(members)
      for breakdown in members.breakdowns {
        for cell in breakdown.cells {
          var count: Int?
          if case .count(let number) = cell.value { count = number }
          words[members.purpose, default: [:]][
            Word(breakdown.facet, cell.word), default: CountView()
          ].add(UnitTree.Unit(breakdown.boundaries, cell.unitCode), count: count, named: 0)
        }
      }
    }
  }
}
