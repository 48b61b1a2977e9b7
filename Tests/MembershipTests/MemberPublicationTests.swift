import Diagnostics
import Foundation
import Localization
import SimpleFeatures
import Testing

@testable import Membership

@Suite struct MemberPublicationTests {
  static let world = SquareWorld(countries: [("AAA", 2), ("BBB", 2)])

  static func publish(_ members: [SyntheticMember], _ rules: MemberRules? = nil) throws
    -> (members: [PublishedMembers], report: [Diagnostic])
  {
    try MemberPublication(rules: rules ?? MemberRules.strips(), sets: world.sets).published(
      from: SyntheticMember.table(members), today: #require(CalendarDate(iso: "2026-11-23")))
  }

  static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static let visible =
    SyntheticMember.group(9, "A", unit: "AAA-1") + SyntheticMember.group(2, "B", unit: "AAA-2")
    + SyntheticMember.group(6, "C", iso3: "BBB", unit: "BBB-1", consent: "country")
    + SyntheticMember.group(2, "N", iso3: "BBB", unit: "BBB-2", consent: "named-place")

  static let hidden = [
    SyntheticMember(id: "H-1", name: "Hidden One", unit: "AAA-1", consent: "none"),
    SyntheticMember(
      id: "H-2", name: "Hidden Two", longitude: "12.3456", latitude: "25.9876",
      consent: "named-place", expires: "2026-11-23"),
    SyntheticMember(
      id: "H-3", name: "Hidden Three", unit: "AAA-2", consent: "named-place",
      expires: "2027-01-01", withdrawn: "2026-11-22"),
    SyntheticMember(id: "H-4", unit: "BBB-1", consent: "named-country", purposes: "donors"),
    SyntheticMember(id: "H-5", longitude: "0", latitude: "0", consent: "none"),
  ]

  @Test("Hidden rows change no byte, wherever they stand")
  func hiddenRows() throws {
    let plain = try Self.encoded(try Self.publish(Self.visible).members)
    #expect(try Self.encoded(Self.publish(Self.visible + Self.hidden).members) == plain)
    #expect(try Self.encoded(Self.publish(Self.hidden + Self.visible).members) == plain)
    for member in Self.hidden {
      #expect(try Self.encoded(Self.publish([member] + Self.visible).members) == plain)
    }
  }

  @Test("A frozen member is as if it had no row, and so is one under a ceiling of none")
  func frozenAndCeiled() throws {
    let frozen = SyntheticMember(
      id: "F-1", name: "Frozen", unit: "AAA-1", consent: "named-place", expires: "2027-01-01")
    let rules = try MemberRules.strips(ceilings: ["BBB": .none], freeze: ["F-1"])
    let published = try Self.publish(Self.visible + [frozen], rules).members
    let without = Self.visible.filter { $0.iso3 != "BBB" }
    #expect(try Self.encoded(published) == Self.encoded(Self.publish(without).members))
  }

  @Test("The order of the rows changes no byte")
  func order() throws {
    let plain = try Self.encoded(try Self.publish(Self.visible).members)
    #expect(try Self.encoded(Self.publish(Self.visible.reversed()).members) == plain)
  }

  @Test("One member more or less in a small country changes no byte", arguments: 1...3)
  func smallCountry(count: Int) throws {
    let rest = SyntheticMember.group(9, "A", unit: "AAA-1")
    let fewer = SyntheticMember.group(count, "B", iso3: "BBB", unit: "BBB-1")
    let more = SyntheticMember.group(count + 1, "B", iso3: "BBB", unit: "BBB-1")
    #expect(
      try Self.encoded(Self.publish(rest + fewer).members)
        == Self.encoded(Self.publish(rest + more).members))
  }

