import AtlasFile
import Foundation
import Localization
import MapPipeline
import SimpleFeatures
import Testing
import WebPages
import Wording

@testable import RenderServer

/// The directory of members. All members are invented.
@Suite("The directory of members")
struct MemberPublisherTests {
  /// The site with members who agreed to be named on the web, one of them in the country only, and
  /// with another for print.
  private func edition() throws -> Edition {
    var contents = try SquareSite.contents()
    func place(_ name: String, _ code: String, _ unit: String) -> PublishedPlace {
      PublishedPlace(
        name: name, kind: "network", languages: ["en", "ka"], themes: ["media", "youth"],
        webAddress: "https://example.org/member", unitCode: code, unitName: unit,
        point: GeographicPosition(longitude: 0.5, latitude: 0.5))
    }
    contents.members = contents.members.map { members in
      var members = members
      members.places =
        members.purpose == .web
        ? [
          place("Zebra Circle", "S1", "Alder"),
          PublishedPlace(
            name: "Élan", names: ["fr": "L’Élan"], themes: ["peace & quiet"], unitCode: "S2",
            unitName: "Birch", point: GeographicPosition(longitude: 0.5, latitude: 0.5)),
          place("Friends of Eastland", "EST", "Eastland"),
        ] : [place("On paper only", "S1", "Alder")]
      members.breakdowns =
        members.purpose == .web
        ? [
          MemberBreakdown(
            facet: .theme, boundaries: "countries",
            cells: [
              .init(unitCode: "WST", word: "listed", value: .suppressed),
              .init(unitCode: "WST", word: "media", value: .count(6)),
              .init(unitCode: "WST", word: "none", value: .count(0)),
            ]),
          MemberBreakdown(
            facet: .language, boundaries: "countries",
            cells: [.init(unitCode: "WST", word: "sw", value: .count(5))]),
        ] : []
      return members
    }
    return try SquareSite.edition(of: SquareSite.project(contents))
  }

  private func directory(
    _ edition: Edition, _ choice: MemberChoice = MemberChoice(), language: String = "en",
    on day: String = SquareSite.today
  ) throws -> MemberDirectory {
    try MemberPublisher(
      edition, Phrasebook(language: language), today: SquareSite.day(day)
    ).directory(choice)
  }

  @Test("Countries stand in alphabetical order, each with what may be said of it")
  func countries() throws {
    let directory = try directory(edition())
    #expect(directory.countries.map(\.name) == ["Eastland", "Westland"])
    // Two members are fewer than five.
    #expect(directory.countries.map(\.count) == [.withheld, .exact(6)])
    let friends = directory.countries[0].members
    #expect(friends.map(\.name) == ["Friends of Eastland"] && friends.map(\.unit) == [nil])
    // Sorted as the language sorts: É beside E.
    let members = directory.countries[1].members
    #expect(members.map(\.name) == ["Élan", "Zebra Circle"])
    #expect(members.map(\.unit) == ["Birch", "Alder"])
    #expect(members[1].kind == .init("network"))
    #expect(members[1].languages.map(\.label) == ["English", "Georgian"])
    #expect(members[1].themes.map(\.value) == ["media", "youth"])
    #expect(members[1].webAddress == "https://example.org/member")
    // EST is Estonia's code; WST is nobody's.
    #expect(directory.regions.map(\.name) == ["Europe", "Other areas"])
    #expect(directory.namedCount == 3)
    #expect(directory.note == "All members are invented.")
    #expect(directory.asOfLine.contains("1 January 2026"))
  }

  @Test("What is for print only is not on the web")
  func purpose() throws {
    let edition = try edition()
    let names = try directory(edition).countries.flatMap { $0.members.map(\.name) }
    #expect(!names.contains("On paper only"))
    #expect(try !SquareSite.desk(edition).text("/members").contains("On paper only"))
  }

  @Test("It speaks the language that is asked for")
  func language() throws {
    let directory = try directory(edition(), language: "fr")
    #expect(directory.note == "Tous les membres sont inventés.")
    #expect(directory.asOfLine.contains("janvier 2026"))
    let member = directory.countries[1].members[0]
    #expect(member.name == "L’Élan")
    #expect(directory.countries[1].members[1].kind?.label == "réseau")
    #expect(directory.countries[1].members[1].languages.map(\.label) == ["anglais", "géorgien"])
  }

