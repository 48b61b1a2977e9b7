import Classification

/// Fills that somebody cannot tell apart, and no pattern helps.
enum IndistinctColors {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let content = map.content
    let pairs = ColorGate(content).doubtfulPairs
    guard let worst = pairs.min(by: { $0.distance < $1.distance }) else { return nil }
    return MapSheet.Finding(
      code: "indistinct-colours",
      sentence:
        "\(pairs.count == 1 ? "two fills" : "\(pairs.count) pairs of fills") cannot be told "
        + "apart and have no pattern: \(ColorSentence.names(of: worst, content)), OKLab distance "
        + "\(ColorSentence.figure(worst.distance)) in \(ColorSentence.name(of: worst.vision)), at "
        + "least \(ColorSentence.figure(ColorDistinction.leastDistance)) wanted", .error,
      advice: "choose a palette with more steps of lightness, or fewer classes")
  }
}
