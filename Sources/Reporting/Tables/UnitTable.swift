import Cartography
import Drawing
import Wording

/// The units of a country with what is known of them, as a table.
struct UnitTable {
  let wording: Phrasebook

  /// - Parameter destination: of the country's chapter.
  func content(_ profile: CountryProfile, destination: String) -> TableContent {
    let hasNotes = profile.rows.contains { $0.note?.isEmpty == false }
    var columns: [TableContent.Column] = [
      .init(heading: wording(.headUnit), share: 25),
      .init(heading: wording(.headStatus), share: 22),
      .init(heading: wording(.headDate), share: 27),
    ]
    if hasNotes { columns.append(.init(heading: wording(.headNote), share: 23)) }
    columns.append(.init(heading: wording(.headSource), share: 9))
    let categories = profile.map.fill.categories
    return TableContent(
      id: "units", columns: columns,
      rows: profile.rows.enumerated().map { number, row in
        let paint = row.category.flatMap { index in
          categories.indices.contains(index) ? categories[index].paint : nil
        }
        var cells: [TableContent.Cell] = [
          .text(row.unit), .swatch(paint, row.status), .text(row.date),
        ]
        if hasNotes { cells.append(.text(row.note ?? "")) }
        cells.append(.references(row.sourceNumbers))
        return .init(
          cells: cells, isSubordinate: row.isSubordinate,
          destination: Destination.row(number, of: destination))
      },
      remainder: profile.remainder,
      continuation: "\(profile.name): \(wording(.reportTableOfUnits)) \(wording(.reportContinued))")
  }
}
