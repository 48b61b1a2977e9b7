import FoundationEssentials
import Localization

/// Subtracts a count by theme, language or purpose from the count of everybody, and asks the directory
/// for every choice: a number in its answer that is no published one is a count of its own.
struct FilterAttack: PrivacyAttack {
  func result(on material: PublishedMaterial) -> AttackResult {
    var result = AttackResult(.filterCombinations)
    for members in material.publications {
      let view = CountView(members)
      for breakdown in members.breakdowns { subtract(breakdown, view, material, &result) }
    }
    askDirectory(material, &result)
    let views = material.publications.map { ($0.purpose.rawValue, CountView($0)) }
    for (index, (purpose, view)) in views.enumerated() {
      for (other, otherView) in views.dropFirst(index + 1) {
        for (unit, count) in view.counts {
          guard let count, let second = otherView.visible(unit) else { continue }
          result.tried += 1
          if material.isSmall(abs(count - second)) {
            result.found(
              at: unit.code,
              "counted for \(purpose) and for \(other) differs by fewer than "
                + "\(material.minimumCount)")
          }
        }
      }
    }
    return result
  }

  private func askDirectory(_ material: PublishedMaterial, _ result: inout AttackResult) {
    var published: [String: Set<Int>] = [:]
    var byWord: [[String]: Set<Int>] = [:]
    for members in material.publications {
      for cell in members.counts.flatMap(\.counts) {
        if let count = cell.count { published[cell.unitCode, default: []].insert(count) }
      }
      for breakdown in members.breakdowns {
        for cell in breakdown.cells {
          guard case .count(let count) = cell.value else { continue }
          published[cell.unitCode, default: []].insert(count)
          byWord[[breakdown.facet.rawValue, cell.word, cell.unitCode], default: []].insert(count)
        }
      }
    }
    for file in material.files(.page, "json") {
      let document: Directory
      do {
        document = try JSONDecoder().decode(Directory.self, from: Data(file.bytes))
      } catch {
        result.tried += 1
        result.found(at: file.name, "cannot be read as a directory, whatever it counts")
        continue
      }
      for country in document.countries {
        let words =
          (country.themes ?? []).map { (MemberFacet.theme, $0) }
          + (country.languages ?? []).map { (.language, $0) }
        for (facet, word) in words {
          guard let code = country.code, let count = word.members_count else { continue }
          result.tried += 1
          if byWord[[facet.rawValue, word.word, code]]?.contains(count) != true {
            result.found(at: file.name, "counts a word that is not published there")
          }
        }
        guard let code = country.code, let count = country.members_count else { continue }
        result.tried += 1
        if published[code]?.contains(count) != true {
          result.found(at: file.name, "counts a choice that is not published")
        }
      }
    }
  }

  /// Of the directory in JSON, what counts.
  private struct Directory: Decodable {
    var countries: [Country]

    struct Country: Decodable {
      var code: String?
      // As the document names it.
      // swift-format-ignore: AlwaysUseLowerCamelCase
      var members_count: Int?
      var themes: [Word]?
      var languages: [Word]?
    }

    struct Word: Decodable {
      var word: String
      // swift-format-ignore: AlwaysUseLowerCamelCase
      var members_count: Int?
    }
  }

  private func subtract(
    _ breakdown: MemberBreakdown, _ view: CountView, _ material: PublishedMaterial,
    _ result: inout AttackResult
  ) {
    for cell in breakdown.cells {
      guard case .count(let count) = cell.value else { continue }
      result.tried += 1
      let place = "\(cell.unitCode), \(breakdown.facet.rawValue) \(cell.word)"
      if material.isSmall(count) {
        result.found(at: place, "counts fewer than \(material.minimumCount)")
      }
      let unit = UnitTree.Unit(breakdown.boundaries, cell.unitCode)
      if view.isHidden(unit) {
        result.found(at: place, "is shown where the unit's own count is hidden")
      }
      if let total = view.visible(unit), material.isSmall(total - count) {
        result.found(
          at: place, "taken from everybody leaves fewer than \(material.minimumCount)")
      }
    }
  }
}
