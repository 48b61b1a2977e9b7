import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// A sound publication passes, and one that leaks in any of five ways does not. All members are
/// invented.
@Suite("The leak test")
struct LeakTestTests {
  private static let world = SquareWorld(countries: [("AAA", 3), ("BBB", 2)])

  /// Twelve in one province, seven in another, two in the third, some of them hidden, some named.
  private static func table() -> Table {
    var members =
      SyntheticMember.group(12, "first", unit: "AAA-1")
      + SyntheticMember.group(7, "second", unit: "AAA-2")
      + SyntheticMember.group(2, "third", unit: "AAA-3", consent: "named-place")
      + SyntheticMember.group(3, "hidden", unit: "AAA-2", consent: "none")
      + SyntheticMember.group(6, "other", iso3: "BBB", unit: "BBB-1", consent: "country")
    // The strips of AAA are 10…13.3, 13.3…16.7, 16.7…20° E; all lie between 20 and 30° N.
    for index in members.indices {
      members[index].web = "https://example.org/\(members[index].id)"
      guard members[index].iso3 == "AAA" else { continue }
      let wests: [String: Double] = ["AAA-1": 10.5, "AAA-2": 14, "AAA-3": 17]
      let west = wests[members[index].unit ?? ""] ?? 0
      members[index].longitude = String(west + Double(index) / 20)
      members[index].latitude = String(21 + Double(index) / 10)
    }
    return SyntheticMember.table(members)
  }

  private typealias Leak = @Sendable (Table, inout [PublishedMembers]) -> Void

  private func outcome(leaking leak: Leak? = nil) throws -> LeakTest.Outcome {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let publication = try MemberPublication(rules: .strips(), sets: Self.world.sets)
    let test = try LeakTest(publication, table: Self.table(), today: today) {
      table throws(MembershipError) in
      var published = try publication.edition(from: table, today: today).members
      leak?(table, &published)
      return published
    }
    var whole = try test.outcome(share: 0, of: 2)
    whole.add(try test.outcome(share: 1, of: 2))
    return whole
  }

  @Test("A sound publication changes only as it may, in every row")
  func sound() throws {
    let outcome = try outcome()
    #expect(outcome.faults.map(\.words) == [])
    #expect(outcome.rowCount == 30)
    #expect(outcome.hiddenRowCount == 3)
    #expect(outcome.tried == [.removed: 30, .edited: 28, .moved: 24, .shuffled: 1])
    // Moving and editing change nothing; most removals change a count.
    #expect(outcome.changed[.moved] == nil)
    #expect(outcome.changed[.edited] == nil)
    #expect(try #require(outcome.changed[.removed]) > 0)
    #expect(outcome.variants.count == 3)
  }

  @Test("A total that counts hidden rows")
  func countedRows() throws {
    let outcome = try outcome { table, published in
      published[0].minimumCount = table.rows.count
    }
    #expect(Set(outcome.faults.map(\.change)).contains(.removed))
    #expect(outcome.faults.contains { $0.words.contains("nothing of the member is shown") })
  }

  @Test("A point that is drawn at the mean of the members' coordinates")
  func movingPoint() throws {
    let outcome = try outcome { table, published in
      let column = table.column("longitude") ?? 0
      let sum = table.rows.compactMap { $0.values[column].flatMap(Double.init) }.reduce(0, +)
      published[0].places.append(
        PublishedPlace(
          name: "Mean", unitCode: "AAA", unitName: "A",
          point: GeographicPosition(longitude: sum, latitude: 0)))
    }
    #expect(Set(outcome.faults.map(\.change)).isSuperset(of: [.moved]))
  }

  @Test("A name that is not to be published")
  func hiddenName() throws {
    let outcome = try outcome { table, published in
      let column = table.column("name") ?? 0
      for row in table.rows {
        published[1].places.append(
          PublishedPlace(
            name: row.values[column] ?? "", unitCode: "AAA", unitName: "A",
            point: GeographicPosition(longitude: 0, latitude: 0)))
      }
    }
    #expect(Set(outcome.faults.map(\.change)).isSuperset(of: [.edited]))
  }

  @Test("A list in the order of the rows")
  func order() throws {
    let outcome = try outcome { table, published in
      let column = table.column("id") ?? 0
      published[0].places.sort { first, second in
        func row(_ name: String) -> Int {
          table.rows.firstIndex { name.hasSuffix($0.values[column]?.suffix(1) ?? "") } ?? 0
        }
        return row(first.name) < row(second.name)
      }
      published[0].places.append(
        PublishedPlace(
          name: "First \(table.rows[0].values[column] ?? "")", unitCode: "AAA", unitName: "A",
          point: GeographicPosition(longitude: 0, latitude: 0)))
    }
    #expect(outcome.faults.map(\.change).contains(.shuffled))
  }

  @Test("A member who is counted where she did not agree to be")
  func wrongUnit() throws {
    // Members of BBB agreed to their country alone.
    let outcome = try outcome { table, published in
      let column = table.column("iso3") ?? 0
      let others = table.rows.count { $0.values[column] == "BBB" }
      for index in published.indices {
        for set in published[index].counts.indices {
          published[index].counts[set].counts = published[index].counts[set].counts.map { cell in
            var cell = cell
            if cell.unitCode == "AAA" { cell.value = .count(100 + others) }
            return cell
          }
        }
      }
    }
    #expect(outcome.faults.contains { $0.words.contains("not to be counted") })
  }

