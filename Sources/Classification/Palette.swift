/// A named family of colours.
package struct Palette: Hashable, Sendable {
  /// The name, as a project file writes it.
  package let name: String
  /// What the colours say about each other.
  package let kind: PaletteKind
  private let source: Source

  /// Where the colours come from.
  private enum Source: Hashable, Sendable {
    /// A list for each number of colours, the fewest first, each one longer than the one before.
    case lists([[SRGBColor]])
    /// Stops at equal distances, with every colour between them.
    case ramp([SRGBColor])
  }

  /// A palette with a list of its own for each number of colours; `lists` is not empty.
  init(name: String, kind: PaletteKind, lists: [[SRGBColor]]) {
    self.name = name
    self.kind = kind
    source = .lists(lists)
  }

  /// A palette of stops at equal distances, interpolated in OKLab.
  init(name: String, kind: PaletteKind, stops: [SRGBColor]) {
    self.name = name
    self.kind = kind
    source = .ramp(stops)
  }

  /// A palette from colours in a project file, `#rrggbb` or `#rgb`.
  ///
  /// Ordered kinds are interpolated between the given colours; a qualitative list is used from its
  /// start. Throws `invalidColor`, or `tooFewColors` for an empty list.
  package init(
    name: String, kind: PaletteKind, hexColors: [String]
  ) throws(ClassificationError) {
    var colors: [SRGBColor] = []
    for (index, text) in hexColors.enumerated() {
      guard let color = SRGBColor(text) else { throw .invalidColor(text, index: index) }
      colors.append(color)
    }
    guard !colors.isEmpty else {
      throw .tooFewColors(palette: name, wanted: 1, available: 0)
    }
    self.init(name: name, kind: kind, stops: colors)
  }

  /// `count` colours in order: light to dark, one end to the other, or as listed.
  ///
  /// An ordered palette gives any number, beyond its longest list by interpolation in OKLab. Throws
  /// `tooFewColors` when a qualitative palette has not as many, `invalidCount` below 1.
  package func colors(count: Int) throws(ClassificationError) -> [SRGBColor] {
    guard count > 0 else { throw .invalidCount(count) }
    if let list = publishedList(count: count) { return list }
    if kind == .qualitative {
      guard count <= longest.count else {
        throw .tooFewColors(palette: name, wanted: count, available: longest.count)
      }
      return Array(longest.prefix(count))
    }
    if count == 1 { return [color(at: 0.5)] }
    return (0..<count).map { color(at: Double($0) / Double(count - 1)) }
  }

  /// The colours for `below` classes under and `above` classes over a pivot, ascending.
  ///
  /// Classes at the same distance from the pivot are equally strong; the shorter side leaves out the
  /// strongest. A palette that is not diverging gives plain steps. Throws as `colors(count:)`.
  package func colors(below: Int, above: Int) throws(ClassificationError) -> [SRGBColor] {
    guard kind == .diverging else { return try colors(count: below + above) }
    let half = max(below, above)
    let all = try colors(count: 2 * half)
    return Array(all[(half - below)..<(half + above)])
  }

  /// The colour at `share` (0…1) of an unclassed ramp, between the stops in OKLab.
  package func color(at share: Double) -> SRGBColor {
    let stops = longest
    let position = min(max(share, 0), 1) * Double(stops.count - 1)
    let index = min(Int(position), max(stops.count - 2, 0))
    let next = min(index + 1, stops.count - 1)
    let rest = position - Double(index)
    if rest == 0 { return stops[index] }
    return stops[index].mixed(with: stops[next], share: rest)
  }

  /// The same palette from the other end.
  package var reversed: Palette {
    switch source {
    case .lists(let lists): Palette(name: name, kind: kind, lists: lists.map { $0.reversed() })
    case .ramp(let stops): Palette(name: name, kind: kind, stops: stops.reversed())
    }
  }

  /// The same palette with other colours in each of its lists.
  func mapped(_ change: ([SRGBColor]) -> [SRGBColor]) -> Palette {
    switch source {
    case .lists(let lists): Palette(name: name, kind: kind, lists: lists.map(change))
    case .ramp(let stops): Palette(name: name, kind: kind, stops: change(stops))
    }
  }

  /// The list of exactly `count` colours as its author published it. For two classes of an ordered
  /// palette these are the ends of the shortest list, for one its middle.
  private func publishedList(count: Int) -> [SRGBColor]? {
    guard case .lists(let lists) = source, let shortest = lists.first else {
      return longest.count == count ? longest : nil
    }
    if let list = lists.first(where: { $0.count == count }) { return list }
    guard kind != .qualitative, count < shortest.count else { return nil }
    return count == 1
      ? [shortest[shortest.count / 2]] : [shortest[0], shortest[shortest.count - 1]]
  }

  private var longest: [SRGBColor] {
    switch source {
    case .lists(let lists): lists[lists.count - 1]
    case .ramp(let stops): stops
    }
  }
}
