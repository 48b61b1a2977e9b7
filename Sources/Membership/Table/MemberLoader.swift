import Diagnostics
import Localization
import SimpleFeatures

/// Reads a members table into masked members: everything about a person that may not be published
/// ends here.
struct MemberLoader: Sendable {
  let rules: MemberRules
  let forest: UnitForest
  let locator: MemberLocator

  /// - Parameter gazetteer: places by name, public.
  init(rules: MemberRules, forest: UnitForest, gazetteer: Table? = nil) {
    self.rules = rules
    self.forest = forest
    locator = MemberLocator(forest, gazetteer: gazetteer)
  }

  /// What is left of a table.
  struct Loaded: Confidential {
    /// In the order of the rows.
    var members: [MaskedMember] = []
    /// Of the members, in their order.
    var identities: [MemberIdentity] = []
    /// Private.
    var report: [Diagnostic] = []
  }

  /// The members that are counted, in the order of the rows, and the private report about the rows.
  ///
  /// Rows that are withheld are looked at for the report alone, which then gives row and column and
  /// not even the id; nothing about them reaches a member. Errors: those of the table's columns and
  /// ids.
  func members(
    of source: Table, today: CalendarDate, withdrawals: MemberWithdrawals = .none
  ) throws(MembershipError) -> Loaded {
    let table = try MemberTable(source)
    var loaded = Loaded()
    var report = MemberReport(source: table.source)
    report.checkRules(rules, against: table)
    report.check(withdrawals, against: table)
    for row in table.indicesOfRows {
      let id = table.value(row, .id) ?? ""
      let iso3 = (table.value(row, .iso3) ?? "").uppercased()
      let reading = MemberConsent.read(
        row, of: table, id: id, iso3: iso3, rules: rules, today: today,
        isWithdrawn: withdrawals.contains(id))
      report.add(reading, id: id, row: table.number(row))
      let finding = locator.located(row, of: table, in: iso3)
      guard let consent = reading.consent else {
        report.addWithheld(finding.doubts, row: table.number(row))
        continue
      }
      report.add(finding.doubts, id: id, row: table.number(row))
      guard finding.doubts.allSatisfy(\.keepsRow) else { continue }
      guard let node = countedNode(finding, level: consent.level, iso3: iso3) else {
        report.addUncountable()
        continue
      }
      loaded.identities.append(MemberIdentity(id: id, purposes: consent.purposes))
      let name = consent.level.isNamed ? table.value(row, .name) : nil
      let facts = MemberFacts.read(row, of: table, rules: rules, isNamed: name != nil)
      report.add(facts.unreadable, id: id, row: table.number(row))
      loaded.members.append(
        MaskedMember(
          node: node, purposes: consent.purposes, name: name, expires: consent.expires,
          words: facts.words, details: facts.details))
    }
    loaded.report = report.diagnostics
    return loaded
  }

  /// What the rules make of one row.
  func reading(
    _ row: Int, of table: MemberTable, withdrawals: MemberWithdrawals, today: CalendarDate
  ) -> MemberRow {
    let iso3 = (table.value(row, .iso3) ?? "").uppercased()
    let id = table.value(row, .id) ?? ""
    let consent = MemberConsent.read(
      row, of: table, id: id, iso3: iso3, rules: rules, today: today,
      isWithdrawn: withdrawals.contains(id)
    ).consent
    let finding = locator.located(row, of: table, in: iso3)
    let isKept = finding.doubts.allSatisfy(\.keepsRow)
    let node = consent.flatMap { consent in
      isKept ? countedNode(finding, level: consent.level, iso3: iso3) : nil
    }
    let isNamed =
      node != nil && consent?.level.isNamed == true && table.value(row, .name) != nil
    let purposes = node == nil ? [] : consent?.purposes ?? []
    return MemberRow(
      index: row, number: table.number(row), countedNode: node, purposes: purposes,
      namedFor: isNamed ? purposes : [],
      unit: isKept ? finding.node : nil,
      hasCoordinate: table.value(row, .longitude) != nil && table.value(row, .latitude) != nil,
      expires: consent?.expires,
      words: MemberFacts.read(row, of: table, rules: rules, isNamed: isNamed).words)
  }

  /// The finest unit in which a member of that level is counted.
  private func countedNode(
    _ finding: MemberLocator.Finding, level: ConsentLevel, iso3: String
  ) -> Int? {
    guard let deepest = level.finestArea.deepestLevel else { return nil }
    guard let node = finding.node ?? forest.country(iso3) else { return nil }
    return forest.ancestor(of: node, atMostLevel: deepest)
  }
}
