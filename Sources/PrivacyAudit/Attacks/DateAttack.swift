import Localization

/// Subtracts an earlier edition from this one, for the same purpose: unit by unit, and what is left of
/// a unit without the units in it that both show.
struct DateAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.twoDates)
    for edition in material.earlier {
      for purpose in PublicationPurpose.allCases {
        guard let before = edition.views[purpose], let after = material.current.views[purpose]
        else {
          continue
        }
        compare(before, after, edition.name, material, &result)
      }
    }
    return result
  }

  private func compare(
    _ before: CountView, _ after: CountView, _ edition: String, _ material: PublishedMaterial,
    _ result: inout AttackResult
  ) {
    for (unit, count) in after.counts {
      guard let count, let earlier = before.visible(unit) else { continue }
      result.tried += 1
      let joined =
        after.namedMembers(in: unit, material.tree) - before.namedMembers(in: unit, material.tree)
      if material.isSmall(abs(count - earlier)) || material.isSmall(abs(count - earlier - joined)) {
        result.found(
          at: unit.code,
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
          at: parent.code,
          "less the units in it changed by fewer than \(material.minimumCount) members since "
            + edition)
      }
    }
  }
}
