import AtlasFile
import CairoRendering
import Cartography
import Digests
import Localization
import Reporting

/// What each page of an atlas is drawn from, as digests: two pages with one digest are the same.
package struct AtlasPageInputs: Sendable {
  /// All that pages share: outlines, words, look, program.
  package let bookKey: String
  private let book: AtlasBook

  /// - Parameter program: what tells this program from others that draw otherwise.
  ///
  /// Nil for a book of which nothing is kept: its pages count members, and who withdraws must not live
  /// on in them. Errors: a damaged atlas.
  package init?(
    _ book: AtlasBook, of project: OpenProject, report: String, program: String
  ) throws(PipelineError) {
    guard let map = try project.report(report).atlas?.map, !map.showsMembers,
      book.content.symbols == nil, book.content.places == nil, book.content.cartogram == nil
    else { return nil }
    self.book = book
    var hash = SHA256()
    hash.updateWithRendering(program: program)
    // The specification with paper, look, language, day and settings.
    for entry in book.metadata.provenance where entry.key != "PeaceMap-Data" {
      hash.update("\(entry.value)\n")
    }
    hash.update("\(book.metadata.language)\n\(project.dataDate)\n")
    let digests = try project.read { atlas throws(AtlasError) in try atlas.sectionDigests() }
    for (name, digest) in digests.sorted(by: { $0.key < $1.key }) where Self.shapes(name) {
      hash.update("\(name) \(digest)\n")
    }
    // Values without sets and dictionaries, whose description is the same in every process.
    let (fill, furniture) = (book.content.fill, book.content.furniture)
    hash.update("\(fill.title)\n\(fill.categories)\n\(fill.coveredLabel ?? "")\n")
    hash.update("\(String(describing: fill.order))\n\(fill.hatched)\n\(fill.form)\n")
    hash.update(
      book.form == .plain
        ? "\(furniture)"
        // The pages with words name their own sources.
        : "\(furniture.asOfLine)\n\(furniture.editionLine)\n\(furniture.disclaimer)")
    bookKey = hash.hexadecimal()
  }

  private static func shapes(_ section: String) -> Bool {
    section.hasPrefix("boundaries/") || section == "border-lines" || section == "logo"
  }

  /// The digest of a unit's page whose map shows these units; of cover and contents for no plate.
  func digest(of plate: AtlasPlate?, showing units: [Int]) -> String {
    guard let plate else { return digestOfFront() }
    var hash = SHA256()
    hash.update("\(plate)\n")
    update(&hash, with: units)
    return hash.hexadecimal()
  }

  /// The cover shows every unit.
  private func digestOfFront() -> String {
    var hash = SHA256()
    for bookmark in book.bookmarks { hash.update("\(bookmark)\n") }
    for plate in book.plates { hash.update("\(plate.number) \(plate.destination)\n") }
    update(&hash, with: Array(book.content.fill.categoryOfUnit.indices))
    return hash.hexadecimal()
  }

  private func update(_ hash: inout SHA256, with units: [Int]) {
    let fill = book.content.fill
    let shown = Set(units)
    for unit in units where fill.categoryOfUnit.indices.contains(unit) {
      let category = fill.categoryOfUnit[unit].map(String.init) ?? "-"
      hash.update("\(unit) \(category)\(fill.covered.contains(unit) ? " covered" : "")\n")
    }
    for mark in book.content.marks where shown.contains(mark.unit) { hash.update("\(mark)\n") }
  }
}
