import Localization

/// Subtracts: a unit less the units in it that are shown; a unit, or a word of it, less those of it
/// who are known by name; a stated sum less what it is said to hold.
///
/// What is hidden under one visible unit can be anything from the least it can be (the members known
/// by name, or 1 where a zero would be shown) to that and what is left over. These are the exact
/// bounds, as all that is below a hidden unit is hidden too; where it is not, the visible one below
/// is taken for known and the bounds are narrower.
struct SiblingAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.totalsMinusSiblings)
    for members in material.publications {
      let view = CountView(members)
      for parent in material.tree.parents {
        subtract(parent, view, material, &result)
      }
    }
    for view in material.current.views.values { subtractNamed(view, nil, material, &result) }
    for words in material.current.words.values {
      for (word, view) in words { subtractNamed(view, word, material, &result) }
    }
    for file in material.files(.map, "txt") { sums(file, material, &result) }
    return result
  }

  private func subtract(
    _ parent: UnitTree.Unit, _ view: CountView, _ material: PublishedMaterial,
    _ result: inout AttackResult
  ) {
    let children = material.tree.children(of: parent)
    guard let total = view.visible(parent) else {
      // A sum is at least each of its parts.
      for child in children where view.visible(child) ?? 0 > 0 && view.isHidden(parent) {
        result.found(
          at: child.code, "is shown, so that the hidden count of \(parent.code) is bounded")
      }
      return
    }
    let hidden = children.filter(view.isHidden)
    let shown = children.compactMap(view.visible).reduce(0, +)
    guard !hidden.isEmpty else {
      // The members of the unit that are counted in none of the units in it.
      result.tried += 1
      let remainder = total - shown - (view.named[parent.code] ?? 0)
      if !children.isEmpty, children.allSatisfy({ view.visible($0) != nil }),
        material.isSmall(remainder)
      {
        result.found(
          at: parent.code, "less the units in it leaves fewer than \(material.minimumCount)")
      }
      return
    }
    let named = hidden.map { view.namedMembers(in: $0, material.tree) }
    let zerosAreShown = children.contains { view.visible($0) == 0 }
    let least = named.map { max($0, zerosAreShown ? 1 : 0) }
    let slack = total - shown - least.reduce(0, +) - (view.named[parent.code] ?? 0)
    for (index, child) in hidden.enumerated() {
      result.tried += 1
      let most = least[index] + max(0, slack)
      let isOnlyNamed = most == named[index]
      if slack < material.minimumCount, least[index] < material.minimumCount, !isOnlyNamed {
        result.found(
          at: child.code,
          "is hidden, but \(parent.code) less what is shown leaves it fewer than "
            + "\(material.minimumCount + 1) numbers to be")
      }
    }
  }

  /// Whoever is counted and not named, where all others are named, stands alone.
  private func subtractNamed(
    _ view: CountView, _ word: KnownEdition.Word?, _ material: PublishedMaterial,
    _ result: inout AttackResult
  ) {
    for (unit, count) in view.counts {
      guard let count else { continue }
      let named = view.namedMembers(in: unit, material.tree)
      if named == 0 { continue }
      result.tried += 1
      if material.isSmall(count - named) {
        result.found(
          at: word?.place(in: unit) ?? unit.code,
          "less those who are named leaves fewer than \(material.minimumCount)")
      }
    }
  }

  /// A sum in the words of a map that is more than all it shows and not more than the hidden could
  /// make it.
  private func sums(
    _ file: PublishedFile, _ material: PublishedMaterial, _ result: inout AttackResult
  ) {
    guard
      let table = material.files(.map, "csv").first(where: {
        $0.subject == file.subject && $0.language == file.language
      }).flatMap({ CountTable($0.text) })
    else { return }
    // The words of a map of rates sum up no members: their numbers are rates and units.
    guard !table.hasRates else { return }
    var shown = 0
    var wordings: [String: Int] = [:]
    for (_, cell) in table.cells {
      switch cell {
      case .count(let count): shown += count
      case .words(let words): wordings[words, default: 0] += 1
      }
    }
    // Of two wordings the rarer is what is hidden; where there is one, it may be either.
    let hidden = wordings.values.min() ?? 0
    guard hidden > 0, shown > 0 else { return }
    result.tried += 1
    let most = shown + hidden * (material.minimumCount - 1)
    if ShownNumber.all(in: file.text).contains(where: { $0 > shown && $0 <= most }) {
      result.found(at: file.name, "states a sum that counts hidden members too")
    }
  }
}
