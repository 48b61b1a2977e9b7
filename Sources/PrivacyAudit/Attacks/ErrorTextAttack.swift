/// Reads what is said about errors: no number of members under the least, and none of a reason for
/// which rows are withheld.
struct ErrorTextAttack: PrivacyAttack {
  private static let counted = [
    "member", "members", "row", "rows", "organisation", "organisations",
  ]

  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.errorTexts)
    for file in material.files where file.kind == .message {
      result.tried += 1
      let words = file.text.split { $0.isWhitespace || "()[],;".contains($0) }
      for (number, noun) in zip(words, words.dropFirst()) {
        guard Self.counted.contains(noun.lowercased()), let count = ShownNumber.whole(number),
          material.isSmall(count)
        else { continue }
        result.found(at: file.name, "tells of fewer than \(material.minimumCount) members or rows")
      }
    }
    return result
  }
}
