/// The history of one authority's instrument in one generation: rule 3 of the derivation.
struct Track {
  let authority: String
  let authorityKey: String
  /// Nil for the rows without an instrument.
  let instrument: String?
  let instrumentKey: String?
  let instrumentClass: InstrumentClass
  let generation: String?
  /// The rows that count, in row order; what they contradict is in `disagreements`.
  let milestones: [Milestone]
  let disagreements: [Disagreement]

  /// The number in the generation's text: `2`, `2nd`, `III`; nil when it has none.
  var generationNumber: Int? { generation.flatMap(Self.number) }

  static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits) { return number }
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    return roman.firstIndex(of: text.uppercased()).map { $0 + 1 }
  }

  /// How far this milestone brings the track. Nil when it brings it nowhere.
  func step(of milestone: Milestone) -> MilestoneKind.Step? {
    milestone.cappedStep(of: instrument, instrumentClass)
  }

  /// True when any row, counted or not, tells of an adoption, launch or renewal.
  var hasAdoption: Bool {
    milestones.contains { $0.kind.step == .inForce && $0.evidence == .reported }
  }
}
