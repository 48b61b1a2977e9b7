import Localization
import SimpleFeatures
import Testing

@testable import Membership

@Suite struct PurposeProtectionTests {
  static let world = SquareWorld(countries: [("AAA", 2)])

  func publish(_ members: [SyntheticMember]) throws -> (
    print: PublishedMembers, web: PublishedMembers, codes: [String]
  ) {
    let (published, report) = try MemberPublication(
      rules: MemberRules.strips(), sets: Self.world.sets
    ).published(
      from: SyntheticMember.table(members),
      today: try #require(CalendarDate(iso: "2026-11-23")))
    try #require(published.map(\.purpose) == [.print, .web])
    return (published[0], published[1], report.map(\.code))
  }

  @Test("One member for print only changes neither publication's counts")
  func oneMember() throws {
    let all = SyntheticMember.group(9, "A", unit: "AAA-1")
    let one = SyntheticMember.group(1, "P", unit: "AAA-1", purposes: "print")
    let with = try publish(all + one)
    let without = try publish(all)
    #expect(with.print.counts == without.print.counts)
    #expect(with.web.counts == without.web.counts)
    #expect(with.print.table("provinces") == ["AAA-1": 9, "AAA-2": 0])
    #expect(with.codes.contains("purposes-protected"))
  }

  @Test("A group of at least k for print only is counted in print")
  func largeGroup() throws {
    let members =
      SyntheticMember.group(9, "A", unit: "AAA-1")
      + SyntheticMember.group(5, "P", unit: "AAA-1", purposes: "print")
    let (print, web, _) = try publish(members)
    #expect(print.table("provinces") == ["AAA-1": 14, "AAA-2": 0])
    #expect(web.table("provinces") == ["AAA-1": 9, "AAA-2": 0])
  }

  @Test("Groups that are large only together are counted in the country only")
  func scatteredGroup() throws {
    let members =
      SyntheticMember.group(9, "A", unit: "AAA-1")
      + SyntheticMember.group(3, "P", unit: "AAA-1", purposes: "print")
      + SyntheticMember.group(3, "Q", unit: "AAA-2", purposes: "print")
    let (print, web, _) = try publish(members)
    #expect(print.table("countries") == ["AAA": 15])
    #expect(web.table("countries") == ["AAA": 9])
    #expect(print.table("provinces") == ["AAA-1": 9, "AAA-2": 0])
    #expect(web.table("provinces") == ["AAA-1": 9, "AAA-2": 0])
  }

  @Test("A count that is small in one publication is hidden in all")
  func commonPattern() throws {
    let members =
      SyntheticMember.group(4, "A", unit: "AAA-1")
      + SyntheticMember.group(5, "P", unit: "AAA-1", purposes: "print")
    let (print, web, _) = try publish(members)
    #expect(print.table("countries") == ["AAA": nil])
    #expect(web.table("countries") == ["AAA": nil])
  }
}
