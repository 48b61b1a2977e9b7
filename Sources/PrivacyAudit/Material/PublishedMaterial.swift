package import Localization

/// Everything that a reader who wants to know more may hold beside each other.
package struct PublishedMaterial: Sendable {
  /// One for each purpose.
  package var publications: [PublishedMembers]
  package var earlier: [KnownEdition]
  /// This edition as the earlier ones are known: with how many of each count are known by name.
  package var current: KnownEdition
  package var tree: UnitTree
  package var files: [PublishedFile]
  /// Counts below this must not be known.
  package var minimumCount: Int

  package init(
    publications: [PublishedMembers], earlier: [KnownEdition] = [],
    current: KnownEdition? = nil,
    tree: UnitTree = UnitTree(), files: [PublishedFile] = [], minimumCount: Int
  ) {
    self.publications = publications
    self.earlier = earlier
    self.current = current ?? KnownEdition(publications)
    self.tree = tree
    self.files = files
    self.minimumCount = minimumCount
  }

  /// The files of the edition that is examined which show members, by kind and ending.
  func files(_ kind: PublishedFile.Kind, _ ending: String) -> [PublishedFile] {
    files.filter {
      $0.kind == kind && $0.ending == ending && $0.hasMembers && $0.variant == nil
    }
  }

  /// True for a number of members that nobody may learn.
  func isSmall(_ count: Int) -> Bool { (1..<minimumCount).contains(count) }
}
