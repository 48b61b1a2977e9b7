import Cartography
import Classification
import Configuration
import Drawing
import Wording

/// Values in classes: a colour and a range for each class, and which one a value falls into.
struct ClassedValues {
  /// One a class, from low to high.
  let categories: [FillCategory]
  /// How the classes came about.
  let explanation: String
  private let classes: Classes
  /// How many lie below the middle of a diverging scale; 0 for another one.
  private let classesBelow: Int

  /// Values on both sides of zero diverge from it. `values` holds at least one.
  ///
  /// - Parameter isApartFromZero: whether no value may read as zero, however small: zero is said in
  ///   another way.
  init(
    _ values: [Double], _ classing: Classing, theme: ThemeSpecification, wording: Phrasebook,
    isApartFromZero: Bool = false
  ) throws(ClassificationError) {
    let method: ClassificationMethod =
      classing.breaks.isEmpty
      ? classing.method.flatMap { ClassificationMethod(named: $0) } ?? .optimal
      : .manual(classing.breaks)
    let hasTwoSides = values.contains { $0 < 0 } && values.contains { $0 > 0 }
    let standard = hasTwoSides ? theme.diverging ?? .named("RdBu") : theme.sequential
    let palette = try PaletteChoice.palette(
      classing.palette ?? standard ?? .named("YlGnBu"),
      kind: hasTwoSides ? .diverging : .sequential)
    let isDiverging = hasTwoSides && palette.kind == .diverging
    let classes = try Classifier().classes(
      of: values, method: method, count: classing.classes, pivot: isDiverging ? 0 : nil)
    let below = isDiverging ? classes.classesBelowPivot ?? 0 : 0
    let colors =
      try isDiverging
      ? palette.colors(below: below, above: classes.count - below)
      : palette.colors(count: classes.count)
    let ranges = LegendRanges(
      classes, leastDigits: isApartFromZero ? Self.digits(apartFromZero: classes.minimum) : 0)
    categories = colors.indices.map { index in
      FillCategory(
        id: "class-\(index + 1)",
        label: Self.label(ranges.ranges[index], digits: ranges.digits, wording), kind: .value,
        paint: .solid(Color(colors[index])), isKeptWhenEmpty: true)
    }
    explanation = classes.explanation
    classesBelow = below
    self.classes = classes
  }

  /// The classes as steps of a fill in which so many categories stand before them.
  func order(after offset: Int = 0) -> FillOrder {
    FillOrder(
      offset..<(offset + categories.count), pivot: classesBelow > 0 ? offset + classesBelow : nil)
  }

  /// The index of a value's class; nil for no value.
  func index(of value: Double?) -> Int? { classes.index(of: value) }

  /// The fewest decimals with which a value above zero does not round to it.
  private static func digits(apartFromZero value: Double) -> Int {
    var (digits, least) = (0, 0.5)
    while value < least, digits < LegendRanges.mostDigits - 1 {
      digits += 1
      least /= 10
    }
    return digits
  }

  private static func label(
    _ range: LegendRange, digits: Int, _ wording: Phrasebook
  ) -> String {
    switch range {
    case .under(let value):
      wording(.legendUnder, ["number": wording.decimal(value, digits: digits)])
    case .between(let lower, let upper): wording.range(lower, upper, digits: digits)
    case .single(let value): wording.decimal(value, digits: digits)
    case .andMore(let value):
      wording(.legendAndMore, ["number": wording.decimal(value, digits: digits)])
    }
  }
}
