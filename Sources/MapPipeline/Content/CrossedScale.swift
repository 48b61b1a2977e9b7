import Classification
import Wording

/// One of two scales that are crossed: its words, and the step of each unit that has a number.
struct CrossedScale {
  /// What its numbers are, with unit and period.
  let title: String
  /// The steps in words, from low to high; none where no unit has a number.
  let labels: [String]
  /// What stands between the steps.
  let limits: [String]
  /// By unit of the subject.
  let steps: [Int: Int]
  /// How the steps came about, for `explain`.
  let explanation: String

  /// Terciles of the numbers, or the classes between given limits.
  init(
    _ numbers: IndicatorValues, breaks: [Double], subject: [Int], wording: Phrasebook
  ) throws(ClassificationError) {
    title = numbers.title(in: wording.tag.text)
    let values = subject.compactMap { numbers.values[$0] }
    guard !values.isEmpty else {
      (labels, limits, steps, explanation) = ([], [], [:], "No unit has a value.")
      return
    }
    let classes = try Classifier().classes(
      of: values, method: breaks.isEmpty ? .quantile : .manual(breaks), count: 3)
    let ranges = LegendRanges(classes)
    labels = ranges.ranges.indices.map { ranges.label($0, wording) }
    limits = ranges.limits(wording)
    steps = numbers.values.compactMapValues { classes.index(of: $0 as Double) }
    explanation = classes.explanation
  }

  /// Numbers in classes with colours of their own.
  init(
    _ numbers: IndicatorValues, _ classed: ClassedValues?, wording: Phrasebook
  ) {
    title = numbers.title(in: wording.tag.text)
    labels = classed?.categories.map(\.label) ?? []
    limits = classed?.limits ?? []
    steps = numbers.values.compactMapValues { classed?.index(of: $0) }
    explanation = classed?.explanation ?? "No unit has a value."
  }
}
