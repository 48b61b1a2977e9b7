import Cartography
import Classification
import Configuration
import Drawing
import Wording

/// Values in classes: a colour and a range for each class, and which one a value falls into.
struct ClassedValues {
  /// One a class, from low to high.
  let colors: [SRGBColor]
  /// The same as entries of a legend.
  let categories: [FillCategory]
  /// The number at which each class but the first begins.
  let limits: [String]
  /// How the classes came about.
  let explanation: String
  private let classes: Classes
  /// All values.
  let values: [Double]
  /// How their legend rounds.
  private let ranges: LegendRanges
  /// How many lie below the middle of a diverging scale; 0 for another one.
  private let classesBelow: Int

  /// Values on both sides of zero diverge from it. `values` holds at least one.
  ///
  /// - Parameter isApartFromZero: whether no value may read as zero, however small: zero is said in
  ///   another way.
  /// - Parameter usualCount: how many classes there are where the project names no number; nil for as
  ///   many as fit the values.
  init(
    _ values: [Double], _ classing: Classing, theme: ChosenTheme, wording: Phrasebook,
    isApartFromZero: Bool = false, usualCount: Int? = nil
  ) throws(ClassificationError) {
    let method: ClassificationMethod =
      classing.breaks.isEmpty
      ? classing.method.flatMap { ClassificationMethod(named: $0) } ?? .optimal
      : .manual(classing.breaks)
    let hasTwoSides = values.contains { $0 < 0 } && values.contains { $0 > 0 }
    let palette =
      try hasTwoSides ? theme.diverging(classing.palette) : theme.sequential(classing.palette)
    let isDiverging = hasTwoSides && palette.kind == .diverging
    let classes = try Classifier().classes(
      of: values, method: method, count: classing.classes ?? usualCount,
      pivot: isDiverging ? 0 : nil)
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
        label: ranges.label(index, wording), kind: .value,
        paint: .solid(Color(colors[index])), isKeptWhenEmpty: true)
    }
    self.colors = colors
    limits = ranges.limits(wording)
    explanation = classes.explanation
    classesBelow = below
    self.classes = classes
    self.values = values
    self.ranges = ranges
  }

  /// The classes as steps of a fill in which so many categories stand before them.
  func order(after offset: Int = 0) -> FillOrder {
    FillOrder(
      offset..<(offset + categories.count), pivot: classesBelow > 0 ? offset + classesBelow : nil)
  }

  /// The numbers that `limits` prints, and their decimals.
  var limitValues: [Double] { ranges.limitValues }
  var limitDigits: Int { ranges.digits }

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
}
