package import SimpleFeatures

/// Published counts as proportional circles at representative points, or as dots within the units.
package struct SymbolLayer: Hashable, Sendable {
  /// The legend's title: "Members".
  package var title: String
  package var symbols: [Symbol]
  /// Text of the legend entry for suppressed counts: "fewer than 5, not shown".
  package var suppressedLabel: String
  package var form: Form

  package init(
    title: String, symbols: [Symbol], suppressedLabel: String, form: Form = .circles(.area)
  ) {
    self.title = title
    self.symbols = symbols
    self.suppressedLabel = suppressedLabel
    self.form = form
  }

  /// What a published count is drawn as.
  package enum Form: Hashable, Sendable {
    /// One circle at the unit's own point.
    case circles(SymbolScaling)
    /// One dot for each so many, anywhere in the unit.
    case dots(each: Int)
  }

  /// One unit, its place, and what is published of it.
  package struct Symbol: Hashable, Sendable {
    /// A published count, a published zero, or a count that is held back.
    package enum Value: Hashable, Sendable {
      case count(Int)
      case suppressed
    }

    /// The unit's index in the map's boundary set.
    package var unit: Int
    /// The unit's own representative point, degrees.
    package var position: GeographicPosition
    package var value: Value
    /// Where the dots of a layer of dots lie, degrees: at random in the unit.
    package var dots: [GeographicPosition]

    package init(
      unit: Int, position: GeographicPosition, value: Value, dots: [GeographicPosition] = []
    ) {
      self.unit = unit
      self.position = position
      self.value = value
      self.dots = dots
    }
  }
}

/// A count mark on a unit with what it says: units below it that have a plan.
package struct UnitMark: Hashable, Sendable {
  package var unit: Int
  package var count: Int
  /// What the mark means, once per legend: "municipalities with a plan in force".
  package var label: String
  /// Marks of one meaning share an id: `below-in-force`.
  package var kind: String

  package init(unit: Int, count: Int, label: String, kind: String) {
    self.unit = unit
    self.count = count
    self.label = label
    self.kind = kind
  }
}

/// Which names are written on the map.
package struct LabelLayer: Hashable, Sendable {
  /// Whose names.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case none
    /// The subject's units.
    case units
    /// The subject's units that have a status of their own, and the countries around.
    case withStatus = "with-status"
    case countries
    /// The units that the subject's units are parts of.
    case parents
    /// The codes of the subject's units.
    case codes
  }

  package var kind: Kind
  /// For `parents`: the parents' names in the map's language by code.
  package var parentNames: [String: String]
  /// Which names stand in smaller type under those of units; nil for none.
  package var second: SecondNames?

  /// Other names than those in the map's language.
  package enum SecondNames: Hashable, Sendable {
    /// The boundary edition's own.
    case local
    case language(String)
  }

  package init(
    kind: Kind, parentNames: [String: String] = [:], second: SecondNames? = nil
  ) {
    self.kind = kind
    self.parentNames = parentNames
    self.second = second
  }
}

extension SymbolLayer {
  /// The largest published count; 0 when there is none.
  package var largestValue: Int {
    symbols.map { if case .count(let value) = $0.value { value } else { 0 } }.max() ?? 0
  }
}

extension SymbolLayer {
  /// How its circles grow.
  package var scaling: SymbolScaling {
    if case .circles(let scaling) = form { scaling } else { .area }
  }

  /// Of every dot, in points: half a millimetre across. Smaller ones do not survive a photocopier.
  package static let dotRadius = 0.7

  /// What one dot stands for; nil for circles.
  package var dotValue: Int? {
    if case .dots(let each) = form { each } else { nil }
  }
}
