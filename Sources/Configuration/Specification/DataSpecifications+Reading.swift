extension BoundarySetSpecification {
  init(_ name: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.name = name
    source = try reader.source()
    title = try reader.child("title")?.localized()
    edition = try reader.required("edition").text()
    codeSystem = try reader.child("code-system")?.text()
    level = try reader.required("level").integer()
    parent = try reader.child("parent")?.text()
    columns = try BoundaryColumns(reader)
    corrections = try reader.source("corrections")
    names = try reader.source("names")
    countryNames = try reader.child("country-names")?.texts() ?? []
    attribution = try reader.child("attribution")?.text()
    licence = try reader.child("licence")?.text()
  }
}

extension BoundaryColumns {
  fileprivate init(_ set: NodeReader) throws(ConfigurationError) {
    guard let fields = set.child("fields") else {
      self = .dialect(try set.child("dialect")?.word(BoundaryDialect.self) ?? .auto)
      return
    }
    func byLanguage(_ key: String) throws(ConfigurationError) -> [String: String] {
      try fields.child(key)?.dictionary { (name) throws(ConfigurationError) in
        try name.text()
      } ?? [:]
    }
    self = .named(
      code: try fields.required("code").text(),
      parentCode: try fields.child("parent-code")?.text(),
      name: try fields.child("name")?.text(), names: try byLanguage("names"),
      abbreviation: try fields.child("abbreviation")?.text(),
      abbreviations: try byLanguage("abbreviations"))
  }
}

extension UnitTypeRelation {
  init(_ unitType: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.unitType = unitType
    guard reader.node.entries != nil else {
      standard = try reader.word(UnitRelation.self)
      byCountry = [:]
      return
    }
    var relations = try reader.dictionary { (relation) throws(ConfigurationError) in
      try relation.word(UnitRelation.self)
    }
    standard = try reader.required("default").word(UnitRelation.self)
    relations["default"] = nil
    byCountry = relations
  }
}

extension FiscalYearEnds {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    var ends = try reader.dictionary { (end) throws(ConfigurationError) in try end.monthDay() }
    standard = try reader.required("default").monthDay()
    ends["default"] = nil
    byCountry = ends
  }
}

extension InstrumentLists {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    plan = try reader.child("plan")?.texts() ?? []
    groundwork = try reader.child("groundwork")?.texts() ?? []
  }
}

extension BorderSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    lines = try reader.child("lines").flatMap(BorderLineSource.init)
    rules =
      try reader.child("rules")?.list { (rule) throws(ConfigurationError) in
        try BorderRule(rule)
      } ?? []
    standard = try reader.child("standard")?.word(BorderStandard.self) ?? .unitedNations
    var styles: [BorderClassName: BorderStyle] = [:]
    if let given = reader.child("styles") {
      for name in BorderClassName.allCases {
        styles[name] = try given.child(name.rawValue).map(BorderStyle.init)
      }
    }
    self.styles = styles
  }
}

extension BorderStyle {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    color = try reader.child("color")?.text().lowercased()
    width = try reader.child("width")?.real()
    dash = try reader.child("dash")?.list { (length) throws(ConfigurationError) in
      try length.real()
    }
  }
}

extension BorderLineSource {
  fileprivate init?(_ reader: NodeReader) throws(ConfigurationError) {
    guard let source = try reader.source() else { return nil }
    self.source = source
    classColumn = try reader.required("class").text()
  }
}

extension BorderRule {
  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    if let pair = reader.child("between")?.items, pair.count == 2 {
      subject = .between(try pair[0].text(), try pair[1].text())
    } else {
      subject = .named(try reader.required("named").text())
    }
    borderClass = try reader.required("class").word(BorderClassName.self)
    footnote = try reader.child("footnote")?.localized()
    note = try reader.child("note")?.word(BorderNoteName.self)
  }
}

extension MilestoneSourceSpecification {
  init(_ name: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.name = name
    source = try reader.source()
    title = try reader.child("title")?.localized()
    boundaries = try reader.required("boundaries").texts()
    columns = try reader.columns(MilestoneField.self)
  }
}

extension IndicatorSpecification {
  init(_ name: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.name = name
    source = try reader.source()
    title = try reader.child("title")?.localized()
    unit = try reader.child("unit")?.localized()
    measure = try reader.child("measure")?.word(IndicatorMeasure.self)
    boundaries = try reader.child("boundaries")?.texts() ?? []
    columns = try reader.columns(IndicatorField.self)
  }
}

extension MembersSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    source = try reader.source()
    gazetteer = try reader.source("gazetteer")
    withdrawals = try reader.source("withdrawals") ?? Self.withdrawals(beside: source)
    note = try reader.child("note")?.localized()
    policy = try MemberPolicy(try reader.required("policy"))
  }
}

extension MembersSpecification {
  /// Where withdrawals stand when the file says nothing: in the folder of the members' file, in that
  /// of the project for a database.
  private static func withdrawals(beside source: SourceReference?) -> SourceReference? {
    guard let source else { return nil }
    let folder =
      source.location.hasPrefix("PG:")
      ? nil : source.location.lastIndex(of: "/").map { source.location[...$0] }
    return SourceReference(
      location: (folder ?? "") + "withdrawals.csv", layer: nil, place: source.place)
  }
}

extension MemberPolicy {
  /// The least count that is shown when the file says nothing.
  private static let standardMinimumCount = 5

  fileprivate init(_ reader: NodeReader) throws(ConfigurationError) {
    minimumCount = try reader.child("minimum-count")?.integer() ?? Self.standardMinimumCount
    buildingBlock = try reader.required("building-block").text()
    purposes =
      try reader.child("purposes")?.list { (purpose) throws(ConfigurationError) in
        try purpose.word(PublicationPurpose.self)
      } ?? [.print, .web]
    breakdowns =
      try reader.child("breakdowns")?.list { (facet) throws(ConfigurationError) in
        try facet.word(MemberBreakdownName.self)
      } ?? []
    themes = try reader.child("themes")?.texts() ?? []
    ledger = try reader.source("ledger")
    ceilings =
      try reader.child("ceilings")?.dictionary { (level) throws(ConfigurationError) in
        try level.word(ConsentLevel.self)
      } ?? [:]
    freeze = try reader.child("freeze")?.texts() ?? []
  }
}
