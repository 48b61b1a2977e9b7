import Localization
import SimpleFeatures

/// Reads the rows of a release ledger, all mistakes at once.
///
/// A ledger that contradicts itself was damaged or written by hand, and protects nobody: a row has
/// values in the columns of its record alone, a count that was kept back has no named members, no word
/// is counted more often than everybody nor where everybody was kept back, and a release has each cell
/// and each member once.
struct ReleaseLedgerReading {
  /// What a cell is the count of; each stands once in a release.
  private struct Key: Hashable {
    var release: Int
    var purpose: PublicationPurpose
    var boundaries: String
    var unitCode: String
    var part: ReleasedCell.Part?
  }

  private let table: Table
  private let indices: [ReleaseLedger.Column: Int]
  private var found: [Release] = []
  private var positions: [String: Int] = [:]
  /// Each cell with the row that it stands in.
  private var known: [Key: (row: Int, value: PublishedCount.Value)] = [:]
  private var knownMembers: Set<[String]> = []
  private var mistakes: [LedgerMistake] = []

  /// Errors: `missingLedgerColumns`.
  init(_ table: Table) throws(MembershipError) {
    self.table = table
    var indices: [ReleaseLedger.Column: Int] = [:]
    for column in ReleaseLedger.Column.allCases { indices[column] = table.column(column.rawValue) }
    let missing = ReleaseLedger.Column.allCases.filter { indices[$0] == nil }
    guard missing.isEmpty else {
      throw .missingLedgerColumns(missing.map(\.rawValue), source: table.source)
    }
    self.indices = indices
  }

  /// Errors: `unreadableLedgerRows`.
  mutating func releases() throws(MembershipError) -> [Release] {
    for row in table.rows {
      do throws(LedgerMistake) {
        try read(row)
      } catch {
        mistakes.append(error)
      }
    }
    mistakes += contradictions()
    guard mistakes.isEmpty else {
      throw .unreadableLedgerRows(mistakes, source: table.source)
    }
    return found
  }

  private mutating func read(_ row: TableRow) throws(LedgerMistake) {
    let name = try text(row, .release)
    guard let record = ReleaseLedger.Record(rawValue: try text(row, .record)) else {
      throw LedgerMistake(row: row.number, column: .record)
    }
    if let other = ReleaseLedger.Column.allCases.first(where: {
      !record.columns.contains($0) && value(row, $0) != nil
    }) {
      throw LedgerMistake(row: row.number, column: other)
    }
    if record == .release { return try enter(name, row) }
    // A row whose release is not told above it, or was not readable.
    guard let position = positions[name.uppercased()] else {
      throw LedgerMistake(row: row.number, column: .release)
    }
    if record == .member {
      let member = try text(row, .member)
      guard knownMembers.insert([name.uppercased(), member.uppercased()]).inserted else {
        throw LedgerMistake(row: row.number, column: .member)
      }
      found[position].members.append(member)
    } else {
      try add(row, record, to: position)
    }
  }

  private mutating func enter(_ name: String, _ row: TableRow) throws(LedgerMistake) {
    guard positions[name.uppercased()] == nil else {
      throw LedgerMistake(row: row.number, column: .release)
    }
    guard let issued = CalendarDate(iso: try text(row, .issued)) else {
      throw LedgerMistake(row: row.number, column: .issued)
    }
    let atlas = try text(row, .atlas)
    positions[name.uppercased()] = found.count
    found.append(Release(name: name, issued: issued, atlas: atlas))
  }

  private mutating func add(
    _ row: TableRow, _ record: ReleaseLedger.Record, to position: Int
  ) throws(LedgerMistake) {
    guard let purpose = PublicationPurpose(rawValue: try text(row, .purpose)) else {
      throw LedgerMistake(row: row.number, column: .purpose)
    }
    var cell = ReleasedCell(
      purpose: purpose, boundaries: try text(row, .boundaries), unitCode: try text(row, .unit),
      value: .suppressed)
    if record == .breakdown {
      guard let facet = MemberFacet(rawValue: try text(row, .facet)) else {
        throw LedgerMistake(row: row.number, column: .facet)
      }
      cell.part = ReleasedCell.Part(facet: facet, word: try text(row, .word))
    }
    if try text(row, .count) != ReleaseLedger.suppressed {
      let total = try number(row, .count)
      cell.value = .count(total)
      cell.named = try number(row, .named)
      guard cell.named <= total else { throw LedgerMistake(row: row.number, column: .named) }
    } else if value(row, .named) != nil {
      throw LedgerMistake(row: row.number, column: .named)
    }
    let key = Key(
      release: position, purpose: purpose, boundaries: cell.boundaries, unitCode: cell.unitCode,
      part: cell.part)
    guard known[key] == nil else { throw LedgerMistake(row: row.number, column: .unit) }
    known[key] = (row.number, cell.value)
    found[position].cells.append(cell)
  }

  /// Counts of a word that do not fit the count of everybody, where the ledger has that.
  private func contradictions() -> [LedgerMistake] {
    known.compactMap { key, cell in
      guard key.part != nil, case .count(let count) = cell.value else { return nil }
      var whole = key
      whole.part = nil
      guard let all = known[whole]?.value else { return nil }
      if case .count(let total) = all, count <= total { return nil }
      return LedgerMistake(row: cell.row, column: .count)
    }.sorted { $0.row < $1.row }
  }

  /// Nil for an empty cell.
  private func value(_ row: TableRow, _ column: ReleaseLedger.Column) -> String? {
    guard let index = indices[column], row.values.indices.contains(index),
      let text = row.values[index], !text.isEmpty
    else { return nil }
    return text
  }

  private func text(
    _ row: TableRow, _ column: ReleaseLedger.Column
  ) throws(LedgerMistake) -> String {
    guard let text = value(row, column) else {
      throw LedgerMistake(row: row.number, column: column)
    }
    return text
  }

  private func number(
    _ row: TableRow, _ column: ReleaseLedger.Column
  ) throws(LedgerMistake) -> Int {
    guard let number = Int(try text(row, column)), number >= 0, number <= Self.mostMembers else {
      throw LedgerMistake(row: row.number, column: column)
    }
    return number
  }

  /// More than there are people, so that sums of counts stay numbers.
  private static let mostMembers = 100_000_000_000
}
