/// Looks for counts below the least that may be shown: in the titles of symbols, in tables, in pages.
struct SmallLabelAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.smallLabels)
    let words = "shows a count under \(material.minimumCount)"
    for file in material.files(.map, "svg") {
      for symbol in MapPicture(file.text)?.symbols ?? [] {
        result.tried += 1
        if let count = symbol.count, material.isSmall(count) { result.found(at: file.name, words) }
      }
    }
    for file in material.files(.map, "csv") {
      for (_, cell) in CountTable(file.text)?.cells ?? [] {
        result.tried += 1
        if case .count(let count) = cell, material.isSmall(count) {
          result.found(at: file.name, words)
        }
      }
    }
    for file in material.files(.page, "json") + material.files(.map, "json") {
      for key in ["members", "members_count"] {
        for value in file.text.split(separator: "\"\(key)\"").dropFirst() {
          let text = value.drop { " :\"".contains($0) }.prefix { $0.isNumber }
          guard let count = ShownNumber.whole(text) else { continue }
          result.tried += 1
          if material.isSmall(count) { result.found(at: file.name, words) }
        }
      }
    }
    for file in material.files(.page, "html") + material.files(.map, "html") {
      // A cell that is nothing but a number; a count in a heading has words beside it.
      let cells = file.text.parts(from: "<td", to: "</td>").compactMap { cell in
        cell.firstIndex(of: ">").flatMap { ShownNumber.whole(cell[cell.index(after: $0)...]) }
      }
      let headings = file.text.parts(from: "<span class=\"count\">", to: "<")
        .compactMap { ShownNumber.all(in: $0).first }
      for count in cells + headings {
        result.tried += 1
        if material.isSmall(count) { result.found(at: file.name, words) }
      }
    }
    return result
  }
}
