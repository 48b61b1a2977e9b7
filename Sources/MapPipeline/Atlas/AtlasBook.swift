import AtlasFile
import Cartography
import Configuration
package import Drawing
import Localization
import Projections
import Reporting
import SimpleFeatures
import Wording

/// A report with a page a unit, ready to be drawn by any number of threads: which units in which
/// order, what is said of each, and the land that their maps share.
package struct AtlasBook: Sendable {
  /// Units of one country whose maps are in one projection; a unit of a country that is too large for
  /// that is alone.
  struct Group: Sendable {
    var units: [Int]
    /// The map of all units, its ground narrowed to these.
    var content: MapContent
    /// How far frames may reach beyond the group, in degrees.
    var reach: Double
  }

  let form: AtlasSpecification.Form
  let size: Size
  let bleedInPoints: Double
  /// The map of all units.
  let content: MapContent
  let report: ReportContent
  let groups: [Group]
  let plates: [AtlasPlate]
  /// The group of each plate.
  let groupOfPlate: [Int]
  package let metadata: Document.Metadata
  let lands = AtlasLands()

  /// Pieces of the book in their order: the front matter, where there is one, then one a unit.
  package var pieceCount: Int { plates.count + (form == .full ? 1 : 0) }

  /// The unit's plate; nil for the front matter.
  func plate(ofPiece piece: Int) -> AtlasPlate? {
    let plate = piece - (pieceCount - plates.count)
    return plate < 0 ? nil : plates[plate]
  }

  /// Countries, their units under them; before them the contents, where there are any.
  package var outline: [Document.Bookmark] { frontBookmarks + bookmarks }

  private var frontBookmarks: [Document.Bookmark] {
    guard form == .full else { return [] }
    return [
      Document.Bookmark(
        title: report.wording(.reportContents), level: 0, destination: "contents")
    ]
  }

  let bookmarks: [Document.Bookmark]

  /// The same number for a plate wherever it is named.
  var numbers: [String: Int] {
    Dictionary(
      plates.map { ($0.destination, $0.number) }, uniquingKeysWith: { first, _ in first })
  }
}

extension AtlasBook.Group {
  /// How finely land has to be known for a unit's map, in metres.
  func detail(of unit: Int, mapSize: Size) -> Double {
    let box = content.ground.boundaries.units[unit].boundingBox
    let own = content.ground.extent
    let side = max(
      min(box.north - box.south, own.north - own.south),
      min(box.east - box.west, own.east - own.west) * AtlasGrouping.narrowing(at: box))
    return UnitMapComposer.detailInMeters(
      sideInMeters: side * AtlasGrouping.metersPerDegree, in: mapSize,
      detailInPoints: content.detailInPoints)
  }
}
