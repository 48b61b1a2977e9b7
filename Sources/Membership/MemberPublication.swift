package import Diagnostics
package import Localization
package import SimpleFeatures

/// Makes of a members table what may be published of it: counts by unit, and the named places.
///
/// Geographic space, degrees. The members' coordinates exist only while their row is located. Counts
/// are published for the building block and the sets above it, by no other division of the members
/// but by theme and language in whole countries (`BreakdownSuppression`), and without a grand total.
/// Editions of different days are not
/// protected against each other.
package struct MemberPublication: Sendable {
  private let rules: MemberRules
  private let sets: [BoundarySet]

  /// - Parameter sets: all boundary sets in the order of the project file.
  package init(rules: MemberRules, sets: [BoundarySet]) {
    self.rules = rules
    self.sets = sets
  }

  /// What is published for each purpose, in the order of the rules, and a **private** report.
  ///
  /// The report is for the person who prepares: it holds numbers, ids and columns of rows in which
  /// something is wrong, and no number of members, countries or units, nor their codes. It must not be stored in the atlas nor printed with a map: it changes
  /// with rows that are hidden, the publications do not. The order of the rows does not matter to
  /// the publications.
  ///
  /// - Parameter today: the day of preparation; a consent holds until the day before it expires.
  ///
  /// Errors: an unknown building block, missing or repeated columns, rows without a unique id.
  package func published(
    from table: Table, today: CalendarDate
  ) throws(MembershipError) -> (members: [PublishedMembers], report: [Diagnostic]) {
    let forest = try UnitForest(buildingBlock: rules.buildingBlock, sets: sets)
    let loader = MemberLoader(rules: rules, forest: forest)
    var (members, report) = try loader.members(of: table, today: today)
    let protection = PurposeProtection(
      forest: forest, purposes: rules.purposes, minimumCount: rules.minimumCount)
    let (counted, outcomes) = protection.counted(members)
    report += protectionNotes(outcomes, table.source)
    let counts = rules.purposes.map { purpose in
      MemberCounts(counted.filter { $0.purposes.contains(purpose) }, forest: forest)
    }
    let hidden = CountSuppression(forest: forest, minimumCount: rules.minimumCount).hidden(counts)
    report += suppressionNotes(hidden, forest, table.source)
    let breakdowns = BreakdownSuppression(rules: rules, forest: forest)
      .breakdowns(of: members, hidden: hidden, counts: counts)
    let published = zip(rules.purposes, counts).map { purpose, counts in
      let own = members.filter { $0.purposes.contains(purpose) }
      return PublishedMembers(
        purpose: purpose, minimumCount: rules.minimumCount,
        counts: countsBySet(counts, hidden, forest), breakdowns: breakdowns,
        places: places(of: own, forest),
        validUntil: own.compactMap(\.expires).min()?.previous)
    }
    return (published, report)
  }

  private func countsBySet(
    _ counts: MemberCounts, _ hidden: [Bool], _ forest: UnitForest
  ) -> [PublishedMembers.CountsByUnit] {
    sets.compactMap { set in
      guard let index = forest.sets.firstIndex(where: { $0.name == set.name }) else { return nil }
      let cells = forest.nodes(ofSet: index).map { node in
        PublishedCount(
          unitCode: forest.nodes[node].unit.code,
          value: hidden[node] ? .suppressed : .count(counts.totals[node]))
      }
      return PublishedMembers.CountsByUnit(
        boundaries: set.name, counts: cells.sorted { Self.precedes($0.unitCode, $1.unitCode) })
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
