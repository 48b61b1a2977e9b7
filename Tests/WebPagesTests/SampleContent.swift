import WebPages
import Wording

/// A made-up site.
enum SampleContent {
  static let addresses = SiteAddresses(
    basePath: "/peace", absoluteBase: "https://maps.example.org/peace")

  static func pages(
    language: String = "en", languages: [String] = ["en", "fr", "ar"],
    organisation: String = "Network", hasMembers: Bool = true
  ) -> SitePages {
    SitePages(
      site: Site(
        organisation: organisation, title: "Peace maps",
        languages: languages.map { SiteLanguage(tag: $0) }, language: language,
        dataDate: PageDate(iso: "2026-11-23", text: "23 November 2026"),
        disclaimer: "No endorsement is implied.", hasMembers: hasMembers),
      addresses: addresses, wording: Phrasebook(language: language))
  }

  static func card(_ id: String = "uganda", title: String = "Plans in Uganda") -> MapCard {
    MapCard(
      id: id, title: title, subtitle: "By district",
      alternativeText: "Plans in Uganda. In force: 3.",
      size: MapCard.PictureSize(width: 960, height: 672),
      narrowSize: MapCard.PictureSize(width: 360, height: 720))
  }

  static let dates = DateChoice(
    choices: [
      PageDate(iso: "2018-12-31", text: "31 December 2018"),
      PageDate(iso: "2026-11-23", text: "23 November 2026"),
    ], selected: PageDate(iso: "2026-11-23", text: "23 November 2026"), standard: "2026-11-23")

  static func map(
    _ card: MapCard = card(), description: String = "The map shows 112 units.\nThree have plans.",
    dates: DateChoice? = dates, unit: String? = nil
  ) -> MapDetails {
    MapDetails(
      card: card, description: description, notes: ["Most were never assessed."],
      asOfLine: "Status as of 23 November 2026", sourceLine: "Source: example",
      editionLine: "Boundaries: 2020",
      legend: MapLegend(
        title: "Status",
        entries: [
          MapLegend.Entry(label: "in force", count: 3, swatch: .solid("#9e6fc0")),
          MapLegend.Entry(
            label: "no data", count: 109,
            swatch: .hatch(ink: "#b9b9b9", ground: "#ffffff", width: 0.25, spacing: 3.4)),
        ]),
      table: PageTable(
        columns: [
          PageTable.Column(key: "unit", heading: "Unit"),
          PageTable.Column(key: "number", heading: "Number", isNumeric: true),
          PageTable.Column(key: "since", heading: "Since"),
          PageTable.Column(key: "source", heading: "Source"),
        ],
        rows: [
          [
            "Amuria", "2", "by 8 March 2024",
            "https://example.org/plans/amuria/?page=2 http://www.example.net",
          ], ["Bushenyi", nil, nil, nil],
        ]),
      dates: dates,
      units: UnitChoice(
        units: [
          UnitChoice.Unit(code: "UGA-1", name: "Amuria"),
          UnitChoice.Unit(code: "UGA-2", name: "Bushenyi"),
        ], selected: unit),
      view: InteractiveView(
        west: 29.5, south: -1.5, east: 35, north: 4.2, zooms: 5...10, attribution: "Survey"),
      showsMembers: true, reports: [ReportLink(id: "annual", title: "The year")],
      downloads: SiteAddresses.MapFormat.allCases)
  }

  static let gallery = GalleryContent(
    maps: [card(), card("world", title: "Plans in the world")],
    reports: [ReportLink(id: "annual", title: "The year")])

  static let choices = MemberDirectory.Choices(
    themes: [.init("mediation"), .init("youth")],
    languages: [.init("en", label: "English"), .init("sw", label: "Swahili")])

  static let directory = directory()

  /// The directory with something chosen, or all of it.
  static func directory(
    _ choices: MemberDirectory.Choices = choices, map: MapCard? = nil
  ) -> MemberDirectory {
    MemberDirectory(
      regions: [
        MemberDirectory.Region(
          id: "africa", name: "Africa",
          countries: [
            MemberDirectory.Country(
              code: "KEN", name: "Kenya", count: .exact(47),
              members: [
                MemberDirectory.Member(
                  name: "Synthetic One", unit: "Kwale",
                  kind: .init("network", label: "network"),
                  languages: [.init("en", label: "English"), .init("sw", label: "Swahili")],
                  themes: [.init("relief and recovery"), .init("youth")],
                  webAddress: "https://example.org/one?a=1"),
                MemberDirectory.Member(name: "Synthetic Two"),
              ], themes: [.init(.init("youth"), .exact(12))],
              languages: [.init(.init("sw", label: "Swahili"), .withheld)])
          ]),
        MemberDirectory.Region(
          id: "asia", name: "Asia",
          countries: [
            MemberDirectory.Country(
              code: "BGD", name: "Bangladesh", count: .withheld, members: [])
          ]),
      ], choices: choices, asOfLine: "Members as of 23 November 2026",
      note: "All members are invented.", map: map)
  }

  /// Every page in a language, by name.
  static func all(_ pages: SitePages) -> [(name: String, text: String)] {
    [
      ("gallery", pages.gallery(gallery)), ("map", pages.map(map())),
      ("members", pages.members(directory)),
      ("error", pages.error(ErrorContent(status: 404, detail: "There is no map “x”."))),
    ]
  }
}
