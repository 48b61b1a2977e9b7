/// The keys of boundaries and tables.
extension ProjectGrammar {
  static let boundarySet = ObjectRule(
    "boundary-set", "The units of one level in one edition.",
    [
      KeyRule(
        "source", .scalar(.source), required: true, private: true,
        "any OGR source: file, zip, folder or PG:service=…"),
      KeyRule("layer", .text, private: true, "the layer, when the source has several"),
      KeyRule("title", .localized, "what the units are, for reports"),
      KeyRule("edition", .text, required: true, "the name of this edition"),
      KeyRule(
        "code-system", .text, "what a table's code system must say to be joined by code"),
      KeyRule(
        "level", .scalar(.integer(0...5)), required: true, "0 for countries, 1 for their parts, …"),
      KeyRule(
        "parent", .scalar(.reference(.boundarySet, or: [])), "the boundary set one level up"),
      KeyRule("fields", .object(boundaryFields), private: true, "the columns that hold what"),
      KeyRule(
        "dialect", .scalar(.word(.cases("dialect", of: BoundaryDialect.self))), private: true,
        "whose column names the source uses, instead of fields"),
      KeyRule(
        "corrections", .scalar(.source), private: true,
        "a table of code, field, from, to and reason"),
      KeyRule(
        "names", .scalar(.source), private: true,
        "a table of code, language and name, for names that the source has not"),
      KeyRule(
        "country-names", .list(.scalar(.language)), private: true,
        "languages in which the names of countries come from Unicode CLDR"),
      KeyRule("attribution", .text, "whom to name as the source"),
      KeyRule("licence", .text, "under which licence the set may be used"),
    ])

  private static let boundaryFields = ObjectRule(
    "boundary-fields", "The columns of a boundary set.",
    [
      KeyRule("code", .text, required: true, "the unit's code"),
      KeyRule("parent-code", .text, "the code of the unit one level up"),
      KeyRule("name", .text, "the unit's name"),
      KeyRule("names", .dictionary(.language, .text), "columns of names by language"),
      KeyRule("abbreviation", .text, "a short form of the name, for maps without room for it"),
      KeyRule(
        "abbreviations", .dictionary(.language, .text), "columns of short forms by language"),
    ])

  /// A relation, or relations by country.
  static let relation: Shape = {
    let word = Shape.scalar(.word(.cases("relation", of: UnitRelation.self)))
    return .oneOf([word, .dictionary(.countryOrDefault, word)])
  }()

  static let instruments = ObjectRule(
    "instruments", "What adopted instruments lead to.",
    [
      KeyRule("plan", .anyList(.text), "instruments that put a unit in force"),
      KeyRule("groundwork", .anyList(.text), "instruments that count as preparing"),
    ])

  static let milestoneSource = ObjectRule(
    "milestone-source", "A table of milestones.",
    [
      KeyRule(
        "source", .scalar(.source), required: true, private: true, "a table that OGR opens"),
      KeyRule("layer", .text, private: true, "the sheet or layer, when there are several"),
      KeyRule("title", .localized, "what the milestones are of, for reports"),
      KeyRule(
        "boundaries", .list(.scalar(.reference(.boundarySet, or: []))), required: true,
        "the boundary sets whose units the rows name"),
      KeyRule(
        "fields", .object(columns("milestone-fields", MilestoneField.self, needed: [.kind])),
        required: true, private: true, "the columns that hold what"),
    ])

  static let indicator = ObjectRule(
    "indicator", "A table of numbers.",
    [
      KeyRule(
        "source", .scalar(.source), required: true, private: true, "a table that OGR opens"),
      KeyRule("layer", .text, private: true, "the sheet or layer, when there are several"),
      KeyRule("title", .localized, "what is counted, for legends and charts"),
      KeyRule("unit", .localized, "the unit of the values"),
      KeyRule(
        "measure",
        .scalar(.word(.cases("kind of measure", of: IndicatorMeasure.self))), for: .check,
        "what the values are; a count is no fill of its own, only per something"),
      KeyRule(
        "boundaries", .list(.scalar(.reference(.boundarySet, or: []))), for: .preparation,
        "the boundary sets whose units the rows name; none for numbers of the world"),
      KeyRule(
        "fields", .object(columns("indicator-fields", IndicatorField.self, needed: [.value])),
        required: true, private: true, "the columns that hold what"),
    ])

  private static func columns<Field: CaseIterable & RawRepresentable<String> & Equatable>(
    _ name: String, _ type: Field.Type, needed: [Field]
  ) -> ObjectRule {
    ObjectRule(
      name, "Columns of a table by what they hold.",
      type.allCases.map { field in
        let words = field.rawValue.split(separator: "-").joined(separator: " ")
        return KeyRule(
          field.rawValue, .text, required: needed.contains(field), "the column of the \(words)")
      })
  }

  static let members = ObjectRule(
    "members", "The members and the rules of what is published.",
    [
      KeyRule(
        "source", .scalar(.source), required: true, private: true, "the table of members"),
      KeyRule("layer", .text, private: true, "the sheet or table, when the source has several"),
      KeyRule(
        "gazetteer", .scalar(.source), private: true,
        "places by name in the format of GeoNames, for rows without unit and coordinate"),
      KeyRule(
        "withdrawals", .scalar(.source), private: true,
        "the CSV table of withdrawals, which peacemap withdraw writes; withdrawals.csv beside the "
          + "source by default"),
      KeyRule(
        "note", .localized, "what readers of the directory must know, such as that all are invented"
      ),
      KeyRule("policy", .object(memberPolicy), required: true, "the rules of what is published"),
    ])

  private static let memberPolicy = ObjectRule(
    "member-policy", "The rules of what is published about members.",
    [
      KeyRule(
        "minimum-count", .scalar(.integer(3...1_000)), "counts below this are suppressed"),
      KeyRule(
        "building-block", .scalar(.reference(.boundarySet, or: [])), required: true,
        "the boundary set over which counts are suppressed jointly"),
      KeyRule(
        "purposes", .list(.scalar(.word(.cases("purpose", of: PublicationPurpose.self)))),
        "what is published"),
      KeyRule(
        "breakdowns", .anyList(.scalar(.word(.cases("breakdown", of: MemberBreakdownName.self)))),
        "what members are counted by in each country, where the directory is published"),
      KeyRule(
        "themes", .anyList(.text), private: true,
        "the themes that may be published; without it those that some shown count is of"),
      KeyRule(
        "ledger", .scalar(.source), private: true,
        "the release ledger: a CSV table of what was published when, which peacemap prepare "
          + "--release writes and which new counts are protected against"),
      KeyRule(
        "ceilings",
        .dictionary(.country, .scalar(.word(.cases("consent level", of: ConsentLevel.self)))),
        private: true, "the most that is shown of a country's members"),
      KeyRule(
        "freeze", .anyList(.scalar(.country)), private: true,
        "countries whose members are not shown for now"),
    ])
}
