import Prose

/// The texts of a report, which authors write in Markdown.
extension ProjectGrammar {
  static let texts = [
    KeyRule(
      "texts", .dictionary(.identifier, .object(reportText)), private: true, for: .preparation,
      "texts in Markdown by name, each a chapter; for the template annual")
  ]

  private static let reportText = ObjectRule(
    "report-text", "A text in Markdown that is a chapter of a report.",
    [
      KeyRule(
        "file", .oneOf([.scalar(.source), .dictionary(.language, .scalar(.source))]),
        required: true,
        "the file, relative to the project file, or files by language"),
      KeyRule(
        "before", .scalar(.word(.cases("place", of: ReportText.Place.self))),
        "before which part of the report it stands; the summary by default"),
    ])
}
