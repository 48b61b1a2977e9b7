import Diagnostics
package import Localization
package import SimpleFeatures

/// Makes of a members table what may be published of it: counts by unit, and the named places.
///
/// Geographic space, degrees. The members' coordinates exist only while their row is located. Counts
/// are published for the building block and the sets above it, by no other division of the members
/// but by theme and language in whole countries (`BreakdownSuppression`), and without a grand total.
/// Editions of different days are protected against each other as far as the release ledger tells of
/// them.
package struct MemberPublication: Sendable {
  private let rules: MemberRules
  private let sets: [BoundarySet]
  let forest: UnitForest
  let loader: MemberLoader

  /// - Parameters:
  ///   - sets: all boundary sets in the order of the project file.
  ///   - gazetteer: places by name, as `SourceReader.gazetteer` reads them.
  ///
  /// Errors: an unknown building block.
  package init(
    rules: MemberRules, sets: [BoundarySet], gazetteer: Table? = nil
  ) throws(MembershipError) {
    self.rules = rules
    self.sets = sets
    forest = try UnitForest(buildingBlock: rules.buildingBlock, sets: sets)
    loader = MemberLoader(rules: rules, forest: forest, gazetteer: gazetteer)
  }

  /// Counts below this are suppressed.
  package var minimumCount: Int { rules.minimumCount }

  /// What is published for each purpose, in the order of the rules, and a **private** report.
  ///
  /// The report is for the person who prepares: it holds numbers, ids and columns of rows in which
  /// something is wrong, and no number of members, countries or units, nor their codes. It must not
  /// be stored in the atlas nor printed with a map: it changes with rows that are hidden, the
  /// publications do not. The order of the rows does not matter to the publications.
  ///
  /// - Parameters:
  ///   - today: the day of preparation; a consent holds until the day before it expires.
  ///   - withdrawals: of members of the table.
  ///   - ledger: the earlier releases that the counts are protected against.
  ///
  /// Errors: missing or repeated columns, rows without a unique id.
  package func edition(
    from table: Table, today: CalendarDate, withdrawals: MemberWithdrawals = .none,
    ledger: ReleaseLedger = .empty
  ) throws(MembershipError) -> MemberEdition {
    let loaded = try loader.members(of: table, today: today, withdrawals: withdrawals)
    let members = loaded.members
    var report = loaded.report
    let protection = PurposeProtection(
      forest: forest, purposes: rules.purposes, minimumCount: rules.minimumCount)
    let (counted, outcomes) = protection.counted(members)
    report += protectionNotes(outcomes, table.source)
    let counts = rules.purposes.map { purpose in
      MemberCounts(counted.filter { $0.purposes.contains(purpose) }, forest: forest)
    }
    let index = UnitIndex(forest)
    let earlier = EarlierReleases(forest: forest, releases: ledger.releases)
    let hidden = ReleaseProtection(
      forest: forest, minimumCount: rules.minimumCount, purposes: rules.purposes,
      earlier: earlier.counts(index)
    ).hidden(counts)
    report += suppressionNotes(hidden, forest, table.source)
    let suppression = BreakdownSuppression(rules: rules, forest: forest)
    let facets = suppression.breakdowns(of: members, hidden: hidden, counts: counts)
    // Who is neither counted nor named must not tell even when the consent ends.
    let isShown = zip(members, protection.areCounted(members)).map { $0.isNamed || $1 }
    let shown = zip(members, isShown).filter(\.1).map(\.0)
    let published = zip(rules.purposes, counts).map { purpose, counts in
      let own = shown.filter { $0.purposes.contains(purpose) }
      return PublishedMembers(
        purpose: purpose, minimumCount: rules.minimumCount,
        counts: countsBySet(counts, hidden, forest), breakdowns: facets,
        places: places(of: own, forest),
        validUntil: own.compactMap(\.expires).min()?.previous)
    }
    let record = ReleaseRecord(
      forest: forest, index: index, namedByPart: suppression.namedByPart(members))
    let breakdowns = BreakdownProtection(
      forest: forest, index: index, minimumCount: rules.minimumCount, releases: ledger.releases
    ).protected(published, cells: record.cells(of: published, counts))
    let alone = CountSuppression(forest: forest, minimumCount: rules.minimumCount).hidden(counts)
    report += releaseNotes(
      hidesMore: hidden != alone || breakdowns.hasHidden,
      hasUnknownUnits: earlier.hasUnknownUnits(index), table.source)
    return MemberEdition(
      members: breakdowns.members, report: report,
      cells: record.cells(of: breakdowns.members, counts),
      identities: zip(loaded.identities, isShown).filter(\.1).map(\.0))
  }

  private func countsBySet(
    _ counts: MemberCounts, _ hidden: [Bool], _ forest: UnitForest
  ) -> [PublishedMembers.CountsByUnit] {
    sets.compactMap { set in
      guard let index = forest.sets.firstIndex(where: { $0.name == set.name }) else { return nil }
      let cells = forest.nodesByCode[index].map { node in
        PublishedCount(
          unitCode: forest.nodes[node].unit.code,
          value: hidden[node] ? .suppressed : .count(counts.totals[node]))
      }
      return PublishedMembers.CountsByUnit(
        boundaries: set.name, counts: cells)
    }
  }

  private func places(of members: [MaskedMember], _ forest: UnitForest) -> [PublishedPlace] {
    let places = members.compactMap { member in
      member.name.map { name in
        let unit = forest.nodes[member.node].unit
        return PublishedPlace(
          name: name, names: member.details?.names ?? [:], kind: member.details?.kind,
          languages: member.words[.language] ?? [], themes: member.words[.theme] ?? [],
          webAddress: member.details?.webAddress, unitCode: unit.code, unitName: unit.name,
          point: unit.representativePoint)
      }
    }
    return places.sorted { first, second in
      first.name == second.name
        ? Self.precedes(first.unitCode, second.unitCode) : Self.precedes(first.name, second.name)
    }
  }

  /// The order of the bytes, the same under every locale.
  static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  // MARK: The private report

  /// What was done to members who agreed to some purposes only, once for all countries.
  private func protectionNotes(
    _ outcomes: Set<PurposeProtection.Outcome>, _ source: String
  ) -> [Diagnostic] {
    func note(_ words: String) -> Diagnostic {
      Diagnostic(
        .note, "purposes-protected", "some members who agreed to some purposes only are \(words)",
        at: Place(file: source),
        reason: "otherwise one publication less another would tell of fewer than "
          + "\(rules.minimumCount) of them")
    }
    var notes: [Diagnostic] = []
    if outcomes.contains(where: { if case .coarsened = $0 { true } else { false } }) {
      notes.append(note("counted in coarser units"))
    }
    if outcomes.contains(.common) { notes.append(note("not counted in any publication")) }
    return notes
  }

  /// What earlier releases made different, without which of them, where or how often.
  private func releaseNotes(
    hidesMore: Bool, hasUnknownUnits: Bool, _ source: String
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if hidesMore {
      notes.append(
        Diagnostic(
          .note, "releases-protected", "some counts are suppressed because of an earlier release",
          at: Place(file: source),
          reason: "otherwise the two together would tell of a change of fewer than "
            + "\(rules.minimumCount) members"))
    }
    if hasUnknownUnits {
      notes.append(
        Diagnostic(
          .warning, "release-units-unknown",
          "an earlier release has counts of units that are not among the boundaries",
          at: Place(file: source),
          reason: "those are compared with nothing, so that an edition on other boundaries can "
            + "tell of a small change",
          advice: "keep the boundary sets and their names from one release to the next"))
    }
    return notes
  }

  private func suppressionNotes(
    _ hidden: [Bool], _ forest: UnitForest, _ source: String
  ) -> [Diagnostic] {
    forest.sets.indices.compactMap { set in
      guard forest.nodes(ofSet: set).contains(where: { hidden[$0] }) else { return nil }
      return Diagnostic(
        .note, "counts-suppressed", "some counts of \(forest.sets[set].name) are suppressed",
        at: Place(file: source))
    }
  }
}
