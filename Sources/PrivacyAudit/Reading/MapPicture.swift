import FoundationEssentials

/// What a reader takes from a map in SVG: its frame, the outlines of units, the symbols and the marks
/// of named places with their titles, the numbers of the legend.
struct MapPicture: Sendable {
  /// A symbol and the words that it carries.
  struct Symbol: Hashable, Sendable {
    var unit: String
    var words: String
    /// The first numbers of its first path: where it stands.
    var place: String

    /// The number at the end of its words.
    var count: Int? {
      words.lastIndex(of: ":").flatMap { ShownNumber.whole(words[words.index(after: $0)...]) }
    }
  }

  let viewBox: String
  /// Paths of the units, in their order.
  let outlines: [Substring]
  let symbols: [Symbol]
  /// Marks of those who agreed to be named.
  let places: [Symbol]
  /// Whether it is a map of circles, of which there may be none.
  let hasCircles: Bool
  let legendNumbers: [Int]

  /// Nil for a text that is no map.
  init?(_ text: String) {
    guard let viewBox = text.part(from: "viewBox=\"", to: "\"") else { return nil }
    self.viewBox = String(viewBox)
    let units = text.part(from: "<g id=\"units\">", to: "<g id=\"borders\"") ?? ""
    outlines = units.parts(from: " d=\"", to: "\"")
    let circles = text.part(from: "<g id=\"symbols\">", to: "<g id=\"labels\"")
    hasCircles = circles != nil
    symbols = Self.symbols("<g id=\"symbol-", in: circles ?? "")
    places = Self.symbols(
      "<g id=\"place-", in: text.part(from: "<g id=\"places\">", to: "<g id=\"labels\"") ?? "")
    let legend = text.part(from: "<g id=\"legend\">", to: "</g>") ?? ""
    legendNumbers = legend.parts(from: "<tspan", to: "</tspan>").compactMap { span in
      span.firstIndex(of: ">").flatMap { ShownNumber.whole(span[span.index(after: $0)...]) }
    }
  }

  /// The groups of a part of the text that begin with a mark and the code of a unit.
  private static func symbols(_ mark: String, in shown: Substring) -> [Symbol] {
    shown.components(mark).compactMap { part in
      guard let name = part.firstIndex(of: "\"") else { return nil }
      let path = part.part(from: " d=\"M", to: "\"") ?? ""
      return Symbol(
        unit: String(part[..<name]),
        words: String(part.part(from: "<title>", to: "</title>") ?? ""),
        place: String(path.prefix { "-.0123456789 ".contains($0) }))
    }
  }
}

extension StringProtocol {
  /// What follows each of a mark, up to the next one.
  fileprivate func components(_ mark: String) -> [SubSequence] {
    var found: [SubSequence] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: mark) {
      let after = rest[opening.upperBound...]
      let next = after.firstRange(of: mark)?.lowerBound ?? after.endIndex
      found.append(after[..<next])
      rest = after[next...]
    }
    return found
  }
}
