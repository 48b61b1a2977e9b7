/// Units by code and by name, for the steps of a join.
struct UnitIndex {
  let units: [JoinUnit]
  /// The names of each unit taken apart, in the order of `allNames`.
  let tokens: [[NameTokens]]
  private let byCode: [String: [Int]]
  private let byName: [String: [Int]]
  private let byFoldedName: [String: [Int]]

  init(_ units: [JoinUnit]) {
    self.units = units
    tokens = units.map { $0.allNames.map { NameTokens(folded: NameFolding.folded($0)) } }
    var byCode: [String: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    var byFoldedName: [String: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      byCode[unit.code, default: []].append(index)
      for name in Set(unit.allNames) { byName[name, default: []].append(index) }
      for folded in Set(tokens[index].map(\.folded)) where !folded.isEmpty {
        byFoldedName[folded, default: []].append(index)
      }
    }
    self.byCode = byCode
    self.byName = byName
    self.byFoldedName = byFoldedName
  }

  /// The units with exactly this code, in order.
  func units(code: String) -> [JoinUnit] { (byCode[code] ?? []).map { units[$0] } }

  /// The units with exactly this name (canonically equivalent text is equal), in order.
  func units(name: String) -> [JoinUnit] { (byName[name] ?? []).map { units[$0] } }

  /// The units whose folded name is this, in order.
  func units(folded: String) -> [JoinUnit] { (byFoldedName[folded] ?? []).map { units[$0] } }
}