  @Test("Counts of both sets: the unit's own consent decides how deep a member is counted")
  func counts() throws {
    let published = try Self.publish(Self.visible).members
    #expect(published.map(\.purpose) == [.print, .web])
    #expect(published[0].counts.map(\.boundaries) == ["countries", "provinces"])
    // AAA: 9 and 2, so 9 is hidden as well. BBB: 6 are counted in the country only, and the 2 named
    // ones are known; 6 unnamed are in the remainder, none in BBB-2, which stays hidden as 2 < k.
    #expect(published[0].table("countries") == ["AAA": 11, "BBB": 8])
    #expect(
      published[0].table("provinces") == ["AAA-1": nil, "AAA-2": nil, "BBB-1": 0, "BBB-2": nil])
    #expect(published[0].counts == published[1].counts)
  }

  @Test("Named members stand at the one point of their unit, with the purpose they agreed to")
  func places() throws {
    let members = [
      SyntheticMember(
        id: "P-1", name: "Zeta", unit: "AAA-1", longitude: "11.1234", latitude: "21.4321",
        consent: "named-place"),
      SyntheticMember(
        id: "P-2", name: "Alpha", longitude: "14.5", latitude: "29.5", consent: "named-place"),
      SyntheticMember(
        id: "P-3", name: "Mid", unit: "AAA-2", consent: "named-country", purposes: "print"),
      SyntheticMember(id: "P-4", name: "Unnamed", unit: "AAA-2", consent: "admin2-aggregate"),
    ]
    let published = try Self.publish(members).members
    // AAA-1 is 10…15° E, AAA 10…20° E; both 20…30° N.
    let first = GeographicPosition(longitude: 12.5, latitude: 25)
    let country = GeographicPosition(longitude: 15, latitude: 25)
    func place(_ name: String, _ code: String, _ unit: String, _ point: GeographicPosition)
      -> PublishedPlace
    {
      PublishedPlace(
        name: name, kind: "organisation", languages: ["en"], themes: ["youth"], unitCode: code,
        unitName: unit, point: point)
    }
    let alpha = place("Alpha", "AAA-1", "AAA Strip 1", first)
    let mid = place("Mid", "AAA", "Country AAA", country)
    let zeta = place("Zeta", "AAA-1", "AAA Strip 1", first)
    #expect(published[0].places == [alpha, mid, zeta])
    #expect(published[1].places == [alpha, zeta])
  }

  @Test("A ceiling takes the name away")
  func ceiling() throws {
    let member = SyntheticMember(id: "P-1", name: "Zeta", unit: "AAA-1", consent: "named-place")
    let rules = try MemberRules.strips(ceilings: ["AAA": .admin1])
    #expect(try Self.publish([member], rules).members.allSatisfy { $0.places.isEmpty })
  }

  @Test("Valid until the day before the first consent expires, of the members of the purpose")
  func validUntil() throws {
    var members = SyntheticMember.group(6, "A", unit: "AAA-1")
    #expect(try Self.publish(members).members.allSatisfy { $0.validUntil == nil })
    members[0].expires = "2031-05-31"
    members[1].expires = "2030-03-01"
    members[1].purposes = "web"
    members[1].consent = "named-place"
    members += [SyntheticMember(id: "H", unit: "AAA-1", consent: "none", expires: "2027-01-01")]
    let published = try Self.publish(members).members
    #expect(published[0].validUntil == CalendarDate(iso: "2031-05-30"))
    #expect(published[1].validUntil == CalendarDate(iso: "2030-02-28"))
    // Alone in agreeing to the web and not named, she is counted nowhere, and her day is not told.
    members[1].consent = "admin1"
    let unnamed = try Self.publish(members).members
    #expect(unnamed[1].validUntil == CalendarDate(iso: "2031-05-30"))
  }

  @Test("Sets beside the building block and those above it get no counts")
  func otherSets() throws {
    let other = SquareWorld.set(
      "older", level: 1, parentSet: "countries",
      [SquareWorld.Square(code: "X", name: "X", parent: "AAA", iso3: "AAA", west: 10, width: 10)])
    let published = try MemberPublication(
      rules: MemberRules.strips(), sets: [other] + Self.world.sets
    ).published(
      from: SyntheticMember.table(Self.visible), today: #require(CalendarDate(iso: "2026-11-23")))
    #expect(published.members[0].counts.map(\.boundaries) == ["countries", "provinces"])
  }

  @Test("No coordinate, hidden name or address is in any publication, report or printed value")
  func secrecy() throws {
    let secrets = ["12.3456", "25.9876", "13,7531", "26,8642", "77.7777", "Concealed", "example"]
    let members =
      Self.visible + [
        SyntheticMember(
          id: "T-1", name: "Concealed One", longitude: "12.3456", latitude: "25.9876",
          web: "https://example.org/1"),
        SyntheticMember(
          id: "T-2", name: "Concealed Two", longitude: "13,7531", latitude: "26,8642",
          consent: "country"),
        SyntheticMember(id: "T-3", name: "Concealed Three", longitude: "77.7777", latitude: "1"),
        SyntheticMember(id: "T-4", name: "Concealed Four", unit: "Concealed Town"),
        SyntheticMember(
          id: "T-5", name: "Concealed Five", iso3: "Concealedland", consent: "Concealed",
          purposes: "Concealed", expires: "Concealed", withdrawn: "Concealed"),
        SyntheticMember(
          id: "T-6", name: "Concealed Six", longitude: "26,8642", latitude: "13,7531"),
      ]
    let (published, report) = try Self.publish(members)
    var text = try Self.encoded(published) + Self.encoded(report)
    text += report.map(\.description).joined()
    let table = try MemberTable(SyntheticMember.table(members))
    let masked = MaskedMember(node: 0, purposes: [.print], name: "Concealed")
    text += "\(table) \(masked) \(String(reflecting: table)) \(String(reflecting: masked))"
    dump(table, to: &text)
    dump(masked, to: &text)
    for secret in secrets { #expect(!text.contains(secret), "a value of a row is told") }
    #expect(report.contains { $0.place.row == 26 && $0.code == "axes-swapped" })
  }

  @Test("An empty table gives zeros")
  func empty() throws {
    let published = try Self.publish([]).members
    #expect(published[0].table("countries") == ["AAA": 0, "BBB": 0])
    #expect(published[0].places.isEmpty)
    #expect(published[0].validUntil == nil)
  }
}
