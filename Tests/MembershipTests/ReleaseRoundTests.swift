import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Editions of a members table, each entered in the ledger that the next one is protected by.
@Suite struct ReleaseRoundTests {
  static func edition(
    _ members: [SyntheticMember], after releases: [Release] = [], rules: MemberRules? = nil
  ) throws -> MemberEdition {
    try MemberPublication(
      rules: rules ?? MemberRules.strips(), sets: MemberPublicationTests.world.sets
    ).edition(
      from: SyntheticMember.table(members), today: #require(CalendarDate(iso: "2026-11-23")),
      ledger: ReleaseLedger(releases: releases))
  }

  static func release(
    _ edition: MemberEdition, of issued: [PublishedMembers]? = nil
  ) throws -> Release {
    edition.release(
      named: "first", on: try #require(CalendarDate(iso: "2026-11-23")), atlas: "ab12",
      of: issued ?? edition.members)
  }

  static let members =
    SyntheticMember.group(9, "A", unit: "AAA-1") + SyntheticMember.group(12, "B", unit: "AAA-2")
    + SyntheticMember.group(6, "C", iso3: "BBB", unit: "BBB-1")
    + SyntheticMember.group(2, "N", iso3: "BBB", unit: "BBB-1", consent: "named-place")

  @Test("The ledger holds the published counts, how many of them are named, and whom they count")
  func entered() throws {
    let hidden = [
      SyntheticMember(id: "H-1", name: "Hidden", unit: "AAA-1", consent: "none"),
      SyntheticMember(id: "D-1", name: "Donors", unit: "AAA-1", purposes: "donors"),
    ]
    let edition = try Self.edition(Self.members + hidden)
    let release = try Self.release(edition)
    let web = release.cells.filter { $0.purpose == .web }
    #expect(web.map(\.unitCode) == ["AAA", "BBB", "AAA-1", "AAA-2", "BBB-1", "BBB-2"])
    #expect(
      web.map(\.value)
        == [.count(21), .count(8), .count(9), .count(12), .count(8), .count(0)])
    #expect(web.map(\.named) == [0, 2, 0, 0, 2, 0])
    #expect(release.members == Self.members.map(\.id).sorted())
  }

  @Test("Only what went into the atlas is entered")
  func least() throws {
    let members = Self.members + SyntheticMember.group(7, "P", unit: "AAA-1", purposes: "print")
    let edition = try Self.edition(members)
    var issued = try #require(edition.members.first { $0.purpose == .web })
    issued.counts.removeAll { $0.boundaries == "provinces" }
    let release = try Self.release(edition, of: [issued])
    #expect(release.cells.map(\.unitCode) == ["AAA", "BBB"])
    #expect(Set(release.cells.map(\.purpose)) == [.web])
    #expect(release.members == Self.members.map(\.id).sorted())
    #expect(try Self.release(edition, of: []).cells.isEmpty)
    #expect(try Self.release(edition, of: []).members.isEmpty)
  }

  @Test("The same members again are published alike, and nothing is said")
  func again() throws {
    let first = try Self.edition(Self.members)
    let second = try Self.edition(Self.members, after: [Self.release(first)])
    #expect(second.members == first.members)
    #expect(second.report == first.report)
  }

  @Test("A member less is not told, and the report says so without a number, name or place")
  func oneLess() throws {
    let first = try Self.release(try Self.edition(Self.members))
    let edition = try Self.edition(Self.members.filter { $0.id != "A-3" }, after: [first])
    for members in edition.members {
      #expect(members.table("countries") == ["AAA": nil, "BBB": 8])
      #expect(members.table("provinces") == ["AAA-1": nil, "AAA-2": nil, "BBB-1": 8, "BBB-2": 0])
    }
    let note = try #require(edition.report.first { $0.code == "releases-protected" })
    #expect(note.severity == .note)
    for secret in ["AAA", "A-3", "first", "20", "21"] {
      #expect(!note.description.contains(secret), "\(note.description)")
    }
  }

  @Test("A name less is not told by the counts that stay")
  func nameLess() throws {
    var members = Self.members
    let first = try Self.release(try Self.edition(members))
    let last = try #require(members.indices.last)
    members[last].consent = "admin1"
    let edition = try Self.edition(members, after: [first])
    #expect(edition.members[0].table("countries") == ["AAA": 21, "BBB": nil])
  }

  @Test("Five members more are told")
  func fiveMore() throws {
    let first = try Self.release(try Self.edition(Self.members))
    let more = Self.members + SyntheticMember.group(5, "M", unit: "AAA-1")
    let edition = try Self.edition(more, after: [first])
    #expect(edition.members == (try Self.edition(more).members))
    #expect(!edition.report.contains { $0.code == "releases-protected" })
  }

  @Test("Units of a release that the boundaries lack are warned of")
  func unknownUnits() throws {
    var release = try Self.release(try Self.edition(Self.members))
    release.cells[0].unitCode = "ZZZ"
    let report = try Self.edition(Self.members, after: [release]).report
    #expect(report.contains { $0.code == "release-units-unknown" && $0.severity == .warning })
  }

  @Test("A hidden row changes nothing of an edition after a release, nor of what is entered")
  func hiddenRow() throws {
    let first = try Self.release(try Self.edition(Self.members))
    let more = Self.members + SyntheticMember.group(1, "M", unit: "AAA-1")
    let hidden = SyntheticMember(id: "H-1", name: "Hidden", unit: "AAA-1", consent: "none")
    let plain = try Self.edition(more, after: [first])
    let other = try Self.edition(more + [hidden], after: [first])
    #expect(other.members == plain.members)
    #expect(try Self.release(other) == Self.release(plain))
  }
}
