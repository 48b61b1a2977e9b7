/// Every key of the project file: the root and what is said once.
enum ProjectGrammar {
  static let root = ObjectRule(
    "project", "A PeaceMap project: its data, maps and reports.",
    [
      KeyRule(
        "peacemap", .scalar(.integer(1...1)), required: true, for: .preparation,
        "the version of this format, 1"),
      KeyRule("organisation", .object(organisation), required: true, "who publishes"),
      KeyRule(
        "languages", .list(.scalar(.language)), required: true, for: .preparation,
        "the languages of all output; the first is the default"),
      KeyRule(
        "digits", .dictionary(.language, .scalar(.word(.cases("digits", of: DigitStyle.self)))),
        "the digits of a language's numbers: native or latin"),
      KeyRule(
        "data-date", .scalar(.date), required: true, for: .preparation,
        "the day on which the data was current: the default as-of date"),
      KeyRule(
        "boundaries", .dictionary(.identifier, .object(boundarySet)), required: true,
        for: .preparation, "boundary sets by name, each one edition"),
      KeyRule(
        "units", .scalar(.source), private: true,
        "a table of authorities and regions without a polygon of their own"),
      KeyRule(
        "unit-types", .dictionary(.any, relation), for: .preparation,
        "what a row's unit is to the polygons"),
      KeyRule("borders", .object(borders), "disputed lines and how borders are classed"),
      KeyRule(
        "aliases", .scalar(.source), private: true, "the table of accepted other names of units"),
      KeyRule(
        "kinds", .dictionary(.any, .scalar(.word(.milestoneKinds))), for: .preparation,
        "words of the tables and the milestone kind that each stands for"),
      KeyRule(
        "instruments", .object(instruments), for: .preparation,
        "which instruments put a unit in force"),
      KeyRule(
        "fiscal-year-ends", .dictionary(.countryOrDefault, .scalar(.monthDay)),
        for: .preparation,
        "the last day of the fiscal year, by country"),
      KeyRule(
        "milestones", .dictionary(.identifier, .object(milestoneSource)), for: .preparation,
        "tables of milestones by name"),
      KeyRule(
        "indicators", .dictionary(.identifier, .object(indicator)),
        "tables of numbers by name"),
      KeyRule(
        "members", .object(members), for: .preparation,
        "the members and the rules of what is published"),
      KeyRule("theme", .object(theme), "colours and type"),
      KeyRule("maps", .dictionary(.identifier, .object(map)), required: true, "maps by name"),
      KeyRule("reports", .dictionary(.identifier, .object(report)), "reports by name"),
      KeyRule("server", .object(server), for: .server, "the render server"),
      KeyRule(
        "acknowledged", .anyList(.object(acknowledgement)), private: true, for: .check,
        "warnings of `peacemap check` that have been looked into and stay as they are"),
    ])

  private static let organisation = ObjectRule(
    "organisation", "Who publishes.",
    [
      KeyRule("name", .localized, required: true, "the organisation's name"),
      KeyRule(
        "logo", .scalar(.source), private: true, for: .preparation,
        "a PNG file, relative to the project file, that stands on maps and on covers"),
      KeyRule(
        "disclaimer", .localized, "the sentence printed on every map that shows a boundary"),
    ])

  private static let theme = ObjectRule(
    "theme", "Colours and type.",
    [
      KeyRule(
        "name", .scalar(.word(.cases("theme", of: ThemeName.self))),
        "light, print for black-and-white copies, or dark for the web; light by default"),
      KeyRule("palette", .object(palettes), "palettes by use"),
      KeyRule("fonts", .list(.text), "font families, the preferred one first"),
      KeyRule("accent", .scalar(.colour), "the colour of symbols and headings, #rrggbb"),
      KeyRule("ink", .scalar(.colour), "the colour of words, #rrggbb"),
      KeyRule("paper", .scalar(.colour), "the colour of what everything stands on, #rrggbb"),
    ])

  private static let palettes = ObjectRule(
    "palettes", "Palettes by use.",
    [
      KeyRule("sequential", palette(.palettes), "for numbers from low to high"),
      KeyRule("diverging", palette(.palettes), "for numbers on both sides of a middle"),
      KeyRule("status", palette(.statusPalettes), "for the ordered status"),
    ])

  static let report = ObjectRule(
    "report", "A document of several pages.",
    [
      KeyRule(
        "template", .scalar(.word(.reportTemplates)), required: true, "which kind of report"),
      KeyRule("title", .localized, required: true, "the title on the cover"),
      KeyRule("subtitle", .localized, "the line under the title"),
      KeyRule(
        "countries", .anyList(.scalar(.country)), "countries with a page of their own, in order"),
      KeyRule(
        "country", .scalar(.country), "the one country that a report of the template country is of"),
      KeyRule("charts", charts, "charts, in order; by default those that suit the template"),
      KeyRule(
        "maps", .anyList(.scalar(.reference(.map, or: []))), "maps on a page of their own"),
      KeyRule("members", .scalar(.boolean), "whether the directory of members is a chapter"),
    ] + texts + atlas + comparison + sheet)

  private static let server = ObjectRule(
    "server", "The render server.",
    [
      KeyRule("host", .text, "the address to listen on"),
      KeyRule("port", .scalar(.integer(1...65_535)), "the port to listen on"),
      KeyRule(
        "address", .text,
        "the address that the world knows the site by, such as https://maps.example.org"),
      KeyRule(
        "systems", .anyList(.text),
        "codes of coordinate systems in which WMS draws, such as EPSG:32632, beyond those of every "
          + "project"),
      KeyRule("publish", .object(publication), "what is answered"),
    ])

  private static let publication = ObjectRule(
    "publication", "What the server answers.",
    [
      KeyRule("maps", selection(of: .map), "all, or a list of maps"),
      KeyRule("reports", selection(of: .report), "all, or a list of reports"),
      KeyRule("members", .scalar(.boolean), "whether the directory of members is published"),
    ])

  /// A named palette or a list of colours from low to high.
  static func palette(_ words: WordList) -> Shape {
    .oneOf([.scalar(.word(words)), .list(.scalar(.colour), 2...12)])
  }

  private static func selection(of declaration: Declaration) -> Shape {
    .oneOf([
      .scalar(.word(.fixed(name: "selection", ["all"]))),
      .anyList(.scalar(.reference(declaration, or: []))),
    ])
  }
}