  @Test("The words to choose from are those of named members and of counts, and no others")
  func words() throws {
    let edition = try edition()
    #expect(edition.memberWords.themes == ["listed", "media", "none", "peace & quiet", "youth"])
    #expect(edition.memberWords.languages == ["en", "ka", "sw"])
    #expect(
      try directory(edition).choices.languages.map(\.label)
        == ["English", "Georgian", "Swahili"])
    #expect(MemberWords(nil).themes.isEmpty)
  }

  @Test("A theme lists who has it, with the number of the country where one is published")
  func theme() throws {
    let edition = try edition()
    let media = try directory(edition, MemberChoice(theme: "media"))
    #expect(media.countries.map(\.code) == ["EST", "WST"])
    #expect(
      media.countries.flatMap { $0.members.map(\.name) }
        == ["Friends of Eastland", "Zebra Circle"])
    #expect(media.countries.map { $0.themes.map(\.count) } == [[], [.exact(6)]])
    #expect(media.countries.allSatisfy { $0.languages.isEmpty })
    #expect(media.namedCount == 3)
    // Held back, and nobody who is named: the country stays with words for it. None: it goes.
    let listed = try directory(edition, MemberChoice(theme: "listed"))
    #expect(listed.countries.map(\.code) == ["WST"])
    #expect(listed.countries[0].members.isEmpty)
    #expect(listed.countries[0].themes.map(\.count) == [.withheld])
    #expect(try directory(edition, MemberChoice(theme: "none")).countries.isEmpty)
  }

  @Test("Of a theme and a language together there are names and no number")
  func both() throws {
    let directory = try directory(edition(), MemberChoice(theme: "media", language: "ka"))
    #expect(directory.countries.map { $0.members.count } == [1, 1])
    #expect(directory.countries.allSatisfy { $0.themes.isEmpty && $0.languages.isEmpty })
    #expect(
      try self.directory(edition(), MemberChoice(theme: "media", language: "sw"))
        .countries.isEmpty)
  }

  @Test("After their last day there is none")
  func expired() throws {
    let edition = try edition()
    _ = try directory(edition, on: SquareSite.lastDay)
    #expect {
      try directory(edition, on: SquareSite.dayAfter)
    } throws: { error in
      (error as? PipelineError)?.diagnostics.first?.code == "members-expired"
    }
  }

  @Test("An atlas for print alone has none for the web")
  func noPurpose() throws {
    var contents = try SquareSite.prepared(
      replacing: [("maps: [plans, early, people]", "maps: [plans]")])
    contents.members.removeAll { $0.purpose == .web }
    let edition = try SquareSite.edition(of: SquareSite.project(contents))
    #expect {
      try directory(edition)
    } throws: { error in
      (error as? PipelineError)?.diagnostics.first?.code == "no-members-for-purpose"
    }
  }

  @Test("Members who agreed to be named are in the atlas of a site that publishes them")
  func prepared() throws {
    let contents = try SquareSite.prepared(
      replacing: [
        ("admin1,print;web,2026-12-31", "named-place,print;web,2026-12-31"),
        ("admin1,print;web,2030-01-01", "named-place,print;web,2030-01-01"),
      ])
    let edition = try SquareSite.edition(of: SquareSite.project(contents))
    let names = try directory(edition).countries.flatMap { $0.members.map(\.name) }
    #expect(names.contains("Synthetic 2"))
  }

  @Test("The document for programs says the same and nothing more")
  func document() throws {
    let json = MemberDocument(try directory(edition()), language: "en").json
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["language"] as? String == "en")
    #expect(object["note"] as? String == "All members are invented.")
    let countries = try #require(object["countries"] as? [[String: Any]])
    #expect(countries.map { $0["code"] as? String } == ["EST", "WST"])
    // Held back: no number, and said so.
    #expect(countries[0]["members_count"] == nil)
    #expect(countries[0]["withheld"] as? Bool == true)
    #expect(countries[1]["members_count"] as? Int == 6)
    #expect(countries[1]["withheld"] == nil)
    let members = try #require(countries[1]["members"] as? [[String: Any]])
    #expect(Set(members[0].keys) == ["name", "unit", "themes"])
    #expect(
      Set(members[1].keys) == ["name", "unit", "kind", "languages", "themes", "web"])
    #expect(members[1]["languages"] as? [String] == ["en", "ka"])
    let first = try #require(countries[0]["members"] as? [[String: Any]])
    #expect(first.map { Set($0.keys) } == [["name", "kind", "languages", "themes", "web"]])
    #expect(countries[0]["themes"] == nil && countries[0]["region"] as? String == "Europe")
    let themes = try #require(countries[1]["themes"] as? [[String: Any]])
    #expect(themes.map { $0["word"] as? String } == ["listed", "media", "none"])
    #expect(themes.map { $0["members_count"] as? Int } == [nil, 6, 0])
    #expect(themes.map { $0["withheld"] as? Bool } == [true, nil, nil])
    #expect(object["theme"] == nil && object["working_language"] == nil)
  }

  @Test("The page and the document choose by theme and language, and say what they chose")
  func chosen() throws {
    let desk = try SquareSite.desk(edition())
    let page = try desk.text("/members?theme=media&working-language=")
    #expect(page.contains("Zebra Circle") && !page.contains("Élan"))
    #expect(page.contains("6 with this choice"))
    #expect(page.contains("<option value=\"media\" selected>"))
    let quiet = try desk.text("/members.json?theme=peace+%26+quiet")
    #expect(quiet.contains("\"theme\":\"peace & quiet\"") && quiet.contains("Élan"))
    #expect(!quiet.contains("Zebra"))
    // A tag in any letters is the directory's.
    let georgian = try desk.text("/members.json?working-language=KA&language=fr")
    #expect(georgian.contains("\"working_language\":\"ka\""))
    #expect(
      try desk.plan("/members?working-language=KA").name
        == desk.plan("/members?working-language=ka").name)
    #expect(try desk.plan("/members?theme=").name == desk.plan("/members").name)
    #expect(try desk.plan("/members?theme=media").name != desk.plan("/members").name)
    #expect(try !desk.plan("/members?theme=media").isKeptOnDisk)
  }

  @Test(
    "A word that the directory does not have is told with those that it has (400)",
    arguments: [
      ("theme=meda", "theme", "did you mean \"media\"?"),
      ("theme=Media", "theme", "did you mean \"media\"?"),
      ("working-language=xx", "working-language", nil),
    ] as [(String, String, String?)])
  func unknown(query: String, parameter: String, advice: String?) throws {
    let desk = try SquareSite.desk(edition())
    for path in ["/members", "/members.json"] {
      let problem = try #require(try desk.problem("\(path)?\(query)"))
      #expect(problem.status == 400 && problem.parameter == parameter)
      #expect(problem.allowed.contains(parameter == "theme" ? "media" : "ka"))
      if let advice { #expect(problem.advice == advice) }
    }
  }

  @Test("Past their day not even the words of members are told (410)")
  func expiredWords() throws {
    let desk = try SquareSite.desk(edition(), on: SquareSite.dayAfter)
    for query in ["theme=media", "theme=nonsense", "working-language=xx"] {
      let problem = try #require(try desk.problem("/members.json?\(query)"))
      #expect(problem.status == 410 && problem.allowed.isEmpty)
    }
  }

  @Test("The page shows the first published map that counts members, with its words")
  func map() throws {
    let page = try SquareSite.desk(edition()).text("/members")
    #expect(page.contains("/peace/maps/people.png?width=780"))
    #expect(page.contains("href=\"/peace/maps/people\">Members by country"))
    #expect(page.contains("alt=\"Members by country."))
  }

  @Test("Without a note and without members it is still a document")
  func empty() throws {
    let json = MemberDocument(
      MemberDirectory(
        regions: [
          .init(
            id: "other", name: "Other areas",
            countries: [.init(code: "X", name: "X", count: .unstated, members: [])])
        ], asOfLine: "Members as of today"), language: "en"
    ).json
    #expect(
      json
        == "{\"language\":\"en\",\"as_of\":\"Members as of today\",\"countries\":"
        + "[{\"code\":\"X\",\"name\":\"X\",\"region\":\"Other areas\",\"members\":[]}]}")
  }
}
