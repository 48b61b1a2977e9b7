import Cartography
import SimpleFeatures
import Wording

/// A map's table of units with one value each, in the order of their names.
struct UnitValueTable {
  let wording: Phrasebook
  let set: BoundarySet
  let subject: [Int]

  /// One row a unit of the subject: name, code, and what `text` gives, which may be nothing.
  func table(key: String, heading: String, text: (Int) -> String?) -> MapTable {
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: key, heading: heading, isNumeric: true),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        [set.units[unit].name(in: language), set.units[unit].code, text(unit)]
      })
  }
}
