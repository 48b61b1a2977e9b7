/// The keys of maps.
extension ProjectGrammar {
  static let map = ObjectRule(
    "map", "One map.",
    [
      KeyRule("title", .localized, required: true, "place and subject"),
      KeyRule("subtitle", .localized, "the line under the title"),
      KeyRule(
        "boundaries", .scalar(.reference(.boundarySet, or: [])), required: true,
        "the boundary set that is coloured"),
      KeyRule("extent", extent, "what is in the frame; the world by default"),
      KeyRule("as-of", .scalar(.date), "the day of the status; the data-date by default"),
      KeyRule("fill", .object(fill), "what colours the units"),
      KeyRule("symbols", .object(symbols), "what the circles or marks show"),
      KeyRule(
        "cartogram", .object(cartogram),
        "what the size of the units shows, in the place of their land"),
      KeyRule(
        "labels", .oneOf([labelKind, .object(labels)]), "what is named; none by default"),
      KeyRule(
        "projection", .text, "auto, or an authority code or PROJ string; auto by default"),
      KeyRule("size", .object(size), "paper or pixels; A4 landscape by default"),
      KeyRule("notes", .oneOf([.localized, .anyList(.localized)]), "printed below the map"),
      KeyRule("legend", .object(legend), "where and how the legend stands"),
      KeyRule(
        "furniture", .scalar(.word(.cases("choice of furniture", of: MapFurnitureChoice.self))),
        "none lets the map fill the picture, without title, legend, sources and disclaimer"),
      KeyRule(
        "multiples", .object(multiples), "draws the map several times side by side, in one legend"),
      KeyRule(
        "insets", .scalar(.word(.cases("choice of insets", of: MapExtraChoice.self))),
        "auto gives small parts far off the rest frames of their own"),
      KeyRule(
        "locator", .scalar(.word(.cases("choice of a locator", of: MapExtraChoice.self))),
        "auto shows on a small globe where the map lies, where the sheet has room"),
      KeyRule(
        "theme", .scalar(.word(.cases("theme", of: ThemeName.self))),
        "the look of this map; the project's by default"),
    ])

  private static let labelKind = Shape.scalar(
    .word(.cases("kind of labels", of: MapLabels.self)))

  private static let labels = ObjectRule(
    "labels", "What is named, and how.",
    [
      KeyRule("kind", labelKind, required: true, "what is named"),
      KeyRule(
        "second", .scalar(.anyLanguage(or: [SecondNames.localWord])),
        "a second name in smaller type under each unit's name where it fits: local for the "
          + "boundary edition's own, or those of a language"),
    ])

  private static let multiples = ObjectRule(
    "multiples", "The pictures of one map side by side.", exactlyOne: ["dates", "indicators"],
    [
      KeyRule(
        "dates", .list(.scalar(.date), 2...24), "one picture a day, for a status or an indicator"),
      KeyRule(
        "indicators", .list(.scalar(.reference(.indicator, or: [])), 2...24),
        "one picture an indicator in place of the fill's, in the classes of all together"),
    ])

  /// A unit's code or `world`, codes, a box, or one of the last two said in full.
  static let extent: Shape = .oneOf([
    .text, .list(.text),
    .object(
      ObjectRule(
        "extent", "What is in the frame.", exactlyOne: ["units", "box"],
        [
          KeyRule("units", .list(.text), "codes of units"),
          KeyRule(
            "box", .list(.scalar(.real(-360...360)), 4...4),
            "west, south, east and north in degrees"),
        ])),
  ])

