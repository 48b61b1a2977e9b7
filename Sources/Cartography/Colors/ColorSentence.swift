import Classification
import Wording

/// How far apart the colours of a map are, for `explain`.
struct ColorSentence {
  let content: MapContent

  /// Nil for a map without classes.
  var sentence: String? {
    guard !content.fill.title.isEmpty, content.fill.categories.count > 1 else { return nil }
    let gate = ColorGate(content)
    let parts = ColorVision.allCases.map { vision in
      gate.nearestPair(to: vision).map {
        "\(Self.name(of: vision)) \(Self.figure($0.distance)) (\(Self.names(of: $0, content)))"
      } ?? "\(Self.name(of: vision)) none"
    }
    let hatched = content.fill.hatched.map { content.fill.categories[$0].label }
    return "Least OKLab distance of two fills that no pattern sets apart, at least "
      + "\(Self.figure(ColorDistinction.leastDistance)) wanted: \(parts.joined(separator: ", "))."
      + (hatched.isEmpty
        ? "" : " Lines were put over \(hatched.joined(separator: ", ")) to set them apart.")
  }

  static func names(of pair: ColorGate.Pair, _ content: MapContent) -> String {
    let labels = [pair.first, pair.second].map { content.fill.categories[$0].label }
    return labels.map { $0.isEmpty ? "land" : $0 }.joined(separator: " | ")
  }

  static func figure(_ distance: Double) -> String {
    Phrasebook(language: "en").decimal(distance, digits: 3)
  }

  static func name(of vision: ColorVision) -> String {
    switch vision {
    case .trichromacy: "normal vision"
    case .protanopia: "protanopia"
    case .deuteranopia: "deuteranopia"
    case .tritanopia: "tritanopia"
    case .grey: "grey"
    }
  }
}
