/// Holds one table beside that of another language: the same numbers, and the same units that share
/// one wording.
struct LanguageAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.languages)
    let files = Dictionary(grouping: material.files(.map, "csv")) { $0.subject }
    for subject in files.keys.sorted() {
      let tables = (files[subject] ?? []).compactMap { file in
        CountTable(file.text).map { (file, Self.meaning(of: $0)) }
      }
      guard let (_, first) = tables.first else { continue }
      for (file, meaning) in tables.dropFirst() {
        result.tried += 1
        if meaning != first {
          result.found(at: file.name, "shows counts that another language does not")
        }
      }
    }
    return result
  }

  /// Each unit's number, or the first unit by code that has the same words.
  private static func meaning(of table: CountTable) -> [String: String] {
    var firsts: [String: String] = [:]
    var meaning: [String: String] = [:]
    for (unit, cell) in table.cells.sorted(by: { $0.unit < $1.unit }) {
      switch cell {
      case .count(let count): meaning[unit] = String(count)
      case .words(let words):
        let first = firsts[words] ?? "as \(unit)"
        firsts[words] = first
        meaning[unit] = first
      }
    }
    return meaning
  }
}
