import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Tables of one country, worked by hand. `units`: members of each strip; `rest`: members counted in
/// the country only.
@Suite struct CountSuppressionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var title: String
    var units: [Int]
    var rest = 0
    var namedUnits: [Int] = []
    var namedRest = 0
    var k = 5
    var country: Int?
    var published: [Int?]
    var testDescription: String { title }
  }

  static let examples = [
    Example(title: "nobody", units: [0, 0, 0], country: 0, published: [0, 0, 0]),
    Example(title: "all large", units: [12, 8, 0], country: 20, published: [12, 8, 0]),
    // 2 alone would be 20 − 12 − 6. With 6 hidden the two make 8: each can be 1…7.
    Example(title: "one small", units: [12, 6, 2], country: 20, published: [12, nil, nil]),
    // 3 + 2 = 5 leaves 3 above one each; with 6 they make 11 and 8 are left.
    Example(
      title: "two small", units: [9, 6, 3, 2], country: 20, published: [9, nil, nil, nil]),
    // 4 + 4 + 4 = 12: each can be 1…10 already.
    Example(
      title: "three small", units: [9, 4, 4, 4], country: 21, published: [9, nil, nil, nil]),
    Example(title: "zero stays", units: [12, 6, 2, 0], country: 20, published: [12, nil, nil, 0]),
    // The remainder of 3 would be 15 − 12.
    Example(title: "small remainder", units: [12, 0], rest: 3, country: 15, published: [nil, 0]),
    // 2 + 7 = 9: the unit can be 1…9, the remainder 0…8.
    Example(title: "large remainder", units: [12, 2], rest: 7, country: 21, published: [12, nil]),
    // Six ones in a total of six: were zeros not hidden too, each would be known.
    Example(
      title: "all ones", units: [1, 1, 1, 1, 1, 1, 0], country: 6,
      published: [nil, nil, nil, nil, nil, nil, nil]),
    // Under k in the country: nothing below it, zeros neither.
    Example(title: "small country", units: [4, 0], country: nil, published: [nil, nil]),
    Example(title: "k of three", units: [3, 3], k: 3, country: 6, published: [3, 3]),
    // 7 of whom 4 are named: 3 − not k − are not.
    Example(
      title: "few unnamed in the country", units: [7], namedUnits: [4], country: nil,
      published: [nil]),
    // Of 8 in the first, 6 are named: its 2 unnamed would be known; the second hides them.
    Example(
      title: "few unnamed in a unit", units: [8, 9], namedUnits: [6, 0], country: 17,
      published: [nil, nil]),
    // 5 of 5 are named: nobody else is there.
    Example(
      title: "all named", units: [5, 9], namedUnits: [5, 0], country: 14, published: [5, 9]),
    // 3 of 3 are named: a count under k stays hidden, though whoever reads the names knows it.
    Example(
      title: "few, all named", units: [3, 9], namedUnits: [3, 0], country: 12, published: [nil, 9]),
    // 2 small, and a remainder of 6 of whom 5 are named: 2 + 6 − 1 − 5 = 2 are left; 9 helps.
    Example(
      title: "named remainder", units: [2, 9], rest: 6, namedRest: 5, country: 17,
      published: [nil, nil]),
  ]

  @Test("Tables worked by hand", arguments: examples)
  func handWorked(_ example: Example) throws {
    let world = SquareWorld(countries: [("AAA", example.units.count)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    let named = example.namedUnits + [Int](repeating: 0, count: example.units.count)
    var members = Self.members(example.rest, named: example.namedRest, at: 0)
    for (unit, count) in example.units.enumerated() {
      members += Self.members(count, named: named[unit], at: 1 + unit)
    }
    let counts = MemberCounts(members, forest: forest)
    let hidden = CountSuppression(forest: forest, minimumCount: example.k).hidden([counts])
    let published = forest.nodes.indices.map { hidden[$0] ? nil : counts.totals[$0] }
    #expect(published == [example.country] + example.published)
  }

  static func members(
    _ count: Int, named: Int = 0, at node: Int, purposes: Set<PublicationPurpose> = [.print]
  ) -> [MaskedMember] {
    (0..<count).map {
      MaskedMember(node: node, purposes: purposes, name: $0 < named ? "Invented" : nil)
    }
  }
}
