import Classification
package import Drawing

/// Lines over fills that colour alone does not set apart.
///
/// The rule: a category keeps its plain colour unless it lies under the least distance of an earlier
/// one to some vision (`ColorGate`). Then it gets lines, of the first direction that no such earlier
/// one has. Categories beside the scale give way to its steps. Where the two sides of a diverging
/// scale meet, as they do on a black-and-white copy, all of the lower side has lines. The kinds that
/// have a pattern already keep it.
package struct FillHatching {
  /// The hatched fill, and which categories got lines.
  package let categories: [FillCategory]
  package let hatched: [Int]

  /// The directions in their order, as angle and whether crossed.
  private static let directions: [(angle: Double, crossed: Bool)] = [
    (135, false), (90, false), (0, false), (45, true),
  ]

  /// Puts the lines over the classes of a map, in every one of its pictures; land that only tells
  /// where circles are has none.
  package static func setApart(_ content: inout MapContent) {
    guard !content.fill.title.isEmpty else { return }
    for index in content.multiples.indices {
      content.multiples[index].fill = hatched(
        content.picture(content.multiples[index]))
    }
    content.fill = hatched(content)
  }

  private static func hatched(_ content: MapContent) -> FillLayer {
    let hatching = FillHatching(content)
    var fill = content.fill
    fill.categories = hatching.categories
    fill.hatched = hatching.hatched
    return fill
  }

  package init(_ content: MapContent) {
    let pairs = ColorGate(content).doubtfulPairs
    let all = content.fill.categories
    let hatching = content.theme.hatching
    let order = content.fill.order
    var neighbors: [Int: Set<Int>] = [:]
    for pair in pairs {
      neighbors[pair.first, default: []].insert(pair.second)
      neighbors[pair.second, default: []].insert(pair.first)
    }
    // 0 is plain; then the directions.
    var pattern: [Int: Int] = [:]
    var preferred: [Int: Int] = [:]
    if let order, let pivot = order.pivot,
      pairs.contains(where: {
        order.steps.contains($0.first) && order.steps.contains($0.second)
          && $0.first < pivot && $0.second >= pivot
      })
    {
      for step in order.steps.lowerBound..<pivot { preferred[step] = 1 }
    }
    func isFixed(_ index: Int) -> Bool {
      if case .solid = all[index].paint { return false }
      return true
    }
    let steps = order.map { Array($0.steps) } ?? []
    for index in steps + all.indices.filter({ !steps.contains($0) }) where !isFixed(index) {
      let taken = Set((neighbors[index] ?? []).compactMap { pattern[$0] })
      let choices = [preferred[index] ?? 0] + Array(0...Self.directions.count)
      pattern[index] = choices.first { !taken.contains($0) } ?? 0
    }
    hatched = pattern.keys.filter { pattern[$0] != 0 }.sorted()
    var result = all
    for index in hatched {
      guard case .solid(let color) = all[index].paint, let number = pattern[index] else { continue }
      let direction = Self.directions[number - 1]
      result[index].paint = .hatch(
        Paint.Hatch(
          angle: direction.angle, spacing: hatching.spacing, width: hatching.width,
          color: hatching.ink(on: color), ground: color, crossed: direction.crossed))
    }
    categories = result
  }
}

extension MapTheme.Hatching {
  /// Of lines over a colour: darker, or lighter where it is dark itself.
  package func ink(on color: Color) -> Color {
    let ground = OKLab(SRGBColor(color, over: .white))
    let lightness = ground.lightness + (ground.lightness > 0.5 ? -contrast : contrast)
    return Color(
      SRGBColor(OKLab(lightness: lightness, a: ground.a * 0.8, b: ground.b * 0.8).light))
  }
}
