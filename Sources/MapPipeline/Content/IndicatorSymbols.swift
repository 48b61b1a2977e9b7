import Cartography
import SimpleFeatures
import Wording

/// An indicator's counts as proportional symbols.
struct IndicatorSymbols {
  let wording: Phrasebook
  let numbers: IndicatorValues
  let set: BoundarySet
  let subject: [Int]

  /// Values are rounded to whole numbers; those below zero have no circle and stand in the table.
  func layer() -> SymbolLayer {
    let symbols = subject.compactMap { unit -> SymbolLayer.Symbol? in
      guard let value = numbers.values[unit], let count = Int(exactly: value.rounded()), count >= 0
      else { return nil }
      return SymbolLayer.Symbol(
        unit: unit, position: set.units[unit].representativePoint, value: .count(count))
    }
    return SymbolLayer(
      title: numbers.title(in: wording.tag.text), symbols: symbols,
      suppressedLabel: wording(.valueSuppressed))
  }

  /// Why a unit has a circle or none, by its index.
  func landKind(of unit: Int) -> SymbolLand.Kind {
    guard let value = numbers.values[unit]?.rounded() else { return .missing }
    return value > 0 ? .symbol : value < 0 ? .belowZero : .zero
  }

  /// One row per unit of the subject, also of those without a number.
  func table() -> MapTable {
    let language = wording.tag.text
    return MapTable(
      columns: [
        MapTable.Column(key: "unit", heading: wording(.headUnit)),
        MapTable.Column(key: "code", heading: wording(.headCode)),
        MapTable.Column(key: "value", heading: wording(.headValue), isNumeric: true),
      ],
      rows: wording.sorted(subject) { set.units[$0].name(in: language) }.map { unit in
        [
          set.units[unit].name(in: language), set.units[unit].code,
          numbers.values[unit].map { wording.decimal($0, digits: 0) },
        ]
      })
  }
}
