/// Why a row joined nothing. The sentences of the ledger are made here.
package enum UnmatchedReason: Hashable, Sendable, Codable {
  /// The row sums up others.
  case totalRow
  /// Neither a code nor a name.
  case nameless
  /// Joined by code only, and the row has none.
  case noCode
  case unknownCode(String)
  case unknownName(String, parent: String?)
  case ambiguous(String, count: Int)
  /// The project does not say what the unit type is to the polygons.
  case unstatedUnitType(String)
  /// A unit below the polygons without a parent to count it on.
  case parentless
  case unknownParent(String)
  case unknownRegion(String)

  /// A sentence without a full stop.
  var sentence: String {
    switch self {
    case .totalRow: "a total of other rows, not a unit"
    case .nameless: "the row has no name and no code"
    case .noCode: "the row has no code"
    case .unknownCode(let code): "no unit has the code \"\(code)\""
    case .unknownName(let name, nil): "no unit is called \"\(name)\""
    case .unknownName(let name, let parent?): "no unit in \(parent) is called \"\(name)\""
    case .ambiguous(let name, let count): "\(count) units are called \"\(name)\""
    case .unstatedUnitType(let type): "the project does not say what a \(type) is to the polygons"
    case .parentless: "a unit below the polygons counts on its parent, and the row names none"
    case .unknownParent(let parent): "no unit is its parent \"\(parent)\""
    case .unknownRegion(let name): "no unit above the polygons is called \"\(name)\""
    }
  }
}
