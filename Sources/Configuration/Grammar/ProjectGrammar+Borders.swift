/// The keys of borders.
extension ProjectGrammar {
  static let borders = ObjectRule(
    "borders", "Disputed lines and how borders are classed.",
    [
      KeyRule("lines", .object(borderLines), private: true, "lines that no boundary set holds"),
      KeyRule("rules", .anyList(.object(borderRule)), "the first that fits decides"),
      KeyRule(
        "standard", .scalar(.word(.cases("table of rules", of: BorderStandard.self))),
        "the program's rules that follow the project's own; united-nations by default"),
      KeyRule("styles", .object(borderStyles), "how the classes are drawn"),
    ])

  private static let borderLines = ObjectRule(
    "border-lines", "Lines that no boundary set holds.",
    [
      KeyRule("source", .scalar(.source), required: true, "any OGR source"),
      KeyRule("layer", .text, "the layer, when the source has several"),
      KeyRule("class", .text, required: true, "the column that the rules compare as the name"),
    ])

  private static let borderRule = ObjectRule(
    "border-rule", "The class of some borders.", exactlyOne: ["between", "named"],
    [
      KeyRule("between", .list(.text, 2...2), "the codes of the two neighbours"),
      KeyRule("named", .text, "the name of a line; * stands for any text"),
      KeyRule(
        "class", .scalar(.word(.cases("border class", of: BorderClassName.self))), required: true,
        "how such a border is drawn"),
      KeyRule("footnote", .localized, "printed when such a border is in the frame"),
      KeyRule(
        "note", .scalar(.word(.cases("note", of: BorderNoteName.self))),
        "one of the program's own notes, printed where there is no footnote"),
    ])

  private static let borderStyles = ObjectRule(
    "border-styles", "How the classes of borders are drawn.",
    BorderClassName.allCases.map { name in
      KeyRule(
        name.rawValue, .object(name.isBroken ? brokenLine : solidLine),
        "the line of this class; what is not given stays")
    })

  private static let solidLine = lineStyle("border-line-style", .anyList(dash))
  /// A line that is not agreed is never drawn like one that is.
  private static let brokenLine = lineStyle("broken-line-style", .list(dash, 2...8))

  private static let dash = Shape.scalar(.real(0.05...100))

  private static func lineStyle(_ name: String, _ dashes: Shape) -> ObjectRule {
    ObjectRule(
      name, "How a line is drawn.",
      [
        KeyRule("color", .scalar(.colour), "the colour of the line"),
        KeyRule("width", .scalar(.real(0.05...5)), "in points of the printed sheet"),
        KeyRule("dash", dashes, "lengths of dashes and gaps in points"),
      ])
  }
}

extension BorderClassName {
  /// Whether the line is drawn in dashes or dots.
  fileprivate var isBroken: Bool { [.disputed, .undetermined, .armistice].contains(self) }
}
