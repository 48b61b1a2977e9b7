package import Drawing

/// A report's pages, ready to be painted.
package struct LaidOutReport: Sendable {
  package var document: Document
  /// The pages, counted from 0, that tell nothing of members, neither names nor numbers: those that may
  /// be kept for the next edition. What is not known to be one is none.
  package var pagesWithoutMembers: Set<Int>

  package init(document: Document, pagesWithoutMembers: Set<Int> = []) {
    self.document = document
    self.pagesWithoutMembers = pagesWithoutMembers
  }
}
