/// The keys of reports that have a page a unit, of editions, and of the paper of all reports.
extension ProjectGrammar {
  static let atlas = [
    KeyRule(
      "boundaries", .scalar(.reference(.boundarySet, or: [])),
      "the boundary set with a page for each unit; for the templates atlas and atlas-plain"),
    KeyRule(
      "extent", extent, with: ["boundaries"], "whose units have a page; the world by default"),
    KeyRule(
      "fill", .object(fill), with: ["boundaries"], "what colours the units of an atlas"),
    KeyRule(
      "legend",
      .object(
        ObjectRule(
          "atlas-legend", "The legend of an atlas.",
          [KeyRule("title", .localized, "above the classes")])), with: ["boundaries"],
      "what stands above the classes"),
    KeyRule("as-of", .scalar(.date), with: ["boundaries"], "the day of the status of an atlas"),
  ]

  static let comparison = [
    KeyRule(
      "changes-since", .scalar(.source), private: true, for: .drawing,
      "the edition from which a chapter tells the changes: an atlas file, a project's folder, a "
        + "report's PDF or its manifest")
  ]

  static let sheet = [
    KeyRule("paper", .scalar(.word(.cases("paper", of: Paper.self))), "the sheet; A4 by default"),
    KeyRule(
      "orientation", .scalar(.word(.cases("orientation", of: PaperOrientation.self))),
      with: ["boundaries"],
      "which way the sheets of an atlas are turned; landscape by default for maps alone"),
    KeyRule(
      "bleed", .scalar(.millimeters(0...20)),
      "how far what touches the edge is drawn beyond it, as 3mm; the pages then have trim marks"),
  ]
}
