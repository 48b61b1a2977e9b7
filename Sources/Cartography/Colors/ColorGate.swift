import Classification
import Drawing

/// Whether the colours of a map can be told apart, in every common vision and on a black-and-white
/// copy, and its lines and words seen.
///
/// Judged are all categories that the legend may list, whether or not a unit has them today: the
/// same palette serves every date. Distances are straight ones in OKLab (Ottosson 2020), deficient
/// visions those of Machado, Oliveira and Fernandes (2009), contrasts those of WCAG 2.2.
struct ColorGate {
  let content: MapContent
  private let looks: [PaintLook]

  init(_ content: MapContent) {
    self.content = content
    looks = content.fill.categories.map { PaintLook($0.paint, paper: content.theme.paper) }
  }

  private var categories: [FillCategory] { content.fill.categories }

  /// Two categories and how far apart they are to somebody.
  struct Pair: Hashable {
    var first: Int
    var second: Int
    var vision: ColorVision
    var distance: Double
  }

  /// The nearest two categories to a vision that nothing but colour sets apart; nil where there are
  /// no such two.
  func nearestPair(to vision: ColorVision) -> Pair? {
    pairs(to: vision).min { $0.distance < $1.distance }
  }

  /// The pairs under the least distance, the nearest one for each two categories.
  var doubtfulPairs: [Pair] {
    var nearest: [[Int]: Pair] = [:]
    for vision in ColorVision.allCases {
      for pair in pairs(to: vision) where pair.distance < ColorDistinction.leastDistance {
        let key = [pair.first, pair.second]
        if nearest[key].map({ pair.distance < $0.distance }) ?? true { nearest[key] = pair }
      }
    }
    return nearest.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func pairs(to vision: ColorVision) -> [Pair] {
    let seen = looks.map { OKLab(vision.seen($0.ground)) }
    let judged = judged
    return judged.flatMap { first in
      judged.compactMap { second in
        guard first < second, !looks[first].isSetApart(from: looks[second], to: vision),
          !areSetApartByCircles(first, second), !content.fill.form.letsMeet(first, second)
        else { return nil }
        return Pair(
          first: first, second: second, vision: vision,
          distance: seen[first].distance(to: seen[second]))
      }
    }
  }

  /// Land under circles alone has the categories of its units; others may gain units any day.
  private var judged: [Int] {
    guard content.fill.title.isEmpty else { return Array(categories.indices) }
    let counts = content.fill.counts
    return categories.indices.filter { counts[$0] > 0 }
  }

  /// True where every unit of the one has a circle or a mark, and none of the other.
  private func areSetApartByCircles(_ first: Int, _ second: Int) -> Bool {
    guard let symbols = content.symbols?.symbols else { return false }
    let marked = Set(symbols.filter { $0.value != .count(0) }.map(\.unit))
    func units(_ category: Int) -> Set<Int> {
      Set(
        content.fill.categoryOfUnit.indices.filter { content.fill.categoryOfUnit[$0] == category })
    }
    let (one, other) = (units(first), units(second))
    return one.isSubset(of: marked) && other.isDisjoint(with: marked)
      || other.isSubset(of: marked) && one.isDisjoint(with: marked)
  }

  /// Neighbours of the ordered classes whose lightness does not step on in the scale's direction,
  /// first to second in the legend's order; a diverging scale has a direction on either side.
  var orderBreaks: [(first: Int, second: Int)] {
    guard let order = content.fill.order else { return [] }
    let lightness = looks.map { OKLab($0.ground).lightness }
    return order.sides.flatMap { side -> [(Int, Int)] in
      guard side.count > 1, let first = side.first, let last = side.last else { return [] }
      let isDarkening = lightness[last] < lightness[first]
      return zip(side, side.dropFirst()).filter { one, next in
        let step = lightness[next] - lightness[one]
        return (isDarkening ? -step : step) < Self.leastStep
      }
    }
  }

  /// The least difference of lightness that is seen.
  private static let leastStep = 0.02

  /// Pairs of categories (or one beside itself) between whose units the border is seen against
  /// neither.
  var hiddenBorders: [(first: Int, second: Int)] {
    guard !content.fill.title.isEmpty else { return [] }
    return categories.indices.flatMap { first in
      categories.indices.dropFirst(first).compactMap { second in
        let isPale = [first, second].allSatisfy {
          BorderCourses.isPale(categories[$0].paint, content.theme)
        }
        let line = SRGBColor(
          isPale ? content.theme.paleBorder : content.theme.border, over: content.theme.paper)
        let isSeen = ColorVision.allCases.allSatisfy { vision in
          [first, second].contains {
            vision.distance(line, looks[$0].ground) >= ColorDistinction.leastDistance
          }
        }
        return isSeen ? nil : (first, second)
      }
    }
  }

  /// Categories on which a circle is not seen: neither it nor its ring stands out by 3 to 1.
  var hiddenCircles: [Int] {
    guard content.symbols != nil else { return [] }
    let ring = SRGBColor(content.theme.ring, over: content.theme.paper)
    return judged.filter { category in
      let ground = looks[category].ground
      let circle = SRGBColor(
        SymbolPainter.fill(content.theme.accent), over: Color(ground))
      return circle.contrastRatio(with: ground) < Self.leastContrast
        && (ring.contrastRatio(with: ground) < Self.leastContrast
          || ring.contrastRatio(with: circle) < Self.leastContrast)
    }
  }

  /// WCAG 2.2, 1.4.11: what is needed to understand a graphic.
  private static let leastContrast = 3.0

  /// Categories on which a name is not read: neither on the fill nor on its own rim.
  var unreadNames: [Int] {
    guard content.labels.kind != .none, !content.fill.title.isEmpty else { return [] }
    return categories.indices.filter { category in
      let inks = LabelInk(theme: content.theme)
      let colors = inks.colors(of: categories[category].paint)
      let ink = inks.ink(on: categories[category].paint)
      guard let rim = inks.rim(of: ink, on: looks[category].ground, over: colors) else {
        return false
      }
      return !inks.reads(ink, on: [SRGBColor(rim.color, over: content.theme.paper)])
    }
  }
}

extension Color {
  init(_ color: SRGBColor) {
    self.init(red: color.red, green: color.green, blue: color.blue)
  }
}
