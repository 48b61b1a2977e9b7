/// Reads the legend of circles: its numbers are made of the counts that are shown, so none may be
/// above the largest of them. A map that shows no count has the smallest legend there is, a circle of
/// 1, whatever it does not show. Numbers in other legends are rates, or a sample of a mark with names.
struct LegendAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.legendMaxima)
    for file in material.files(.map, "svg") {
      guard let picture = MapPicture(file.text), picture.hasCircles,
        let legend = picture.legendNumbers.max()
      else { continue }
      result.tried += 1
      if legend > max(1, picture.symbols.compactMap(\.count).max() ?? 0) {
        result.found(at: file.name, "has a legend that goes beyond the largest count it shows")
      }
    }
    return result
  }
}