  @Test("A count by theme that counts everybody, in her country or in another", arguments: 0...1)
  func breakdowns(of number: Int) throws {
    let code = ["AAA", "BBB"][number]
    let outcome = try outcome { table, published in
      published[0].breakdowns = [
        MemberBreakdown(
          facet: .theme, boundaries: "countries",
          cells: [.init(unitCode: code, word: "media", value: .count(100 + table.rows.count))])
      ]
    }
    let words = Set(outcome.faults.filter { $0.row < 22 }.map(\.words))
    // Rows 2 to 21 are of AAA, and nobody has the theme.
    #expect(
      words.contains(
        number == 0
          ? "a count by theme changes that is not of the member"
          : "a count by theme changes in another country"), "\(words)")
  }

  @Test("A day until which all is valid that a member without an expiry decides")
  func day() throws {
    let days = [CalendarDate(iso: "2027-01-01"), CalendarDate(iso: "2027-02-01")]
    let outcome = try outcome { table, published in
      published[1].validUntil = days[table.rows.count % 2]
    }
    #expect(outcome.faults.contains { $0.words == "the last day changes, and is not the member's" })
  }

  @Test("Somebody else's place that tells how many there are")
  func placeContents() throws {
    let outcome = try outcome { table, published in
      for index in published[0].places.indices {
        published[0].places[index].themes = ["one of \(table.rows.count)"]
      }
    }
    #expect(
      outcome.faults.contains { $0.row < 14 && $0.words == "other members' names change" })
  }

  @Test("A member who agreed to one purpose may decide how finely others like her are counted")
  func partial() throws {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let publication = try MemberPublication(rules: .strips(), sets: Self.world.sets)
    // Five of a province may be told apart by purpose, four may not: they are counted more coarsely.
    let members =
      SyntheticMember.group(12, "both", unit: "AAA-1")
      + SyntheticMember.group(9, "more", unit: "AAA-2")
      + SyntheticMember.group(5, "print", unit: "AAA-1", purposes: "print")
      + SyntheticMember.group(5, "paper", unit: "AAA-2", purposes: "print")
    let test = try LeakTest(publication, table: SyntheticMember.table(members), today: today) {
      table throws(MembershipError) in
      try publication.edition(from: table, today: today).members
    }
    let outcome = try test.outcome(share: 0, of: 1)
    #expect(outcome.faults.map(\.words) == [])
    #expect(try #require(outcome.changed[.removed]) >= 10)
  }

  @Test("A member whose consent ends first decides the last day, and her words their counts")
  func ownDay() throws {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    var members = SyntheticMember.group(14, "first", unit: "AAA-1")
    members[3].expires = "2027-03-01"
    members[5].expires = "2028-03-01"
    for index in 0..<7 { members[index].themes = "youth;media" }
    let rules = try MemberRules(
      minimumCount: 5, buildingBlock: "provinces", breakdowns: [.theme, .language])
    let publication = try MemberPublication(rules: rules, sets: Self.world.sets)
    let test = try LeakTest(publication, table: SyntheticMember.table(members), today: today) {
      table throws(MembershipError) in
      try publication.edition(from: table, today: today).members
    }
    let outcome = try test.outcome(share: 0, of: 1)
    #expect(outcome.faults.map(\.words) == [])
    #expect(outcome.changed[.removed] == 14)
  }

  @Test("No fault tells a value of a row")
  func discretion() throws {
    let outcome = try outcome { table, published in
      published[0].minimumCount = table.rows.count
    }
    for fault in outcome.faults {
      for member in ["Invented", "first-", "AAA-", "21."] { #expect(!fault.words.contains(member)) }
    }
  }

  @Test("Pairs of editions differ in one to three members who came or went")
  func pairs() throws {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let publication = try MemberPublication(rules: .strips(), sets: Self.world.sets)
    let test = try LeakTest(publication, table: Self.table(), today: today) {
      table throws(MembershipError) in
      try publication.edition(from: table, today: today).members
    }
    let pairs = try test.editionPairs(6) { table, ledger throws(MembershipError) in
      try publication.edition(from: table, today: today, ledger: ledger)
    }
    let sizes = pairs.map { pair in
      let later = pair.later.release(named: "", on: today, atlas: "", of: pair.later.members)
      return (pair.earlier.members.count, later.members.count)
    }
    // Of the thirty members twenty-seven are counted; one, two, three of them are missing by turns,
    // in the earlier edition and in the later one.
    #expect(sizes.map(\.0) == [26, 27, 24, 27, 25, 27])
    #expect(sizes.map(\.1) == [27, 25, 27, 26, 27, 24])
    // The ledger is heeded: no count that both tell changed by one to four members.
    for pair in pairs {
      for members in pair.later.members {
        for cell in members.counts.flatMap(\.counts) {
          guard let now = cell.count,
            case .count(let before)? = pair.earlier.cells.first(where: {
              $0.purpose == members.purpose && $0.unitCode == cell.unitCode && $0.part == nil
            })?.value
          else { continue }
          #expect(now == before || abs(now - before) >= 5)
        }
      }
    }
  }

  @Test("Traces are all coordinates and ids, and names and addresses of those who are not named")
  func traces() throws {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let publication = try MemberPublication(rules: .strips(), sets: Self.world.sets)
    let table = Self.table()
    let test = try LeakTest(publication, table: table, today: today) {
      table throws(MembershipError) in
      try publication.edition(from: table, today: today).members
    }
    let traces = test.traces()
    #expect(
      traces.valueCounts == [.coordinate: 24, .id: 30, .name: 28, .webAddress: 28])
    #expect(traces.traces(in: Array("Invented hidden 1".utf8)) == [.name: 24])
    #expect(traces.traces(in: Array("Invented third 1".utf8)).isEmpty)
    let address = Array("https://example.org/hidden-1".utf8)
    #expect(traces.traces(in: address).keys.contains(.webAddress))
  }
}
