package import Localization
package import SimpleFeatures

/// Tries what only somebody who holds the members' table can try: changes one row and looks whether
/// what is published changes; and gives the traces that must stand in no file.
///
/// Three changes of each row, and one of all. *Removed*: where nothing of the member is shown,
/// nothing may change; else only what `LeakTest.fault` allows: its own counts, words, name and day,
/// and which counts of its country are held back. *Edited* in what is not published (name, address, kind,
/// unit where nothing is shown): nothing may change. *Moved* to another place in its unit, by numbers
/// from a seed: nothing may change. *Shuffled*, the rows in another order: nothing may change.
package struct LeakTest: Sendable {
  /// What is published of a table; the one under test.
  package typealias Publishing =
    @Sendable (Table) throws(MembershipError) -> [PublishedMembers]

  /// What is done to a row.
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case removed
    case edited
    case moved
    case shuffled
  }

  /// What came of the trials. It holds no value of a row.
  package struct Outcome: Sendable {
    package var rowCount = 0
    package var hiddenRowCount = 0
    package var tried: [Change: Int] = [:]
    package var changed: [Change: Int] = [:]
    /// The number of the row, what was done to it, and what is wrong with the outcome.
    package var faults: [(row: Int, change: Change, words: String)] = []
    /// Publications that changed as they may, up to `LeakTest.keptVariants`.
    package var variants: [[PublishedMembers]] = []

    /// Nothing tried yet.
    package init() {}

    /// This and what came of other rows.
    package mutating func add(_ other: Outcome) {
      tried.merge(other.tried, uniquingKeysWith: +)
      changed.merge(other.changed, uniquingKeysWith: +)
      faults = (faults + other.faults).sorted { $0.row < $1.row }
      variants = Array((variants + other.variants).prefix(LeakTest.keptVariants))
    }
  }

  /// Rows that are read for the trials, about: more would take more than a minute. A table of more
  /// than a thousand members is tried in rows from a seed, as many as that allows.
  private static let mostReadings = 1_200_000

  private static let keptVariants = 3
  static let seed: UInt64 = 1325

  let table: Table
  let today: CalendarDate
  let members: MemberTable
  let forest: UnitForest
  private let loader: MemberLoader
  private let rows: [MemberRow]
  /// Of the project.
  let purposes: Set<PublicationPurpose>
  private let publish: Publishing

  /// - Parameters:
  ///   - publication: by whose rules and boundaries the rows are read.
  ///   - publish: what is under test; usually the publication itself.
  ///
  /// Errors: those of the table's columns and ids.
  package init(
    _ publication: MemberPublication, table: Table, withdrawals: MemberWithdrawals = .none,
    today: CalendarDate, publish: @escaping Publishing
  ) throws(MembershipError) {
    let members = try MemberTable(table)
    self.table = table
    self.today = today
    self.publish = publish
    self.members = members
    let loader = publication.loader
    self.loader = loader
    forest = publication.forest
    purposes = Set(loader.rules.purposes)
    rows = members.indicesOfRows.map {
      loader.reading($0, of: members, withdrawals: withdrawals, today: today)
    }
  }

  // MARK: Traces

  /// Everything that must not stand in a file, and names and addresses with the purposes for which
  /// they may. What is published of another member, or is a unit's name, may stand there too; places
  /// that read (0, 0) are left out.
  package func traces() -> TraceSearch {
    var search = TraceSearch()
    let published = publishedTexts()
    for row in rows {
      if let id = members.value(row.index, .id) { search.add(id, .id, row: row.number) }
      if let east = members.value(row.index, .longitude),
        let north = members.value(row.index, .latitude),
        let forms = CoordinateForms(longitude: east, latitude: north), !forms.isZero
      {
        search.add(forms, row: row.number)
      }
      for (text, trace) in texts(of: row) {
        let allowed = published[text] ?? []
        if allowed.isSuperset(of: purposes) { continue }
        search.add(text, trace, row: row.number, allowedFor: allowed)
      }
    }
    return search
  }

  /// The texts that may be published, each with its purposes: names and addresses of the members who
  /// are named, and the names of units for every purpose.
  private func publishedTexts() -> [String: Set<PublicationPurpose>] {
    var published: [String: Set<PublicationPurpose>] = [:]
    for row in rows where row.isNamed {
      for (text, _) in texts(of: row) { published[text, default: []].formUnion(row.namedFor) }
    }
    for name in forest.nodes.flatMap({ [$0.unit.name] + $0.unit.names.map(\.value) }) {
      published[name] = TraceSearch.allPurposes
    }
    return published
  }

  /// The names of a row, in every language, and its web address.
  private func texts(of row: MemberRow) -> [(text: String, trace: TraceSearch.Trace)] {
    var texts: [(String, TraceSearch.Trace)] = []
    for (column, name) in zip(table.columns, table.rows[row.index].values)
    where column.lowercased().hasPrefix("name") {
      if let name { texts.append((name, .name)) }
    }
    if let address = members.value(row.index, .web) { texts.append((address, .webAddress)) }
    return texts
  }

  // MARK: Changes

  /// Tries every change of the rows of one share. The shares of all give the whole outcome, each row
  /// once; the first holds the numbers of rows and the trial of their order.
  ///
  /// Errors: those of what publishes.
  package func outcome(
    share: Int, of shareCount: Int, progress: (Double) -> Void = { _ in }
  ) throws(MembershipError) -> Outcome {
    var outcome = Outcome()
    let original = try publish(table)
    if share == 0 {
      outcome.rowCount = rows.count
      outcome.hiddenRowCount = rows.count { $0.countedNode == nil }
      try tryOrder(original, &outcome)
    }
    let own = chosenRows.enumerated().filter { $0.offset % shareCount == share }.map(\.element)
    for (done, row) in own.enumerated() {
      progress(Double(done) / Double(own.count))
      try tryOut(.removed, row, removing(row), original, &outcome)
      try tryOut(.edited, row, editing(row), original, &outcome)
      var numbers = SeededGenerator(seed: Self.seed &+ UInt64(row.number))
      if let moved = moving(row, &numbers) { try tryOut(.moved, row, moved, original, &outcome) }
    }
    return outcome
  }

  /// The positions of the rows of members who are counted.
  var countedRows: [Int] { rows.filter { $0.countedNode != nil }.map(\.index) }

  private var chosenRows: [MemberRow] {
    let most = max(50, Self.mostReadings / max(1, rows.count))
    guard rows.count > most else { return rows }
    var numbers = SeededGenerator(seed: Self.seed)
    let shuffled = rows.shuffled(using: &numbers)
    // Those of whom nothing is shown have the most to lose.
    let hidden = shuffled.filter { $0.countedNode == nil }
    return Array((hidden + shuffled.filter { $0.countedNode != nil }).prefix(most))
  }

  private func tryOrder(
    _ original: [PublishedMembers], _ outcome: inout Outcome
  ) throws(MembershipError) {
    var numbers = SeededGenerator(seed: Self.seed)
    var shuffled = table
    let order = table.rows.shuffled(using: &numbers)
    shuffled.rows = zip(order, table.rows).map { TableRow(number: $1.number, values: $0.values) }
    outcome.tried[.shuffled] = 1
    if try publish(shuffled) != original {
      outcome.changed[.shuffled] = 1
      outcome.faults.append((1, .shuffled, "the order of the rows changes what is published"))
    }
  }

  private func tryOut(
    _ change: Change, _ row: MemberRow, _ table: Table, _ original: [PublishedMembers],
    _ outcome: inout Outcome
  ) throws(MembershipError) {
    // A row in which there is nothing to change is no trial.
    guard table != self.table else { return }
    let changed = try publish(table)
    outcome.tried[change, default: 0] += 1
    guard changed != original else { return }
    outcome.changed[change, default: 0] += 1
    if let words = fault(of: change, row, original, changed) {
      outcome.faults.append((row.number, change, words))
    } else if outcome.variants.count < Self.keptVariants, Self.countsDiffer(original, changed) {
      outcome.variants.append(changed)
    }
  }

  private static func countsDiffer(
    _ first: [PublishedMembers], _ second: [PublishedMembers]
  ) -> Bool {
    !zip(first, second).allSatisfy { $0.counts == $1.counts }
  }

  private func removing(_ row: MemberRow) -> Table {
    var changed = table
    changed.rows.remove(at: row.index)
    return changed
  }

  /// Another text in every cell that decides nothing and of which nothing is shown.
  private func editing(_ row: MemberRow) -> Table {
    var columns = ["name", "web", "kind", "languages", "themes"]
    if row.countedNode != nil { columns = row.isNamed ? [] : ["name", "web", "kind"] }
    var changed = table
    for (index, column) in table.columns.enumerated() {
      let word = column.lowercased()
      guard columns.contains(word) || columns.contains("name") && word.hasPrefix("name") else {
        continue
      }
      changed.rows[row.index].values[index] = "Edited"
    }
    return changed
  }

  /// Another place in the same unit; nil where the unit is not known or there is none to move.
  private func moving(_ row: MemberRow, _ numbers: inout SeededGenerator) -> Table? {
    guard row.hasCoordinate, let unit = row.unit,
      let longitude = table.columns.firstIndex(where: { $0.lowercased() == "longitude" }),
      let latitude = table.columns.firstIndex(where: { $0.lowercased() == "latitude" }),
      let place = loader.locator.anotherPlace(in: unit, using: &numbers)
    else { return nil }
    var changed = table
    changed.rows[row.index].values[longitude] = String(place.longitude)
    changed.rows[row.index].values[latitude] = String(place.latitude)
    return changed
  }
}
