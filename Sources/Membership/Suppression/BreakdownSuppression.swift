import Localization

/// Counts members by theme and by language in each country, as far as no count tells of few of them.
///
/// Counted are the members who agreed to *all* purposes of the project, so that the breakdown is the
/// same in every publication and no difference of two can be taken. There are cells for the roots of
/// the forest alone (countries): cells of finer units would have to be protected along two divisions
/// of the members at once, up the forest and across the words, and small groups are met there first.
///
/// Let *n* be a country's counted members and *u* those of them that no reader knows by name; let *t*
/// be those with a word and *s* the unnamed ones of these. The cell is shown if the country's count
/// is shown, n is at least *k*, and each of t, n − t, s and u − s is none or at least k. Else it is
/// suppressed. A country whose count is hidden, or is zero, has no cells; every other one has a cell
/// for every word, a zero too, so that no word is missing only where nobody has it.
///
/// Which words there are must not tell either that somebody has a rare one: they are the themes that
/// the project lists, whoever has them, or without a list, and for languages always, the words of
/// which at least one cell above zero is shown.
///
/// What is claimed, for a reader who knows every publication, this text, and all words of all named
/// members: the unnamed members with a word are none or at least k where a cell is shown, and so are
/// those without it; where it is suppressed, they can be any of at least the lesser of k − 1 and
/// u + 1 numbers (if u is under k every cell is suppressed, whatever it holds, so nothing is learnt).
/// A member can have any set of words, so cells of other words say nothing about a suppressed one,
/// and there is no sum of cells to subtract from: not over words, which overlap, and not over
/// countries. Tried for all small tables by the tests.
///
/// What is not claimed: two shown cells t and t′ bound how many have both words, which can be any
/// number from t + t′ − n to the lesser of them and may be forced to be small; a cell equal to n tells
/// the word of everybody counted; and whoever knows that each member must have one of the words knows
/// more than this rule assumes. Editions of different days are not protected against each other here.
struct BreakdownSuppression: Sendable {
  let rules: MemberRules
  let forest: UnitForest

  /// How many of some members there are, and how many of these every reader knows by name.
  struct Tally: Hashable, Sendable {
    var total = 0
    var named = 0

    var unnamed: Int { total - named }

    mutating func add(_ member: MaskedMember) {
      total += 1
      if member.isNamed { named += 1 }
    }
  }

  /// The breakdowns of the rules; none where no member has a word that may be told.
  ///
  /// - Parameters:
  ///   - hidden: which nodes' counts are suppressed.
  ///   - counts: the counts of each publication.
  func breakdowns(
    of members: [MaskedMember], hidden: [Bool], counts: [MemberCounts]
  ) -> [MemberBreakdown] {
    // Only roots of the uppermost set: units elsewhere without a parent are strays of another level.
    let roots = forest.nodes(ofSet: 0).filter { root in
      !hidden[root] && counts.contains { $0.totals[root] > 0 }
    }
    let counted = Dictionary(
      grouping: members.filter { $0.purposes.count == rules.purposes.count }
    ) { forest.root(of: $0.node) }
    return rules.breakdowns.compactMap { facet in
      let cells = cells(of: facet, counted, roots)
      return cells.isEmpty
        ? nil : MemberBreakdown(facet: facet, boundaries: forest.sets[0].name, cells: cells)
    }
  }

  /// True if the cell of the members with a word may be told, `whole` being all that are counted.
  func shows(_ part: Tally, of whole: Tally) -> Bool {
    func isSafe(_ count: Int) -> Bool { count == 0 || count >= rules.minimumCount }
    return whole.total >= rules.minimumCount && isSafe(part.total)
      && isSafe(whole.total - part.total) && isSafe(part.unnamed)
      && isSafe(whole.unnamed - part.unnamed)
  }

  private func cells(
    of facet: MemberFacet, _ counted: [Int: [MaskedMember]], _ roots: [Int]
  ) -> [MemberBreakdown.Cell] {
    var wholes: [Int: Tally] = [:]
    var parts: [Int: [String: Tally]] = [:]
    var shownWords: Set<String> = []
    for root in roots {
      for member in counted[root] ?? [] {
        wholes[root, default: Tally()].add(member)
        for word in Set(member.words[facet] ?? []) {
          parts[root, default: [:]][word, default: Tally()].add(member)
        }
      }
      for (word, part) in parts[root] ?? [:] where shows(part, of: wholes[root] ?? Tally()) {
        shownWords.insert(word)
      }
    }
    let words = facet == .theme && !rules.themes.isEmpty ? Set(rules.themes) : shownWords
    let sortedWords = words.sorted(by: MemberPublication.precedes)
    let sortedRoots = roots.sorted {
      MemberPublication.precedes(forest.nodes[$0].unit.code, forest.nodes[$1].unit.code)
    }
    return sortedRoots.flatMap { root in
      sortedWords.map { word in
        let part = parts[root]?[word] ?? Tally()
        return MemberBreakdown.Cell(
          unitCode: forest.nodes[root].unit.code, word: word,
          value: shows(part, of: wholes[root] ?? Tally()) ? .count(part.total) : .suppressed)
      }
    }
  }
}
