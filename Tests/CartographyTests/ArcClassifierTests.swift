import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Classes of arcs")
struct ArcClassifierTests {
  private let set = FourSquares.boundaries()
  private let alder: Int32 = 0
  private let birch: Int32 = 1
  private let cedar: Int32 = 2
  private let dogwood: Int32 = 3

  private func lineClass(
    _ one: Int32, _ other: Int32, _ rules: BorderPolicy.Rule...
  ) throws -> BorderPolicy.LineClass? {
    let arc = try #require(FourSquares.arc(between: one, other, in: set))
    return ArcClassifier(policy: BorderPolicy(rules: rules), set: set).lineClass(of: arc)?
      .lineClass
  }

  @Test("The sides decide: units of one parent, of two, countries, the sea")
  func sides() throws {
    #expect(try lineClass(cedar, dogwood) == .unit)
    #expect(try lineClass(alder, birch) == .parent)
    #expect(try lineClass(alder, cedar) == .country)
    #expect(try lineClass(alder, -1) == .coast)
  }

  @Test("A seam and an arc with the same unit on both sides are no border")
  func noBorder() throws {
    var set = set
    let arc = try #require(FourSquares.arc(between: alder, birch, in: set))
    set.arcSides[arc].isSeam = true
    #expect(ArcClassifier(policy: BorderPolicy(), set: set).lineClass(of: arc) == nil)
    set.arcSides[arc] = ArcSides(left: alder, right: alder)
    #expect(ArcClassifier(policy: BorderPolicy(), set: set).lineClass(of: arc) == nil)
  }

  @Test(
    "A rule between two countries fits in either order",
    arguments: [("AAA", "BBB"), ("BBB", "AAA")])
  func countries(_ one: String, _ other: String) throws {
    let rule = BorderPolicy.Rule(.between(one, other), lineClass: .disputed)
    #expect(try lineClass(alder, cedar, rule) == .disputed)
    #expect(try lineClass(birch, dogwood, rule) == .disputed)
    #expect(try lineClass(alder, birch, rule) == .parent)
  }

  @Test("A rule between units' own codes is about their border only")
  func units() throws {
    let rule = BorderPolicy.Rule(.between("BBB-1", "AAA-1"), lineClass: .undetermined)
    #expect(try lineClass(alder, cedar, rule) == .undetermined)
    #expect(try lineClass(birch, dogwood, rule) == .country)
    let mixed = BorderPolicy.Rule(.between("AAA-2", "BBB"), lineClass: .armistice)
    #expect(try lineClass(birch, dogwood, mixed) == .armistice)
    #expect(try lineClass(alder, cedar, mixed) == .country)
    let inner = BorderPolicy.Rule(.between("BBB-1", "BBB-2"), lineClass: .disputed)
    #expect(try lineClass(cedar, dogwood, inner) == .disputed)
  }

  @Test("The first rule that fits decides")
  func first() throws {
    let narrow = BorderPolicy.Rule(.between("AAA-1", "BBB-1"), lineClass: .undetermined)
    let wide = BorderPolicy.Rule(.between("AAA", "BBB"), lineClass: .disputed)
    #expect(try lineClass(alder, cedar, narrow, wide) == .undetermined)
    #expect(try lineClass(alder, cedar, wide, narrow) == .disputed)
    #expect(try lineClass(birch, dogwood, narrow, wide) == .disputed)
  }

  @Test("Classes are numbered in the order of all of them")
  func numbers() {
    let classes = BorderPolicy.LineClass.allCases
    #expect(classes.map(\.number) == Array(classes.indices))
  }
}
