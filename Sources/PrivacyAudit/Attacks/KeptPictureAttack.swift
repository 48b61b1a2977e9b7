import Localization

/// Looks into caches and at pictures from before: beside the counts of today, each is another date.
struct KeptPictureAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.keptPictures)
    var shown: [String: Set<Int>] = [:]
    for set in material.publications.flatMap(\.counts) {
      for cell in set.counts {
        shown[cell.unitCode, default: []].formUnion(cell.count.map { [$0] } ?? [])
      }
    }
    for file in material.files where file.isKeptOnDisk {
      result.tried += 1
      if file.hasMembers {
        result.found(at: file.name, "shows members and may be kept on disk, after a withdrawal too")
      }
    }
    for file in material.files where file.kind == .kept {
      result.tried += 1
      guard file.ending == "svg", let picture = MapPicture(file.text) else { continue }
      for symbol in picture.symbols {
        guard let count = symbol.count, let today = shown[symbol.unit], !today.contains(count)
        else {
          continue
        }
        if today.isEmpty {
          result.found(at: file.name, "shows a count that is hidden today")
        } else if today.contains(where: { material.isSmall(abs($0 - count)) }) {
          result.found(
            at: file.name,
            "shows a count that differs from today's by fewer than \(material.minimumCount)")
        }
      }
    }
    return result
  }
}