  static let fill = ObjectRule(
    "fill", "What colours the units.",
    exactlyOne: ["status", "indicator", "count", "change", "evidence-age"],
    [
      KeyRule(
        "status", .scalar(.reference(.milestoneSource, or: [])), "the milestones whose status"),
      KeyRule("indicator", .scalar(.reference(.indicator, or: [])), "the numbers"),
      KeyRule(
        "count", .scalar(.word(.cases("thing to count", of: SymbolSubject.self))),
        "published counts in relation to what per names"),
      KeyRule(
        "per", .scalar(.reference(.indicator, or: ["area"])), with: ["indicator", "count"],
        "what the numbers or counts are divided by; counts must be"),
      KeyRule(
        "amount", .scalar(.integer(1...1_000_000_000)), with: ["count"],
        "the rate is members per this many; by default a round number that suits the rates"),
      KeyRule(
        "method", .scalar(.word(.classificationMethods)), with: ["indicator", "count"],
        "how numbers become classes"),
      KeyRule(
        "classes", .scalar(.integer(2...12)), with: ["indicator", "count"],
        "how many classes at most"),
      KeyRule(
        "breaks", limits(1...Int.max), with: ["indicator", "count"],
        "the inner limits of the classes, from low to high; rates are per amount, by default per one"
      ),
      KeyRule(
        "with", .scalar(.reference(.indicator, or: [])), with: ["indicator"],
        "a second indicator: both have three classes, terciles where no breaks are given"),
      KeyRule("with-breaks", limits(2...2), with: ["with"], "the two inner limits of the second"),
      KeyRule(
        "certainty", .scalar(.reference(.indicator, or: [])), with: ["indicator"],
        "an indicator that is higher where the numbers are surer; the others pale"),
      KeyRule(
        "certainty-breaks", limits(1...3), with: ["certainty"],
        "the inner limits of the steps of certainty; terciles by default"),
      KeyRule(
        "change", .scalar(.reference(.milestoneSource, or: [])),
        "the milestones whose statuses at two days are compared"),
      KeyRule(
        "from", .scalar(.date), with: ["change"],
        "the earlier of the two days; the later one is the map's"),
      KeyRule(
        "evidence-age", .scalar(.reference(.milestoneSource, or: [])),
        "the milestones whose newest one dates the evidence of a unit"),
      KeyRule("palette", palette(.statusPalettes), "the colours; the theme's by default"),
    ])

  /// Limits of classes.
  private static func limits(_ count: ClosedRange<Int>) -> Shape {
    .list(
      .scalar(.real(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)), count)
  }

  private static let symbols = ObjectRule(
    "symbols", "What the circles or marks show.",
    exactlyOne: ["count", "places", "indicator", "dots"],
    [
      KeyRule(
        "count", .scalar(.word(.cases("thing to count", of: SymbolSubject.self))),
        "published counts"),
      KeyRule(
        "places", .scalar(.word(.cases("thing with places", of: SymbolSubject.self))),
        "those who agreed to be named, at the points of their units"),
      KeyRule("indicator", .scalar(.reference(.indicator, or: [])), "the numbers"),
      KeyRule(
        "dots", .scalar(.reference(.indicator, or: SymbolSubject.allCases.map(\.rawValue))),
        "the numbers, or members for their published counts, as dots at random within the units"),
      KeyRule(
        "each", .scalar(.integer(1...1_000_000_000)), with: ["dots"],
        "what one dot stands for; by default a round number that suits the sheet"),
      KeyRule(
        "scale", .scalar(.word(.cases("scale of circles", of: CircleScale.self))),
        with: ["count", "indicator"],
        "how circles grow with their values: area by default, or as they are seen, flannery"),
    ])

  private static let cartogram = ObjectRule(
    "cartogram", "Units as large as numbers.",
    [
      KeyRule(
        "by", .scalar(.reference(.indicator, or: [])), required: true,
        "the numbers that the areas are true to"),
      KeyRule(
        "kind", .scalar(.word(.cases("kind of cartogram", of: CartogramKind.self))),
        required: true,
        "dorling: circles near their places; non-contiguous: the units shrunk in their places"),
    ])

  private static let size = ObjectRule(
    "size", "Paper or pixels.", exactlyOne: ["paper", "width"],
    [
      KeyRule("paper", .scalar(.word(.cases("paper", of: Paper.self))), "the sheet"),
      KeyRule(
        "orientation", .scalar(.word(.cases("orientation", of: PaperOrientation.self))),
        with: ["paper"], "which way the sheet is turned; landscape by default"),
      KeyRule("width", .scalar(.integer(100...10_000)), with: ["height"], "in pixels"),
      KeyRule("height", .scalar(.integer(100...10_000)), with: ["width"], "in pixels"),
    ])

  private static let legend = ObjectRule(
    "legend", "Where and how the legend stands.",
    [
      KeyRule(
        "place", .scalar(.word(.cases("legend place", of: LegendPlace.self))),
        "auto takes the emptiest corner"),
      KeyRule("title", .localized, "above the classes"),
      KeyRule("counts", .scalar(.boolean), "whether each class says how many units it has"),
      KeyRule(
        "histogram", .scalar(.boolean),
        "true shows the classes of an indicator or a rate as the distribution of its numbers"),
    ])
}
