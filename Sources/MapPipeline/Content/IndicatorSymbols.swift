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
    UnitValueTable(wording: wording, set: set, subject: subject)
      .table(key: "value", heading: wording(.headValue)) { unit in
        numbers.values[unit].map { wording.decimal($0, digits: 0) }
      }
  }
}
