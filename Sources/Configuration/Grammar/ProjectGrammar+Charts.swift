/// The charts of reports: words, or mappings of one key where a chart takes more.
extension ProjectGrammar {
  static let charts = Shape.anyList(
    .oneOf([
      .scalar(.word(.cases("chart", of: ChartSpecification.Name.self))), .object(chart),
    ]))

  private static let chart = ObjectRule(
    "chart", "A chart that takes more than its name.",
    exactlyOne: ["status-by-country", "change-between"],
    [
      KeyRule(
        "status-by-country",
        .object(
          ObjectRule(
            "status-chart", "The units of each status, a bar a country.",
            [
              KeyRule(
                "measure", .scalar(.word(.cases("measure", of: ChartSpecification.Measure.self))),
                required: true,
                "share makes all bars equally long, as by default; count puts them in one scale")
            ])), "the status of the units of each country"),
      KeyRule(
        "change-between",
        .object(
          ObjectRule(
            "change-chart", "The share of units with a plan in force on two days.",
            [
              KeyRule("from", .scalar(.date), required: true, "the earlier of the two days"),
              KeyRule(
                "to", .scalar(.date), "the later one; by default, and at most, that of the report"),
            ])), "the share of units with a plan in force on two days, a line a country"),
    ])
}
