import Localization

/// Subtracts an earlier edition from this one, for the same purpose: unit by unit, what is left of a
/// unit without the units in it that both show, and the same of those with a word and without it.
/// A word that one of the two does not tell of is not compared: it need not be a zero.
struct DateAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.twoDates)
    for edition in material.earlier {
      for purpose in PublicationPurpose.allCases {
        guard let before = edition.views[purpose], let after = material.current.views[purpose]
        else {
          continue
        }
        compare(before, after, edition.name, nil, material, &result)
        let (earlier, current) = (
          edition.words[purpose] ?? [:], material.current.words[purpose] ?? [:]
        )
        for (word, now) in current {
          guard let then = earlier[word] else { continue }
          compare(then, now, edition.name, word, material, &result)
          compareOthers(
            (all: before, word: then), (all: after, word: now), edition.name, word, material,
            &result)
        }
      }
    }
    return result
  }

  private func compare(
    _ before: CountView, _ after: CountView, _ edition: String, _ word: KnownEdition.Word?,
    _ material: PublishedMaterial, _ result: inout AttackResult
  ) {
    for (unit, count) in after.counts {
      guard let count, let earlier = before.visible(unit) else { continue }
      result.tried += 1
      let joined =
        after.namedMembers(in: unit, material.tree) - before.namedMembers(in: unit, material.tree)
      if material.isSmall(abs(count - earlier)) || material.isSmall(abs(count - earlier - joined)) {
        result.found(
          at: word?.place(in: unit) ?? unit.code,
          "changed by fewer than \(material.minimumCount) members since \(edition)")
      }
    }
    for parent in material.tree.parents {
      guard let count = after.visible(parent), let earlier = before.visible(parent) else {
        continue
      }
      let both = material.tree.children(of: parent).compactMap { child -> Int? in
        guard let now = after.visible(child), let then = before.visible(child) else { return nil }
        return now - then
      }
      guard both.count < material.tree.children(of: parent).count else { continue }
      result.tried += 1
      if material.isSmall(abs(count - earlier - both.reduce(0, +))) {
        result.found(
          at: word?.place(in: parent) ?? parent.code,
          "less the units in it changed by fewer than \(material.minimumCount) members since "
            + edition)
      }
    }
  }
  /// Everybody of a unit who does not have the word, where both are shown in both editions.
  private func compareOthers(
    _ before: (all: CountView, word: CountView), _ after: (all: CountView, word: CountView),
    _ edition: String, _ word: KnownEdition.Word, _ material: PublishedMaterial,
    _ result: inout AttackResult
  ) {
    for unit in after.word.counts.keys {
      guard let now = Self.others(after, unit, material),
        let then = Self.others(before, unit, material)
      else { continue }
      result.tried += 1
      if material.isSmall(abs(now.total - then.total))
        || material.isSmall(abs(now.total - now.named - then.total + then.named))
      {
        result.found(
          at: word.place(in: unit),
          "taken from everybody leaves a change of fewer than \(material.minimumCount) members "
            + "since \(edition)")
      }
    }
  }

  private static func others(
    _ views: (all: CountView, word: CountView), _ unit: UnitTree.Unit,
    _ material: PublishedMaterial
  ) -> (total: Int, named: Int)? {
    guard let all = views.all.visible(unit), let word = views.word.visible(unit) else { return nil }
    return (
      all - word,
      views.all.namedMembers(in: unit, material.tree)
        - views.word.namedMembers(in: unit, material.tree)
    )
  }
}
