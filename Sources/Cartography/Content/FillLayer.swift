package import Drawing

/// Which category fills which unit.
package struct FillLayer: Hashable, Sendable {
  /// What the fill shows, the legend's title: "Status of localization". Empty where the map shows
  /// symbols only: then the categories tell land with a symbol (an empty label) from land without.
  package var title: String
  /// In legend order: the ordered ones first, the missing kinds last and apart.
  package var categories: [FillCategory]
  /// For each unit of the boundary set its index in `categories`; nil outside the subject.
  package var categoryOfUnit: [Int?]
  /// Units under a parent's plan: dots over their own fill, with this legend text.
  package var covered: Set<Int>
  package var coveredLabel: String?
  /// The steps of a scale among the categories; nil where they have no order.
  package var order: FillOrder?
  /// Categories that got lines because colour alone does not set them apart.
  package var hatched: [Int] = []
  /// How the values stand in the legend.
  package var form: FillLegendForm

  package init(
    title: String, categories: [FillCategory], categoryOfUnit: [Int?], covered: Set<Int> = [],
    coveredLabel: String? = nil, order: FillOrder? = nil, form: FillLegendForm = .list
  ) {
    self.title = title
    self.categories = categories
    self.categoryOfUnit = categoryOfUnit
    self.covered = covered
    self.coveredLabel = coveredLabel
    self.order = order
    self.form = form
  }

  /// How many units of the subject each category has.
  package var counts: [Int] {
    var counts = [Int](repeating: 0, count: categories.count)
    for case let category? in categoryOfUnit { counts[category] += 1 }
    return counts
  }
}

/// One entry of a fill legend.
package struct FillCategory: Hashable, Sendable {
  /// What kind of answer it is; the five kinds of missing have five looks and stand apart.
  package enum Kind: String, Hashable, Sendable {
    /// A class or an ordered status.
    case value
    case lapsed, noKnownActivity, noData, notApplicable, suppressed

    package var isMissing: Bool { self != .value }
  }

  /// Stable and short: `in-force`, `class-3`.
  package var id: String
  package var label: String
  package var kind: Kind
  package var paint: Paint
  /// True where no unit has it: then the legend leaves it out unless the layer is a scale.
  package var isKeptWhenEmpty: Bool

  package init(
    id: String, label: String, kind: Kind, paint: Paint, isKeptWhenEmpty: Bool = false
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.paint = paint
    self.isKeptWhenEmpty = isKeptWhenEmpty
  }
}
