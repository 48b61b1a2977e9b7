import SimpleFeatures
import Testing

@testable import Localization

@Suite("Units of a boundary set")
struct BoundarySetUnitsTests {
  private func set(_ name: String, level: Int, parent: String?, _ units: [BoundaryUnit])
    -> BoundarySet
  {
    BoundarySet(
      name: name, edition: BoundaryEdition(name: "e", level: level, parentSet: parent),
      unitOffsets: Array(repeating: 0, count: units.count + 1), units: units)
  }

  private func unit(
    _ code: String, _ name: String, names: [String: String] = [:], parent: String? = nil,
    iso3: String? = nil
  ) -> BoundaryUnit {
    BoundaryUnit(
      code: code, name: name, names: names, parentCode: parent, iso3: iso3,
      representativePoint: GeographicPosition(longitude: 0, latitude: 0),
      boundingBox: GeographicBox(west: 0, south: 0, east: 1, north: 1))
  }

  @Test("The join sees names, parents' names and further parents")
  func joinUnits() {
    let countries = set("c", level: 0, parent: nil, [unit("NPL", "Nepal", names: ["ne": "नेपाल"])])
    let districts = set(
      "d", level: 1, parent: "c",
      [unit("NP57", "Banke", names: ["ne": "बाँके"], parent: "NPL", iso3: "NPL")])
    let units = JoinUnit.units(of: districts, parents: countries, extraParents: ["NP57": ["P5"]])
    #expect(
      units == [
        JoinUnit(
          code: "NP57", name: "Banke", otherNames: ["बाँके"], parentCode: "NPL",
          parentNames: ["Nepal", "नेपाल"], extraParents: ["P5"], iso3: "NPL", level: 1)
      ])
    // A country is in itself.
    #expect(JoinUnit.units(of: countries).map(\.iso3) == ["NPL"])
    let result = Joiner(units: units, codeSystem: nil).join([
      JoinRow(number: 2, country: "NPL", name: "बाँके", parentName: "नेपाल")
    ])
    #expect(result.joined[2] == JoinedRow(code: "NP57", how: .name))
  }

  @Test("The derivation sees codes and parents")
  func statusUnits() {
    let districts = set("d", level: 2, parent: "p", [unit("A", "Alpha", parent: "P")])
    #expect(
      StatusUnits(districts)
        == StatusUnits(
          boundaries: "d", level: 2, parentSet: "p", units: [.init(code: "A", parentCode: "P")]))
  }

  @Test(
    "A project's words name kinds, or a period's start",
    arguments: [
      ("validated", MilestoneWord.kind(.validated)), ("No activity", .kind(.noActivity)),
      ("period_start", .periodStart), ("validation", nil),
    ] as [(String, MilestoneWord?)])
  func words(_ text: String, _ expected: MilestoneWord?) {
    #expect(MilestoneWord(text) == expected)
  }
}
