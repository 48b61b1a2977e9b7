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
        name: name, unitCode: code, unitName: unit,
        point: GeographicPosition(longitude: 0.5, latitude: 0.5))
    }
    contents.members = contents.members.map { members in
      var members = members
      members.places =
        members.purpose == .web
        ? [
          place("Zebra Circle", "S1", "Alder"), place("Élan", "S2", "Birch"),
          place("Friends of Eastland", "EST", "Eastland"),
        ] : [place("On paper only", "S1", "Alder")]
      return members
    }
    return try SquareSite.edition(of: SquareSite.project(contents))
  }

  private func directory(
    _ edition: Edition, language: String = "en", on day: String = SquareSite.today
  ) throws -> MemberDirectory {
    try MemberPublisher(
      edition, Phrasebook(language: language), today: SquareSite.day(day)
    ).directory
  }

  @Test("Countries stand in alphabetical order, each with what may be said of it")
  func countries() throws {
    let directory = try directory(edition())
    #expect(directory.countries.map(\.name) == ["Eastland", "Westland"])
    // Two members are fewer than five.
    #expect(directory.countries.map(\.count) == [.withheld, .exact(6)])
    #expect(directory.countries[0].members == [.init(name: "Friends of Eastland")])
    // Sorted as the language sorts: É beside E.
    #expect(
      directory.countries[1].members
        == [.init(name: "Élan", unit: "Birch"), .init(name: "Zebra Circle", unit: "Alder")])
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
    #expect(Set(members.flatMap(\.keys)) == ["name", "unit"])
    let first = try #require(countries[0]["members"] as? [[String: Any]])
    #expect(first.map { Set($0.keys) } == [["name"]])
  }

  @Test("Without a note and without members it is still a document")
  func empty() throws {
    let json = MemberDocument(
      MemberDirectory(
        countries: [.init(code: "X", name: "X", count: .unstated, members: [])],
        asOfLine: "Members as of today"), language: "en"
    ).json
    #expect(
      json
        == "{\"language\":\"en\",\"as_of\":\"Members as of today\",\"countries\":"
        + "[{\"code\":\"X\",\"name\":\"X\",\"members\":[]}]}")
  }
}
