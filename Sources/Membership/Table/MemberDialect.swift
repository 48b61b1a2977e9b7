import Localization

/// Tells a members table by its columns, before a value of it is told to anybody.
package enum MemberDialect {
  /// Why a source is taken for one of members.
  package enum Sign: Hashable, Sendable {
    /// Columns that only members have.
    case columns([String])
    /// A first row that reads like a member's: the table has no header, so that even the names of
    /// its columns are somebody's data.
    case rowInsteadOfHeader
  }

  /// What stands beside the columns.
  package enum Shapes: Hashable, Sendable {
    /// A table.
    case none
    /// Shapes that are coordinates.
    case points
    /// Lines or areas: coordinates in the columns are those of a unit.
    case others
  }

  /// The sign that a source holds members; nil where nothing speaks for it.
  ///
  /// A column `consent` is enough; so are ids beside `withdrawn`, and ids and names beside coordinates
  /// or purposes. The table need not be complete: a misspelt column must not open the others.
  ///
  /// Names with a country and coordinates, without ids, are no sign: so are towns, offices, hospitals
  /// and every gazetteer, which are read openly. A members table always has ids and consent; a list
  /// of people without them is not told from a list of places, and must not be opened as one.
  package static func sign(in columns: [String], shapes: Shapes = .none) -> Sign? {
    if isMemberRow(columns) { return .rowInsteadOfHeader }
    var present: Set<MemberColumn> = []
    var other: Set<String> = []
    for column in columns {
      let word = word(column)
      if let known = MemberColumn(rawValue: word) {
        present.insert(known)
      } else {
        other.insert(word)
      }
    }
    let telling = [MemberColumn.consent, .withdrawn].filter(present.contains)
    // Withdrawn plans may be counted in a column of that name; whom one can withdraw has an id.
    if present.contains(.consent) || present.isSuperset(of: [.id, .withdrawn]) {
      return .columns(telling.map(\.rawValue))
    }
    let words = other.union(present.map(\.rawValue))
    let hasCoordinates =
      switch shapes {
      case .points: true
      case .none: coordinatePairs.contains { $0.isSubset(of: words) }
      case .others: false
      }
    guard present.contains(.id), present.contains(.name),
      hasCoordinates || present.contains(.purposes)
    else { return nil }
    let second = present.contains(.purposes) ? MemberColumn.purposes.rawValue : "coordinates"
    return .columns([MemberColumn.id.rawValue, MemberColumn.name.rawValue, second])
  }

  private static let coordinatePairs: [Set<String>] = [
    ["longitude", "latitude"], ["lon", "lat"], ["long", "lat"], ["lng", "lat"],
  ]

  /// A cell is a consent level, another a list of purposes.
  private static func isMemberRow(_ cells: [String]) -> Bool {
    let words = cells.map(word)
    let levels = Set(ConsentLevel.allCases.map(\.rawValue))
    guard words.contains(where: levels.contains) else { return false }
    return words.contains { cell in
      let parts = cell.split { $0 == ";" || $0 == "," }.map { word(String($0)) }
      return !parts.isEmpty && parts.allSatisfy { PublicationPurpose(rawValue: $0) != nil }
    }
  }

  /// Small letters, no spaces around, hyphens.
  private static func word(_ text: String) -> String {
    let trimmed = text.lowercased().replacing("_", with: "-").drop { $0.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(trimmed[...last])
  }
}
