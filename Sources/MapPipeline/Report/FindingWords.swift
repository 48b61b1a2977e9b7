import Diagnostics
import Wording

/// What the preparation repaired or doubted, in the report's language.
struct FindingWords {
  let wording: Phrasebook

  private static let mostSamples = 4

  /// The findings that say something of their own, a sentence each.
  ///
  /// Not said are rows that joined nothing, which stand with their join, and that units were merged
  /// where the same number of them was merged by corrections.
  func texts(of findings: [Diagnostic]) -> [String] {
    let corrected = Set(findings.filter { $0.code == "merged-by-correction" }.map(\.count))
    return findings.filter {
      $0.code != "unmatched-row" && !($0.code == "merged-features" && corrected.contains($0.count))
    }.map(text)
  }

  /// One finding without its file's path: the reader has no file. A finding that the catalogs do
  /// not know stands in the preparation's own English words.
  private func text(of finding: Diagnostic) -> String {
    var text: String
    if let phrase = Self.phrase(for: finding.code) {
      text = wording(phrase, count: finding.count)
    } else {
      text = finding.message
      if finding.count > 1 { text += " (\(wording.integer(finding.count)))" }
      if let reason = finding.reason { text += " (\(reason))" }
    }
    if !finding.samples.isEmpty {
      var samples = finding.samples.prefix(Self.mostSamples)
        .map { Self.codes(of: $0, in: finding) }.joined(separator: ", ")
      if finding.samples.count > Self.mostSamples { samples += " …" }
      text = wording.labelled(text, samples)
    }
    return wording.sentenceStart(text)
  }

  /// A sample without the log's own words: "CUB of 2" is CUB, "MLT-A | MLT-B" is MLT-A / MLT-B.
  private static func codes(of sample: String, in finding: Diagnostic) -> String {
    switch finding.code {
    case "merged-by-correction": String(sample.prefix { $0 != " " })
    case "gap", "overlap": sample.replacing(" | ", with: " / ")
    default: sample
    }
  }

  private static func phrase(for code: String) -> Phrase? {
    switch code {
    case "merged-by-correction": .findingCorrected
    case "merged-features": .findingMerged
    case "empty-feature": .findingEmpty
    case "repaired-shape": .findingRepaired
    case "unclosed-ring": .findingUnclosed
    case "dropped-ring": .findingDropped
    case "gap": .findingGap
    case "overlap": .findingOverlap
    default: nil
    }
  }
}
