/// Climbs the ladder of sizes: the same map larger or smaller has the same symbols and the same marks
/// of named places with the same words, one a unit; none comes apart and none appears.
struct ZoomAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.zoomLadder)
    let files = Dictionary(grouping: material.files(.map, "svg")) { "\($0.subject) \($0.language)" }
    for subject in files.keys.sorted() {
      let pictures = (files[subject] ?? []).compactMap { file in
        MapPicture(file.text).map { (file, $0.symbols + $0.places) }
      }
      for (file, symbols) in pictures where Set(symbols.map(\.unit)).count < symbols.count {
        result.found(at: file.name, "has more than one symbol in a unit")
      }
      guard let (_, first) = pictures.first else { continue }
      let words = Self.words(first)
      for (file, symbols) in pictures.dropFirst() {
        result.tried += 1
        if Self.words(symbols) != words {
          result.found(at: file.name, "shows what the same map in another size does not")
        }
      }
    }
    return result
  }

  private static func words(_ symbols: [MapPicture.Symbol]) -> Set<String> {
    Set(symbols.map { "\($0.unit) \($0.words)" })
  }
}
