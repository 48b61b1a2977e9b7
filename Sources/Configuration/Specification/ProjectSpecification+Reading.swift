// Each initialiser reads one value of the file. What is optional in the grammar gets its default
// here and nowhere else.

extension ProjectSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    organisation = try OrganisationSpecification(try reader.required("organisation"))
    languages = try reader.required("languages").texts()
    digits =
      try reader.child("digits")?.dictionary { (style) throws(ConfigurationError) in
        try style.word(DigitStyle.self)
      } ?? [:]
    dataDate = try reader.required("data-date").text()
    boundarySets = try reader.named("boundaries", BoundarySetSpecification.init)
    units = try reader.source("units")
    unitTypes = try reader.named("unit-types", UnitTypeRelation.init)
    borders = try reader.child("borders").map(BorderSpecification.init) ?? .none
    aliases = try reader.source("aliases")
    kinds =
      try reader.child("kinds")?.dictionary { (kind) throws(ConfigurationError) in
        try kind.text()
      } ?? [:]
    instruments = try reader.child("instruments").map(InstrumentLists.init) ?? .none
    fiscalYearEnds = try reader.child("fiscal-year-ends").map(FiscalYearEnds.init)
    milestoneSources = try reader.named("milestones", MilestoneSourceSpecification.init)
    indicators = try reader.named("indicators", IndicatorSpecification.init)
    members = try reader.child("members").map(MembersSpecification.init)
    theme = try reader.child("theme").map(ThemeSpecification.init) ?? .standard
    maps = try reader.named("maps", MapSpecification.init(_:_:))
    reports = try reader.named("reports", ReportSpecification.init)
    server = try reader.child("server").map(ServerSpecification.init)
    acknowledgements =
      try reader.child("acknowledged")?.list { (item) throws(ConfigurationError) in
        try Acknowledgement(item)
      } ?? []
  }
}

extension OrganisationSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    name = try reader.required("name").localized()
    logo = try reader.source("logo")
    disclaimer = try reader.child("disclaimer")?.localized()
  }
}

extension ThemeSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    let palettes = reader.child("palette")
    name = try reader.child("name")?.word(ThemeName.self)
    sequential = try palettes?.child("sequential")?.palette()
    diverging = try palettes?.child("diverging")?.palette()
    status = try palettes?.child("status")?.palette()
    fonts = try reader.child("fonts")?.texts() ?? []
    accent = try reader.child("accent")?.text().lowercased()
    ink = try reader.child("ink")?.text().lowercased()
    paper = try reader.child("paper")?.text().lowercased()
  }
}

extension ReportSpecification {
  init(_ id: String, _ reader: NodeReader) throws(ConfigurationError) {
    self.id = id
    template = try reader.required("template").text()
    title = try reader.required("title").localized()
    subtitle = try reader.child("subtitle")?.localized()
    let country = try reader.child("country")?.text()
    let countries = try reader.child("countries")?.texts() ?? []
    self.countries = country.map { [$0] } ?? countries
    charts = try reader.child("charts")?.list { (chart) throws(ConfigurationError) in
      try ChartSpecification(chart)
    }
    maps = try reader.child("maps")?.texts() ?? []
    texts = try reader.named("texts", ReportTextSpecification.init)
    let members = try reader.child("members")?.boolean() ?? false
    printsMembers = members || template == Self.directory
    changesSince = try reader.source("changes-since")
    atlas =
      reader.child("boundaries") == nil ? nil : try AtlasSpecification(id, template, reader)
    sheet = try SheetSpecification(reader, template)
  }
}

extension ServerSpecification {
  /// The port that a server has without a word in the file: the number of the resolution.
  package static let standardPort = 1325

  init(_ reader: NodeReader) throws(ConfigurationError) {
    let publication = reader.child("publish")
    host = try reader.child("host")?.text()
    port = try reader.child("port")?.integer() ?? Self.standardPort
    address = try reader.child("address")?.text()
    systems = try reader.child("systems")?.texts() ?? []
    maps = try publication?.child("maps")?.selection() ?? .all
    reports = try publication?.child("reports")?.selection() ?? .all
    publishesMembers = try publication?.child("members")?.boolean() ?? false
  }
}
