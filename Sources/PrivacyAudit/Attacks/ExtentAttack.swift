/// Compares the frame and the outlines of a map with those of the same map when one member differs.
/// Symbols may move: they make way for each other, and what they show is published.
struct ExtentAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.fittedExtents)
    for file in material.files where file.variant != nil && file.ending == "svg" {
      guard
        let original = material.files.first(where: {
          $0.variant == nil && $0.kind == file.kind && $0.subject == file.subject
            && $0.language == file.language && $0.width == file.width && $0.ending == "svg"
        }), let one = MapPicture(original.text), let other = MapPicture(file.text)
      else { continue }
      result.tried += 1
      if one.viewBox != other.viewBox || one.outlines != other.outlines {
        result.found(at: original.name, "has a frame that moves when one member differs")
      }
    }
    return result
  }
}
